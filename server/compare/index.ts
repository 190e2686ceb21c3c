// Compares the claims of a dataset: reads what rules judge, runs each rule, and writes what has changed, all in the
// caller's transaction. The store is passed in; everything between reading and writing is pure.
import type { ComparisonType, Kept, Review } from '#schema';
import type { Transaction } from '../store/store.ts';
import { inEffect } from '../review/in-effect.ts';
import { comparisonRows, reviewedRows } from './comparison-rows.ts';
import { declaredComparisons } from './declared.ts';
import { readFacts, type Run } from './read-facts.ts';
import type { Failure, Outcome } from './rule.ts';
import { RULES } from './rules.ts';
import { readReviews } from './settle-comparison.ts';
import { suggestionsOf } from './suggestions.ts';
import { type Written, writeComparisons } from './write-comparisons.ts';
import { writeIdentities } from './write-identities.ts';

export type ComparisonReport = {
  /** How many comparisons of each type the dataset has now. */
  comparisons: Record<ComparisonType, number>;
  /** How many pairs of very large series were not looked at. */
  leftOut: number;
  /** What could not be judged. */
  failures: Failure[];
  /** Reviews in effect of what is not there: they stay on record. */
  unfound: Review[];
  /** Which of those who are the same as others were joined, and which parted. */
  identities: Written;
  /** How many suggestions there are of what may be one; they are read by themselves. */
  suggestions: number;
  written: Written;
};

/**
 * Finds all comparisons of a dataset and brings the store up to date with them.
 *
 * @param transaction the transaction in which the dataset was written
 * @param dataset     its id, as in the property `dataset`
 * @param kept        what the dataset holds beside the graph: the logic of predicates, declared comparisons
 */
export async function compareDataset(
  transaction: Transaction,
  dataset: string,
  kept: Pick<Kept, 'predicates' | 'comparisons' | 'identities'>,
): Promise<ComparisonReport> {
  const run: Run = (statement, parameters) => transaction.run(statement, parameters);
  const reviews = await readReviews(transaction, dataset);
  const identities = await writeIdentities(transaction, dataset, kept.identities, reviews);
  const facts = await readFacts(run, dataset, kept.predicates);
  const outcomes: Outcome[] = [declaredComparisons(kept.comparisons, facts)];
  for (const rule of RULES) {
    const parameters = rule.parameters(facts);
    if (parameters === null) continue;
    const rows = await transaction.run(rule.statement, { dataset, ...parameters });
    outcomes.push(rule.run(rows, facts));
  }

  const comparisons = outcomes.flatMap((outcome) => outcome.comparisons);
  const rows = reviewedRows(comparisonRows(dataset, comparisons), reviews);
  const written = await writeComparisons(transaction, dataset, rows);
  const counts: ComparisonReport['comparisons'] = { contradicts: 0, updates: 0, differs: 0, dispute: 0 };
  for (const { type, status } of rows.nodes) if (status !== 'rejected') counts[type] += 1;
  const there = await readIds(transaction, dataset, reviews);
  for (const { id } of rows.nodes) there.add(id);
  return {
    comparisons: counts,
    leftOut: outcomes.reduce((sum, outcome) => sum + outcome.leftOut, 0),
    failures: outcomes.flatMap((outcome) => outcome.failures),
    unfound: inEffect(reviews).filter((review) =>
      review.kind === 'comparison'
        ? !there.has(review.comparison)
        : ![review.left, review.right].every((id) => there.has(id)),
    ),
    identities,
    suggestions: suggestionsOf(facts).length,
    written,
  };
}

/** Of what reviews have joined or parted, the ids that are there. */
async function readIds(
  transaction: Transaction,
  dataset: string,
  reviews: readonly Review[],
): Promise<Set<string>> {
  const ids = reviews.flatMap((review) => (review.kind === 'identity' ? [review.left, review.right] : []));
  if (ids.length === 0) return new Set();
  const rows = await transaction.run('compare/identified', { dataset, ids: [...new Set(ids)] });
  return new Set(rows.map((row) => String(row['id'])));
}
