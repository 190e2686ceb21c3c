// The picture of claims, drawn from rows: what a node counts, and which way an edge leads.
import { describe, expect, test } from 'vitest';
import type { ClaimGraph } from '#schema';
import { claimGraph } from '../../server/queries/claim-graph.ts';

const claim = (id: string) => ({
  id,
  text: `${id}.`,
  topic: null,
  predicate: null,
  when: null,
  measure: null,
  of: null,
  unit: null,
  low: null,
  high: null,
  words: null,
  bound: null,
  asOf: null,
  periodStart: null,
  periodEnd: null,
  cumulative: null,
});
const chain = (
  id: string,
  of: string,
  polarity: 'affirms' | 'negates',
  speakers: string[],
  document = 'x',
) => ({
  id,
  claim: of,
  polarity,
  document,
  zone: 'body' as const,
  links: [
    { speakers: ['voice'], work: null },
    { speakers, work: null },
  ],
});
const compared = (id: string, type: 'contradicts' | 'updates' | 'dispute', claims: string[]) =>
  claims.map((of) => ({
    id,
    type,
    kind: 'numeric' as const,
    because: null,
    reason: 'Because.',
    status: 'found' as const,
    claim: of,
  }));

const graph = claimGraph({
  questions: [{ id: 'q', text: 'How many?', topic: 't' }],
  claims: [claim('one'), claim('two')],
  edges: [
    { type: 'answers', source: 'one', target: 'q' },
    { type: 'answers', source: 'two', target: 'q' },
    { type: 'instance-of', source: 'two', target: 'one' },
  ],
  compared: [
    ...compared('c:contradicts', 'contradicts', ['one', 'two']),
    ...compared('c:dispute', 'dispute', ['one']),
    ...compared('c:updates', 'updates', ['one', 'two']),
  ],
  chains: [
    chain('s1', 'one', 'affirms', ['a', 'b']),
    chain('s2', 'one', 'negates', ['c'], 'y'),
    chain('s3', 'two', 'affirms', ['a']),
  ],
});
const node = (key: string) => graph.nodes.find((one) => one.key === key)?.attributes;
const ends = (key: string) => {
  const edge: ClaimGraph['edges'][number] | undefined = graph.edges.find((one) => one.key === key);
  return [edge?.source, edge?.target];
};

describe('The picture of claims', () => {
  test('a claim counts its assertions by polarity, and names their origins and documents', () => {
    expect(node('one')).toMatchObject({
      affirmed: 1,
      negated: 1,
      actors: ['a', 'b', 'c'],
      documents: ['x', 'y'],
      questions: ['q'],
      quantity: null,
    });
  });

  test('a question counts the assertions of all its claims', () => {
    expect(node('q')).toMatchObject({ assertions: 3, documents: ['x', 'y'] });
  });

  test('a comparison leads from its first claim to its second, an update from the newer to the older', () => {
    expect(ends('c:contradicts')).toEqual(['one', 'two']);
    expect(ends('c:updates')).toEqual(['two', 'one']);
  });

  test('a dispute within one claim leads from it to itself', () => {
    expect(ends('c:dispute')).toEqual(['one', 'one']);
  });
});
