// Keeps the search index in step with the store: built when it is first asked, and again after each ingest, whoever ran it.
import type { SearchHit } from '#schema';
import type { Reader } from '../queries/ask.ts';
import { readRevision, readSearchEntries } from '../queries/search-entries.ts';
import { buildSearchIndex, type SearchIndex } from './search-index.ts';

export type Search = {
  /** Everything that the query finds in the store as it is now, the nearest first. */
  find(query: string, dataset: string | null): Promise<SearchHit[]>;
};

export function openSearch(store: Reader): Search {
  let built: { revision: string; index: Promise<SearchIndex> } | null = null;
  return {
    async find(query, dataset) {
      const revision = await readRevision(store);
      if (built?.revision !== revision)
        built = { revision, index: readSearchEntries(store).then(buildSearchIndex) };
      const { index } = built;
      try {
        return (await index).find(query, dataset);
      } catch (cause) {
        // An index that could not be built is not kept.
        if (built?.index === index) built = null;
        throw cause;
      }
    },
  };
}
