// The sizes of a flow, px. They are the design's tokens; where the design leaves one open, the reason stands beside it.

/** px that a text takes on one line, in the sans at weight 400 unless told. */
export type TextWidth = (
  text: string,
  size: number,
  look?: { weight?: 400 | 600; face?: 'sans' | 'serif' },
) => number;

export const ROW = { least: 16, most: 19, compact: 23 };
export const NAME_SIZE = 12.5;
export const COMPACT_NAME_SIZE = 13;
/** Half the breadth of a node's shape: flat rectangles stand for outlets, all others are 12 across. */
export const HALF_SHAPE = { bar: 7.5, other: 6 };
/** From a node or a name to the tip of the head that points at it. */
export const CLEAR = 8;
/** Room that a head takes with the least line behind it. */
export const HEAD_ROOM = 15;
/** From a shape to its name. */
export const NAME_GAP = 6;
/** From a line's end to the shape it comes from. */
export const LINE_GAP = 3;
/** A bend between two rows: as wide as this where there is room, at least the second. */
export const BEND = { most: 40, least: 12 };
/** All bending towards the documents happens within this much before their spines. */
export const FAN = 70;
export const SPINE = { breadth: 13, compactBreadth: 14, pitch: 9.5, leastPitch: 5, least: 42, gap: 20 };
/** Room above the rows, which holds the column heads. */
export const HEAD_HEIGHT = 36;
export const MARGIN = 16;
/**
 * Where there is room names are whole and relays stand in columns. Where there is not, columns move together first,
 * then the longest names of origins are cut, then those of the rows that are too long; each to no less than this.
 */
export const TIGHT = {
  /** From one column of relays to the next, px. */
  columns: { most: 132, least: 92, step: 20 },
  /** px of a relay's name. */
  relays: { least: 84, step: 12 },
  /** px of an origin's name, and the share of the width beyond which it is always cut. */
  origins: { share: 0.27, least: 248, last: 150, step: 12 },
  compactOrigins: 0.47,
};
/** Below this width a flow is compact: origins and spines only. */
export const COMPACT_BELOW = 560;

/** The text, cut with an ellipsis where it is wider than it may be. */
export function cutText(text: string, most: number, width: (text: string) => number): string {
  if (width(text) <= most) return text;
  const letters = [...text];
  while (letters.length > 1 && width(`${letters.join('').trimEnd()}…`) > most) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Lines no wider than they may be, at most so many; the last is cut where there is more. */
export function wrapText(
  text: string,
  most: number,
  lines: number,
  width: (text: string) => number,
): string[] {
  const wrapped: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && width(longer) > most) {
      wrapped.push(line);
      line = word;
    } else line = longer;
  }
  wrapped.push(line);
  if (wrapped.length <= lines) return wrapped.map((each) => cutText(each, most, width));
  const rest = wrapped.slice(lines - 1).join(' ');
  return [...wrapped.slice(0, lines - 1), cutText(rest, most, width)];
}
