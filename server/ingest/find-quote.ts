// Finds quotations in a text. White space of any kind and length counts as one space, U+00A0 included: a quotation is
// the same wherever its lines were broken.
import { type CodePoints, countCodePoints } from './code-points.ts';

/** A stretch of a text, in code points, end exclusive. */
export type Stretch = { start: number; end: number };

export type SearchableText = CodePoints & {
  /** Every stretch at which the quotation stands, ascending. */
  find(quote: string): Stretch[];
  /** As `find`, where capitals, accents and the shapes of quotation marks and dashes count for nothing. */
  findAlike(quote: string): Stretch[];
  /** The stretch at which the quotation stands from `start` on, or null where other words stand there. */
  matchAt(start: number, quote: string): Stretch | null;
};

/**
 * Finds where a quotation stands in a text.
 *
 * @param text  the document's whole text
 * @param quote exact words, at least one code point
 * @returns every start, in code points from 0, ascending; empty when the quote does not occur
 * @see W3C Web Annotation Data Model §4.2.4, Text Quote Selector
 */
export function findQuote(text: string, quote: string): number[] {
  return searchable(text)
    .find(quote)
    .map(({ start }) => start);
}

/** Makes a text ready for many searches: what they need is computed once, at the first that needs it. */
export function searchable(text: string): SearchableText {
  const points = countCodePoints(text);
  let plain: Folded | null = null;
  let alike: Folded | null = null;
  return {
    ...points,
    find(quote) {
      plain ??= foldText(points, (character) => character);
      return occurrences(
        plain,
        foldQuote(quote, (character) => character),
      );
    },
    findAlike(quote) {
      alike ??= foldText(points, likeness);
      return occurrences(alike, foldQuote(quote, likeness));
    },
    matchAt: (start, quote) => matchAt(points, start, quote),
  };
}

function matchAt(points: CodePoints, start: number, quote: string): Stretch | null {
  if (start >= points.length) return null;
  const { text } = points;
  let at = points.unitAt(start);
  let length = start;
  let wasSpace = false;
  for (const character of quote) {
    const isSpace = SPACE.test(character);
    if (isSpace && wasSpace) continue;
    wasSpace = isSpace;
    if (!isSpace) {
      if (!text.startsWith(character, at)) return null;
      at += character.length;
      length += 1;
      continue;
    }
    const before = at;
    while (at < text.length && SPACE.test(text.charAt(at))) at += 1;
    if (at === before) return null;
    // White space lies in the first plane: one unit is one code point.
    length += at - before;
  }
  return { start, end: length };
}

/** ECMAScript's white space: the Unicode spaces, U+00A0 and U+FEFF among them, and the ends of lines. */
const SPACE = /\s/;

/** A text with its white space run together; `starts` holds for each unit the code point it came from. */
type Folded = { folded: string; starts: Uint32Array };

function foldText({ text, length }: CodePoints, fold: (character: string) => string): Folded {
  const parts: string[] = [];
  const starts: number[] = [];
  let codePoint = 0;
  let wasSpace = false;
  for (const character of text) {
    const isSpace = SPACE.test(character);
    if (!isSpace || !wasSpace) {
      const part = isSpace ? ' ' : fold(character);
      parts.push(part);
      for (let unit = 0; unit < part.length; unit += 1) starts.push(codePoint);
    }
    wasSpace = isSpace;
    codePoint += 1;
  }
  starts.push(length);
  return { folded: parts.join(''), starts: Uint32Array.from(starts) };
}

function foldQuote(quote: string, fold: (character: string) => string): string {
  return [...quote]
    .map((character) => (SPACE.test(character) ? ' ' : fold(character)))
    .join('')
    .replaceAll(/ +/g, ' ');
}

function occurrences({ folded, starts }: Folded, quote: string): Stretch[] {
  const found: Stretch[] = [];
  if (quote === '') return found;
  for (let at = folded.indexOf(quote); at !== -1; at = folded.indexOf(quote, at + 1)) {
    const start = starts[at] ?? 0;
    const last = starts[at + quote.length - 1] ?? start;
    const end = starts[at + quote.length] ?? last;
    // A match that begins or ends within what one character was folded to is none.
    if ((at === 0 || starts[at - 1] !== start) && end !== last) found.push({ start, end });
  }
  return found;
}

/** A character without capital, accent and the shape of its mark: what a slip in copying changes. */
function likeness(character: string): string {
  if (/[\u2018\u2019\u201A\u201B\u2032\u00B4`]/.test(character)) return "'";
  if (/[\u201C-\u201F\u2033\u00AB\u00BB]/.test(character)) return '"';
  if (/[\u2010-\u2015\u2212]/.test(character)) return '-';
  return character.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
