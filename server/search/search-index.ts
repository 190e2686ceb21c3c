// One index over the names of actors, events and places and the texts of claims, questions and documents; the same over
// either store. A claim is found by the words quoted of it and by who states it as well.
import MiniSearch from 'minisearch';
import type { SearchHit } from '#schema';
import type { SearchEntry } from '../queries/search-entries.ts';
import { type AskedWord, askedWords, type Met, otherNamesOf } from './asked.ts';
import { foldedWords, soundOf } from './fold.ts';
import { tellHit } from './tell-hit.ts';

/** At most so many of what is found are told apart; nobody reads further, and each costs time to be told of. */
const MOST_FOUND = 1_000;

export type Found = {
  /** The nearest first, at most 1,000; how much of the query is met in one is told when it is asked for. */
  hits: { id: string; tell: () => SearchHit }[];
  /** There are more than these. */
  isCut: boolean;
  /** How much is found of each type, of whatever is asked for. */
  types: { type: SearchHit['type']; count: number }[];
};

export type SearchIndex = {
  /**
   * Everything in which more than half of the words asked for are met, as a beginning or nearly; where nothing is, what
   * meets as many as anything does. What meets most words comes first, then the nearest.
   *
   * @param types what is asked for; anything where it is empty
   */
  find(query: string, dataset: string | null, types?: readonly SearchHit['type'][]): Found;
};

/** Where two are equally near, the shorter list of a kind comes first. */
const TYPE_ORDER: SearchHit['type'][] = ['actor', 'question', 'document', 'event', 'place', 'claim'];

/** What counts where a word is met: most in a name or a text, least in what is quoted and in who speaks. */
const BOOST = { label: 4, aliases: 2, quotations: 0.5, makers: 0.5 };
/** What is met by its sound or by another name counts so much of what is met as it was typed. */
const ALSO = 0.5;

export function buildSearchIndex(entries: SearchEntry[]): SearchIndex {
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  const otherNames = otherNamesOf(
    entries.flatMap(({ type, label, aliases }) =>
      type === 'actor' || type === 'place' ? [[label, ...aliases]] : [],
    ),
  );
  const index = new MiniSearch<Record<'id' | keyof typeof BOOST, string>>({
    fields: Object.keys(BOOST),
    tokenize: foldedWords,
    processTerm: (word) => [...new Set([word, soundOf(word)])],
    searchOptions: {
      boost: BOOST,
      processTerm: (word) => word,
    },
  });
  index.addAll(
    entries.map(({ id, label, aliases, quotations, makers }) => ({
      id,
      label,
      aliases: aliases.join('\n'),
      quotations: quotations.join('\n'),
      makers: makers.join('\n'),
    })),
  );

  /** Each entry in which one word is met. */
  const lookFor = ({ word, also }: AskedWord, isAlone: boolean, dataset: string | null) => {
    const isTyped = (term: string): boolean => term === word;
    return index.search([word, ...also].join(' '), {
      // One letter among words begins far too much.
      prefix: (term) => isTyped(term) && (isAlone || term.length > 1),
      // A word of four letters or more may differ in a fifth of them; shorter ones, and numbers, turn into others too easily.
      fuzzy: (term) => (isTyped(term) && term.length > 3 && !/\d/.test(term) ? 0.2 : false),
      boostTerm: (term) => (isTyped(term) ? 1 : ALSO),
      filter: ({ id }) => dataset === null || entryOf.get(String(id))?.dataset === dataset,
    });
  };

  return {
    find(query, dataset, types = []) {
      const { asked, beside } = askedWords(query, otherNames);
      const found = new Map<string, { entry: SearchEntry; score: number; met: Met[] }>();
      for (const word of asked)
        for (const { id, score, match } of lookFor(word, asked.length === 1, dataset)) {
          const entry = entryOf.get(String(id));
          if (entry === undefined) continue;
          const known = found.get(entry.id) ?? { entry, score: 0, met: [] };
          known.score += score;
          known.met.push({ asked: word, fields: match });
          found.set(entry.id, known);
        }
      // “How many” is nothing to look for, but it tells a question from its answers.
      for (const { word } of beside)
        for (const { id, score } of index.search(word, { fields: ['label'], prefix: false, fuzzy: false })) {
          const known = found.get(String(id));
          if (known !== undefined) known.score += score;
        }
      const best = [...found.values()].reduce((most, { met }) => Math.max(most, met.length), 0);
      const needed = Math.min(Math.floor(asked.length / 2) + 1, best);
      const enough = [...found.values()].filter(({ met }) => met.length >= needed);
      const counts = new Map<SearchHit['type'], number>();
      for (const { entry } of enough) counts.set(entry.type, (counts.get(entry.type) ?? 0) + 1);
      const nearest = enough
        .filter(({ entry }) => types.length === 0 || types.includes(entry.type))
        .sort(
          (left, right) =>
            right.met.length - left.met.length ||
            right.score - left.score ||
            TYPE_ORDER.indexOf(left.entry.type) - TYPE_ORDER.indexOf(right.entry.type) ||
            (left.entry.id < right.entry.id ? -1 : 1),
        );
      return {
        hits: nearest
          .slice(0, MOST_FOUND)
          .map(({ entry, met }) => ({ id: entry.id, tell: () => tellHit(entry, met, asked) })),
        isCut: nearest.length > MOST_FOUND,
        types: TYPE_ORDER.flatMap((type) => {
          const count = counts.get(type);
          return count === undefined ? [] : [{ type, count }];
        }),
      };
    },
  };
}
