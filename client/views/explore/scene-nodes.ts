// What stands on the explorer's canvas as nodes of its scene: an item in the shape of its kind with its name, as large as
// what is counted of it; a group as a plus.
import { actorLabel, countOf, formatNumber } from '#layout';
import type { CitationNode, ItemRef } from '#schema';
import type { SceneNode } from '../../canvas/scene.ts';
import { lookOf } from '../citations/shapes.ts';
import type { Group } from './groups.ts';
import { growthOf, SIZE_WORDS, type Sizes } from './use-sizes.ts';

const LONGEST_NAME = 34;
/** Lines of a name that is a sentence. */
const LINE = 26;

export function nodeOf(
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

/** A node as large as what is counted of it, its name as far from it as before. */
export function sizedNode(
  node: SceneNode,
  { by, countOf: numberOf, most }: Pick<Sizes, 'by' | 'countOf' | 'most'>,
): SceneNode {
  const count = numberOf(node.id);
  if (count === undefined) return node;
  const growth = growthOf(count, most);
  const [width, height] = [node.width * growth, node.height * growth];
  const [wider, higher] = [(width - node.width) / 2, (height - node.height) / 2];
  const { hit } = node;
  return {
    ...node,
    width,
    height,
    words: node.words.map((words) => ({ ...words, y: words.y + higher })),
    hit: {
      left: Math.min(hit.left, hit.left - wider),
      right: Math.max(hit.right, hit.right + wider),
      top: Math.min(hit.top, hit.top - higher),
      bottom: Math.max(hit.bottom, hit.bottom + higher),
    },
    tip: `${node.label} · ${SIZE_WORDS[by]}: ${formatNumber(count)}`,
    description: `${node.description} ${SIZE_WORDS[by]}: ${formatNumber(count)}.`,
  };
}

/** A group: a plus, which opens, with its name and how many it holds. */
export function groupNode(
  id: string,
  name: string,
  { members }: Group,
  at: { x: number; y: number },
): SceneNode {
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
