// Why something was found, in words: which of the words asked for are met in it, and where each stands.
import type { SearchHit } from '#schema';
import type { SearchEntry } from '../queries/search-entries.ts';
import type { AskedWord, Met } from './asked.ts';
import { foldedWords, soundOf } from './fold.ts';

/** What has names, each whole; of anything else single words match. */
const NAMED: readonly SearchHit['type'][] = ['actor', 'event', 'place'];

export function tellHit(entry: SearchEntry, met: readonly Met[], asked: readonly AskedWord[]): SearchHit {
  const { id, type, label, detail, dataset, aliases, quotations, makers } = entry;
  const notOwn = met.filter((one) => !isIn(one, 'label', 'aliases'));
  const quoted = notOwn.filter((one) => isIn(one, 'quotations'));
  const bySpeaker = notOwn.filter((one) => !isIn(one, 'quotations'));
  const own = wordsIn(met, 'label', 'aliases');
  const spelled = met.map(({ asked: { typed } }) => typed);
  return {
    id,
    type,
    label,
    detail,
    matched: NAMED.includes(type)
      ? (fullest([label, ...aliases], own, spelled) ?? label)
      : wordsOf(label, own),
    quoted: fullest(quotations, wordsIn(quoted, 'quotations'), []),
    by: fullest(makers, wordsIn(bySpeaker, 'makers'), []),
    how: isSpelled([label, ...aliases, ...quotations, ...makers], met) ? 'spelled' : 'nearly',
    met: spelled,
    unmet: asked.filter((word) => met.every((one) => one.asked !== word)).map(({ typed }) => typed),
    dataset,
  };
}

/** The entry's words that answer to what is asked, of some of the fields. */
function wordsIn(met: readonly Met[], ...fields: string[]): Set<string> {
  return new Set(
    met.flatMap((one) =>
      Object.entries(one.fields).flatMap(([word, where]) =>
        where.some((field) => fields.includes(field)) ? [word] : [],
      ),
    ),
  );
}

const isIn = (one: Met, ...fields: string[]): boolean => wordsIn([one], ...fields).size > 0;

/** Whether each word that is met begins some word of the entry as it is spelled. */
function isSpelled(texts: readonly string[], met: readonly Met[]): boolean {
  const words = texts.flatMap(foldedWords);
  return met.every(({ asked: { word } }) => words.some((own) => own.startsWith(word)));
}

/** The words of a text that are among some folded ones. */
function wordsOf(text: string, folded: ReadonlySet<string>): string {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}'’]+/gu)]
    .map(([word]) => word)
    .filter((word) => foldedWords(word).some((part) => folded.has(part) || folded.has(soundOf(part))))
    .join(' ');
}

/**
 * The text that holds most of some folded words, where several do the one in the query's own spelling; null where there
 * are no such words.
 */
function fullest(
  texts: readonly string[],
  folded: ReadonlySet<string>,
  spelled: readonly string[],
): string | null {
  if (folded.size === 0) return null;
  const held = texts.map((text) => {
    const words = foldedWords(text);
    return (
      new Set(words.filter((word) => folded.has(word) || folded.has(soundOf(word)))).size +
      (spelled.every((word) => foldedWords(word).every((part) => words.some((own) => own.startsWith(part))))
        ? 1
        : 0) +
      (spelled.some((word) => text.toLowerCase().includes(word.toLowerCase())) ? 0.5 : 0)
    );
  });
  return texts[held.indexOf(Math.max(...held))] ?? null;
}
