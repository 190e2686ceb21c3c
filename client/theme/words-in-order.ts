// The words an assertion rests on, put together in the order of the text: those that carry the claim, and between and
// around them those that give its date, place or subject. Pure.
import type { AssertionView, Words } from '#schema';

/** @param isClaim the words that carry the claim; else what is left out before them or after, or words of the scope */
export type WordsPart = { text: string; start: number; isClaim: boolean };

/** What stands for words of the text that are left out. */
const LEFT_OUT = ' … ';

/**
 * Passages that follow each other at once, or after one character (a space, wherever words are quoted), are joined;
 * between others stands " … ". Where scope and claim overlap, the words are the claim's. Offsets are code points.
 */
export function wordsInOrder({ quote, scope }: Pick<AssertionView, 'quote' | 'scope'>): WordsPart[] {
  const around = scope.flatMap((words) => [before(words, quote), after(words, quote)]);
  const inOrder = [{ words: quote, isClaim: true }, ...around.map((words) => ({ words, isClaim: false }))]
    .filter(({ words }) => words.start < words.end)
    .sort((one, other) => one.words.start - other.words.start || other.words.end - one.words.end);
  const parts: WordsPart[] = [];
  let reached: number | null = null;
  for (const { words, isClaim } of inOrder) {
    const rest: Passage = reached === null ? words : from(words, reached);
    if (rest.start >= rest.end) continue;
    const gap: number = reached === null ? 0 : rest.start - reached;
    if (gap > 0) append(parts, { text: gap === 1 ? ' ' : LEFT_OUT, start: rest.start - gap, isClaim: false });
    append(parts, { text: rest.exact, start: rest.start, isClaim });
    reached = rest.end;
  }
  return parts;
}

type Passage = Pick<Words, 'exact' | 'start' | 'end'>;

function cut({ exact, start, end }: Passage, low: number, high: number): Passage {
  const [newStart, newEnd] = [Math.max(start, low), Math.min(end, high)];
  const points = Array.from(exact).slice(Math.max(0, newStart - start), Math.max(0, newEnd - start));
  return { exact: points.join(''), start: newStart, end: newEnd };
}

const before = (words: Passage, quote: Passage): Passage => cut(words, 0, quote.start);
const after = (words: Passage, quote: Passage): Passage => cut(words, quote.end, Infinity);
const from = (words: Passage, start: number): Passage => cut(words, start, Infinity);

function append(parts: WordsPart[], part: WordsPart): void {
  const last = parts.at(-1);
  if (last && last.isClaim === part.isClaim) last.text += part.text;
  else parts.push(part);
}
