// What lies at a place of the picture, worked out from the scene itself. Sigma would draw everything once more in colours
// that stand for keys and read one pixel back, and wait for the graphics card each time the pointer moves.
import { type Path, type Point, pathPoints } from '#layout';
import type { Highlight } from './highlight.ts';
import { HEAD, type SceneEdge, type SceneNode } from './scene.ts';

/** The keys of what is hit: a node, else an edge, else nothing. */
export type Hit = { node: string | null; edge: string | null };

export const NOTHING: Hit = { node: null, edge: null };

/** How far beside a thin line still hits it, px of the screen. */
const REACH = 4;

/**
 * @param at px of the picture
 * @param scale how many px of screen a px of the picture takes, between places and within shapes
 */
export function hitAt(highlight: Highlight, at: Point, scale: { zoom: number; shapes: number }): Hit {
  const node = nodeAt(highlight, at, scale.shapes / scale.zoom);
  return node
    ? { node: node.key, edge: null }
    : { node: null, edge: edgeAt(highlight, at, scale)?.key ?? null };
}

/** The one that is drawn last: what is selected lies above all others. */
function nodeAt(highlight: Highlight, at: Point, shapes: number): SceneNode | undefined {
  const isHit = ({ x, y, width, hit }: SceneNode): boolean =>
    width > 0 &&
    at.x > x + hit.left * shapes &&
    at.x < x + hit.right * shapes &&
    at.y > y + hit.top * shapes &&
    at.y < y + hit.bottom * shapes;
  const hits = highlight.scene.nodes.filter(isHit);
  return hits.findLast((node) => highlight.isSelected(node)) ?? hits.at(-1);
}

/** The nearest; of those that run through the very place, the one that is lit, else the one that is drawn last. */
function edgeAt(
  highlight: Highlight,
  at: Point,
  { zoom, shapes }: { zoom: number; shapes: number },
): SceneEdge | undefined {
  let nearest: { edge: SceneEdge; distance: number; isLit: boolean } | undefined;
  for (const edge of highlight.scene.edges) {
    const half = (edge.width * shapes) / 2 / zoom;
    const head = edge.hasHead ? (HEAD.length * shapes) / zoom : 0;
    const reach = Math.max(half, REACH / zoom);
    if (edge.width <= 0 || !isNear(edge.path, at, Math.max(reach, head)) || !highlight.isDrawn(edge))
      continue;
    const points = pathPoints(edge.path);
    const distance = isInHead(points, at, head) ? 0 : Math.max(0, distanceTo(points, at) - half);
    if (distance > reach - half) continue;
    const isLit = highlight.isLit(edge.key);
    const isBehind =
      nearest && (distance > nearest.distance || (distance === nearest.distance && nearest.isLit && !isLit));
    if (!isBehind) nearest = { edge, distance, isLit };
  }
  return nearest?.edge;
}

/** Whether a place lies in the box around the points that a path is made of, which its line never leaves. */
function isNear(path: Path, { x, y }: Point, reach: number): boolean {
  const { start, bendStart, control1, control2, bendEnd, end } = path;
  return (
    x >= Math.min(start.x, bendStart.x, control1.x, control2.x, bendEnd.x, end.x) - reach &&
    x <= Math.max(start.x, bendStart.x, control1.x, control2.x, bendEnd.x, end.x) + reach &&
    y >= Math.min(start.y, bendStart.y, control1.y, control2.y, bendEnd.y, end.y) - reach &&
    y <= Math.max(start.y, bendStart.y, control1.y, control2.y, bendEnd.y, end.y) + reach
  );
}

function distanceTo(points: Point[], at: Point): number {
  let least = Infinity;
  for (const [index, to] of points.entries()) {
    const from = points[index - 1] ?? to;
    const [x, y] = [to.x - from.x, to.y - from.y];
    const square = x * x + y * y;
    const along = square === 0 ? 0 : ((at.x - from.x) * x + (at.y - from.y) * y) / square;
    const share = Math.min(1, Math.max(0, along));
    least = Math.min(least, Math.hypot(from.x + x * share - at.x, from.y + y * share - at.y));
  }
  return least;
}

/** Whether a place lies in the triangle at the end of a line, which grows with the shapes. */
function isInHead(points: Point[], at: Point, length: number): boolean {
  const tip = points.at(-1);
  const before = points.findLast((point) => tip && (point.x !== tip.x || point.y !== tip.y));
  if (!tip || !before || length === 0) return false;
  const span = Math.hypot(before.x - tip.x, before.y - tip.y);
  const [x, y] = [(before.x - tip.x) / span, (before.y - tip.y) / span];
  const back = (at.x - tip.x) * x + (at.y - tip.y) * y;
  const aside = Math.abs((at.y - tip.y) * x - (at.x - tip.x) * y);
  return back >= 0 && back <= length && aside <= (back * HEAD.breadth) / HEAD.length / 2;
}
