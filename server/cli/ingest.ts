// `stemma ingest`: loads datasets from their folders into the store.
import { placesOf } from '../context.ts';
import { readSettings } from '../env.ts';
import { EXIT } from '../errors.ts';
import { type Ingested, ingestDataset } from '../ingest-dataset.ts';
import { reconcileJournal } from '../journal.ts';
import { comparisonsInWords, print, say } from './output.ts';
import { problemLines } from './problem-lines.ts';
import { runSteps } from './progress.ts';
import { OVER_HTTP, withStore } from './with-store.ts';

export type IngestOptions = { texts?: string; dryRun?: boolean };

export async function ingest(folders: string[], { texts, dryRun = false }: IngestOptions): Promise<number> {
  const settings = readSettings();
  const { STEMMA_DATA: data } = settings;
  const places = placesOf({ ...settings, STEMMA_TEXTS: texts ?? settings.STEMMA_TEXTS });
  const done: Ingested[] = [];
  await withStore(
    settings,
    async (store) => {
      if (store.engine === 'embedded') await reconcileJournal(store, data);
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
  for (const { report, kinds, problems } of done) {
    for (const line of problemLines(problems)) say(line);
    const { dataset, created, updated, deleted, comparisons } = report;
    const would = dryRun ? 'would be ' : '';
    print(`${dataset}: ${created} ${would}new, ${updated} ${would}changed, ${deleted} ${would}removed`);
    for (const [kind, change] of Object.entries(kinds).sort(([left], [right]) => (left < right ? -1 : 1)))
      print(`  ${kind}: +${change.created} ~${change.updated} -${change.deleted}`);
    print(`  ${comparisonsInWords(comparisons)}`);
  }
  if (dryRun) say('Nothing was written: this was a dry run.');
  return EXIT.done;
}
