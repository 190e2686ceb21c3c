// Who cites whom, as a map: those who are joined by arrows are drawn together (ForceAtlas2), then pushed apart until no
// two overlap. The start is a spiral in one fixed order, and the number of steps is fixed, so chance has no part in it.
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { CitationGraph } from '#schema';
import { type Arrow, findPlaces, type Place } from './flow/places.ts';
import { lineWidth } from './flow/routes.ts';
import { CLEAR } from './flow/measures.ts';
import { type Path, type Point, straightPath } from './path.ts';

export type ForcePlace = Omit<Place, 'folded'> & Point & { siglum: string | null };
export type ForceArrow = Pick<
  Arrow,
  'key' | 'source' | 'target' | 'documents' | 'assertions' | 'isComment'
> & {
  path: Path;
  width: number;
};
export type ForceLayout = {
  width: number;
  height: number;
  places: ForcePlace[];
  arrows: ForceArrow[];
};

/** Steps after which the corpus's picture no longer moves by more than a px a step. */
const STEPS = 600;
/** Least distance of two middles, px: two shapes, their rings, and room for an arrow's head between them. */
const APART = 34;
/** Half the side of a document's square. */
export const DOCUMENT_HALF = 10;
/** 137.5°: a spiral in which no two neighbours stand in line. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** The same graph gives the same map, in whatever order its nodes and edges come. */
export function layoutForce(graph: CitationGraph, size: { width: number; height: number }): ForceLayout {
  const { spines, places, arrows } = findPlaces(graph);
  const all: Omit<ForcePlace, 'x' | 'y'>[] = [
    ...spines.map(({ id, node, voices }) => ({
      key: id,
      id,
      label: voices,
      kind: 'work' as const,
      isHeld: true,
      siglum: node.siglum,
    })),
    ...[...places.values()].map(({ folded: _folded, ...place }) => ({ ...place, siglum: null })),
  ];
  const points = fitInto(
    pushApart(
      attract(
        all.map(({ key }) => key),
        arrows,
      ),
    ),
    size,
  );
  const at = new Map(all.map(({ key }, index) => [key, points[index] ?? { x: 0, y: 0 }]));
  const placed = all.map((place) => ({ ...place, ...(at.get(place.key) ?? { x: 0, y: 0 }) }));
  const isDocument = new Set(spines.map((spine) => spine.id));
  return {
    width: Math.max(...placed.map(({ x }) => x), size.width - APART) + APART,
    height: Math.max(...placed.map(({ y }) => y), size.height - APART) + APART,
    places: placed,
    arrows: arrows.flatMap((arrow) => {
      const [from, to] = [at.get(arrow.source), at.get(arrow.target)];
      if (!from || !to) return [];
      const start = isDocument.has(arrow.source) ? DOCUMENT_HALF + 2 : CLEAR;
      const { key, source, target, documents, assertions, isComment } = arrow;
      const path = shorten(from, to, start, CLEAR + 2);
      return [
        { key, source, target, documents, assertions, isComment, path, width: lineWidth(assertions.length) },
      ];
    }),
  };
}

function attract(keys: string[], arrows: Arrow[]): Point[] {
  const graph = new UndirectedGraph();
  for (const [index, key] of keys.entries()) {
    const radius = 10 * Math.sqrt(index + 0.5);
    graph.addNode(key, {
      x: radius * Math.cos(index * GOLDEN_ANGLE),
      y: radius * Math.sin(index * GOLDEN_ANGLE),
    });
  }
  for (const { source, target, assertions } of arrows)
    if (!graph.hasEdge(source, target))
      graph.addEdge(source, target, { weight: Math.sqrt(assertions.length) });
  if (keys.length < 2) return keys.map(() => ({ x: 0, y: 0 }));
  const positions = forceAtlas2(graph, {
    iterations: STEPS,
    getEdgeWeight: 'weight',
    settings: { gravity: 0.6, scalingRatio: 12, slowDown: 4, strongGravityMode: false },
  });
  return keys.map((key) => ({ x: positions[key]?.x ?? 0, y: positions[key]?.y ?? 0 }));
}

/** Scales so that the median nearest distance is comfortable, then pushes apart whoever is still too near. */
function pushApart(points: Point[]): Point[] {
  const nearest = points
    .map((point, index) =>
      Math.min(...points.filter((_, other) => other !== index).map((other) => distance(point, other))),
    )
    .toSorted((a, b) => a - b);
  const median = nearest[Math.floor(nearest.length / 2)] ?? 1;
  const scale = (APART * 1.6) / (median || 1);
  const moved = points.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
  for (let isMoving = true; isMoving;) {
    isMoving = false;
    for (const [index, a] of moved.entries())
      for (const b of moved.slice(index + 1)) {
        const apart = distance(a, b);
        if (apart >= APART) continue;
        isMoving = true;
        // A little further than needed, so that rounding cannot keep two at it for ever.
        const push = (APART - apart) / 2 + 0.5;
        const angle = apart === 0 ? index * GOLDEN_ANGLE : Math.atan2(b.y - a.y, b.x - a.x);
        a.x -= Math.cos(angle) * push;
        a.y -= Math.sin(angle) * push;
        b.x += Math.cos(angle) * push;
        b.y += Math.sin(angle) * push;
      }
  }
  return moved;
}

/** Moves the picture to the corner, the broader way of it along the broader way of the room. */
function fitInto(points: Point[], size: { width: number; height: number }): Point[] {
  const [[left, right], [top, bottom]] = [span('x', points), span('y', points)];
  const isAcross = right - left > bottom - top === size.width > size.height;
  const turned = isAcross ? points : points.map(({ x, y }) => ({ x: y, y: x }));
  const [[x0, x1], [y0, y1]] = [span('x', turned), span('y', turned)];
  const off = {
    x: Math.max(APART, (size.width - (x1 - x0)) / 2) - x0,
    y: Math.max(APART, (size.height - (y1 - y0)) / 2) - y0,
  };
  return turned.map(({ x, y }) => ({ x: x + off.x, y: y + off.y }));
}

function shorten(from: Point, to: Point, atStart: number, atEnd: number): Path {
  const length = distance(from, to) || 1;
  const along = (share: number): Point => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  });
  return straightPath(along(atStart / length), along(1 - atEnd / length));
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function span(axis: 'x' | 'y', of: Point[]): [number, number] {
  return [Math.min(...of.map((point) => point[axis])), Math.max(...of.map((point) => point[axis]))];
}
