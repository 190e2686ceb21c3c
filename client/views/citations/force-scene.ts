// The map of who cites whom as a scene: the same shapes, arrows and words as the flow, placed by attraction.
import {
  countPassages,
  cutText,
  DOCUMENT_HALF,
  type ForceArrow,
  type ForcePlace,
  layoutForce,
} from '#layout';
import type { CitationGraph } from '#schema';
import type { Scene, SceneEdge, SceneNode } from '../../canvas/scene.ts';
import { arrowId } from '../../state/selection.ts';
import {
  describeActor,
  describeArrow,
  describeSpine,
  isDotted,
  spineSays,
  type Telling,
} from './descriptions.ts';
import { lookOf } from './shapes.ts';

export function forceScene(
  graph: CitationGraph,
  size: { width: number; height: number },
  telling: Telling,
): Scene {
  const layout = layoutForce(graph, size);
  const cited = new Map<string, number>();
  for (const arrow of layout.arrows) cited.set(arrow.to, (cited.get(arrow.to) ?? 0) + countPassages(arrow));
  return {
    width: layout.width,
    height: layout.height,
    scaling: 'map',
    nodes: layout.places.map((place) =>
      place.siglum === null
        ? placeNode(place, cited.get(place.key) ?? 0, telling)
        : documentNode(place, place.siglum, telling),
    ),
    edges: layout.arrows.map((arrow) => arrowEdge(arrow, telling)),
    words: [],
    strokes: [],
  };
}

/** Letters of a title beside its place in the map; the whole stands beside the pointer, in the panel and in the table. */
const MOST_LETTERS = 34;

function shortened(title: string): string {
  return cutText(title, MOST_LETTERS, (text) => text.length);
}

function placeNode(place: ForcePlace, cited: number, telling: Telling): SceneNode {
  const isQuiet = place.kind === 'unidentified';
  return {
    key: place.key,
    id: place.id,
    label: place.label,
    x: place.x,
    y: place.y,
    ...lookOf(place.kind),
    isSolid: place.isHeld,
    words: [
      {
        lines: [place.kind === 'work' ? shortened(place.label) : place.label],
        x: 0,
        y: 15,
        align: 'center',
        size: 12.5,
        tone: isQuiet ? '--ink-3' : '--ink',
        isName: true,
        priority: cited,
      },
    ],
    hit: { left: -14, right: 14, top: -12, bottom: 12 },
    mark: 'ring',
    description: describeActor(place.id, place.label, telling),
  };
}

function documentNode(place: ForcePlace, siglum: string, telling: Telling): SceneNode {
  const half = DOCUMENT_HALF;
  const { voices } = spineSays(place.id, telling);
  return {
    key: place.key,
    id: place.id,
    label: place.label,
    x: place.x,
    y: place.y,
    shape: 'bar',
    width: half * 2,
    height: half * 2,
    tone: '--ink',
    isSolid: true,
    words: [
      {
        lines: [siglum],
        x: 0,
        y: 0,
        align: 'center',
        size: 12,
        weight: 600,
        tone: '--on-ink',
        hasHalo: false,
        priority: 1e6,
      },
      {
        lines: [telling.by === 'document' ? shortened(place.label) : voices],
        x: 0,
        y: half + 10,
        align: 'center',
        size: 13,
        weight: 600,
        tone: '--ink',
        isName: true,
        priority: 1e5,
      },
    ],
    hit: { left: -14, right: 14, top: -14, bottom: 14 },
    mark: 'fill',
    description: describeSpine(place.id, telling),
  };
}

function arrowEdge(arrow: ForceArrow, telling: Telling): SceneEdge {
  return {
    key: arrow.key,
    id: arrowId(arrow, telling.by),
    source: arrow.from,
    target: arrow.to,
    path: arrow.path,
    width: arrow.width,
    hasHead: true,
    isDotted: isDotted(arrow),
    tone: '--edge',
    assertions: arrow.assertions,
    threads: arrow.assertions,
    description: describeArrow(arrow, telling),
  };
}
