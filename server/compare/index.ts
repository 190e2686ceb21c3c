// Compares the claims of a dataset: reads what rules judge, runs each rule, and writes what has changed, all in the
// caller's transaction. The store is passed in; everything between reading and writing is pure.
import type { ComparisonType, Kept } from '#schema';
import { z } from 'zod';
import type { Transaction } from '../store/store.ts';
import { comparisonRows } from './comparison-rows.ts';
import { declaredComparisons } from './declared.ts';
import { type Facts, makeFacts } from './facts.ts';
import type { Failure, Outcome } from './rule.ts';
import {
  ActorFact,
  AssertionFact,
  ClaimFact,
  DocumentFact,
  EventFact,
  PlaceFact,
  QuestionFact,
  RelayFact,
} from './rows.ts';
import { RULES } from './rules.ts';
import { type Written, writeComparisons } from './write-comparisons.ts';

export type ComparisonReport = {
  /** How many comparisons of each type the dataset has now. */
  comparisons: Record<ComparisonType, number>;
  /** How many pairs of very large series were not looked at. */
  leftOut: number;
  /** What could not be judged. */
  failures: Failure[];
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
  const facts = await readFacts(transaction, dataset, kept.predicates);
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
    written,
  };
}

async function readFacts(
  transaction: Transaction,
  dataset: string,
  predicates: Kept['predicates'],
): Promise<Facts> {
  const read = async <Row extends z.ZodType>(statement: string, row: Row) =>
    z.array(row).parse(await transaction.run(statement, { dataset }));
  return makeFacts(
    dataset,
    {
      claims: await read('compare/claims', ClaimFact),
      assertions: await read('compare/assertions', AssertionFact),
      relays: await read('compare/relays', RelayFact),
      actors: await read('compare/actors', ActorFact),
      documents: await read('compare/documents', DocumentFact),
      places: await read('compare/places', PlaceFact),
      events: await read('compare/events', EventFact),
      questions: await read('compare/questions', QuestionFact),
    },
    predicates,
  );
}
