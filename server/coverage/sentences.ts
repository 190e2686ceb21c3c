// Cuts a text into its sentences: by Unicode's rules (Intl.Segmenter), mended where real texts break them. A line is a
// boundary, so that headings, captions and the items of a list stand alone.
import { addressesIn, areOneSentence, boundariesToAdd, hasWords } from './boundaries.ts';

/** One sentence of a text, without the white space around it. */
export type Sentence = {
  /** In code points of the text. */
  start: number;
  /** In code points, exclusive. */
  end: number;
  /** The line of the text on which it starts, from 1. */
  line: number;
  words: string;
};

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });
const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/u;

/**
 * The sentences of a text in their order. Every letter and every figure of the text stands in exactly one of them; what
 * holds neither, such as a lone asterisk, belongs to the sentence beside it on its line, or to none.
 *
 * @see Unicode Standard Annex 29, Sentence Boundaries
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let unit = 0;
  let codePoint = 0;
  let line = 1;
  const goTo = (next: number): number => {
    const passed = text.slice(unit, next);
    codePoint += codePointLength(passed);
    line += passed.split(LINE_END).length - 1;
    unit = next;
    return codePoint;
  };
  for (const { start, end } of joined(text, pieces(text))) {
    const words = text.slice(start, end).trim();
    const first = start + text.slice(start, end).search(/\S/u);
    const startCodePoint = goTo(first);
    const startLine = line;
    sentences.push({ start: startCodePoint, end: goTo(first + words.length), line: startLine, words });
  }
  return sentences;
}

/** Code points of a text. */
export function codePointLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** A stretch in UTF-16 units. */
type Piece = { start: number; end: number };

/**
 * How many UTF-16 units are cut at once, and how many of them only help to decide on those before. Walking over the
 * sentences of 260,000 units at once took V8 10 s, the square of their number; so cut it is linear.
 */
const WINDOW = 4096;
const AHEAD = 256;

/** Where a sentence starts by Unicode’s rules, in UTF-16 units. */
function* unicodeStarts(text: string): Generator<number> {
  let from = 0;
  let size = WINDOW;
  while (from < text.length) {
    const isLast = from + size >= text.length;
    let last = 0;
    for (const { index } of SEGMENTER.segment(text.slice(from, from + size))) {
      if (!isLast && index > size - AHEAD) break;
      yield from + index;
      last = index;
    }
    if (isLast) return;
    size = last === 0 ? size * 2 : WINDOW;
    from += last;
  }
}

function pieces(text: string): Piece[] {
  const starts = new Set([...unicodeStarts(text), ...boundariesToAdd(text)]);
  for (const { start, end } of addressesIn(text))
    for (let inside = start + 1; inside < end; inside += 1) starts.delete(inside);
  starts.add(0);
  const inOrder = [...starts].filter((start) => start < text.length).sort((a, b) => a - b);
  return inOrder.map((start, index) => ({ start, end: inOrder[index + 1] ?? text.length }));
}

/** How much of what comes first is looked at to see whether it goes on: the last word, and what closes after it. */
const TAIL = 100;

/** Joins the pieces of one line that are one sentence, and leaves out those in which there is nothing to read. */
function joined(text: string, all: readonly Piece[]): Piece[] {
  const sentences: (Piece & { isRead: boolean })[] = [];
  for (const { start, end } of all) {
    const words = text.slice(start, end).trim();
    const before = sentences.at(-1);
    const isOne =
      before !== undefined &&
      !LINE_END.test(text[start - 1] ?? '') &&
      (!before.isRead ||
        areOneSentence(text.slice(Math.max(before.start, start - TAIL), start).trim(), words));
    if (isOne) {
      before.end = end;
      before.isRead ||= hasWords(words);
    } else sentences.push({ start, end, isRead: hasWords(words) });
  }
  return sentences.filter(({ isRead }) => isRead);
}
