// One index over the names of actors, events and places and the texts of claims, questions and documents; the same over
// either store.
import MiniSearch from 'minisearch';
import type { SearchHit } from '#schema';
import type { SearchEntry } from '../queries/search-entries.ts';
import { foldedWords } from './fold.ts';

/** At most so many of what is found are told apart; nobody reads further, and each costs time to be told of. */
const MOST_FOUND = 1_000;

export type Found = {
  /** The nearest first, at most 1,000. */
  hits: SearchHit[];
  /** There are more than these. */
  isCut: boolean;
  /** How much is found of each type, of whatever is asked for. */
  types: { type: SearchHit['type']; count: number }[];
};

export type SearchIndex = {
  /**
   * Everything in which each word of the query is met, as a beginning or nearly.
   *
   * @param types what is asked for; anything where it is empty
   */
  find(query: string, dataset: string | null, types?: readonly SearchHit['type'][]): Found;
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
    find(query, dataset, types = []) {
      const met = index.search(query).flatMap(({ id, score, match }) => {
        const entry = entryOf.get(String(id));
        if (entry === undefined || (dataset !== null && entry.dataset !== dataset)) return [];
        return [{ entry, score, match }];
      });
      const wanted = types.length === 0 ? met : met.filter(({ entry }) => types.includes(entry.type));
      const nearest = wanted.sort(
        (left, right) =>
          right.score - left.score ||
          TYPE_ORDER.indexOf(left.entry.type) - TYPE_ORDER.indexOf(right.entry.type) ||
          (left.entry.id < right.entry.id ? -1 : 1),
      );
      const counts = new Map<SearchHit['type'], number>();
      for (const { entry } of met) counts.set(entry.type, (counts.get(entry.type) ?? 0) + 1);
      return {
        hits: nearest.slice(0, MOST_FOUND).map(({ entry, match }) => hitOf(entry, match, query)),
        isCut: nearest.length > MOST_FOUND,
        types: TYPE_ORDER.flatMap((type) => {
          const count = counts.get(type);
          return count === undefined ? [] : [{ type, count }];
        }),
      };
    },
  };
}

function hitOf(entry: SearchEntry, match: object, query: string): SearchHit {
  const { id, type, label, detail, dataset } = entry;
  const matched = matchedWords(entry, new Set(Object.keys(match)), query);
  return { id, type, label, detail, matched, how: isSpelled(entry, query) ? 'spelled' : 'nearly', dataset };
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
