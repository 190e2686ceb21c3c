// What an answer holds as a scene: each node with the shape of its kind, its name and its label, placed by attraction;
// each relationship from its source to its target.
import { placeByAttraction, shorten } from '#layout';
import { ActorKind, type QueryAnswer } from '#schema';
import type { Scene, SceneEdge, SceneNode, Shape, Tone } from '../../canvas/scene.ts';
import { lookOf } from '../citations/shapes.ts';
import { isPanelId } from './cells.ts';

type Picture = QueryAnswer['picture'];
type Look = Pick<SceneNode, 'shape' | 'width' | 'height' | 'tone'>;

/** Kept clear at the ends of an arrow, px. */
const CLEAR = { start: 9, end: 12 };
const LONGEST_NAME = 38;
/** Nearer than this there is room for what each node is. */
const KINDS_FROM_ZOOM = 1.8;

export function pictureScene({ nodes, edges }: Picture, size: { width: number; height: number }): Scene {
  const at = placeByAttraction(
    nodes.map(({ key }) => key),
    edges,
    size,
  );
  const degrees = new Map<string, number>();
  for (const { source, target } of edges)
    for (const key of [source, target]) degrees.set(key, (degrees.get(key) ?? 0) + 1);
  const points = [...at.values()];
  const names = new Map(nodes.map(({ key, attributes }) => [key, attributes.label]));
  return {
    width: Math.max(...points.map(({ x }) => x)) + MARGIN,
    height: Math.max(...points.map(({ y }) => y)) + MARGIN,
    scaling: 'map',
    nodes: nodes.map((node) => nodeOf(node, at.get(node.key) ?? { x: 0, y: 0 }, degrees.get(node.key) ?? 0)),
    edges: edges.flatMap((edge) => edgeOf(edge, at, names)),
    words: [],
    strokes: [],
  };
}

/** Room at the right and below for the words of what stands there, px. */
const MARGIN = 68;

function nodeOf({ key, attributes }: Picture['nodes'][number], at: { x: number; y: number }, degree: number) {
  const { label, labels, properties } = attributes;
  const kind = kindOf(labels);
  const words = label === key ? (key.split(':')[2] ?? key) : label;
  const name = words.length > LONGEST_NAME ? `${words.slice(0, LONGEST_NAME)}…` : words;
  const node: SceneNode = {
    key,
    id: key,
    label,
    ...at,
    ...lookFor(kind, properties?.['kind']),
    isSolid: kind !== 'Actor' && kind !== 'Relay',
    words: [
      {
        lines: [name],
        x: 0,
        y: 15,
        align: 'center',
        size: 12.5,
        tone: '--ink',
        isName: true,
        priority: degree + 1,
      },
      {
        lines: [kind.toLowerCase()],
        x: 0,
        y: 28,
        align: 'center',
        size: 11,
        tone: '--ink-3',
        from: KINDS_FROM_ZOOM,
        priority: 0,
      },
    ],
    hit: { left: -14, right: 14, top: -12, bottom: 12 },
    mark: 'ring',
    tip: `${kind}: ${label}`,
    description: `${kind}: ${label}. It has ${degree} relationships here.`,
  };
  return node;
}

function edgeOf(
  { key, source, target, attributes }: Picture['edges'][number],
  at: Map<string, { x: number; y: number }>,
  names: Map<string, string>,
): SceneEdge[] {
  const [from, to] = [at.get(source), at.get(target)];
  if (!from || !to || source === target) return [];
  const { comparison } = attributes.properties;
  return [
    {
      key,
      ...(typeof comparison === 'string' && isPanelId(comparison) ? { id: comparison } : {}),
      source,
      target,
      path: shorten(from, to, CLEAR.start, CLEAR.end),
      width: 1.5,
      hasHead: true,
      isDotted: false,
      tone: '--edge',
      description: `${names.get(source)} ${attributes.type} ${names.get(target)}`,
      threads: [key],
    },
  ];
}

/** The label that says what it is: the one that the table of looks knows. */
export function kindOf(labels: string[]): string {
  return labels.find((label) => label === 'Actor' || label in LOOKS) ?? labels[0] ?? 'Node';
}

function lookFor(kind: string, actorKind: unknown): Look {
  const known = ActorKind.safeParse(actorKind);
  if (kind === 'Actor') return lookOf(known.success ? known.data : 'unidentified');
  return LOOKS[kind] ?? look('dot', '--ink-3', 8);
}

function look(shape: Shape, tone: Tone, width: number, height = width): Look {
  return { shape, tone, width, height };
}

const LOOKS: Record<string, Look> = {
  Document: look('bar', '--ink', 9, 16),
  Question: look('diamond', '--ink-2', 12),
  Claim: look('circle', '--ink-2', 10),
  Assertion: look('square', '--edge', 7),
  Relay: look('circle', '--ink-3', 8),
  Passage: look('bar', '--ink-3', 14, 6),
  Comparison: look('target', '--ink-2', 12),
  Event: look('hexagon', '--ink-3', 11),
  Place: look('square', '--ink-3', 9),
};
