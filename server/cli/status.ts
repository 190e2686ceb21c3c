// `stemma status`: which store is in use, and what it holds.
import { readSettings } from '../env.ts';
import { EXIT } from '../errors.ts';
import { VERSION } from '../project.ts';
import { readDatasets } from '../queries/datasets.ts';
import { comparisonsInWords, counted, print, visible } from './output.ts';
import { OVER_HTTP, placeOf, withStore } from './with-store.ts';

export async function status(): Promise<number> {
  const settings = readSettings();
  await withStore(
    settings,
    async (store) => {
      print(`Stemma ${VERSION}`);
      print(`Store: ${store.engine} ${await store.version()}, ${placeOf(settings)}`);
      const datasets = await readDatasets(store);
      if (datasets.length === 0) print('No dataset yet: "stemma ingest DIR" loads one.');
      for (const { id, title, version, counts, ingestedAt } of datasets) {
        print(
          visible(`\n${id}: ${title}, version ${version}, ingested ${ingestedAt ?? 'at a time unknown'}`),
        );
        print(
          `  ${counted(counts.documents, 'document')} read, ${counts.references} named, ${counted(counts.actors, 'actor')}`,
        );
        print(
          `  ${counted(counts.assertions, 'assertion')} of ${counted(counts.claims, 'claim')} on ${counted(counts.questions, 'question')}`,
        );
        print(`  ${comparisonsInWords(counts.comparisons)}`);
      }
    },
    OVER_HTTP.status,
  );
  return EXIT.done;
}
