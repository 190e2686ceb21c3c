// Shortens the text of a part to what it adds to its whole: "How many civilians were killed in Ganja during the war?"
// becomes "… in Ganja …?" under "How many civilians were killed in Azerbaijan during the war?".
import type { Question } from './questions-content.ts';

/** Words that may open what is left or what is left out, so that each still reads as a phrase. */
const OPENERS = new Set([
  'in',
  'on',
  'at',
  'by',
  'of',
  'near',
  'from',
  'to',
  'during',
  'between',
  'after',
  'before',
]);

/** An ellipsis stands for at least so many words; fewer save no room. */
const FEWEST_WORDS = 3;

/**
 * Gives every part of a tree its shown text. The words that an ellipsis stands for are, word for word, the beginning or
 * the end of the nearest whole above it that is shown in full; where no such words are found, the whole text is shown.
 *
 * @param questions a tree, whole first, with depths
 */
export function shortenParts(questions: readonly Question[]): Question[] {
  const above: string[] = [];
  return questions.map((question) => {
    above.length = Math.min(above.length, question.depth);
    const whole = above.at(-1);
    const shownText = whole === undefined ? question.text : shorten(question.text, whole);
    above.push(whole !== undefined && shownText !== question.text ? whole : question.text);
    return { ...question, shownText };
  });
}

function shorten(text: string, whole: string): string {
  const words = text.split(/\s+/);
  const others = whole.split(/\s+/);
  const start = findStart(words, others);
  if (start === 0) return text;
  const end = findEnd(words, others, start);
  const rest = words.slice(start, end).join(' ');
  return end < words.length ? `… ${rest} …${text.endsWith('?') ? '?' : ''}` : `… ${rest}`;
}

/** Where what is left begins: at the last opener within the words shared from the start; 0 where there is none. */
function findStart(words: readonly string[], others: readonly string[]): number {
  const differing = words.findIndex((word, at) => word !== others[at]);
  for (let at = Math.min(differing, words.length - 1); at >= FEWEST_WORDS; at -= 1)
    if (OPENERS.has(words[at] ?? '')) return at;
  return 0;
}

/** Where what is left ends: before the longest phrase that both texts end with, if an opener begins it. */
function findEnd(words: readonly string[], others: readonly string[], start: number): number {
  let shared = 0;
  while (words.at(-1 - shared) === others.at(-1 - shared) && words.length - shared > start + 2) shared += 1;
  for (let count = shared; count >= FEWEST_WORDS; count -= 1)
    if (OPENERS.has(words.at(-count) ?? '')) return words.length - count;
  return words.length;
}
