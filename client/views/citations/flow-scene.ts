// The flow as a scene for the canvas: places with names, spines with their words, arrows, brackets, column heads.
import type { FlowArrow, FlowLayout, FlowPlace } from '#layout';
import type { Scene, SceneEdge, SceneNode, Stroke, Words } from '../../canvas/scene.ts';
import { arrowId } from '../../state/selection.ts';
import { BY_WORDS } from './by.ts';
import { describeArrow, describePlace, isDotted, listFolded, type Telling } from './descriptions.ts';
import { placeNode } from './place-node.ts';
import { spineNode } from './spine-node.ts';

export function flowScene(layout: FlowLayout, telling: Telling): Scene {
  return {
    width: layout.width,
    height: layout.height,
    scaling: 'drawing',
    nodes: [
      ...layout.places.map((place) => flowNode(place, layout, telling)),
      ...layout.spines.map((spine) => spineNode(spine, layout, telling)),
    ],
    edges: layout.arrows.map((arrow) => arrowEdge(arrow, layout, telling)),
    words: [...columnHeads(layout, telling), ...bracketWords(layout)],
    strokes: layout.brackets.map(bracketStroke),
  };
}

function flowNode(place: FlowPlace, layout: FlowLayout, telling: Telling): SceneNode {
  const node = placeNode(place, layout, describePlace(place, telling));
  return {
    ...node,
    shape: place.isOpen ? 'minus' : node.shape,
    ...(place.role === 'fold' ? { tip: listFolded(place, telling) } : {}),
  };
}

function arrowEdge(arrow: FlowArrow, layout: FlowLayout, telling: Telling): SceneEdge {
  return {
    key: arrow.key,
    // A line of a compact flow stands for chains of any length, and so for no arrow; one to a fold opens the fold.
    ...(layout.isCompact
      ? {}
      : { id: arrow.target.startsWith('fold:') ? arrow.target : arrowId(arrow, telling.by) }),
    source: arrow.source,
    target: arrow.target,
    path: arrow.path,
    width: arrow.width,
    hasHead: true,
    isDotted: isDotted(arrow),
    tone: '--edge',
    assertions: arrow.assertions,
    // In a compact flow lines stand for whole chains, so that following them would light too much.
    threads: layout.isCompact ? [] : arrow.assertions,
    isOnTap: arrow.isOnTap,
    description: describeArrow(arrow, telling),
  };
}

function columnHeads({ heads, isCompact }: FlowLayout, { by }: Telling): Words[] {
  const { cited, between, read } = BY_WORDS[by];
  const head = (line: string, x: number, align: Words['align'], weight: Words['weight'] = 600): Words => ({
    lines: [line],
    x,
    y: heads.y,
    align,
    weight,
    size: 12,
    tone: '--ink-3',
  });
  const origins = head(cited, heads.origins, 'right');
  if (isCompact)
    return [
      origins,
      head(by === 'publisher' ? '◂ cites · Publishers' : '◂ cites · Documents', heads.spines + 14, 'right'),
    ];
  return [
    origins,
    ...(heads.relays === null ? [] : [head(between, heads.relays, 'left')]),
    head('◂ cites', heads.spines - 10, 'right', 400),
    head(read, heads.spines, 'left'),
  ];
}

function bracketWords({ brackets }: FlowLayout): Words[] {
  return brackets.map(({ words }) => ({
    lines: [words.text],
    x: words.x,
    y: words.y,
    align: 'left',
    size: words.size,
    tone: '--ink-3',
    isCut: true,
  }));
}

function bracketStroke({ x, top, bottom }: FlowLayout['brackets'][number]): Stroke {
  const tick = x + 5;
  return {
    points: [
      { x: tick, y: top },
      { x, y: top },
      { x, y: bottom },
      { x: tick, y: bottom },
    ],
    tone: '--ink-3',
    width: 1.25,
  };
}
