// The explorer's canvas as a scene: each item with the shape of its kind and its name, each expansion as its lines.
import { arcPath, EXPLORE_CELL, shorten } from '#layout';
import type { CitationGraph, ClaimGraph } from '#schema';
import type { Scene, SceneEdge, SceneNode } from '../../canvas/scene.ts';
import { arrowId, sumId } from '../../state/selection.ts';
import { SIGNS } from '../../theme/sign.tsx';
import { RELATION_WORDS } from './deed-words.ts';
import { foldedIn, type Groups } from './groups.ts';
import type { Join } from './joins.ts';
import { groupNode, nodeOf, sizedNode } from './scene-nodes.ts';
import { bulgesOf, joinKey, RELATION_SIGNS } from './strands.ts';
import type { Exploration } from './use-exploration.ts';
import type { Sizes } from './use-sizes.ts';

/** Kept clear between a shape and the ends of its lines, px. */
const CLEAR = 5;
/** A comparison goes round what stands between its claims, their question as a rule, px. */
const BULGE = 34;
export function exploreScene(
  { canvas: { items, groups }, joins, items: known }: Pick<Exploration, 'canvas' | 'joins' | 'items'>,
  nameFor: (id: string) => string,
  sizes: Pick<Sizes, 'by' | 'countOf' | 'most'>,
  citations: CitationGraph | undefined,
  claims: ClaimGraph | undefined,
): Scene {
  const compared = comparisonsIn(claims);
  const bulges = bulgesOf(joins);
  const folded = foldedIn(groups);
  const shown = [...items].filter(([, item]) => !item.hidden);
  // What is folded keeps its room, so that nothing moves when it is opened.
  const rooms = [...shown.map(([, item]) => item), ...groups.values()];
  const left = Math.min(0, ...rooms.map(({ x }) => x)) - EXPLORE_CELL.width / 2;
  const top = Math.min(0, ...rooms.map(({ y }) => y)) - EXPLORE_CELL.height;
  const place = ({ x, y }: { x: number; y: number }) => ({ x: x - left, y: y - top });
  const singles = shown.filter(([id]) => !folded.has(id));
  const points = rooms.map(place);
  const actors = new Map(citations?.nodes.map(({ key, attributes }) => [key, attributes]));
  const nodes = [
    ...singles.map(([id, item]) =>
      sizedNode(nodeOf(id, known.get(id), actors.get(id), nameFor(id), item.pinned, place(item)), sizes),
    ),
    ...[...groups].map(([id, group]) => groupNode(id, nameFor(id), group, place(group))),
  ];
  const at = new Map(nodes.map((node) => [node.key, node]));
  return {
    width: Math.max(EXPLORE_CELL.width * 2, ...points.map(({ x }) => x)) + EXPLORE_CELL.width / 2,
    height: Math.max(EXPLORE_CELL.height * 5, ...points.map(({ y }) => y)) + EXPLORE_CELL.height,
    scaling: 'map',
    nodes,
    edges: joins.flatMap((join) => edgeOf(join, { at, nameFor, compared, groups, bulges })),
    words: [],
    strokes: [],
  };
}

type Setting = {
  at: ReadonlyMap<string, SceneNode>;
  nameFor: (id: string) => string;
  compared: ReadonlyMap<string, Compared>;
  groups: Groups;
  /** Of lines that have others beside them. */
  bulges: ReadonlyMap<string, number>;
};

function edgeOf(join: Join, { at, nameFor, compared, groups, bulges }: Setting): SceneEdge[] {
  const { source, target, relation, count } = join;
  const [from, to] = [at.get(source), at.get(target)];
  if (!from || !to || source === target) return [];
  const key = joinKey(join);
  const beside = bulges.get(key);
  const bulge = beside ?? (relation === 'compared-with' ? BULGE : 0);
  // Of what is summed from several items, comparisons alone have a panel: the list of them.
  const isSum = groups.has(source) || groups.has(target);
  const straight = shorten(from, to, clearOf(from), clearOf(to) + 2);
  const comparison = relation === 'compared-with' ? compared.get(pairOf(source, target)) : undefined;
  const sign = comparison
    ? SIGNS[comparison.comparisonType].glyph
    : beside === undefined
      ? undefined
      : RELATION_SIGNS[relation];
  return [
    {
      key,
      ...(relation === 'cites' && !isSum ? { id: arrowId({ source, target }) } : {}),
      ...(comparison ? { id: comparison.comparison } : {}),
      ...(relation === 'compared-with' && isSum ? { id: sumId(source, target) } : {}),
      ...(sign === undefined ? {} : { sign }),
      source,
      target,
      path: arcPath(straight.start, straight.end, bulge),
      width: Math.min(6, 1.25 * Math.sqrt(count)),
      hasHead: relation !== 'compared-with',
      isDotted: false,
      tone: '--edge',
      description:
        comparison?.reason ??
        `${nameFor(source)}: ${RELATION_WORDS[relation]} ${nameFor(target)}${count > 1 ? ` · ${count}` : ''}`,
      threads: [key],
    },
  ];
}

function clearOf({ width, height }: SceneNode): number {
  return CLEAR + Math.max(width, height) / 2;
}

type Compared = Extract<ClaimGraph['edges'][number]['attributes'], { type: 'comparison' }>;

/** One comparison for each pair of claims, the first by its id. */
function comparisonsIn(claims: ClaimGraph | undefined): Map<string, Compared> {
  const found = new Map<string, Compared>();
  for (const { source, target, attributes } of claims?.edges ?? []) {
    const pair = pairOf(source, target);
    if (attributes.type === 'comparison' && !found.has(pair)) found.set(pair, attributes);
  }
  return found;
}

function pairOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
