// Holds one quotation against the text of its document: stands it where it is said to stand, and if not, where then?
import type { SearchableText, Stretch } from './find-quote.ts';
import type { Finding } from './problem-at.ts';

export type Quotation = {
  /** What it is called in a sentence: "quotation", "cue", "scope" … */
  noun: string;
  quote: string;
  /** Code points; undefined where it is left to be filled in. */
  start: number | undefined;
  /** The key that gives the start in the file. */
  key: 'start' | 'cueStart';
  /** Where the words stand that it belongs to, so that the nearest of several places can be named. */
  near?: number;
};

export type AnchoredQuote = { stretch: Stretch; exact: string } | Finding;

/** Places that a sentence lists before it says how many more there are. */
const LISTED = 5;

/** Anchors a quotation in an attached text. */
export function anchorQuote(text: SearchableText, quotation: Quotation): AnchoredQuote {
  const { noun, quote, start, key } = quotation;
  if (start !== undefined) {
    const stretch = text.matchAt(start, quote);
    if (stretch !== null) return { stretch, exact: text.slice(stretch.start, stretch.end) };
  }
  const places = text.find(quote);
  const [first] = places;
  if (first === undefined) return notFound(text, quotation);
  if (start === undefined && places.length === 1)
    return { stretch: first, exact: text.slice(first.start, first.end) };
  const nearest = nearestTo(places, start ?? quotation.near ?? first.start);
  if (start === undefined)
    return {
      code: 'quotation-ambiguous',
      message: `The ${noun} stands ${places.length} times in the text: at ${listed(text, places)}.`,
      mend:
        quotation.near === undefined
          ? `Write the ${key} of the one that is meant.`
          : `Write the ${key} of the one that is meant; nearest to the quotation is ${nearest.start}.`,
    };
  const isBeyond = start >= text.length;
  return {
    code: isBeyond ? 'offset-beyond-text' : 'quotation-moved',
    message: isBeyond
      ? `The text has ${text.length} code points, so that nothing stands at ${start}; the ${noun} stands at ${listed(text, places)}.`
      : `The ${noun} does not stand at ${start}; it stands at ${listed(text, places)}.`,
    mend:
      places.length === 1 ? `Write ${key}: ${nearest.start}.` : `Write the ${key} of the one that is meant.`,
  };
}

function notFound(text: SearchableText, { noun, quote, start }: Quotation): Finding {
  const code = start !== undefined && start >= text.length ? 'offset-beyond-text' : 'quotation-not-found';
  const message =
    code === 'offset-beyond-text'
      ? `The text has ${text.length} code points, so that nothing stands at ${start}; nor does the ${noun} stand elsewhere in it.`
      : `The ${noun} does not stand in the text.`;
  const [alike] = text.findAlike(quote);
  if (alike !== undefined)
    return {
      code,
      message,
      mend: `At ${alike.start} the text has: ${text.slice(alike.start, alike.end)}`,
    };
  return { code, message, mend: quotedStart(text, quote) ?? 'Copy the words from the text.' };
}

/** Up to where a quotation agrees with the text, where its first half at least does. */
function quotedStart(text: SearchableText, quote: string): string | null {
  const words = quote.split(/\s+/);
  for (let count = words.length - 1; count >= 2 && count >= words.length / 2; count -= 1) {
    const begun = words.slice(0, count).join(' ');
    const [place] = text.find(begun);
    if (place === undefined) continue;
    const following =
      text
        .slice(place.end, place.end + 30)
        .trim()
        .split(/\s+/)[0] ?? '';
    return `At ${place.start} it stands as far as "${words[count - 1]}", which is followed by "${following}", not "${words[count]}".`;
  }
  return null;
}

function nearestTo(places: readonly Stretch[], start: number): Stretch {
  return places.reduce((best, place) =>
    Math.abs(place.start - start) < Math.abs(best.start - start) ? place : best,
  );
}

/** "12 (line 3), 40 (line 7) and 2 more". */
function listed(text: SearchableText, places: readonly Stretch[]): string {
  const shown = places.slice(0, LISTED).map(({ start }) => `${start} (line ${lineOf(text, start)})`);
  const more = places.length - shown.length;
  return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${more} more`;
}

function lineOf(text: SearchableText, start: number): number {
  return text.slice(0, start).split('\n').length;
}
