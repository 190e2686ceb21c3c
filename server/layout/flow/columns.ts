// How far right each place stands. Relays share columns where their names allow it; a bend between two rows needs a
// lane that no name stands in, and where there is none the relay moves further right until there is.
import { BEND, CLEAR, HALF_SHAPE, HEAD_ROOM, LINE_GAP, NAME_GAP } from './measures.ts';
import type { Arrow, Place, Places } from './places.ts';
import type { Row } from './rows.ts';

/** Where a place stands on its row: the middle of its shape, and what shape and name take. */
export type Stand = { row: number; x: number; left: number; right: number };
/** Where an arrow between two rows leaves the one level and reaches the other. */
type Lane = { from: number; to: number };
export type Columns = { stands: Map<string, Stand>; lanes: Map<string, Lane>; right: number; relays: number };

/** From an origin's middle to the middle of the first relay. */
const FIRST = 52;

export type ColumnOptions = {
  originX: number;
  /** px that a place's name takes. */
  nameWidth: (place: Place) => number;
  /** px from one column of relays to the next, where names are short enough. */
  next: number;
  /** Other words that no bend may run behind, by the index of their row. */
  words: Map<number, Taken>;
};
export type Taken = { left: number; right: number };

export function findColumns(places: Places, rows: Row[], options: ColumnOptions): Columns {
  const { originX } = options;
  const arrows = places.arrows.filter((arrow) => places.places.has(arrow.source));
  const least = new Map<string, number>();
  // Each round moves at least one relay past a name that stands in its way, and never back again.
  for (let round = 0; round <= places.places.size ** 2; round += 1) {
    const stands = standAll(places, rows, arrows, least, options);
    const found = findLanes(arrows, rows, stands, options.words);
    if (found.blocked.size === 0) {
      const right = Math.max(originX, ...[...stands.values()].map((stand) => stand.right));
      return { stands, lanes: found.lanes, right, relays: originX + FIRST };
    }
    for (const [key, left] of found.blocked) least.set(key, left);
  }
  throw new Error('Layout of a flow: relays keep moving past each other. This is a fault in columns.ts.');
}

export function halfShape(place: Pick<Place, 'kind'> | undefined): number {
  return place?.kind === 'outlet' ? HALF_SHAPE.bar : HALF_SHAPE.other;
}

/** Places everything, targets before who cites them. */
function standAll(
  { places }: Places,
  rows: Row[],
  arrows: Arrow[],
  least: Map<string, number>,
  { originX, nameWidth, next }: ColumnOptions,
): Map<string, Stand> {
  const targets = new Map<string, string[]>();
  for (const { source, target } of arrows) targets.set(source, [...(targets.get(source) ?? []), target]);
  const rowOf = new Map(rows.flatMap((row, index) => row.map((key) => [key, index] as const)));
  const before = new Map(rows.flatMap((row) => row.map((key, at) => [key, row[at - 1]] as const)));
  const stands = new Map<string, Stand & { column: number }>();

  const stand = (key: string): Stand & { column: number } => {
    const known = stands.get(key);
    if (known) return known;
    const row = rowOf.get(key) ?? 0;
    const half = halfShape(places.get(key));
    const cited = (targets.get(key) ?? []).map((target) => stand(target));
    if (cited.length === 0) {
      const origin = { row, x: originX, left: originX - half, right: originX + half, column: 0 };
      stands.set(key, origin);
      return origin;
    }
    const column = 1 + Math.max(...cited.map((target) => target.column));
    const previous = before.get(key);
    const isBending = cited.some((target) => target.row !== row);
    const left = Math.max(
      originX + FIRST + (column - 1) * next - half,
      least.get(key) ?? 0,
      ...(previous === undefined
        ? []
        : [stand(previous).right + CLEAR + HEAD_ROOM + (isBending ? BEND.least : 0)]),
      ...cited.map(
        (target) =>
          target.right + CLEAR + HEAD_ROOM + (target.row !== row && target.column > 0 ? BEND.most : 0),
      ),
    );
    const x = left + half;
    const place = places.get(key);
    const placed = { row, x, left, right: x + half + NAME_GAP + (place ? nameWidth(place) : 0), column };
    stands.set(key, placed);
    return placed;
  };
  for (const row of rows) for (const key of row) stand(key);
  return new Map([...stands].map(([key, { row, x, left, right }]) => [key, { row, x, left, right }]));
}

function findLanes(
  arrows: Arrow[],
  rows: Row[],
  stands: Map<string, Stand>,
  words: Map<number, Taken>,
): { lanes: Map<string, Lane>; blocked: Map<string, number> } {
  const lanes = new Map<string, Lane>();
  const blocked = new Map<string, number>();
  for (const { key, source, target } of arrows) {
    const [from, to] = [stands.get(source), stands.get(target)];
    if (!from || !to || from.row === to.row) continue;
    const previous = stands.get(rows[from.row]?.[(rows[from.row]?.indexOf(source) ?? 0) - 1] ?? '');
    const leftmost = Math.max(to.right, previous?.right ?? 0) + CLEAR + HEAD_ROOM / 2;
    const inTheWay = [
      ...namesBetween(from.row, to.row, rows, stands),
      ...[...words].flatMap(([row, taken]) => (isBetween(row, from.row, to.row) ? [taken] : [])),
    ];
    const lane = clearLane(leftmost, from.left - LINE_GAP, inTheWay);
    if (lane) lanes.set(key, lane);
    else {
      const past = Math.max(leftmost, ...inTheWay.map((name) => name.right)) + BEND.least + LINE_GAP;
      blocked.set(source, Math.max(past, blocked.get(source) ?? 0));
    }
  }
  return { lanes, blocked };
}

/** What shapes and names take on the rows between two rows, with a little room beside them. */
function namesBetween(a: number, b: number, rows: Row[], stands: Map<string, Stand>): Taken[] {
  return rows.slice(Math.min(a, b) + 1, Math.max(a, b)).flatMap((row) =>
    row.flatMap((key) => {
      const stand = stands.get(key);
      return stand ? [{ left: stand.left - LINE_GAP, right: stand.right + LINE_GAP }] : [];
    }),
  );
}

function isBetween(row: number, a: number, b: number): boolean {
  return row > Math.min(a, b) && row < Math.max(a, b);
}

/** The widest lane that is clear, as far right as possible: a bend belongs to the relay from which it comes. */
function clearLane(left: number, right: number, taken: Taken[]): Lane | null {
  const ends = [right, ...taken.map((name) => name.left)]
    .filter((end) => end <= right)
    .toSorted((a, b) => b - a);
  for (const end of ends) {
    const start = Math.max(left, ...taken.filter((name) => name.left < end).map((name) => name.right));
    const room = end - start;
    if (room >= BEND.least) return { from: end, to: end - Math.min(room, BEND.most) };
  }
  return null;
}
