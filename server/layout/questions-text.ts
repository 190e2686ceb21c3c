// Shortens the text of a part to what it adds to its whole: "How many civilians were killed in Ganja?" becomes
// "… in Ganja?" under "How many civilians were killed in Azerbaijan?". Only words that stand in both are left out.
import type { Question } from './questions-content.ts';

/** Words that may open what is left, so that it still reads as a phrase. */
const OPENERS = new Set(['in', 'on', 'at', 'by', 'of', 'near', 'from', 'to', 'during', 'between', 'after', 'before']);

/** Words that must be left out for the ellipsis to be worth it; fewer save no room. */
const FEWEST_WORDS = 3;

/**
 * Gives every part of a tree its shown text. The words that "…" stands for are word for word those at the beginning of
 * the question that is shown in full above it; where no such words are found, the whole text is shown.
 *
 * @param questions a tree, whole first, with depths
 */
export function shortenParts(questions: readonly Question[]): Question[] {
  const above: { words: string[]; leftOut: number }[] = [];
  return questions.map((question) => {
    above.length = question.depth;
    const words = question.text.split(/\s+/);
    const leftOut = countLeftOut(words, above.at(-1));
    above.push({ words, leftOut });
    const shownText = leftOut > 0 ? `… ${words.slice(leftOut).join(' ')}` : question.text;
    return { ...question, shownText };
  });
}

/** How many words from the start are left out: as many as above where they are the same, so that one "…" means one thing. */
function countLeftOut(words: string[], whole: { words: string[]; leftOut: number } | undefined): number {
  if (!whole) return 0;
  const differing = words.findIndex((word, at) => word !== whole.words[at]);
  const shared = differing < 0 ? words.length : differing;
  if (whole.leftOut > 0) return shared >= whole.leftOut && isOpener(words[whole.leftOut]) ? whole.leftOut : 0;
  for (let at = Math.min(shared, words.length - 1); at >= FEWEST_WORDS; at -= 1)
    if (isOpener(words[at])) return at;
  return 0;
}

const isOpener = (word: string | undefined) => word !== undefined && OPENERS.has(word);
