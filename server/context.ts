// What the server runs on, opened once: the settings, the log, the store, the search over it, and the one way to ingest.
import type { Logger } from 'pino';
import type { IngestReport, Settings } from '#schema';
import type { Store } from './store/store.ts';
import type { Search } from './search/search.ts';

export type Context = {
  settings: Settings;
  /** The version of Stemma. */
  version: string;
  log: Logger;
  store: Store;
  search: Search;
  /** Loads a dataset by its folder's name. @throws StemmaError not-found, input-invalid, busy */
  ingest(dataset: string): Promise<IngestReport>;
};
