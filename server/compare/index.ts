// Compares the claims of a dataset: reads what rules judge, runs each rule, and writes what has changed, all in the
// caller's transaction. The store is passed in; everything between reading and writing is pure.
import type { ComparisonType, Kept } from '#schema';
import type { Transaction } from '../store/store.ts';
import { comparisonRows } from './comparison-rows.ts';
import { declaredComparisons } from './declared.ts';
import { readFacts, type Run } from './read-facts.ts';
import type { Failure, Outcome } from './rule.ts';
import { RULES } from './rules.ts';
import { suggestionsOf } from './suggestions.ts';
import { type Written, writeComparisons } from './write-comparisons.ts';

export type ComparisonReport = {
  /** How many comparisons of each type the dataset has now. */
  comparisons: Record<ComparisonType, number>;
  /** How many pairs of very large series were not looked at. */
  leftOut: number;
  /** What could not be judged. */
  failures: Failure[];
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
  kept: Pick<Kept, 'predicates' | 'comparisons'>,
): Promise<ComparisonReport> {
  const run: Run = (statement, parameters) => transaction.run(statement, parameters);
  const facts = await readFacts(run, dataset, kept.predicates);
  const outcomes: Outcome[] = [declaredComparisons(kept.comparisons, facts)];
  for (const rule of RULES) {
    const parameters = rule.parameters(facts);
    if (parameters === null) continue;
    const rows = await transaction.run(rule.statement, { dataset, ...parameters });
    outcomes.push(rule.run(rows, facts));
  }

  const comparisons = outcomes.flatMap((outcome) => outcome.comparisons);
  const written = await writeComparisons(transaction, dataset, comparisonRows(dataset, comparisons));
  const counts: ComparisonReport['comparisons'] = { contradicts: 0, updates: 0, differs: 0, dispute: 0 };
  for (const comparison of comparisons) counts[comparison.type] += 1;
  return {
    comparisons: counts,
    leftOut: outcomes.reduce((sum, outcome) => sum + outcome.leftOut, 0),
    failures: outcomes.flatMap((outcome) => outcome.failures),
    suggestions: suggestionsOf(facts).length,
    written,
  };
}
