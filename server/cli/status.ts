// `stemma status`: which store is in use, and what it holds.
import { readSettings } from '../env.ts';
import { EXIT } from '../errors.ts';
import { VERSION } from '../project.ts';
import { readDatasets } from '../queries/datasets.ts';
import { comparisonsInWords, counted, print, printJson, visible } from './output.ts';
import { OVER_HTTP, placeOf, withStore } from './with-store.ts';

export async function status({ json = false }: { json?: boolean }): Promise<number> {
  const settings = readSettings();
  await withStore(
    settings,
    async (store) => {
      const datasets = await readDatasets(store);
      const version = await store.version();
      if (json)
        return printJson({
          version: VERSION,
          store: { engine: store.engine, version, place: settings.NEO4J_URI ?? settings.STEMMA_DATA },
          datasets,
        });
      print(`Stemma ${VERSION}`);
      print(`Store: ${store.engine} ${version}, ${placeOf(settings)}`);
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
