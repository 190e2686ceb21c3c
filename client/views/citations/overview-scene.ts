// The overview of who cites whom as a scene: groups with their names, items of open groups, summed arrows, column heads.
import { layoutOverview, type OverviewArrow, type OverviewPlace, type TextWidth } from '#layout';
import type { CitationOverview } from '#schema';
import type { Scene, SceneEdge, SceneNode, Words } from '../../canvas/scene.ts';
import { arrowId } from '../../state/selection.ts';
import { countOf } from '../../theme/number-and-date.ts';
import { overviewNames, titleOf } from './overview-words.ts';
import { lookOf } from './shapes.ts';

/** Below this width names are numbers alone. */
const SHORT = 760;
const NAME_SIZE = 12.5;

export function overviewScene(
  overview: CitationOverview,
  { width, textWidth }: { width: number; textWidth: TextWidth },
): Scene {
  const names = overviewNames(overview, width < SHORT);
  const layout = layoutOverview(overview, {
    width,
    textWidth,
    nameOf: names.nameOf,
    titleOf: (band) => titleOf(band, overview.groupedBy),
  });
  const nodes = new Map(overview.nodes.map(({ key, attributes }) => [key, attributes]));
  const told = (key: string): string => {
    const node = nodes.get(key);
    return node ? names.nameOf(node) : key;
  };
  return {
    width: layout.width,
    height: layout.height,
    scaling: 'drawing',
    nodes: layout.places.map((place) => placeNode(place, names.describe(place.node))),
    edges: layout.arrows.map((arrow) => arrowEdge(arrow, nodes, told)),
    words: [
      ...columnHeads(layout.heads, width < SHORT),
      ...layout.titles.map(({ name, x, y }) => quiet(name, x, y, 'left', NAME_SIZE)),
    ],
    strokes: [],
  };
}

function placeNode({ key, node, x, y, name, nameX, align }: OverviewPlace, description: string): SceneNode {
  const isGroup = node.type === 'group';
  const isDocument = node.kind === 'document' && !isGroup;
  const look = isGroup ? lookOf('fold') : lookOf(node.kind === 'document' ? 'work' : node.kind);
  const words: Words = {
    lines: [name],
    x: nameX,
    y: 0,
    align,
    size: NAME_SIZE,
    tone: '--ink',
    isName: true,
    ...(isDocument ? { face: 'serif' } : {}),
    ...(isGroup && node.column === 'documents' && node.within === null ? { weight: 600 } : {}),
  };
  // Its words are part of what is hit; as wide as twelve letters even where they are fewer.
  const reach = Math.max(80, name.length * 6.2);
  return {
    key,
    id: isGroup ? key : key.replace(/~cited$/, ''),
    label: name,
    x,
    y,
    ...look,
    ...(isGroup && node.isOpen ? { shape: 'minus' } : {}),
    ...(isDocument ? { tone: '--ink' } : {}),
    isSolid: !isGroup && node.isHeld,
    words: [words],
    hit: {
      left: align === 'right' ? -reach : -10,
      right: align === 'left' ? reach : 10,
      top: -11,
      bottom: 11,
    },
    mark: 'ring',
    tip: description,
    description,
  };
}

function arrowEdge(
  { key, source, target, path, width, attributes }: OverviewArrow,
  nodes: ReadonlyMap<string, { type: 'group' | 'item' }>,
  told: (key: string) => string,
): SceneEdge {
  const isOfItems = [source, target].every((end) => nodes.get(end)?.type === 'item');
  const { arrows, citations } = attributes;
  const counts = isOfItems
    ? countOf(citations, 'citation')
    : `${countOf(arrows, 'arrow')}, ${countOf(citations, 'citation')}`;
  return {
    key,
    ...(isOfItems ? { id: arrowId({ source, target }) } : {}),
    source,
    target,
    path,
    width,
    hasHead: true,
    isDotted: false,
    tone: '--edge',
    threads: [],
    description: `${told(source)} ${isOfItems ? 'cites' : 'cite'} ${told(target)} · ${counts}`,
  };
}

function columnHeads(
  { y, origins, relays, documents }: { y: number; origins: number; relays: number; documents: number },
  isShort: boolean,
): Words[] {
  return [
    { ...quiet('Cited', origins + 7, y, 'right', 12), weight: 600 },
    { ...quiet(isShort ? 'Pass on' : 'Those who pass on', relays - 7, y, 'left', 12), weight: 600 },
    ...(isShort ? [] : [quiet('◂ cites', documents - 18, y, 'right', 12)]),
    { ...quiet('Documents', documents - 7, y, 'left', 12), weight: 600 },
  ];
}

function quiet(line: string, x: number, y: number, align: Words['align'], size: number): Words {
  return { lines: [line], x, y, align, size, tone: '--ink-3' };
}
