// The line of an arrow: straight to where it bends, one Bézier curve, straight to its end. Every picture, on the
// canvas or exported, draws its arrows from this one form.

/** A place in a picture, px from its upper left corner. */
export type Point = { x: number; y: number };
export type Path = {
  start: Point;
  bendStart: Point;
  control1: Point;
  control2: Point;
  bendEnd: Point;
  end: Point;
};

/** Points that a Bézier curve is drawn with: below that a bend over the whole height of a picture shows its corners. */
export const CURVE_POINTS = 24;

/**
 * Level at the height of its start, one bend, level at the height of its end.
 *
 * @param bend where along x it leaves the one level and reaches the other
 */
export function levelPath(start: Point, end: Point, bend: { from: number; to: number }): Path {
  const middle = (bend.from + bend.to) / 2;
  return {
    start,
    bendStart: { x: bend.from, y: start.y },
    control1: { x: middle, y: start.y },
    control2: { x: middle, y: end.y },
    bendEnd: { x: bend.to, y: end.y },
    end,
  };
}

/**
 * Straight up or down to the height of its end, one turn, level to its end, which lies left of its start.
 *
 * @param radius of the turn, px; less where there is less room
 */
export function elbowPath(start: Point, end: Point, radius: number): Path {
  const turn = Math.min(radius, Math.abs(end.y - start.y), start.x - end.x);
  const back = end.y > start.y ? -turn : turn;
  // How far the handles of a Bézier curve reach that passes for a quarter of a circle.
  const handle = 1 - 0.5523;
  return {
    start,
    bendStart: { x: start.x, y: end.y + back },
    control1: { x: start.x, y: end.y + back * handle },
    control2: { x: start.x - turn * handle, y: end.y },
    bendEnd: { x: start.x - turn, y: end.y },
    end,
  };
}

export function straightPath(start: Point, end: Point): Path {
  return arcPath(start, end, 0);
}

/** @param bulge how far its middle stands off the straight line, px; to the right of its direction where positive */
export function arcPath(start: Point, end: Point, bulge: number): Path {
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const off = {
    x: (-(end.y - start.y) / length) * bulge * (4 / 3),
    y: ((end.x - start.x) / length) * bulge * (4 / 3),
  };
  const along = (share: number): Point => ({
    x: start.x + (end.x - start.x) * share + off.x,
    y: start.y + (end.y - start.y) * share + off.y,
  });
  return { start, bendStart: start, control1: along(1 / 3), control2: along(2 / 3), bendEnd: end, end };
}

/** The points by which a path is drawn, its start first. */
export function pathPoints(path: Path): Point[] {
  const curve = Array.from({ length: CURVE_POINTS }, (_, index) => curveAt(path, index / (CURVE_POINTS - 1)));
  return [path.start, ...curve, path.end];
}

/** The point half-way along a path, where its sign stands. */
export function pathMiddle(path: Path): Point {
  const points = pathPoints(path);
  const lengths = points.slice(1).map((point, index) => distance(points[index] ?? point, point));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [points[index], points[index + 1]];
    if (from && to && left <= length) {
      const share = length === 0 ? 0 : left / length;
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    }
    left -= length;
  }
  return path.end;
}

function curveAt({ bendStart, control1, control2, bendEnd }: Path, t: number): Point {
  const u = 1 - t;
  const mix = (axis: 'x' | 'y'): number =>
    u * u * u * bendStart[axis] +
    3 * u * u * t * control1[axis] +
    3 * u * t * t * control2[axis] +
    t * t * t * bendEnd[axis];
  return { x: mix('x'), y: mix('y') };
}

function distance(from: Point, to: Point): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}
