// What a line of the explorer sums: the comparisons of the claims that it joins, each once.
import { expect, test } from 'vitest';
import { comparisonsBetween } from '../../client/views/explore/comparisons-between.ts';
import type { ClaimGraph } from '#schema';

const comparison = (
  key: string,
  source: string,
  target: string,
  status: 'found' | 'rejected' = 'found',
): ClaimGraph['edges'][number] => ({
  key,
  source,
  target,
  attributes: {
    type: 'comparison',
    comparison: key,
    comparisonType: 'contradicts',
    kind: 'numeric',
    because: null,
    reason: 'They differ.',
    status,
  },
});

test('a line sums the comparisons between its two ends, whichever way they are read, but for rejected ones', () => {
  const graph: ClaimGraph = {
    nodes: [],
    edges: [
      comparison('d:comparison:2', 'a1', 'b1'),
      comparison('d:comparison:1', 'b2', 'a1'),
      comparison('d:comparison:3', 'a1', 'b2', 'rejected'),
      comparison('d:comparison:4', 'a1', 'a2'),
      comparison('d:comparison:5', 'a2', 'b1'),
    ],
  };
  // The line between a2 and b1 is not drawn.
  const pairs = [
    ['a1', 'b1'],
    ['a1', 'b2'],
    ['a1', 'a2'],
  ] as const;
  const found = comparisonsBetween(graph, ['a1', 'a2'], ['b1', 'b2'], pairs);
  expect(found.map(({ id }) => id)).toEqual(['d:comparison:1', 'd:comparison:2']);
  expect(comparisonsBetween(graph, ['b1', 'b2'], ['a1', 'a2'], pairs)).toEqual(found);
});
