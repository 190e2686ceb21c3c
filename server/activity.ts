// Activities: what was done to a dataset, when and by which version, each entry chained to the one before by its hash,
// so that a change or a gap in the record shows.
import { createHash } from 'node:crypto';
import type { NodeRow } from '#schema';
import { VERSION } from './project.ts';

export type Activity = NodeRow<'Activity'>;

/**
 * The entry that follows `previous` in a dataset's record.
 *
 * @param at      when, as ISO date and time in UTC
 * @param details counts and the SHA-256 of each input, as JSON
 */
export function nextActivity(
  dataset: string,
  previous: Pick<Activity, 'hash'> | null,
  entry: { kind: Activity['kind']; at: string; details: object },
): Activity {
  const unsigned = {
    dataset,
    kind: entry.kind,
    by: null,
    at: entry.at,
    tool: `stemma ${VERSION}`,
    details: JSON.stringify(entry.details),
    previousHash: previous?.hash ?? null,
  };
  const hash = hashOf(unsigned);
  return { ...unsigned, hash, id: `${dataset}:activity:${entry.at}-${hash.slice(0, 8)}` };
}

/** Whether an entry says what it said when it was written. */
export function isUnchanged({ id: _id, hash, ...unsigned }: Activity): boolean {
  return hashOf(unsigned) === hash;
}

function hashOf({ dataset, kind, by, at, tool, details, previousHash }: Omit<Activity, 'id' | 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify([dataset, kind, by, at, tool, details, previousHash]))
    .digest('hex');
}
