// Keeps the search index in step with the store: built when it is first asked, and again after each ingest, whoever ran it.
import type { SearchHit } from '#schema';
import type { Reader } from '../queries/ask.ts';
import { keptUntilChanged } from '../queries/changes.ts';
import { readRevision, readSearchEntries } from '../queries/search-entries.ts';
import { buildSearchIndex, type Found } from './search-index.ts';

export type Search = {
  /** What the query finds in the store as it is now, the nearest first; anything where no types are given. */
  find(query: string, dataset: string | null, types: readonly SearchHit['type'][]): Promise<Found>;
};

export function openSearch(store: Reader): Search {
  const index = keptUntilChanged(
    store,
    async () => buildSearchIndex(await readSearchEntries(store)),
    readRevision,
  );
  return { find: async (query, dataset, types) => (await index('')).find(query, dataset, types) };
}
