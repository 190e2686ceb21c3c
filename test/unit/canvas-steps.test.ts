// Where the arrow keys lead from one node of a picture to the next.
import { describe, expect, it } from 'vitest';
import { litAround, type Scene, type SceneNode } from '../../client/canvas/scene.ts';
import { stepFrom } from '../../client/canvas/steps.ts';

const node = (key: string, x: number, y: number): SceneNode => ({
  key,
  id: key,
  label: key,
  x,
  y,
  shape: 'circle',
  width: 12,
  height: 12,
  tone: '--person',
  isSolid: false,
  words: [],
  hit: { left: -6, top: -6, right: 6, bottom: 6 },
  mark: 'box',
  description: key,
});
const edge = (source: string, target: string, threads: string[]): Scene['edges'][number] => {
  const at = { x: 0, y: 0 };
  return {
    key: `${source} ${target}`,
    source,
    target,
    path: { start: at, bendStart: at, control1: at, control2: at, bendEnd: at, end: at },
    width: 1,
    hasHead: true,
    isDotted: false,
    tone: '--edge',
    description: '',
    threads,
  };
};

/** Two origins, a relay that passes both on, and a document that also cites the first past the relay. */
const scene: Scene = {
  width: 400,
  height: 100,
  scaling: 'drawing',
  nodes: [node('first', 100, 10), node('second', 100, 30), node('relay', 200, 30), node('document', 400, 20)],
  edges: [
    edge('relay', 'first', ['1']),
    edge('relay', 'second', ['2']),
    edge('document', 'relay', ['1', '2']),
    edge('document', 'first', ['3']),
  ],
  words: [],
  strokes: [],
};

describe('the arrow keys', () => {
  it('begin at the first place of the picture', () => {
    expect(stepFrom(scene, null, 'down')?.key).toBe('first');
  });

  it('follow an arrow to the left to whom is cited, and back to the right to who cites', () => {
    expect(stepFrom(scene, 'document', 'left')?.key).toBe('relay');
    expect(stepFrom(scene, 'relay', 'left')?.key).toBe('second');
    expect(stepFrom(scene, 'second', 'right')?.key).toBe('relay');
  });

  it('go up and down from row to row', () => {
    expect(stepFrom(scene, 'first', 'down')?.key).toBe('second');
    expect(stepFrom(scene, 'second', 'up')?.key).toBe('first');
  });

  it('stay where they are at the edge of the picture', () => {
    expect(stepFrom(scene, 'document', 'right')?.key).toBe('document');
  });
});

describe('what lights up', () => {
  it('is the whole of every chain through a place, and no other line of those on the way', () => {
    expect([...litAround(scene, 'second').edges].toSorted()).toEqual(['document relay', 'relay second']);
    expect([...litAround(scene, 'second').nodes].toSorted()).toEqual(['document', 'relay', 'second']);
  });

  it('is nothing for what the picture does not show', () => {
    expect(litAround(scene, 'nobody').nodes.size).toBe(0);
  });
});

describe('the arrow keys in a grid', () => {
  const grid: Scene = {
    width: 400,
    height: 400,
    scaling: 'drawing',
    isGrid: true,
    nodes: [node('a1', 0, 0), node('a9', 300, 0), node('b2', 40, 20), node('c1', 0, 40), node('c9', 300, 40)],
    edges: [edge('a1', 'b2', [])],
    words: [],
    strokes: [],
  };
  const from = (key: string, direction: 'left' | 'right' | 'up' | 'down') =>
    stepFrom(grid, key, direction)?.key;

  it('keep to the row, however far the next is, and stay where it ends', () => {
    expect(from('a1', 'right')).toBe('a9');
    expect(from('a9', 'left')).toBe('a1');
    expect(from('b2', 'right')).toBe('b2');
  });

  it('keep to the column, and where it ends go to the nearest in that direction', () => {
    expect(from('a1', 'down')).toBe('c1');
    expect(from('c9', 'up')).toBe('a9');
    expect(from('b2', 'down')).toBe('c1');
    expect(from('c1', 'down')).toBe('c1');
  });
});
