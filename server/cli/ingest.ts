// `stemma ingest`: loads datasets from their folders into the store.
import { placesOf } from '../context.ts';
import type { Problem } from '#schema';
import { readSettings, requireFolder } from '../env.ts';
import { EXIT, StemmaError } from '../errors.ts';
import { checkDataset } from '../ingest/check.ts';
import type { TextPlaces } from '../ingest/texts.ts';
import { type Ingested, ingestDataset } from '../ingest-dataset.ts';
import { reconcileJournal } from '../journal.ts';
import { comparisonsInWords, counted, print, printJson, say } from './output.ts';
import { problemLines } from './problem-lines.ts';
import { runSteps } from './progress.ts';
import { OVER_HTTP, withStore } from './with-store.ts';

export type IngestOptions = { texts?: string; dryRun?: boolean; json?: boolean };

export async function ingest(folders: string[], options: IngestOptions): Promise<number> {
  const { texts, dryRun = false, json = false } = options;
  const settings = readSettings();
  const { STEMMA_DATA: data } = settings;
  if (texts !== undefined) requireFolder(texts, 'The option --texts');
  const places = placesOf({ ...settings, STEMMA_TEXTS: texts ?? settings.STEMMA_TEXTS });
  if (folders.length > 1) await requireSound(folders, places);
  const done: Ingested[] = [];
  await withStore(
    settings,
    async (store) => {
      if (store.engine === 'embedded') await reconcileJournal(store, data, say);
      await runSteps(
        folders.map((folder) => ({
          title: `Reading ${folder}`,
          async run(report) {
            const ingested = await ingestDataset(folder, {
              store,
              places,
              data,
              now: new Date(),
              isDryRun: dryRun,
              report,
            });
            done.push(ingested);
            return `Read ${folder}`;
          },
        })),
      );
    },
    OVER_HTTP.ingest,
  );
  if (json)
    printJson({
      datasets: done.map(({ report, kinds, texts: held, problems }) => ({
        ...report,
        kinds,
        texts: held,
        problems,
      })),
      isWritten: !dryRun,
    });
  for (const { report, kinds, texts: found, problems } of done) {
    for (const line of problemLines(problems)) say(line);
    if (!json) printIngested(report, kinds, dryRun);
    say(`${report.dataset}: ${found.attached} of ${counted(found.documents, 'text')} attached`);
  }
  if (dryRun) say('Nothing was written: this was a dry run.');
  return EXIT.done;
}

function printIngested(report: Ingested['report'], kinds: Ingested['kinds'], dryRun: boolean): void {
  const { dataset, created, updated, deleted, comparisons } = report;
  const would = dryRun ? 'would be ' : '';
  print(`${dataset}: ${created} ${would}new, ${updated} ${would}changed, ${deleted} ${would}removed`);
  for (const [kind, change] of Object.entries(kinds).sort(([left], [right]) => (left < right ? -1 : 1)))
    print(`  ${kind}: +${change.created} ~${change.updated} -${change.deleted}`);
  print(`  ${comparisonsInWords(comparisons)}`);
}

/**
 * Of several datasets none is written where one cannot be: each is read once before the first is.
 *
 * @throws StemmaError input-invalid with the problems of all
 */
async function requireSound(folders: readonly string[], places: TextPlaces): Promise<void> {
  const problems: Problem[] = [];
  for (const folder of folders) problems.push(...(await checkDataset(folder, places)).problems);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0)
    throw new StemmaError(
      'input-invalid',
      `The datasets have ${counted(errors, 'error')}: nothing was written of any of them.`,
      { problems },
    );
}
