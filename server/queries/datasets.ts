// The datasets that the store holds, with their counts; and the counts of the whole store.
import { z } from 'zod';
import { type ComparisonType, type DatasetSummary, Kept, ComparisonType as Type } from '#schema';
import { StemmaError } from '../errors.ts';
import { ask, type Reader } from './ask.ts';

const text = z.string();
const maybeText = text.nullable();

const DatasetRow = z.object({
  id: text,
  dataset: text,
  title: text,
  description: maybeText,
  language: maybeText,
  version: text,
  license: text,
  namingPolicy: text,
  contentNote: maybeText,
  kept: text,
  ingestedAt: maybeText,
});
const Counted = z.enum(['documents', 'references', 'actors', 'questions', 'claims', 'assertions']);
const CountRow = z.object({ dataset: text, counted: Counted, count: z.number() });
const ComparisonCountRow = z.object({ dataset: text, type: Type, count: z.number() });

/** Every dataset, by its name. */
export async function readDatasets(store: Reader): Promise<DatasetSummary[]> {
  const [datasets, counts, comparisons] = await Promise.all([
    ask(store, 'read/datasets', DatasetRow),
    ask(store, 'read/counts', CountRow),
    ask(store, 'read/comparison-counts', ComparisonCountRow),
  ]);
  return datasets.map(({ dataset, kept, ...fields }) => {
    const counted = (name: z.infer<typeof Counted>) =>
      counts.find((row) => row.dataset === dataset && row.counted === name)?.count ?? 0;
    return {
      ...fields,
      id: dataset,
      counts: {
        documents: counted('documents'),
        references: counted('references'),
        actors: counted('actors'),
        questions: counted('questions'),
        claims: counted('claims'),
        assertions: counted('assertions'),
        comparisons: countsByType(comparisons.filter((row) => row.dataset === dataset)),
      },
      topics: Kept.shape.topics.parse(JSON.parse(kept).topics),
    };
  });
}

/** @throws StemmaError not-found */
export async function requireDataset(store: Reader, dataset: string): Promise<void> {
  const rows = await ask(store, 'read/kept', z.object({ kept: text }), { dataset });
  if (rows.length === 0)
    throw new StemmaError(
      'not-found',
      `There is no dataset ${dataset} in the store. GET /api/datasets lists those that are there.`,
    );
}

/** How much the whole store holds. */
export async function readStoreCounts(store: Reader): Promise<{
  datasets: number;
  documents: number;
  actors: number;
  claims: number;
  assertions: number;
  comparisons: number;
}> {
  const [datasets, counts, comparisons] = await Promise.all([
    ask(store, 'read/datasets', DatasetRow),
    ask(store, 'read/counts', CountRow),
    ask(store, 'read/comparison-counts', ComparisonCountRow),
  ]);
  const sum = (name: z.infer<typeof Counted>) => total(counts.filter((row) => row.counted === name));
  return {
    datasets: datasets.length,
    documents: sum('documents'),
    actors: sum('actors'),
    claims: sum('claims'),
    assertions: sum('assertions'),
    comparisons: total(comparisons),
  };
}

/** A count for every type, zero where there is none. */
function countsByType(rows: { type: ComparisonType; count: number }[]): Record<ComparisonType, number> {
  const counts = { contradicts: 0, updates: 0, differs: 0, dispute: 0 };
  for (const { type, count } of rows) counts[type] += count;
  return counts;
}

function total(rows: { count: number }[]): number {
  return rows.reduce((sum, row) => sum + row.count, 0);
}
