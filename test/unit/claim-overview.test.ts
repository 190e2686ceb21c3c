// Questions and claims in groups: counted whole, opened step by step, and of one size however many there are.
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { areTooMany, claimOverviewOf, TOPIC } from '#overview';
import type { ClaimGraph } from '#schema';

const TOPICS = 6;

const id = (kind: string, one: number | string) => `d:${kind}:${one}`;
const claim = (key: string, asked: string[], topic: string | null) => ({
  key,
  attributes: {
    type: 'claim' as const,
    label: `The claim ${key} holds.`,
    topic,
    questions: asked,
    predicate: null,
    quantity: null,
    when: null,
    affirmed: 2,
    negated: 1,
    documents: ['d:document:one'],
    actors: ['d:actor:one'],
  },
});

/** So many questions of five answers each, the first two of which contradict each other, and one claim that answers none. */
function graphOf(questions: number): ClaimGraph {
  const asked = Array.from({ length: questions }, (_, one) => one);
  return {
    nodes: [
      ...asked.map((one) => ({
        key: id('question', one),
        attributes: {
          type: 'question' as const,
          label: `What of ${one}?`,
          topic: `topic-${one % TOPICS}`,
          assertions: 15,
          documents: ['d:document:one'],
        },
      })),
      ...asked.flatMap((one) =>
        [0, 1, 2, 3, 4].map((nth) => claim(id('claim', `${one}-${nth}`), [id('question', one)], null)),
      ),
      claim(id('claim', 'alone'), [], 'topic-0'),
    ],
    edges: asked.map((one) => ({
      key: id('comparison', one),
      source: id('claim', `${one}-0`),
      target: id('claim', `${one}-1`),
      attributes: {
        type: 'comparison' as const,
        comparison: id('comparison', one),
        comparisonType: 'contradicts' as const,
        kind: 'numeric' as const,
        because: null,
        reason: 'They differ.',
        status: one % 2 === 0 ? ('found' as const) : ('rejected' as const),
      },
    })),
  };
}

const citations = { nodes: [], edges: [] };
const overview = (graph: ClaimGraph, open: string[] = []) => claimOverviewOf(graph, open, graph, citations);

describe('An overview of questions and claims', () => {
  test('counts what each topic holds, and of comparisons those that are not rejected', () => {
    const graph = graphOf(600);
    expect(areTooMany(graph)).toBe(true);
    const { totals, topics } = overview(graph);
    expect(totals).toEqual({ questions: 600, withSign: 300, claims: 3_001, comparisons: 300 });
    expect(topics.map(({ questions }) => questions)).toEqual(Array(TOPICS).fill(100));
    expect(topics.reduce((sum, { claims }) => sum + claims, 0)).toBe(3_001);
    expect(topics[0]).toMatchObject({
      id: 'topic-0',
      signs: [{ type: 'contradicts', count: 100 }],
      items: [],
    });
  });

  test('opens a topic into its questions, those with the most comparisons first, and a question into its answers', () => {
    const graph = graphOf(600);
    const { topics } = overview(graph, [`${TOPIC}topic-0`, 'd:question:0', 'group:unasked:topic-0']);
    const [first] = topics;
    expect(first?.items).toHaveLength(41);
    expect(first?.items[0]?.signs).toEqual([{ type: 'contradicts', count: 1 }]);
    const question = first?.items.find(({ id }) => id === 'd:question:0');
    expect(question?.answers.map(({ comparisons }) => comparisons)).toEqual([1, 1, 0, 0, 0]);
    // What is open stands there, however small it is.
    expect(first?.items.find(({ id }) => id === null)?.answers.map(({ id }) => id)).toEqual([
      'd:claim:alone',
    ]);
  });

  test('is the same in whatever order the graph comes', () => {
    const { nodes, edges } = graphOf(400);
    const open = [`${TOPIC}topic-1`, 'd:question:1'];
    expect(overview({ nodes: nodes.toReversed(), edges: edges.toReversed() }, open)).toEqual(
      overview({ nodes, edges }, open),
    );
  });

  test('stays far below 300 kB as it is sent, however much is open', () => {
    const graph = graphOf(12_000);
    const open = [
      ...Array.from({ length: TOPICS }, (_, one) => `${TOPIC}topic-${one}`),
      ...Array.from({ length: 18 }, (_, one) => `d:question:${one}`),
    ];
    expect(gzipSync(JSON.stringify(overview(graph, open))).length).toBeLessThan(30_000);
  });
});
