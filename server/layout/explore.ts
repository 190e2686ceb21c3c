// Where the items of an exploration stand: new ones in the free cells nearest to the item they were brought by.
// What stands already is never moved; which items there are, and in what order they came, is the caller's.
import type { Point } from './path.ts';

/** The room one item takes with its name, in the units of the picture. */
export const EXPLORE_CELL = { width: 168, height: 52 };

/**
 * Finds places for new items.
 *
 * @param standing where the other items stand, each on a place that this function gave
 * @param around   the place that the new items are set round; without one they are set round the origin
 * @param items    the new items, in the order in which they take the nearest free cells
 * @returns a place for each of them, none taken twice; near-linear in items that stand and items that come
 */
export function placeAround(
  standing: Iterable<Point>,
  around: Point | undefined,
  items: readonly string[],
): Map<string, Point> {
  const taken = new Set<string>();
  for (const point of standing) taken.add(keyOf(cellOf(point)));
  const middle = around ? cellOf(around) : { x: 0, y: 0 };
  const cells = cellsAround(middle);
  const places = new Map<string, Point>();
  for (const item of items) {
    if (places.has(item)) continue;
    for (const cell of cells) {
      if (taken.has(keyOf(cell))) continue;
      taken.add(keyOf(cell));
      places.set(item, { x: cell.x * EXPLORE_CELL.width, y: cell.y * EXPLORE_CELL.height });
      break;
    }
  }
  return places;
}

/** The middle, then every cell that is not above or below it once, ring by ring. A ring reaches three cells up for one aside, so that it is about as wide as high. */
function cellsAround(middle: Point): Iterator<Point> & Iterable<Point> {
  let ring = 0;
  let waiting: Point[] = [middle];
  return {
    next() {
      let cell = waiting.pop();
      while (!cell) {
        ring += 1;
        waiting = ringAround(middle, ring);
        cell = waiting.pop();
      }
      return { done: false, value: cell };
    },
    [Symbol.iterator]() {
      return this;
    },
  };
}

const ROWS_PER_COLUMN = 3;

/** The cells of one ring, the nearest to the middle last. */
function ringAround(middle: Point, ring: number): Point[] {
  const high = ring * ROWS_PER_COLUMN;
  const inside = (ring - 1) * ROWS_PER_COLUMN;
  const cells: Point[] = [];
  for (let x = -ring; x <= ring; x += 1) {
    // Whatever stood above or below would have every line to it run through the names between.
    if (x === 0) continue;
    for (let y = -high; y <= high; y += 1) {
      if (Math.abs(x) === ring || Math.abs(y) > inside) cells.push({ x, y });
    }
  }
  return cells
    .sort((a, b) => distanceOf(b) - distanceOf(a) || a.x - b.x || a.y - b.y)
    .map((cell) => ({ x: middle.x + cell.x, y: middle.y + cell.y }));
}

function cellOf(point: Point): Point {
  return {
    x: Math.round(point.x / EXPLORE_CELL.width),
    y: Math.round(point.y / EXPLORE_CELL.height),
  };
}

function keyOf(cell: Point): string {
  return `${cell.x},${cell.y}`;
}

function distanceOf(cell: Point): number {
  return Math.hypot(cell.x * EXPLORE_CELL.width, cell.y * EXPLORE_CELL.height);
}
