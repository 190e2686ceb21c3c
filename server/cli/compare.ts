// `stemma compare`: runs the rules again over every dataset in the store, and says what may be one in it.
import { compareAgain, readSuggestions, storedDatasets } from '../compare-datasets.ts';
import { readSettings } from '../env.ts';
import { EXIT } from '../errors.ts';
import { comparisonWarnings } from '../ingest-dataset.ts';
import { reconcileJournal } from '../journal.ts';
import { comparisonsInWords, print, printJson, say } from './output.ts';
import { runSteps } from './progress.ts';
import { OVER_HTTP, withStore } from './with-store.ts';

/** So many suggestions are printed for each dataset. */
const SHOWN = 20;

export async function compare({ json = false }: { json?: boolean }): Promise<number> {
  const settings = readSettings();
  const { STEMMA_DATA: data } = settings;
  await withStore(
    settings,
    async (store) => {
      if (store.engine === 'embedded') await reconcileJournal(store, data, say);
      const lines: string[] = [];
      const datasets: object[] = [];
      await runSteps(
        (await storedDatasets(store)).map((dataset) => ({
          title: `Comparing the claims of ${dataset}`,
          async run() {
            const compared = await compareAgain(dataset, { store, data, now: new Date() });
            const { created, updated, deleted } = compared.written;
            lines.push(
              `${dataset}: ${comparisonsInWords(compared.comparisons)} (${created} new, ${updated} changed, ${deleted} removed)`,
            );
            const suggestions = await readSuggestions(store, dataset);
            datasets.push({
              dataset,
              comparisons: compared.comparisons,
              written: compared.written,
              suggestions,
            });
            for (const { reason } of suggestions.slice(0, SHOWN)) lines.push(`  may be one: ${reason}`);
            if (suggestions.length > SHOWN)
              lines.push(`  and ${suggestions.length - SHOWN} more; GET /api/suggestions lists them all`);
            for (const warning of comparisonWarnings(compared)) say(warning);
            return `Compared the claims of ${dataset}`;
          },
        })),
      );
      if (json) printJson({ datasets });
      else for (const line of lines) print(line);
      if (lines.length === 0) say('The store holds no dataset yet: "stemma ingest DIR" loads one.');
    },
    OVER_HTTP.ingest,
  );
  return EXIT.done;
}
