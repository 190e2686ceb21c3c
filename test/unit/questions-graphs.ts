// Graphs of claims for the tests of the questions' layouts: small ones written out, and arbitrary ones.
import * as fc from 'fast-check';
import { type ClaimGraph, ComparisonType, type QuantityView } from '#schema';

type Node = ClaimGraph['nodes'][number];
type Edge = ClaimGraph['edges'][number];

export const question = (
  key: string,
  label: string,
  topic: string | null = 'toll',
  assertions = 1,
): Node => ({
  key,
  attributes: { type: 'question', label, topic, assertions, documents: ['d:a'] },
});

export const claim = (
  key: string,
  questions: string[],
  more: Partial<Extract<Node['attributes'], { type: 'claim' }>> = {},
): Node => ({
  key,
  attributes: {
    type: 'claim',
    label: `${key} is so.`,
    topic: 'toll',
    questions,
    predicate: null,
    quantity: null,
    when: null,
    affirmed: 1,
    negated: 0,
    documents: ['d:a'],
    actors: ['a:one'],
    ...more,
  },
});

export const quantity = (
  low: number | null,
  high: number | null,
  more: Partial<QuantityView> = {},
): QuantityView => ({
  measure: 'killed',
  of: 'people',
  unit: 'persons',
  low,
  high,
  words: null,
  bound: low === high ? 'exact' : null,
  asOf: null,
  periodStart: null,
  periodEnd: null,
  cumulative: null,
  ...more,
});

export const partOf = (part: string, whole: string): Edge => ({
  key: `${part}-${whole}`,
  source: part,
  target: whole,
  attributes: { type: 'part-of' },
});

export const compared = (
  one: string,
  other: string,
  comparisonType: ComparisonType = 'contradicts',
  status: 'found' | 'candidate' | 'rejected' = 'found',
): Edge => ({
  key: `${comparisonType}/${one}/${other}`,
  source: one,
  target: other,
  attributes: {
    type: 'comparison',
    comparison: `${comparisonType}/${one}/${other}`,
    comparisonType,
    kind: 'numeric',
    because: null,
    reason: 'They differ.',
    status,
  },
});

export const TITLES = [
  { id: 'toll', title: 'Toll' },
  { id: 'names', title: 'Names' },
];

/** Up to a dozen questions in trees, up to forty claims, and comparisons between any two of them. */
export const graphs: fc.Arbitrary<ClaimGraph> = fc
  .record({
    questions: fc.array(
      fc.record({
        topic: fc.constantFrom('toll', 'names', 'zeal', null),
        whole: fc.nat(12),
        words: fc.nat(18),
      }),
      { maxLength: 12 },
    ),
    claims: fc.array(
      fc.record({
        questions: fc.uniqueArray(fc.nat(11), { maxLength: 2 }),
        topic: fc.constantFrom('toll', 'names', null),
        low: fc.option(fc.nat(5000)),
        reach: fc.option(fc.nat(300)),
        isMeasured: fc.boolean(),
        when: fc.option(fc.constantFrom('2020-09-27', '2020-10-04~', '2020-10', '2020')),
        affirmed: fc.nat(9),
        negated: fc.nat(4),
      }),
      { maxLength: 40 },
    ),
    comparisons: fc.array(
      fc.record({
        from: fc.nat(39),
        to: fc.nat(39),
        type: fc.constantFrom(...ComparisonType.options),
        status: fc.constantFrom('found' as const, 'candidate' as const, 'rejected' as const),
      }),
      { maxLength: 24 },
    ),
  })
  .map(({ questions, claims, comparisons }) => {
    const nodes: Node[] = [
      ...questions.map(({ topic, words }, at) =>
        question(`q${at}`, `How many ${'more of them '.repeat(words).trim()} in place ${at}?`, topic),
      ),
      ...claims.map(({ questions: answers, topic, low, reach, isMeasured, when, affirmed, negated }, at) =>
        claim(
          `c${at}`,
          answers.filter((index) => index < questions.length).map((index) => `q${index}`),
          {
            topic,
            when,
            affirmed,
            negated,
            quantity: isMeasured ? quantity(low, low === null || reach === null ? null : low + reach) : null,
            actors: [`a:${at % 5}`],
          },
        ),
      ),
    ];
    const edges: Edge[] = [
      ...questions.flatMap(({ whole }, at) =>
        whole < questions.length ? [partOf(`q${at}`, `q${whole}`)] : [],
      ),
      ...comparisons
        .filter(({ from, to }) => from < claims.length && to < claims.length)
        .map(({ from, to, type, status }) => compared(`c${from}`, `c${to}`, type, status)),
    ];
    return { nodes, edges: [...new Map(edges.map((edge) => [edge.key, edge])).values()] };
  });

/** The same graph, its nodes and edges in another order. */
export const shuffled = (graph: ClaimGraph): fc.Arbitrary<ClaimGraph> =>
  fc.record({
    nodes: fc.shuffledSubarray(graph.nodes, { minLength: graph.nodes.length }),
    edges: fc.shuffledSubarray(graph.edges, { minLength: graph.edges.length }),
  });

/** Letters of one width, so that tests need no face. */
export const textWidth = (text: string, size: number) => text.length * size * 0.5;
