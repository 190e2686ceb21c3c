// The explorer's canvas as a scene: each item with the shape of its kind and its name, each expansion as its lines.
import { actorLabel, arcPath, EXPLORE_CELL, shorten } from '#layout';
import type { CitationGraph, CitationNode, ClaimGraph, ItemRef } from '#schema';
import type { Scene, SceneEdge, SceneNode } from '../../canvas/scene.ts';
import { arrowId } from '../../state/selection.ts';
import { SIGNS } from '../../theme/sign.tsx';
import { lookOf } from '../citations/shapes.ts';
import { RELATION_WORDS } from './deed-words.ts';
import type { Canvas } from './deeds.ts';
import type { Join } from './use-exploration.ts';

/** Kept clear at the ends of a line, px. */
const CLEAR = 11;
/** A comparison goes round what stands between its claims, their question as a rule, px. */
const BULGE = 34;
const LONGEST_NAME = 34;
/** Lines of a name that is a sentence. */
const LINE = 26;

export function exploreScene(
  { items }: Canvas,
  joins: readonly Join[],
  known: ReadonlyMap<string, ItemRef>,
  citations: CitationGraph | undefined,
  claims: ClaimGraph | undefined,
): Scene {
  const compared = comparisonsIn(claims);
  const shown = [...items].filter(([, item]) => !item.hidden);
  const left = Math.min(0, ...shown.map(([, { x }]) => x)) - EXPLORE_CELL.width / 2;
  const top = Math.min(0, ...shown.map(([, { y }]) => y)) - EXPLORE_CELL.height;
  const at = new Map(shown.map(([id, { x, y }]) => [id, { x: x - left, y: y - top }]));
  const points = [...at.values()];
  const actors = new Map(citations?.nodes.map(({ key, attributes }) => [key, attributes]));
  const names = new Map(shown.map(([id]) => [id, nameOf(known.get(id), actors.get(id), id)]));
  return {
    width: Math.max(EXPLORE_CELL.width * 2, ...points.map(({ x }) => x)) + EXPLORE_CELL.width / 2,
    height: Math.max(EXPLORE_CELL.height * 5, ...points.map(({ y }) => y)) + EXPLORE_CELL.height,
    scaling: 'map',
    nodes: shown.map(([id, { pinned }]) =>
      nodeOf(id, known.get(id), actors.get(id), names.get(id) ?? id, pinned, at.get(id) ?? { x: 0, y: 0 }),
    ),
    edges: joins.flatMap((join) => edgeOf(join, at, names, compared)),
    words: [],
    strokes: [],
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
  names: ReadonlyMap<string, string>,
  compared: ReadonlyMap<string, Compared>,
): SceneEdge[] {
  const [from, to] = [at.get(source), at.get(target)];
  if (!from || !to || source === target) return [];
  const key = `${relation} ${source} ${target}`;
  const straight = shorten(from, to, CLEAR, CLEAR + 2);
  const comparison = relation === 'compared-with' ? compared.get(pairOf(source, target)) : undefined;
  return [
    {
      key,
      ...(relation === 'cites' ? { id: arrowId({ source, target }) } : {}),
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
        `${names.get(source)}: ${RELATION_WORDS[relation]} ${names.get(target)}${count > 1 ? ` · ${count}` : ''}`,
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
