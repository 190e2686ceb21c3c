// The flow as a scene for the canvas: places with names, spines with their words, arrows, brackets, column heads.
import { type FlowArrow, type FlowLayout, type FlowPlace, type FlowSpine, SPINE_TEXT } from '#layout';
import type { Scene, SceneEdge, SceneNode, Stroke, Words } from '../../canvas/scene.ts';
import { arrowId } from '../../state/selection.ts';
import { BY_WORDS } from './by.ts';
import {
  describeArrow,
  describePlace,
  describeSpine,
  isDotted,
  listFolded,
  type Telling,
} from './descriptions.ts';
import { lookOf } from './shapes.ts';

export function flowScene(layout: FlowLayout, telling: Telling): Scene {
  return {
    width: layout.width,
    height: layout.height,
    scaling: 'drawing',
    nodes: [
      ...layout.places.map((place) => placeNode(place, layout, telling)),
      ...layout.spines.map((spine) => spineNode(spine, layout, telling)),
    ],
    edges: layout.arrows.map((arrow) => arrowEdge(arrow, layout, telling)),
    words: [...columnHeads(layout, telling), ...bracketWords(layout)],
    strokes: layout.brackets.map(bracketStroke),
  };
}

function placeNode(place: FlowPlace, layout: FlowLayout, telling: Telling): SceneNode {
  const look = lookOf(place.kind);
  const isQuiet = place.kind === 'unidentified' || place.kind === 'fold';
  // At least 24 px high to the finger, as far as the rows leave it.
  const reach = Math.max(2, (Math.min(24, layout.rowHeight) - layout.rowHeight) / 2);
  return {
    key: place.key,
    id: place.id,
    label: place.label,
    x: place.x,
    y: place.y,
    ...look,
    shape: place.isOpen ? 'minus' : look.shape,
    isSolid: place.isHeld,
    words: [
      {
        lines: [place.shown],
        x: place.nameX,
        y: 0,
        align: place.role === 'relay' ? 'left' : 'right',
        size: layout.nameSize,
        tone: isQuiet ? '--ink-3' : '--ink',
        isName: true,
      },
    ],
    hit: {
      left: place.box.left - place.x - 5,
      right: place.box.right - place.x + 5,
      top: place.box.top - place.y - reach + 1.5,
      bottom: place.box.bottom - place.y + reach - 1.5,
    },
    mark: layout.isCompact ? 'ring' : 'box',
    ...(place.role === 'fold' ? { tip: listFolded(place, telling) } : {}),
    description: describePlace(place, telling),
  };
}

/** px from one letter of a publisher's documents to the next. */
const SIGLUM_LINE = 13;

function spineNode(spine: FlowSpine, layout: FlowLayout, telling: Telling): SceneNode {
  const [x, y] = [spine.left + spine.breadth / 2, spine.top + spine.height / 2];
  const { words } = spine;
  const sigla = spine.siglum.split('\n');
  const lines: Words[] = [];
  let below = words.top - y;
  for (const part of ['voices', 'title', 'note'] as const) {
    const { size, line } = SPINE_TEXT[part];
    lines.push({
      lines: words[part],
      x: words.x - x,
      y: below + line / 2,
      align: 'left',
      size,
      lineHeight: line,
      weight: part === 'voices' ? 600 : 400,
      face: part === 'title' ? 'serif' : 'sans',
      tone: part === 'voices' ? '--ink' : part === 'title' ? '--ink-2' : '--ink-3',
    });
    below += words[part].length * line;
  }
  const half = { x: spine.breadth / 2, y: Math.max(spine.height, words.height) / 2 };
  return {
    key: spine.id,
    id: spine.id,
    label: telling.nameOf(spine.id),
    x,
    y,
    shape: 'bar',
    width: spine.breadth,
    height: spine.height,
    tone: '--ink',
    isSolid: true,
    words: [
      {
        lines: sigla,
        x: 0,
        y: layout.isCompact ? -((sigla.length - 1) * SIGLUM_LINE) / 2 : 11 - spine.height / 2,
        align: 'center',
        size: 11,
        lineHeight: SIGLUM_LINE,
        weight: 600,
        tone: '--on-ink',
        hasHalo: false,
      },
      ...lines,
    ],
    hit: {
      left: -half.x - 6,
      right: layout.isCompact ? half.x + 14 : layout.width - x - 8,
      top: -half.y - 4,
      bottom: half.y + 4,
    },
    mark: 'fill',
    description: describeSpine(spine.id, telling),
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
