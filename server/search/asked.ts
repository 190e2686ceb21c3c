// What a query asks for, word by word: as it was typed, folded, and what else the same thing is called.
import { isStopWord } from '#text';
import { foldedWords, soundOf } from './fold.ts';

/** A word of a query, with how it sounds and with the other names of whatever has it as one of its names. */
export type AskedWord = { typed: string; word: string; also: string[] };

/** A word of a query that is met in something: for each of that thing's own words that answer to it, in which fields. */
export type Met = { asked: AskedWord; fields: Record<string, string[]> };

/** So many words are looked for at most; what comes after them is not. */
const MOST_WORDS = 24;

/**
 * The words that a query asks for, each once; those it is put together with are given beside them, as `beside`, unless
 * nothing else is said.
 *
 * @param otherNames of a place or an actor, for each of its names that is one word
 */
export function askedWords(
  query: string,
  otherNames: ReadonlyMap<string, ReadonlySet<string>>,
): { asked: AskedWord[]; beside: AskedWord[] } {
  const words = new Map<string, AskedWord>();
  for (const [typed] of query.matchAll(/[\p{L}\p{N}\p{M}'’]+/gu))
    for (const word of foldedWords(typed)) {
      if (words.has(word) || words.size === MOST_WORDS) continue;
      const keys = [word, soundOf(word)];
      const also = new Set([...keys, ...keys.flatMap((key) => [...(otherNames.get(key) ?? [])])]);
      also.delete(word);
      words.set(word, { typed, word, also: [...also] });
    }
  const all = [...words.values()];
  const asked = all.filter(({ word }) => !isStopWord(word));
  if (asked.length === 0) return { asked: all, beside: [] };
  return { asked, beside: all.filter(({ word }) => isStopWord(word)) };
}

/** For each name that is one word, and as that sounds, the other such names of the same thing. */
export function otherNamesOf(named: readonly (readonly string[])[]): Map<string, Set<string>> {
  const others = new Map<string, Set<string>>();
  for (const names of named) {
    const single = names.map(foldedWords).flatMap((words) => (words.length === 1 ? words : []));
    for (const name of single)
      for (const key of [name, soundOf(name)]) {
        const known = others.get(key) ?? new Set();
        for (const other of single) known.add(other);
        others.set(key, known);
      }
  }
  return others;
}
