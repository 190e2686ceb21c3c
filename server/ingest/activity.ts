// What was done to a dataset, when and with which tool, as an entry of a chain: each holds the hash of the one before,
// so that none can be changed or taken out unseen. Pure: the clock and the last hash are given.
import type { NodeRow, RelationshipRow } from '#schema';
import { canonicalHash, canonicalJson } from './canonical-json.ts';
import { nodeId } from './node-id.ts';

export type Deed = {
  dataset: string;
  kind: NodeRow<'Activity'>['kind'];
  /** The id of a review, which follows from what it says; any other entry is named by its time and hash. */
  id?: string;
  /** Who did it, where that is known. */
  by: string | null;
  at: Date;
  /** Name and version of what ran. */
  tool: string;
  /** Counts, and the SHA-256 of each input file; of a review, what it says. */
  details: Record<string, unknown>;
  /** The hash of the dataset’s latest activity, or null for its first. */
  previousHash: string | null;
  /** Ids of the documents that were used. */
  documents: readonly string[];
};

export type ActivityRows = { activity: NodeRow<'Activity'>; used: RelationshipRow<'activity-used'>[] };

export function recordActivity({ documents, at, details, id, ...deed }: Deed): ActivityRows {
  const entry = { ...deed, at: at.toISOString(), details: canonicalJson(details) };
  const hash = activityHash(entry);
  const activity = {
    id: id ?? nodeId(deed.dataset, 'activity', `${entry.at}-${hash.slice(0, 8)}`),
    ...entry,
    hash,
  };
  return { activity, used: documents.map((target) => ({ source: activity.id, target })) };
}

/** SHA-256 over an entry and the hash of the one before it. */
export function activityHash(entry: Omit<NodeRow<'Activity'>, 'id' | 'hash'>): string {
  const { dataset, kind, by, at, tool, details, previousHash } = entry;
  return canonicalHash({ dataset, kind, by, at, tool, details, previousHash });
}
