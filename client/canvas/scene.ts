// What a picture consists of, in px of the picture at zoom 1, from its upper left corner, y downwards.
// A view makes a scene; the canvas draws it and knows nothing of what it means.
import type { Path } from '#layout';

/** The variable of tokens.css that a colour is read from. */
export type Tone = `--${string}`;

export type Shape =
  | 'circle'
  | 'square'
  | 'cut-square'
  | 'hexagon'
  | 'diamond'
  | 'rounded'
  | 'bar'
  | 'target'
  | 'dotted'
  | 'plus'
  | 'minus'
  | 'dot';

export type Words = {
  /** Lines of text, the first one's middle at the given place. */
  lines: string[];
  /** px from the node's middle, or from the picture's corner where the words belong to no node. */
  x: number;
  y: number;
  align: 'left' | 'center' | 'right';
  size: number;
  lineHeight?: number;
  weight?: 400 | 600;
  face?: 'sans' | 'serif';
  tone: Tone;
  /** Stands on a patch of the page's colour, which cuts the line behind it. */
  isCut?: boolean;
  /** False where the words stand on a shape; else they have a halo of the page's colour. */
  hasHalo?: boolean;
  /** It is the node's name, which grows bold when the node is lit. */
  isName?: boolean;
  /** Shown only while the node is lit. */
  isOnLight?: boolean;
  /** In a map: shown from this zoom on. */
  from?: number;
  /** In a map: shown below this zoom. */
  until?: number;
  /** In a map, who goes first where words would overlap; higher is earlier. */
  priority?: number;
};

export type SceneNode = {
  key: string;
  /** What it stands for: several nodes may stand for one actor. Hovering and selecting go by it. */
  id: string;
  label: string;
  x: number;
  y: number;
  shape: Shape;
  width: number;
  height: number;
  tone: Tone;
  isSolid: boolean;
  words: Words[];
  /** What can be hit, px from its middle; its words are part of it. */
  hit: { left: number; top: number; right: number; bottom: number };
  /** How it shows that it is selected: framed with its words, ringed, or filled with the accent. */
  mark: 'box' | 'ring' | 'fill';
  /** Shown beside the pointer; where it is left out, the label if that is not written in full. */
  tip?: string;
  /** A sentence for whoever cannot see the picture. */
  description: string;
};

export type SceneEdge = {
  key: string;
  /** What is selected by it; an edge without is only hovered. */
  id?: string;
  source: string;
  target: string;
  path: Path;
  /** px */
  width: number;
  /** Whether its end bears a head. */
  hasHead: boolean;
  isDotted: boolean;
  tone: Tone;
  /** Stands in a circle at its middle: ≠ → ~ ¬. */
  sign?: string;
  /** Shown beside the pointer, a few words. */
  description: string;
  /** The assertions it stands for, where it stands for such. */
  assertions?: string[];
  /** What runs through it: lighting one edge of a chain lights every edge with which it shares a thread. */
  threads: string[];
  /** Drawn only while one of its ends is selected. */
  isOnTap?: boolean;
};

/** An ornament: a line through points. */
export type Stroke = { points: { x: number; y: number }[]; tone: Tone; width: number };

export type Scene = {
  width: number;
  height: number;
  /** A drawing grows whole when zoomed; in a map places move apart and words keep their size. */
  scaling: 'drawing' | 'map';
  /** Nodes stand in rows and columns: arrow keys keep to these, and what is too wide is first seen from its left. */
  isGrid?: boolean;
  /** Of a grid, px from its corner up to which there are headings, of the rows and of the columns: these stay in sight. */
  heads?: { right: number; bottom: number };
  nodes: SceneNode[];
  edges: SceneEdge[];
  words: Words[];
  strokes: Stroke[];
};

/** Length and breadth of an edge's head, px (tokens). */
export const HEAD = { length: 6.8, breadth: 6.5 };

/** What lights up together: keys of nodes and edges. */
export type Lit = { nodes: Set<string>; edges: Set<string> };

/** Everything on the chains that run through a node; where edges have no threads, its neighbours. */
export function litAround(scene: Scene, id: string): Lit {
  const own = new Set(scene.nodes.filter((node) => node.id === id).map((node) => node.key));
  const touching = scene.edges.filter((edge) => own.has(edge.source) || own.has(edge.target));
  const threads = new Set(touching.flatMap((edge) => edge.threads));
  const edges = new Set(touching);
  for (const edge of scene.edges) if (edge.threads.some((thread) => threads.has(thread))) edges.add(edge);
  const nodes = new Set(own);
  for (const edge of edges) nodes.add(edge.source).add(edge.target);
  return { nodes, edges: new Set([...edges].map((edge) => edge.key)) };
}
