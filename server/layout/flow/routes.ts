// The lines of a flow: level on the row of whom they cite, with one bend; and brackets around what was said jointly.
import { arcPath, levelPath, type Path } from '../path.ts';
import { CLEAR, FAN, LINE_GAP } from './measures.ts';
import type { Columns } from './columns.ts';
import type { Arrow, Places } from './places.ts';
import type { Row } from './rows.ts';
import type { PlacedSpine } from './spines.ts';

/** The width of a line: √ of the number of assertions, from 1 to 6 px. */
export function lineWidth(assertions: number): number {
  return Math.min(6, Math.max(1, 1.25 * Math.sqrt(assertions)));
}

/** @param spineX the left side of the spines */
export function routeArrow(
  arrow: Arrow,
  columns: Columns,
  spines: Map<string, PlacedSpine>,
  spineX: number,
  rowY: (row: number) => number,
): Path | null {
  const target = columns.stands.get(arrow.target);
  if (!target) return null;
  const end = { x: target.right + CLEAR, y: rowY(target.row) };
  const port = spines.get(arrow.source)?.ports.get(arrow.key);
  if (port !== undefined) return levelPath({ x: spineX, y: port }, end, { from: spineX, to: spineX - FAN });
  const source = columns.stands.get(arrow.source);
  if (!source) return null;
  const start = { x: source.left - LINE_GAP, y: rowY(source.row) };
  const lane = columns.lanes.get(arrow.key);
  return levelPath(start, end, lane ?? { from: start.x, to: start.x });
}

/** From one row of a compact flow to another: an arc right of the nodes. */
export function routeTap(
  arrow: Arrow,
  stands: Columns['stands'],
  rowY: (row: number) => number,
): Path | null {
  const [source, target] = [stands.get(arrow.source), stands.get(arrow.target)];
  if (!source || !target) return null;
  const from = { x: source.right + CLEAR + 2, y: rowY(source.row) };
  const to = { x: target.right + CLEAR, y: rowY(target.row) };
  const reach = Math.min(48, 14 + Math.abs(from.y - to.y) / 6);
  return arcPath(from, to, from.y > to.y ? reach : -reach);
}

export type Bracket = { first: number; last: number; middle: number };

/** What a bracket says, and from an origin's middle to the bracket and to its words, px. */
export const BRACKET = { words: 'one report', size: 12, line: 29, text: 41 };

/** Brackets around joint origins that stand on neighbouring rows, alone on each. */
export function findBrackets({ joint }: Places, rows: Row[]): Bracket[] {
  const rowOf = new Map(rows.flatMap((row, index) => row.map((key) => [key, index] as const)));
  return joint.flatMap((keys) => {
    const own = keys.flatMap((key) => rowOf.get(key) ?? []).toSorted((a, b) => a - b);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined || own.length !== keys.length) return [];
    const isTogether = last - first === own.length - 1 && own.every((row) => rows[row]?.length === 1);
    return isTogether ? [{ first, last, middle: own[Math.floor((own.length - 1) / 2)] ?? first }] : [];
  });
}

/** Where a bracket and its words are drawn. */
export function drawBracket(
  { first, last, middle }: Bracket,
  originX: number,
  rowY: (row: number) => number,
) {
  return {
    x: originX + BRACKET.line,
    top: rowY(first) - 6,
    bottom: rowY(last) + 6,
    words: { text: BRACKET.words, size: BRACKET.size, x: originX + BRACKET.text, y: rowY(middle) },
  };
}
