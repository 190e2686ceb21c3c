// The explorer's canvas as a scene: each item with the shape of its kind and its name, each expansion as its lines.
import { actorLabel, arcPath, countOf, EXPLORE_CELL, shorten } from '#layout';
import type { CitationGraph, CitationNode, ClaimGraph, ItemRef } from '#schema';
import type { Scene, SceneEdge, SceneNode } from '../../canvas/scene.ts';
import { arrowId } from '../../state/selection.ts';
import { SIGNS } from '../../theme/sign.tsx';
import { lookOf } from '../citations/shapes.ts';
import { RELATION_WORDS } from './deed-words.ts';
import { foldedIn, type Group, type Groups } from './groups.ts';
import type { Join } from './joins.ts';
import type { Exploration } from './use-exploration.ts';

/** Kept clear at the ends of a line, px. */
const CLEAR = 11;
/** A comparison goes round what stands between its claims, their question as a rule, px. */
const BULGE = 34;
const LONGEST_NAME = 34;
/** Lines of a name that is a sentence. */
const LINE = 26;

export function exploreScene(
  { canvas: { items, groups }, joins, items: known }: Pick<Exploration, 'canvas' | 'joins' | 'items'>,
  nameFor: (id: string) => string,
  citations: CitationGraph | undefined,
  claims: ClaimGraph | undefined,
): Scene {
  const compared = comparisonsIn(claims);
  const folded = foldedIn(groups);
  const shown = [...items].filter(([, item]) => !item.hidden);
  // What is folded keeps its room, so that nothing moves when it is opened.
  const rooms = [...shown.map(([, item]) => item), ...groups.values()];
  const left = Math.min(0, ...rooms.map(({ x }) => x)) - EXPLORE_CELL.width / 2;
  const top = Math.min(0, ...rooms.map(({ y }) => y)) - EXPLORE_CELL.height;
  const place = ({ x, y }: { x: number; y: number }) => ({ x: x - left, y: y - top });
  const singles = shown.filter(([id]) => !folded.has(id));
  const at = new Map([...singles, ...groups].map(([id, item]) => [id, place(item)]));
  const points = rooms.map(place);
  const actors = new Map(citations?.nodes.map(({ key, attributes }) => [key, attributes]));
  return {
    width: Math.max(EXPLORE_CELL.width * 2, ...points.map(({ x }) => x)) + EXPLORE_CELL.width / 2,
    height: Math.max(EXPLORE_CELL.height * 5, ...points.map(({ y }) => y)) + EXPLORE_CELL.height,
    scaling: 'map',
    nodes: [
      ...singles.map(([id, item]) =>
        nodeOf(id, known.get(id), actors.get(id), nameFor(id), item.pinned, place(item)),
      ),
      ...[...groups].map(([id, group]) => groupNode(id, nameFor(id), group, place(group))),
    ],
    edges: joins.flatMap((join) => edgeOf(join, at, nameFor, compared, groups)),
    words: [],
    strokes: [],
  };
}

/** A group: a plus, which opens, with its name and how many it holds. */
function groupNode(id: string, name: string, { members }: Group, at: { x: number; y: number }): SceneNode {
  const holds = countOf(members.length, 'item');
  return {
    key: id,
    id,
    label: `${name}, ${holds}`,
    ...at,
    shape: 'plus',
    width: 17,
    height: 17,
    tone: '--ink-2',
    isSolid: false,
    words: [
      {
        lines: [...linesOf(name), holds],
        x: 0,
        y: 18,
        lineHeight: 13,
        align: 'center',
        size: 12,
        tone: '--ink',
        weight: 600,
        isName: true,
        priority: 3,
      },
    ],
    hit: { left: -14, right: 14, top: -13, bottom: 13 },
    mark: 'ring',
    tip: `${name}: ${holds} folded into one`,
    description: `Group: ${name}, ${holds} folded into one.`,
  };
}

function nodeOf(
  id: string,
  item: ItemRef | undefined,
  actor: CitationNode | undefined,
  name: string,
  isPinned: boolean,
  at: { x: number; y: number },
): SceneNode {
  const type = item?.type ?? 'claim';
  return {
    key: id,
    id,
    label: name,
    ...at,
    ...lookFor(type, actor),
    isSolid: type === 'document' || (actor?.type === 'actor' && actor.isHeld),
    words: [
      {
        lines: linesOf(name),
        x: 0,
        y: 15,
        lineHeight: 13,
        align: 'center',
        size: 12,
        tone: '--ink',
        weight: isPinned ? 600 : 400,
        isName: true,
        priority: isPinned ? 2 : 1,
      },
    ],
    hit: { left: -14, right: 14, top: -12, bottom: 12 },
    mark: 'ring',
    tip: name,
    description: `${TYPES[type]}: ${name}${isPinned ? ', pinned' : ''}.`,
  };
}

export function typeOf(item: ItemRef | undefined): string {
  return item === undefined ? '' : TYPES[item.type];
}

const TYPES: Record<ItemRef['type'], string> = {
  actor: 'Actor',
  claim: 'Claim',
  question: 'Question',
  document: 'Document',
  event: 'Event',
  place: 'Place',
};

function lookFor(type: ItemRef['type'], actor: CitationNode | undefined) {
  switch (type) {
    case 'actor':
      return lookOf(actor?.type === 'actor' ? actor.kind : 'unidentified');
    case 'document':
      return { shape: 'bar' as const, width: 9, height: 16, tone: '--ink' as const };
    case 'question':
      return { shape: 'diamond' as const, width: 13, height: 13, tone: '--ink-2' as const };
    case 'claim':
      return { shape: 'circle' as const, width: 9, height: 9, tone: '--ink-2' as const };
    case 'event':
      return { shape: 'hexagon' as const, width: 12, height: 11, tone: '--ink-3' as const };
    case 'place':
      return { shape: 'square' as const, width: 9, height: 9, tone: '--ink-3' as const };
  }
}

function edgeOf(
  { source, target, relation, count }: Join,
  at: ReadonlyMap<string, { x: number; y: number }>,
  nameFor: (id: string) => string,
  compared: ReadonlyMap<string, Compared>,
  groups: Groups,
): SceneEdge[] {
  const [from, to] = [at.get(source), at.get(target)];
  if (!from || !to || source === target) return [];
  const key = `${relation} ${source} ${target}`;
  // What is summed from several items has no panel of its own.
  const isSum = groups.has(source) || groups.has(target);
  const straight = shorten(from, to, CLEAR, CLEAR + 2);
  const comparison = relation === 'compared-with' ? compared.get(pairOf(source, target)) : undefined;
  return [
    {
      key,
      ...(relation === 'cites' && !isSum ? { id: arrowId({ source, target }) } : {}),
      ...(comparison ? { id: comparison.comparison, sign: SIGNS[comparison.comparisonType].glyph } : {}),
      source,
      target,
      path: relation === 'compared-with' ? arcPath(straight.start, straight.end, BULGE) : straight,
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

/** The name of an item as the pictures give it. */
export function nameOf(item: ItemRef | undefined, actor: CitationNode | undefined, id: string): string {
  if (actor?.type === 'actor') return actorLabel({ ...actor, name: actor.label });
  return item?.label ?? id.split(':').slice(2).join(':');
}

/** A short name on one line; a sentence on two, cut where it is longer. */
function linesOf(name: string): string[] {
  if (name.length <= LONGEST_NAME) return [name];
  const lines = [''];
  for (const word of name.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '' || line.length + word.length < LINE) lines[lines.length - 1] = `${line} ${word}`.trim();
    else lines.push(word);
  }
  const [first = '', second = ''] = lines;
  return [first, lines.length > 2 ? `${second} …` : second];
}
