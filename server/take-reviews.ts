// Takes over reviews that were made elsewhere, such as those of a reviews.yaml: what is on record already is left as it
// is, and nothing on record is changed.
import type { Review } from '#schema';
import { readReviews } from './compare/settle-comparison.ts';
import type { JournalEntry } from './journal.ts';
import { recordReviews } from './record-deed.ts';
import { inOrder } from './review/in-effect.ts';
import type { Transaction } from './store/store.ts';

/** @returns an entry for each review that was not on record; the compare step then brings the graph into step */
export async function takeReviews(
  transaction: Transaction,
  dataset: string,
  reviews: readonly Review[],
  now: Date,
): Promise<JournalEntry[]> {
  if (reviews.length === 0) return [];
  const known = new Set((await readReviews(transaction, dataset)).map(({ id }) => id));
  const fresh = new Map(reviews.filter(({ id }) => !known.has(id)).map((review) => [review.id, review]));
  return recordReviews(transaction, dataset, inOrder([...fresh.values()]), now);
}
