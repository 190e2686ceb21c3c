// The sizes of a stemma's columns and rows, from the words that stand in them. Pure.
import type { HeldWitness, LostWitness } from '#schema';
import { type TextWidth, wrapText } from '../flow/measures.ts';
import type { Band, Descent, Member } from './descent.ts';
import {
  BAND_GAP,
  CELL,
  CHANNEL,
  CORRIDOR,
  END_TEXT,
  HEADS_HEIGHT,
  LANE_GAP,
  LOOKS,
  MARGIN,
  NARROW_BELOW,
  PITCH,
  RADIUS,
  widthIn,
} from './measures.ts';
import { followsTree, type Rounds } from './routes.ts';
import { basisInWords, cellLines, changesInWords, endLines, type Line, type Note } from './words.ts';

export type Columns = {
  /** Left edge of the words of each inner column, and their width. */
  cells: number[];
  cell: number;
  /** Both edges of the corridor after each inner column. */
  corridors: { left: number; right: number; tracks: number }[];
  /** Middle of the last column’s circles, and the room of the words beside them. */
  end: number;
  endRoom: number;
  width: number;
};

/** How wide the words beside the passages are where nothing presses them. */
export function endNeed({ members, inner }: Descent, { rounds }: Rounds, width: TextWidth): number {
  const notes = notesOf(rounds);
  const needs = [...members.values()].flatMap(({ id, witness, column }) =>
    column === inner && isHeld(witness)
      ? endLines(witness, notes.get(id) ?? [], END_TEXT.most, width).map(({ text, look }) =>
          widthIn(look, width)(text),
        )
      : [],
  );
  return needs.reduce((most, need) => Math.max(most, need), 0);
}

/**
 * @param left  where the first column may begin
 * @param need  px that the words beside the passages would take
 * @param width px that there are
 */
export function layColumns(
  inner: number,
  tracks: readonly number[],
  { left, need, width }: { left: number; need: number; width: number },
): Columns {
  const size = width < NARROW_BELOW ? 'narrow' : 'least';
  const [leastCell, leastEnd] = [CELL[size], END_TEXT[size]];
  const wide = tracks.reduce((sum, count) => sum + count * CORRIDOR.track, 0);
  const rest = width - left - MARGIN - 2 * RADIUS - END_TEXT.gap - wide;
  const wanted = clamp(
    Math.min(need + 4, Math.max(rest * 0.36, rest - inner * PITCH.good)),
    leastEnd,
    END_TEXT.most,
  );
  const pitch = clamp(
    (rest - wanted) / inner,
    leastCell + CORRIDOR[size],
    inner === 1 ? PITCH.alone : PITCH.most,
  );
  const cell = clamp(pitch * 0.6, leastCell, CELL.most);
  let x = left;
  const cells: number[] = [];
  const corridors = tracks.map((count) => {
    cells.push(x);
    const from = x + cell;
    x = from + pitch - cell + count * CORRIDOR.track;
    return { left: from, right: x, tracks: count };
  });
  const end = x + RADIUS;
  const endRoom = clamp(width - MARGIN - END_TEXT.gap - RADIUS - end, leastEnd, END_TEXT.most);
  return {
    cells,
    cell,
    corridors,
    end,
    endRoom,
    width: Math.max(width, end + RADIUS + END_TEXT.gap + endRoom + MARGIN),
  };
}

const CIRCLE = 'Passages here cite each other in a circle; none of them names an origin outside it.';

export type Rows = {
  /** The middle of each row. */
  lanes: number[];
  /** The upper edge of each row, under which its channels lie. */
  tops: number[];
  /** Beside or under each witness. */
  lines: Map<string, Line[]>;
  /** The words of each band's reading, and the baseline of the first of them. */
  heads: { band: Band; lines: Line[]; y: number }[];
  height: number;
};

export function layRows(
  descent: Descent,
  { rounds, channels }: Rounds,
  columns: Columns,
  width: TextWidth,
): Rows {
  const notes = notesOf(rounds);
  const rows: Rows = { lanes: [], tops: [], lines: new Map(), heads: [], height: 0 };
  let y = HEADS_HEIGHT;
  for (const band of descent.bands) {
    const words = band.polarity === 'negates' ? `Negated: ${band.text}` : band.text;
    const room = columns.width - (columns.cells[0] ?? 0) - MARGIN;
    const lines: Line[] = [
      ...wrapText(words, room, 3, widthIn('reading', width)).map((text) => ({
        text,
        look: 'reading' as const,
      })),
      ...(band.isCircle
        ? wrapText(CIRCLE, room, 3, widthIn('detail', width)).map((text) => ({
            text,
            look: 'detail' as const,
          }))
        : []),
    ];
    y += BAND_GAP;
    rows.heads.push({ band, lines, y: y + LOOKS.reading.size });
    y += lines.length * LOOKS.reading.line + 4;
    const onLane = new Map<number, Member[]>(band.lanes.map((lane) => [lane, []]));
    for (const member of band.members) onLane.get(member.lane)?.push(member);
    for (const [lane, members] of onLane) {
      const sizes = members.map((member) => sizeOf(member, descent, columns, notes, rows.lines, width));
      rows.tops[lane] = y;
      y += (channels[lane] ?? 0) * CHANNEL + Math.max(...sizes.map(({ above }) => above));
      rows.lanes[lane] = y;
      y += Math.max(...sizes.map(({ below }) => below)) + LANE_GAP;
    }
  }
  rows.height = y + MARGIN;
  return rows;
}

/** What the lines that go round say, by who takes. */
function notesOf(rounds: Rounds['rounds']): Map<string, Note[]> {
  const notes = new Map<string, Note[]>();
  for (const { link, from, to } of rounds) {
    const note = {
      words: basisInWords(link, to.witness),
      changes: changesInWords(link.changes, to.witness, from.witness),
    };
    notes.set(from.id, [...(notes.get(from.id) ?? []), note]);
  }
  return notes;
}

/** What a witness with its words takes above the middle of its row, and below. */
function sizeOf(
  member: Member,
  { inner, members }: Descent,
  { cell, endRoom }: Columns,
  notes: ReadonlyMap<string, Note[]>,
  found: Map<string, Line[]>,
  width: TextWidth,
): { above: number; below: number } {
  const isEnd = member.column === inner && isHeld(member.witness);
  const own = notes.get(member.id) ?? [];
  const lines =
    isEnd && isHeld(member.witness)
      ? endLines(member.witness, own, endRoom, width)
      : cellLines(member.witness, own, cell, width);
  found.set(member.id, lines);
  const height = lines.reduce((sum, { look }) => sum + LOOKS[look].line, 0);
  const { by } = member;
  const said =
    by && followsTree(by, members) ? Number(by.cues.length > 0) + Number(by.changes.length > 0) : 0;
  return {
    above: RADIUS + 4 + (said === 0 ? 0 : 2 + said * LOOKS.cue.line),
    below: isEnd ? Math.max(RADIUS, height - LOOKS.quote.line + 6) : RADIUS + 6 + height,
  };
}

const isHeld = (witness: HeldWitness | LostWitness): witness is HeldWitness => 'voice' in witness;

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
