// What fades in a scene, and what does not.
import { expect, it } from 'vitest';
import { faded } from '../../client/canvas/faded.ts';
import type { Scene, SceneEdge, SceneNode } from '../../client/canvas/scene.ts';

const node = (key: string): SceneNode => ({
  key,
  id: key,
  label: key,
  x: 0,
  y: 0,
  shape: 'circle',
  width: 10,
  height: 10,
  tone: '--ink',
  isSolid: true,
  words: [{ lines: [key], x: 0, y: 0, align: 'left', size: 12, tone: '--ink' }],
  hit: { left: 0, top: 0, right: 0, bottom: 0 },
  mark: 'ring',
  description: `${key}.`,
});
const point = { x: 0, y: 0 };
const edge = (source: string, target: string): SceneEdge => ({
  key: `${source}>${target}`,
  source,
  target,
  path: { start: point, bendStart: point, control1: point, control2: point, bendEnd: point, end: point },
  width: 1,
  hasHead: true,
  isDotted: false,
  tone: '--edge',
  description: 'cites.',
  threads: [],
});
const scene: Scene = {
  width: 1,
  height: 1,
  scaling: 'drawing',
  nodes: ['a', 'b', 'c'].map(node),
  edges: [edge('a', 'b'), edge('b', 'c')],
  words: [],
  strokes: [],
};

it('a node fades with its edges and says so, and all keeps its place', () => {
  const shown = faded(scene, ({ key }) => key === 'a');
  expect(shown.nodes.map(({ tone }) => tone)).toEqual(['--line-2', '--ink', '--ink']);
  expect(shown.nodes[0]?.words[0]?.tone).toBe('--ink-3');
  expect(shown.nodes[0]?.description).toBe('a. It falls away with what is left out.');
  expect(shown.edges.map(({ tone }) => tone)).toEqual(['--line', '--edge']);
  expect(shown.nodes.map(({ x, y }) => [x, y])).toEqual(scene.nodes.map(({ x, y }) => [x, y]));
});

it('an edge fades by itself', () => {
  const shown = faded(
    scene,
    () => false,
    ({ key }) => key === 'b>c',
  );
  expect(shown.nodes.map(({ tone }) => tone)).toEqual(['--ink', '--ink', '--ink']);
  expect(shown.edges.map(({ tone }) => tone)).toEqual(['--edge', '--line']);
});
