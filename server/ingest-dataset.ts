// Brings a dataset from its folder into the store: read, anchor, assemble, load, compare, and the activity that records
// it, in one transaction. Readers see the old dataset until it is done, and the new one after.
import { type IngestReport, Kept, type Problem, type Review } from '#schema';
import { codeHash } from './code-hash.ts';
import { type ComparisonReport, compareDataset } from './compare/index.ts';
import { StemmaError } from './errors.ts';
import { assemble } from './ingest/assemble.ts';
import { checkDataset } from './ingest/check.ts';
import { load } from './ingest/load.ts';
import { reviewsFrom } from './ingest/review-entry.ts';
import type { LoadCounts } from './ingest/plan-load.ts';
import type { TextPlaces } from './ingest/texts.ts';
import type { IngestInputs } from './ingest-inputs.ts';
import { appendToJournal, type JournalEntry } from './journal.ts';
import { recordDeed } from './record-deed.ts';
import { takeReviews } from './take-reviews.ts';
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
    const reviews = reviewsFrom(dataset.id, dataset.reviews);
    const taken = await takeReviews(transaction, dataset.id, reviews, now);
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
    const entries: JournalEntry[] = [...taken, entry];
    return { loaded, compared, entry, entries };
  };
  const { loaded, compared, entry, entries } = await (isDryRun ? rehearse(store, work) : store.write(work));
  if (!isDryRun && store.engine === 'embedded') await appendToJournal(data, entries);
  const { written, identities, comparisons } = compared;
  const steps = [loaded, written, identities];
  const created = steps.reduce((sum, step) => sum + step.created, 0);
  const updated = steps.reduce((sum, step) => sum + step.updated, 0);
  const deleted = steps.reduce((sum, step) => sum + step.deleted, 0);
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
    kinds: { ...loaded.kinds, ...changed('Comparison', written), ...changed('same-as', identities) },
    texts: {
      attached: dataset.documents.filter((document) => document.checked).length,
      documents: dataset.documents.length,
    },
    problems,
  };
}

function changed(kind: string, change: LoadCounts['kinds'][string]): LoadCounts['kinds'] {
  return change.created + change.updated + change.deleted > 0 ? { [kind]: change } : {};
}

/** What the rules could not judge, and the reviews of what is no longer there, in words. */
export function comparisonWarnings({ failures, leftOut, unfound }: ComparisonReport): string[] {
  return [
    ...failures.map(
      ({ rule, claims, message }) => `The rule ${rule} could not judge ${claims.join(' and ')}: ${message}`,
    ),
    ...(leftOut > 0 ? [`${leftOut} pairs of very long series of claims were not compared.`] : []),
    ...unfound.map((review) => `${reviewInWords(review)} speaks of what is not there; it stays on record.`),
  ];
}

/** "The review by A of 2026-01-31T12:00:00.000Z, which rejects numeric/one/other,". */
function reviewInWords(review: Review): string {
  const local = (id: string) => id.slice(id.indexOf(':', review.dataset.length + 1) + 1);
  const does =
    review.kind === 'comparison'
      ? `${review.opinion} ${local(review.comparison)}`
      : review.kind === 'identity'
        ? `calls the ${review.of}s ${local(review.left)} and ${local(review.right)} ${review.opinion === 'same' ? 'the same' : 'not the same'}`
        : `undoes ${local(review.undoes)}`;
  return `The review by ${review.by} of ${review.at}, which ${does},`;
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
