// What is hit in a picture at a place: worked out from the scene, as it is drawn.
import { beforeEach, expect, it } from 'vitest';
import { Highlight } from '../../client/canvas/highlight.ts';
import { type Hit, hitAt } from '../../client/canvas/hits.ts';
import type { Scene, SceneEdge, SceneNode } from '../../client/canvas/scene.ts';
import { arcPath, levelPath, straightPath } from '../../server/layout/path.ts';

const node = (key: string, x: number, y: number, more: Partial<SceneNode> = {}): SceneNode => ({
  key,
  id: key,
  label: key,
  x,
  y,
  shape: 'circle',
  width: 12,
  height: 12,
  tone: '--ink',
  isSolid: true,
  words: [],
  hit: { left: -10, top: -10, right: 60, bottom: 10 },
  mark: 'ring',
  description: key,
  ...more,
});
const edge = (key: string, path: SceneEdge['path'], more: Partial<SceneEdge> = {}): SceneEdge => ({
  key,
  source: 'a',
  target: 'b',
  path,
  width: 2,
  hasHead: false,
  isDotted: false,
  tone: '--edge',
  description: key,
  threads: [],
  ...more,
});
const level = (y: number) => straightPath({ x: 100, y }, { x: 300, y });
const scene = (nodes: SceneNode[], edges: SceneEdge[] = []): Scene => ({
  width: 400,
  height: 400,
  scaling: 'drawing',
  words: [],
  strokes: [],
  nodes,
  edges,
});

let highlight: Highlight;
beforeEach(() => {
  highlight = new Highlight();
});
const hit = (x: number, y: number, scale = { zoom: 1, shapes: 1 }): Hit => hitAt(highlight, { x, y }, scale);
const hitEdge = (x: number, y: number, scale?: { zoom: number; shapes: number }): string | null =>
  hit(x, y, scale).edge;

it('a node is hit with its words, which lie beside it, and before any edge', () => {
  highlight.show(scene([node('a', 100, 100), node('b', 300, 100)], [edge('line', level(100))]));
  expect(hit(158, 95)).toEqual({ node: 'a', edge: null });
  expect(hit(162, 100)).toEqual({ node: null, edge: 'line' });
  expect(hit(162, 110)).toEqual({ node: null, edge: null });
});

it('of nodes over each other the one that is drawn last is hit, and what is selected is drawn after all', () => {
  highlight.show(scene([node('a', 100, 100), node('b', 104, 100)]));
  expect(hit(102, 100).node).toBe('b');
  highlight.select('a');
  expect(hit(102, 100).node).toBe('a');
});

it('a node without a size is never hit', () => {
  highlight.show(scene([node('a', 100, 100, { width: 0 })]));
  expect(hit(100, 100).node).toBeNull();
});

it('in a map a node keeps its size on the screen while places move apart', () => {
  highlight.show(scene([node('a', 100, 100)]));
  const near = { zoom: 4, shapes: 2 };
  expect(hit(100 + 29, 100, near).node).toBe('a');
  expect(hit(100 + 31, 100, near).node).toBeNull();
});

it('a thin line is hit from four px of the screen beside it, a broad one over its whole breadth', () => {
  highlight.show(scene([], [edge('thin', level(100)), edge('broad', level(200), { width: 24 })]));
  expect(hitEdge(200, 104)).toBe('thin');
  expect(hitEdge(200, 105.5)).toBeNull();
  expect(hitEdge(200, 211)).toBe('broad');
  expect(hitEdge(200, 213)).toBeNull();
  expect(hitEdge(200, 101.5, { zoom: 4, shapes: 1 })).toBeNull();
});

it('between two lines the nearer is hit', () => {
  highlight.show(scene([], [edge('upper', level(100)), edge('lower', level(105))]));
  expect(hitEdge(200, 102)).toBe('upper');
  expect(hitEdge(200, 103)).toBe('lower');
});

it('where lines run through the same place, the one that is lit is hit, else the one that is drawn last', () => {
  const crossing = straightPath({ x: 200, y: 0 }, { x: 200, y: 200 });
  highlight.show(scene([], [edge('level', level(100), { id: 'level' }), edge('upright', crossing)]));
  expect(hitEdge(200, 100)).toBe('upright');
  highlight.select('level');
  expect(hitEdge(200, 100)).toBe('level');
});

it('a line is hit along its bend, not across it', () => {
  const bent = levelPath({ x: 0, y: 0 }, { x: 200, y: 200 }, { from: 80, to: 120 });
  highlight.show(
    scene([], [edge('bent', bent), edge('arc', arcPath({ x: 0, y: 300 }, { x: 200, y: 300 }, 60))]),
  );
  expect(hitEdge(100, 100)).toBe('bent');
  expect(hitEdge(40, 100)).toBeNull();
  expect(hitEdge(100, 300)).toBeNull();
  expect([hitEdge(100, 360), hitEdge(100, 240)]).toContain('arc');
});

it('a head is hit where it is broader than its line', () => {
  const near = { zoom: 8, shapes: 8 };
  highlight.show(scene([], [edge('line', level(100), { hasHead: true }), edge('bare', level(200))]));
  expect(hitEdge(294.5, 102.3, near)).toBe('line');
  expect(hitEdge(294.5, 202.3, near)).toBeNull();
  expect(hitEdge(299.5, 102.3, near)).toBeNull();
});

it('an edge that is on tap is hit only while an end of it is selected', () => {
  const nodes = [node('a', 100, 100), node('b', 300, 100)];
  highlight.show(scene(nodes, [edge('tap', level(100), { isOnTap: true })]));
  expect(hitEdge(200, 100)).toBeNull();
  highlight.select('a');
  expect(hitEdge(200, 100)).toBe('tap');
});
