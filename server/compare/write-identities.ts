// Brings who is the same as whom to what the dataset says and reviews decided over it, writing only what differs: the
// rules that run next see it.
import type { Review } from '#schema';
import type { Transaction } from '../store/store.ts';
import { identities, type Identity } from '../review/in-effect.ts';
import { StoredIdentity } from './rows.ts';
import type { Written } from './write-comparisons.ts';

export async function writeIdentities(
  transaction: Transaction,
  dataset: string,
  declared: readonly Identity[],
  reviews: readonly Review[],
): Promise<Written> {
  const stored = await transaction.run('compare/identities', { dataset });
  const held = new Map(stored.map((row) => StoredIdentity.parse(row)).map((row) => [keyOf(row), row]));
  const wanted = new Map(
    identities(declared, reviews).map(({ of, source, target, isSame }) => {
      const row = { kind: `${of}-${isSame ? '' : 'not-'}same-as`, source, target } as const;
      return [keyOf(row), row];
    }),
  );
  const removed = [...held].flatMap(([key, row]) => (wanted.has(key) ? [] : [row]));
  const added = [...wanted].flatMap(([key, row]) => (held.has(key) ? [] : [row]));
  for (const { kind, ...ends } of removed) await transaction.run(`delete/${kind}`, { rows: [ends] });
  let created = 0;
  for (const { kind, ...ends } of added) {
    // An end that is gone leaves nothing to join; the review stays on record.
    const [row] = await transaction.run(`write/${kind}`, { rows: [ends] });
    created += Number(row?.['written'] ?? 0);
  }
  return { created, updated: 0, deleted: removed.length };
}

function keyOf({ kind, source, target }: StoredIdentity): string {
  return [kind, source, target].join('\n');
}
