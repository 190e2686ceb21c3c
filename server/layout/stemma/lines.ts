// The lines of a stemma as corner points, with their heads and the words on them. Pure.
import type { HeldWitness, LostWitness, StemmaLink } from '#schema';
import { cutText, type TextWidth } from '../flow/measures.ts';
import type { Columns, Rows } from './grid.ts';
import { CHANNEL, CLEAR, CORRIDOR, HEAD, LOOKS, RADIUS, say, type StemmaText, widthIn } from './measures.ts';
import type { Round } from './routes.ts';
import { changesInWords } from './words.ts';

type Point = { x: number; y: number };

export type Drawn = {
  /** From who takes to whom it is taken from; corners are rounded when it is drawn. */
  points: Point[];
  /** The head at its end, three corners. */
  head: Point[];
  words: StemmaText[];
  /** Where a reading that is open has its question mark. */
  doubt: Point | null;
};

/** A link from one witness to the one before it, with the column of that. */
type TreeLink = { link: StemmaLink; older: Witness; newer: Witness; from: Point; to: Point; column: number };
type Witness = HeldWitness | LostWitness;

/** How far beside the middle of a row a line leaves or comes in that does not follow the tree. */
const ASIDE = 6;
const LEAST_CUE = 36;

/** Level on the row of who takes; where that is another row than the one it leads to, up in the corridor beside that. */
export function drawTreeLink(tree: TreeLink, columns: Columns, width: TextWidth): Drawn {
  const { from, to, column } = tree;
  const isLevel = from.y === to.y;
  const start = { x: from.x - RADIUS, y: from.y };
  const tip = { x: to.x + RADIUS + CLEAR, y: to.y };
  const bend = (columns.corridors[column]?.left ?? 0) + CORRIDOR.bend;
  const points = isLevel ? [start, tip] : [start, { x: bend, y: from.y }, { x: bend, y: to.y }, tip];
  const room = freeRoom(isLevel ? tip.x + HEAD.length + 4 : bend + 10, start.x - 6, columns);
  return { points, head: headAt(tip, 1), words: wordsOn(tree, room, from.y, width), doubt: null };
}

/** The broadest part of a level line that no upright track crosses. */
function freeRoom(from: number, to: number, { corridors }: Columns): { from: number; to: number } {
  let best = { from, to: from };
  let start = from;
  const keep = (end: number) => {
    if (Math.min(end, to) - start > best.to - best.from) best = { from: start, to: Math.min(end, to) };
  };
  for (const { right, tracks } of corridors) {
    if (tracks === 0 || right < from) continue;
    keep(right - tracks * CORRIDOR.track - 10);
    start = Math.max(start, right - 2);
  }
  keep(to);
  return best;
}

/** The cue, and under it, next to the line, what changed. */
function wordsOn(
  { link: { cues, changes }, older, newer }: Pick<TreeLink, 'link' | 'older' | 'newer'>,
  { from, to }: { from: number; to: number },
  y: number,
  width: TextWidth,
): StemmaText[] {
  if (to - from < LEAST_CUE) return [];
  const x = (from + to) / 2;
  const words: StemmaText[] = [];
  let baseline = y - 12;
  const changed = changesInWords(changes, older, newer);
  if (changed !== '') {
    const text = cutText(changed, to - from, widthIn('change', width));
    words.push({ ...say(text, 'change', { x, y: baseline }, 'middle'), isMarked: true });
    baseline -= LOOKS.cue.line + 1;
  }
  const [first] = cues;
  if (first === undefined) return words;
  const more = cues.length > 1 ? ` +${cues.length - 1}` : '';
  const cue = cutText(`“${first}”${more}`, to - from, widthIn('cue', width));
  return [...words, say(cue, 'cue', { x, y: baseline }, 'middle')];
}

/** Out into a corridor, along a channel where there is one, and in from the corridor of the other. */
export function drawRound(
  { link, from, to, exit, entry, exitTrack, entryTrack, channel }: Round,
  start: Point,
  end: Point,
  { corridors }: Columns,
  { tops }: Rows,
  inner: number,
): Drawn {
  const trackX = (corridor: number, track: number) =>
    (corridors[corridor]?.right ?? 0) - CORRIDOR.track * (track + 1);
  const isUp = to.lane <= from.lane;
  const leaves = { x: trackX(exit, exitTrack), y: start.y + (isUp ? -ASIDE : ASIDE) };
  const comesIn = channel === null && isUp && to.lane !== from.lane ? end.y + ASIDE : end.y - ASIDE;
  // An end has its words at the right: whatever leads to it comes in from the left.
  const side = to.column === inner ? -1 : 1;
  const tip = { x: end.x + side * (RADIUS + CLEAR - 1), y: comesIn };
  const outside = { x: start.x + (leaves.x < start.x ? -RADIUS + 1 : RADIUS - 1), y: leaves.y };
  const head = headAt(tip, side);
  if (channel === null) {
    const middle = { x: leaves.x, y: (leaves.y + comesIn) / 2 };
    return {
      points: [outside, leaves, { x: leaves.x, y: comesIn }, tip],
      head,
      words: [],
      doubt: link.certainty === 'open' ? middle : null,
    };
  }
  const level = (tops[to.lane] ?? 0) + CHANNEL * (channel + 0.5);
  const last = trackX(entry, entryTrack);
  return {
    points: [outside, leaves, { x: leaves.x, y: level }, { x: last, y: level }, { x: last, y: comesIn }, tip],
    head,
    words: [],
    doubt: link.certainty === 'open' ? { x: leaves.x, y: (leaves.y + level) / 2 } : null,
  };
}

/** @param side 1 where the line comes from the right, −1 from the left */
function headAt({ x, y }: Point, side: 1 | -1): Point[] {
  return [
    { x, y },
    { x: x + side * HEAD.length, y: y - HEAD.half },
    { x: x + side * HEAD.length, y: y + HEAD.half },
  ];
}
