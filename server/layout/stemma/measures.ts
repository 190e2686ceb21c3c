// The sizes of a stemma, px, and the words that are drawn in it. Sizes are the design's tokens; where the design leaves
// one open, the reason stands beside it.
import type { TextWidth } from '../flow/measures.ts';

export type StemmaText = {
  text: string;
  /** Of the baseline's start, middle or end. */
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  size: number;
  weight: 400 | 600;
  /** The serif is for a source's words. */
  face: 'sans' | 'serif';
  tone: 'ink' | 'ink-2' | 'ink-3';
  /** A change is underlined. */
  isMarked?: boolean;
  /** On the ground’s colour, so that it is cut into a line that crosses it. */
  isCut?: boolean;
};

export type Box = { left: number; top: number; right: number; bottom: number };

export const RADIUS = 15;
export const MARGIN = 16;
/** From a witness to the tip of the head that points at it. */
export const CLEAR = 3;
export const HEAD = { length: 7, half: 3.6 };
/** Between the words of two columns: bends and other upright lines stand there and nothing else. */
export const CORRIDOR = { least: 40, narrow: 28, track: 8, bend: 16 };
/** Words under a witness; wide enough for “Prosecutor General’s” in one line. */
export const CELL = { least: 92, narrow: 78, most: 176 };
/** From one column to the next, as much as there is room for: a cue of some twenty letters is then whole. */
export const PITCH = { good: 300, most: 340, alone: 460 };
/** The quotation and the line under it, right of a passage. */
export const END_TEXT = { least: 196, narrow: 150, most: 470, gap: 10 };
/** Below this width everything takes its narrow measure, so that a chain of two links stands on a phone. */
export const NARROW_BELOW = 560;
export const CHANNEL = 9;
export const LANE_GAP = 14;
export const BAND_GAP = 22;
/** A sign’s circle, and from one bracket to the next. */
export const SIGN = { size: 22, lane: 25, arm: 14 };
export const HEADS_HEIGHT = 50;
export const CORNER = 9;

type Look = Pick<StemmaText, 'size' | 'weight' | 'face' | 'tone'> & { line: number };

export const LOOKS = {
  head: { size: 12, weight: 600, face: 'sans', tone: 'ink-2', line: 16 },
  headNote: { size: 12, weight: 400, face: 'sans', tone: 'ink-3', line: 16 },
  reading: { size: 13, weight: 600, face: 'sans', tone: 'ink', line: 18 },
  name: { size: 12.5, weight: 600, face: 'sans', tone: 'ink', line: 15 },
  detail: { size: 12, weight: 400, face: 'sans', tone: 'ink-3', line: 15 },
  work: { size: 12, weight: 400, face: 'serif', tone: 'ink-3', line: 15 },
  quote: { size: 14, weight: 400, face: 'serif', tone: 'ink', line: 18 },
  cue: { size: 12, weight: 400, face: 'serif', tone: 'ink-2', line: 15 },
  change: { size: 12, weight: 600, face: 'sans', tone: 'ink', line: 16 },
  siglum: { size: 16, weight: 600, face: 'serif', tone: 'ink', line: 20 },
  number: { size: 10, weight: 600, face: 'serif', tone: 'ink', line: 12 },
  sign: { size: 14, weight: 600, face: 'sans', tone: 'ink', line: 16 },
} as const satisfies Record<string, Look>;

export type LookName = keyof typeof LOOKS;

/** Words in one of the looks. */
export function say(
  text: string,
  look: LookName,
  at: { x: number; y: number },
  anchor: StemmaText['anchor'] = 'start',
): StemmaText {
  const { size, weight, face, tone } = LOOKS[look];
  return { text, ...at, anchor, size, weight, face, tone };
}

/** The width of words in one of the looks, for cutting and wrapping. */
export const widthIn =
  (look: LookName, width: TextWidth) =>
  (text: string): number =>
    width(text, LOOKS[look].size, LOOKS[look]);

/** The room that words take, ascenders and descenders included. */
export function boxOfText({ text, x, y, anchor, size, weight, face }: StemmaText, width: TextWidth): Box {
  const wide = width(text, size, { weight, face });
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - wide / 2 : x - wide;
  return { left, top: y - size * 0.78, right: left + wide, bottom: y + size * 0.24 };
}
