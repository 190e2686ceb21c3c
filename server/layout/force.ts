// Who cites whom, as a map: those who are joined by arrows are drawn together (ForceAtlas2), then pushed apart until no
// two overlap. The start is a spiral in one fixed order, and the number of steps is fixed, so chance has no part in it.
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { CitationGraph } from '#schema';
import { type ArrowSays, countPassages, findPlaces, idOfPlace, type Place, saysOf } from './flow/places.ts';
import { lineWidth } from './flow/routes.ts';
import { CLEAR } from './flow/measures.ts';
import { type Path, type Point, straightPath } from './path.ts';

export type ForcePlace = Omit<Place, 'folded'> & Point & { siglum: string | null };
export type ForceArrow = ArrowSays & {
  /** Keys of the places between which it is drawn. */
  from: string;
  to: string;
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
  // A map has no direction that a circle could break: whoever has two places in a flow has one here.
  const there = new Set([...spines.map(({ id }) => id), ...places.keys()]);
  const drawnAt = (key: string): string => (there.has(idOfPlace(key)) ? idOfPlace(key) : key);
  const all: Omit<ForcePlace, 'x' | 'y'>[] = [
    ...spines.map(({ id, label, kind, siglum }) => ({
      key: id,
      id,
      label,
      kind,
      isHeld: true,
      siglum: kind === 'work' ? siglum : null,
    })),
    ...[...places.values()].flatMap(({ folded: _folded, ...place }) =>
      drawnAt(place.key) === place.key ? [{ ...place, siglum: null }] : [],
    ),
  ];
  const at = placeByAttraction(
    all.map(({ key }) => key),
    arrows.map(({ source, target }) => ({ source: drawnAt(source), target: drawnAt(target) })),
    size,
  );
  const placed = all.map((place) => ({ ...place, ...(at.get(place.key) ?? { x: 0, y: 0 }) }));
  const isDocument = new Set(spines.flatMap(({ id, kind }) => (kind === 'work' ? [id] : [])));
  const clear = (key: string, least: number): number => (isDocument.has(key) ? DOCUMENT_HALF + 2 : least);
  return {
    width: Math.max(0, ...placed.map(({ x }) => x)) + 2 * APART,
    height: Math.max(0, ...placed.map(({ y }) => y)) + APART,
    places: placed,
    arrows: arrows.flatMap((arrow) => {
      const [from, to] = [drawnAt(arrow.source), drawnAt(arrow.target)];
      const [start, end] = [at.get(from), at.get(to)];
      if (!start || !end) return [];
      const path = shorten(start, end, clear(from, CLEAR), clear(to, CLEAR + 2));
      return [{ ...saysOf(arrow), from, to, path, width: lineWidth(countPassages(arrow)) }];
    }),
  };
}

/**
 * Where each key stands: near those it is joined with, none too near to another. Meant for some hundred keys, since
 * each is held against each.
 *
 * @param ends of which both are among the keys
 */
export function placeByAttraction(
  keys: readonly string[],
  ends: readonly { source: string; target: string }[],
  size: { width: number; height: number },
): Map<string, Point> {
  const points = offEdges(pushApart(fillRoom(attract(keys, ends), size)));
  return new Map(keys.map((key, index) => [key, points[index] ?? { x: 0, y: 0 }]));
}

function attract(keys: readonly string[], ends: readonly { source: string; target: string }[]): Point[] {
  const graph = new UndirectedGraph();
  for (const [index, key] of keys.entries()) {
    const radius = 10 * Math.sqrt(index + 0.5);
    graph.addNode(key, {
      x: radius * Math.cos(index * GOLDEN_ANGLE),
      y: radius * Math.sin(index * GOLDEN_ANGLE),
    });
  }
  for (const { source, target } of ends)
    if (source !== target && !graph.hasEdge(source, target)) graph.addEdge(source, target);
  if (keys.length < 2) return keys.map(() => ({ x: 0, y: 0 }));
  const positions = forceAtlas2(graph, {
    iterations: STEPS,
    // Strong gravity keeps clusters that a single arrow joins from drifting out of sight; without weights a document's
    // many thin arrows are not drawn out further than its thick ones. Of eight settings tried on the corpus this one
    // left the most even spread.
    getEdgeWeight: null,
    settings: { gravity: 0.25, strongGravityMode: true, scalingRatio: 12, slowDown: 4 },
  });
  return keys.map((key) => ({ x: positions[key]?.x ?? 0, y: positions[key]?.y ?? 0 }));
}

/** Pushes apart whoever is too near, each pair by the same amount both ways. */
function pushApart(points: Point[]): Point[] {
  const moved = points.map(({ x, y }) => ({ x, y }));
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

/** Turns the broader way along the broader way of the room, and stretches the points over it. */
function fillRoom(points: Point[], size: { width: number; height: number }): Point[] {
  const [[left, right], [top, bottom]] = [span('x', points), span('y', points)];
  const isAcross = right - left > bottom - top === size.width > size.height;
  const turned = isAcross ? points : points.map(({ x, y }) => ({ x: y, y: x }));
  const [[x0, x1], [y0, y1]] = [span('x', turned), span('y', turned)];
  const wanted = {
    x: (size.width - 4 * APART) / (x1 - x0 || 1),
    y: (size.height - 2 * APART) / (y1 - y0 || 1),
  };
  // So far that no direction is stretched to more than twice the other.
  const scale = {
    x: Math.min(wanted.x, wanted.y * 2),
    y: Math.min(wanted.y, wanted.x * 2),
  };
  return turned.map(({ x, y }) => ({ x: (x - x0) * scale.x, y: (y - y0) * scale.y }));
}

/** Moves the points off the picture's edges. */
function offEdges(points: Point[]): Point[] {
  const [left, top] = [span('x', points)[0], span('y', points)[0]];
  return points.map(({ x, y }) => ({ x: x - left + 2 * APART, y: y - top + APART }));
}

/** The straight way between two points, px from its ends kept clear. */
export function shorten(from: Point, to: Point, atStart: number, atEnd: number): Path {
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
