// One index over the names of actors, events and places and the texts of claims, questions and documents; the same over
// either store.
import MiniSearch from 'minisearch';
import type { SearchHit } from '#schema';
import type { SearchEntry } from '../queries/search-entries.ts';
import { foldedWords } from './fold.ts';

export type SearchIndex = {
  /** Everything in which each word of the query is met, as a beginning or nearly; the nearest first. */
  find(query: string, dataset: string | null): SearchHit[];
};

/** Where two are equally near, the shorter list of a kind comes first. */
const TYPE_ORDER: SearchHit['type'][] = ['actor', 'question', 'document', 'event', 'place', 'claim'];

/** What has names, each whole; of anything else single words match. */
const NAMED: readonly SearchHit['type'][] = ['actor', 'event', 'place'];

export function buildSearchIndex(entries: SearchEntry[]): SearchIndex {
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  const index = new MiniSearch<{ id: string; label: string; aliases: string }>({
    fields: ['label', 'aliases'],
    tokenize: foldedWords,
    processTerm: (word) => word,
    searchOptions: {
      combineWith: 'AND',
      prefix: true,
      // A word of four letters or more may differ in a fifth of them; shorter ones turn into other words too easily.
      fuzzy: (word) => (word.length > 3 ? 0.2 : false),
      boost: { label: 2 },
    },
  });
  index.addAll(entries.map(({ id, label, aliases }) => ({ id, label, aliases: aliases.join('\n') })));

  return {
    find(query, dataset) {
      return index
        .search(query)
        .flatMap(({ id, score, match }) => {
          const entry = entryOf.get(String(id));
          if (entry === undefined || (dataset !== null && entry.dataset !== dataset)) return [];
          const { type, label, detail } = entry;
          const matched = matchedWords(entry, new Set(Object.keys(match)), query);
          const how = isSpelled(entry, query) ? ('spelled' as const) : ('nearly' as const);
          return [
            { score, hit: { id: entry.id, type, label, detail, matched, how, dataset: entry.dataset } },
          ];
        })
        .sort(
          (left, right) =>
            right.score - left.score ||
            TYPE_ORDER.indexOf(left.hit.type) - TYPE_ORDER.indexOf(right.hit.type) ||
            (left.hit.id < right.hit.id ? -1 : 1),
        )
        .map(({ hit }) => hit);
    },
  };
}

/** Whether each word of the query begins some word of the entry as it is spelled. */
function isSpelled({ label, aliases }: SearchEntry, query: string): boolean {
  return begins([label, ...aliases].flatMap(foldedWords), query);
}

function begins(words: readonly string[], query: string): boolean {
  return foldedWords(query).every((wanted) => words.some((word) => word.startsWith(wanted)));
}

/**
 * The name or alias that holds most of what matched, where several do the one in the query's own spelling; of a longer
 * text only the words that matched.
 */
function matchedWords(entry: SearchEntry, folded: ReadonlySet<string>, query: string): string {
  if (!NAMED.includes(entry.type))
    return [...entry.label.matchAll(/[\p{L}\p{N}\p{M}'’]+/gu)]
      .map(([word]) => word)
      .filter((word) => foldedWords(word).some((part) => folded.has(part)))
      .join(' ');
  const names = [entry.label, ...entry.aliases];
  const spelled = query.toLowerCase().split(/\s+/);
  const held = names.map(
    (name) =>
      new Set(foldedWords(name).filter((word) => folded.has(word))).size +
      (begins(foldedWords(name), query) ? 1 : 0) +
      (spelled.some((word) => name.toLowerCase().includes(word)) ? 0.5 : 0),
  );
  return names[held.indexOf(Math.max(...held))] ?? entry.label;
}
