// What the server runs on, opened once and closed once: settings, log, store, the search over it, the one way to ingest.
import { join, relative } from 'node:path';
import type { Logger } from 'pino';
import type { IngestReport, Settings } from '#schema';
import { openGraphSchema, type Schemas } from './desk/graph-schema.ts';
import { StemmaError } from './errors.ts';
import type { TextPlaces } from './ingest/texts.ts';
import { ingestDataset } from './ingest-dataset.ts';
import { reconcileJournal } from './journal.ts';
import { openLog } from './log.ts';
import { ROOT, VERSION } from './project.ts';
import { type Lists, openLists } from './lists.ts';
import { openSearch, type Search } from './search/search.ts';
import { datasetFolder } from './seeds.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';

export type Context = {
  settings: Settings;
  /** The version of Stemma. */
  version: string;
  log: Logger;
  store: Store;
  search: Search;
  /** What the graph holds by kind, counted once for each revision. */
  schemas: Schemas;
  /** Lists that take a walk over a whole dataset, made once until the graph changes. */
  lists: Lists;
  /** Where datasets lie, and where their texts may lie besides their own folders. */
  seeds: string;
  places: TextPlaces;
  /**
   * Loads a dataset by its folder's name, one at a time.
   *
   * @throws StemmaError not-found, input-invalid, busy
   */
  ingest(dataset: string, report?: (message: string) => void): Promise<IngestReport>;
  close(): Promise<void>;
};

/**
 * @param seeds the folder of datasets
 * @param say   told what the user should know about the store
 * @throws StemmaError of the store
 */
export async function openContext(
  settings: Settings,
  { seeds = join(ROOT, 'seeds'), say }: { seeds?: string; say: (message: string) => void },
): Promise<Context> {
  const log = openLog(settings);
  const store = await openStore(settings, { log: say });
  const { STEMMA_DATA: data } = settings;
  const places = placesOf(settings);
  if (store.engine === 'embedded') await reconcileJournal(store, data, say);
  let isBusy = false;
  return {
    settings,
    version: VERSION,
    log,
    store,
    search: openSearch(store),
    schemas: openGraphSchema(store),
    lists: openLists(store),
    seeds,
    places,
    async ingest(dataset, report) {
      // Problems name their files by this path: as a reader would from where the server was started.
      const folder = relative(process.cwd(), await datasetFolder(seeds, dataset));
      if (isBusy)
        throw new StemmaError('busy', 'A dataset is being read just now. Try again when it is done.');
      isBusy = true;
      try {
        const ingested = await ingestDataset(folder, { store, places, data, now: new Date(), report });
        const { warnings, ...counts } = ingested.report;
        log.debug({ ...counts, warnings: warnings.length }, 'ingested');
        return ingested.report;
      } finally {
        isBusy = false;
      }
    },
    close: () => store.close(),
  };
}

/** Where the texts of documents may lie besides the datasets' own folders. */
export function placesOf({ STEMMA_DATA, STEMMA_TEXTS }: Settings): TextPlaces {
  return { data: STEMMA_DATA, folders: STEMMA_TEXTS === undefined ? [] : [STEMMA_TEXTS] };
}
