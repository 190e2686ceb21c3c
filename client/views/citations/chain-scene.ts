// The chains as a scene for the canvas: a place for everyone at each link, spines, branches, column heads.
import { type ChainArrow, type ChainBracket, type ChainLayout, type ChainPlace, findPlaces } from '#layout';
import type { CitationGraph } from '#schema';
import type { Scene, SceneEdge, SceneNode, Stroke, Words } from '../../canvas/scene.ts';
import { arrowId } from '../../state/selection.ts';
import { describeArrow, describeChainPlace, describeChainStart, type Telling } from './descriptions.ts';
import { placeNode } from './place-node.ts';
import { spineNode } from './spine-node.ts';

export function chainScene(layout: ChainLayout, graph: CitationGraph, telling: Telling): Scene {
  const arrowOf = arrowIds(graph);
  return {
    width: layout.width,
    height: layout.height,
    scaling: 'drawing',
    nodes: [
      ...layout.spines.map((spine) => siglumAtTop(spineNode(spine, layout, telling))),
      ...layout.places.map((place) => chainNode(place, layout, telling)),
    ],
    edges: layout.arrows.map((arrow) => branchEdge(arrow, arrowOf(arrow), telling)),
    words: columnHeads(layout),
    strokes: layout.brackets.map((bracket) => bracketStroke(bracket)),
  };
}

/** A tree can be far higher than the window: its siglum stands where it begins. */
function siglumAtTop(node: SceneNode): SceneNode {
  const [siglum, ...words] = node.words;
  return siglum ? { ...node, words: [{ ...siglum, y: 11 - node.height / 2 }, ...words] } : node;
}

function chainNode(place: ChainPlace, layout: ChainLayout, telling: Telling): SceneNode {
  return placeNode(place, layout, describeChainPlace(place, telling));
}

function branchEdge(arrow: ChainArrow, id: string | undefined, telling: Telling): SceneEdge {
  const isFirst = arrow.source === arrow.document;
  const described = {
    source: arrow.from,
    target: arrow.to,
    documents: [arrow.document],
    assertions: arrow.assertions,
    named: [],
    ways: [],
  };
  return {
    key: arrow.key,
    ...(id === undefined ? {} : { id }),
    source: arrow.source,
    target: arrow.target,
    path: arrow.path,
    width: arrow.width,
    // A document does not cite whoever speaks first in it.
    hasHead: !isFirst,
    isDotted: arrow.isComment,
    tone: '--edge',
    assertions: arrow.assertions,
    threads: arrow.assertions,
    description: isFirst ? describeChainStart(arrow, telling) : describeArrow(described, telling),
  };
}

/** The id of the arrow that a branch is part of: those of the flow gather what is said in several documents. */
function arrowIds(graph: CitationGraph): (branch: ChainArrow) => string | undefined {
  const edges = new Map(graph.edges.map((edge) => [edge.key, edge]));
  const ids = new Map<string, string>();
  for (const arrow of findPlaces(graph).arrows)
    for (const key of arrow.edges) {
      const edge = edges.get(key);
      if (edge) ids.set(`${edge.attributes.document} ${edge.source} ${edge.target}`, arrowId(arrow));
    }
  return ({ document, from, to }) => ids.get(`${document} ${from} ${to}`);
}

/** Link 0 stands beside the documents; the further left, the nearer to the origins. */
function columnHeads({ heads, isCompact, width }: ChainLayout): Words[] {
  const head = (line: string, x: number, more: Partial<Words> = {}): Words => ({
    lines: [line],
    x,
    y: heads.y,
    align: 'left',
    weight: 600,
    size: 12,
    tone: '--ink-3',
    ...more,
  });
  const second = { y: heads.y + 16, weight: 400 } as const;
  if (isCompact)
    return [
      head('Origins', 16),
      head('◂ cites · Documents', width - 16, { align: 'right' }),
      head('Link', 16, second),
      ...heads.links.map((x, link) => head(String(link), x, { ...second, align: 'center' })),
    ];
  const last = heads.links.length - 1;
  return [
    ...heads.links.flatMap((x, link) => [
      head(link === last && link > 0 ? `Link ${link}, origins` : `Link ${link}`, x - 6),
      head(link === 0 ? 'who speaks first' : '◂ whom these cite', x - 6, second),
    ]),
    head('Documents, by date', heads.spines, { y: second.y }),
  ];
}

function bracketStroke({ x, top, bottom, tick }: ChainBracket): Stroke {
  return {
    points: [
      { x: x + tick, y: top },
      { x, y: top },
      { x, y: bottom },
      { x: x + tick, y: bottom },
    ],
    tone: '--ink-3',
    width: 1.25,
  };
}
