// Whether entries of a journal are what was written, one after the other: the first that is not, and what is wrong with
// it. Pure. Each dataset has a chain of its own; the chains may lie between one another.
import { type NodeRow, REVIEW_KINDS } from '#schema';
import { activityHash } from './ingest/activity.ts';
import { reviewId } from './ingest/review-entry.ts';
import { reviewOf } from './review/review-of.ts';

export type ChainBreak = {
  /** Index among the entries. */
  index: number;
  /** What is wrong, in a sentence. */
  message: string;
};

/** @param entries in the order of the journal; null for what is no entry at all */
export function firstBreak(entries: readonly (NodeRow<'Activity'> | null)[]): ChainBreak | null {
  const lastHash = new Map<string, string>();
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    if (entry === null) return { index, message: 'This is no entry of a journal.' };
    const broken = wrongWith(entry, lastHash.get(entry.dataset) ?? null, seen);
    if (broken !== null) return { index, message: broken };
    seen.add(entry.id);
    lastHash.set(entry.dataset, entry.hash);
  }
  return null;
}

function wrongWith(
  entry: NodeRow<'Activity'>,
  previousHash: string | null,
  seen: ReadonlySet<string>,
): string | null {
  if (activityHash(entry) !== entry.hash)
    return 'The entry was changed: its hash is not that of what it says.';
  if (seen.has(entry.id)) return 'The entry stands here a second time.';
  if (entry.previousHash !== previousHash)
    return previousHash === null
      ? `The entries of ${entry.dataset} before this one are missing.`
      : `The entry does not follow the one of ${entry.dataset} before it: an entry is missing, was added or was moved.`;
  if (entry.id !== idOf(entry)) return 'The entry bears another id than its content gives.';
  return null;
}

/** The id that an entry must have; null for a review that says what no review can say. */
function idOf(entry: NodeRow<'Activity'>): string | null {
  if (!REVIEW_KINDS.some((kind) => kind === entry.kind))
    return `${entry.dataset}:activity:${entry.at}-${entry.hash.slice(0, 8)}`;
  const review = reviewOf(entry);
  if (review === null) return null;
  const { id: _id, ...content } = review;
  return reviewId(content as Parameters<typeof reviewId>[0]);
}
