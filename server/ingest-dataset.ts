// Brings a dataset from its folder into the store: read, anchor, assemble, load, compare, and the activity that records
// it, in one transaction. Readers see the old dataset until it is done, and the new one after.
import type { IngestReport, Problem } from '#schema';
import { codeHash } from './code-hash.ts';
import { type ComparisonReport, compareDataset } from './compare/index.ts';
import { StemmaError } from './errors.ts';
import { assemble } from './ingest/assemble.ts';
import { checkDataset } from './ingest/check.ts';
import { load } from './ingest/load.ts';
import type { LoadCounts } from './ingest/plan-load.ts';
import type { TextPlaces } from './ingest/texts.ts';
import type { IngestInputs } from './ingest-inputs.ts';
import { appendToJournal } from './journal.ts';
import { recordDeed } from './record-deed.ts';
import type { Store, Transaction } from './store/store.ts';

export type IngestOptions = {
  store: Store;
  places: TextPlaces;
  /** STEMMA_DATA, where the embedded store keeps its journal. */
  data: string;
  /** The time that the activity bears. */
  now: Date;
  /** Everything is done and nothing kept: the report says what would change. */
  isDryRun?: boolean;
  /** Told how far it is. */
  report?: (message: string) => void;
};

export type Ingested = {
  report: IngestReport;
  /** What changes of each label and kind of relationship. */
  kinds: LoadCounts['kinds'];
  /** How many of its documents have their texts attached, and were held against them. */
  texts: { attached: number; documents: number };
  /** Warnings; where there is an error, nothing is ingested. */
  problems: Problem[];
};

/**
 * Loads the dataset of a folder.
 *
 * @throws StemmaError input-invalid with every problem, where one of them is an error: then nothing is written
 */
export async function ingestDataset(
  folder: string,
  { store, places, data, now, isDryRun = false, report = () => {} }: IngestOptions,
): Promise<Ingested> {
  report('reading its files');
  const { dataset, problems, hashes, texts } = await checkDataset(folder, places);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0)
    throw new StemmaError(
      'input-invalid',
      `The dataset ${dataset.id} has ${errors} ${errors === 1 ? 'error' : 'errors'}: nothing was written.`,
      { problems },
    );
  const rows = assemble(dataset);
  const inputs: IngestInputs = { files: hashes, texts: [...texts.keys()].sort(), code: await codeHash() };
  const documents = rows.nodes.Document.filter((document) => document.held).map((document) => document.id);

  const work = async (transaction: Transaction) => {
    report('loading');
    await transaction.run('lock/dataset', { dataset: dataset.id });
    const loaded = await load(transaction, dataset.id, rows);
    report('comparing claims');
    const taken = await takeReviews(transaction, reviewsFrom(dataset.id, dataset.reviews), now);
    const compared = await compareDataset(
      transaction,
      dataset.id,
      Kept.parse(JSON.parse(rows.nodes.Dataset[0]?.kept ?? '{}')),
    );
    const entry = await recordDeed(transaction, {
      dataset: dataset.id,
      kind: 'ingest',
      at: now,
      details: { inputs, loaded: loaded.kinds, compared },
      documents,
    });
    return { loaded, compared, entry };
  };
  const { loaded, compared, entry } = await (isDryRun ? rehearse(store, work) : store.write(work));
  if (!isDryRun && store.engine === 'embedded') await appendToJournal(data, entry);
  const { written, comparisons } = compared;
  const created = loaded.created + written.created;
  const updated = loaded.updated + written.updated;
  const deleted = loaded.deleted + written.deleted;
  return {
    report: {
      dataset: dataset.id,
      changed: created + updated + deleted > 0,
      activity: isDryRun ? null : entry.activity.id,
      created,
      updated,
      deleted,
      comparisons,
      warnings: [
        ...problems.map(({ file, line, message }) => ({ file, line, message })),
        ...comparisonWarnings(compared).map((message) => ({ file: null, line: null, message })),
      ],
    },
    kinds:
      written.created + written.updated + written.deleted > 0
        ? { ...loaded.kinds, Comparison: written }
        : loaded.kinds,
    texts: {
      attached: dataset.documents.filter((document) => document.checked).length,
      documents: dataset.documents.length,
    },
    problems,
  };
}

/** What the rules could not judge, in words. */
export function comparisonWarnings({ failures, leftOut }: ComparisonReport): string[] {
  return [
    ...failures.map(
      ({ rule, claims, message }) => `The rule ${rule} could not judge ${claims.join(' and ')}: ${message}`,
    ),
    ...(leftOut > 0 ? [`${leftOut} pairs of very long series of claims were not compared.`] : []),
  ];
}

/** Does the work and takes it back. */
async function rehearse<Result>(
  store: Store,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const results: Result[] = [];
  const takeBack = new Error('A dry run keeps nothing.');
  try {
    await store.write(async (transaction) => {
      results.push(await work(transaction));
      throw takeBack;
    });
  } catch (cause) {
    if (cause !== takeBack) throw cause;
  }
  const result = results.at(-1);
  if (result === undefined) throw takeBack;
  return result;
}
