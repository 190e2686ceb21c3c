// Runs the rules again over the datasets that a store holds, each in one transaction with the activity that records it.
import { z } from 'zod';
import { Kept, type Suggestion } from '#schema';
import { type ComparisonReport, compareDataset } from './compare/index.ts';
import { readClaimsAlone } from './compare/read-facts.ts';
import { suggestionsOf } from './compare/suggestions.ts';
import { appendToJournal } from './journal.ts';
import { ask, type Reader } from './queries/ask.ts';
import { recordDeed } from './record-deed.ts';
import type { Store } from './store/store.ts';

const DatasetRow = z.object({ dataset: z.string(), kept: z.string() });

/** The names of the datasets in the store, in order. */
export async function storedDatasets(store: Store): Promise<string[]> {
  return (await ask(store, 'read/datasets', DatasetRow)).map(({ dataset }) => dataset);
}

/** @param data STEMMA_DATA, where the embedded store keeps its journal */
export async function compareAgain(
  dataset: string,
  { store, data, now }: { store: Store; data: string; now: Date },
): Promise<ComparisonReport> {
  const { compared, entry } = await store.write(async (transaction) => {
    await transaction.run('lock/dataset', { dataset });
    const [row] = z
      .array(DatasetRow.pick({ kept: true }))
      .parse(await transaction.run('read/kept', { dataset }));
    const kept = Kept.parse(JSON.parse(row?.kept ?? '{}'));
    const compared = await compareDataset(transaction, dataset, kept);
    const entry = await recordDeed(transaction, {
      dataset,
      kind: 'compare',
      at: now,
      details: { compared },
      documents: [],
    });
    return { compared, entry };
  });
  if (store.engine === 'embedded') await appendToJournal(data, [entry]);
  return compared;
}

/** What may be one among the claims and questions of a dataset, by id. */
export async function readSuggestions(store: Reader, dataset: string): Promise<Suggestion[]> {
  const [row] = await ask(store, 'read/kept', DatasetRow.pick({ kept: true }), { dataset });
  const { predicates } = Kept.pick({ predicates: true }).parse(JSON.parse(row?.kept ?? '{"predicates":[]}'));
  return suggestionsOf(
    await readClaimsAlone((statement, parameters) => store.read(statement, parameters), dataset, predicates),
  );
}
