// Which claims stand against each other: questions and claims as nodes, comparisons among the edges.
import { z } from 'zod';
import {
  Because,
  type ClaimGraph,
  ClaimGraph as Graph,
  ComparisonKind,
  ComparisonType,
  QuestionRef as Question,
  Status,
} from '#schema';
import { ask, type Reader } from './ask.ts';
import { type Chain, readChains } from './chains.ts';
import { quantityColumns, quantityOf } from './claim-facts.ts';
import { distinct, grouped } from './rows.ts';

const text = z.string();
const maybeText = text.nullable();

const ClaimRow = z.object({
  id: text,
  text,
  topic: maybeText,
  predicate: maybeText,
  when: maybeText,
  ...quantityColumns,
});
const EdgeRow = z.object({ type: z.enum(['answers', 'part-of', 'instance-of']), source: text, target: text });
const ComparedRow = z.object({
  id: text,
  type: ComparisonType,
  kind: ComparisonKind,
  because: Because.nullable(),
  reason: text,
  status: Status,
  claim: text,
});

/** What the picture is made of, each list ordered by id; the compared claims of a comparison in their order. */
type ClaimGraphRows = {
  questions: z.infer<typeof Question>[];
  claims: z.infer<typeof ClaimRow>[];
  edges: z.infer<typeof EdgeRow>[];
  compared: z.infer<typeof ComparedRow>[];
  chains: Chain[];
};

export async function readClaimGraph(store: Reader, dataset: string): Promise<ClaimGraph> {
  const [questions, claims, edges, compared, { chains }] = await Promise.all([
    ask(store, 'read/graph-questions', Question, { dataset }),
    ask(store, 'read/graph-claims', ClaimRow, { dataset }),
    ask(store, 'read/graph-question-edges', EdgeRow, { dataset }),
    ask(store, 'read/graph-comparisons', ComparedRow, { dataset }),
    readChains(store, dataset),
  ]);
  return claimGraph({ questions, claims, edges, compared, chains });
}

/**
 * A comparison is an edge from its first claim to its second; an update leads from the newer to the older; a dispute
 * within one claim leads from the claim to itself. Nodes and edges are in the order of their keys.
 */
export function claimGraph({ questions, claims, edges, compared, chains }: ClaimGraphRows): ClaimGraph {
  const chainsOf = grouped(chains, (chain) => chain.claim);
  const questionsOf = grouped(
    edges.filter(({ type }) => type === 'answers'),
    (edge) => edge.source,
  );
  const claimsOf = grouped(
    edges.filter(({ type }) => type === 'answers'),
    (edge) => edge.target,
  );
  const nodes: z.infer<typeof Graph.shape.nodes> = [];
  for (const { id, text: label, topic } of questions) {
    const stated = (claimsOf.get(id) ?? []).flatMap((edge) => chainsOf.get(edge.source) ?? []);
    nodes.push({
      key: id,
      attributes: {
        type: 'question',
        label,
        topic,
        assertions: stated.length,
        documents: distinct(stated.map((chain) => chain.document)),
      },
    });
  }
  for (const claim of claims) {
    const stated = chainsOf.get(claim.id) ?? [];
    nodes.push({
      key: claim.id,
      attributes: {
        type: 'claim',
        label: claim.text,
        topic: claim.topic,
        questions: distinct((questionsOf.get(claim.id) ?? []).map((edge) => edge.target)),
        predicate: claim.predicate,
        quantity: quantityOf(claim),
        when: claim.when,
        affirmed: stated.filter(({ polarity }) => polarity === 'affirms').length,
        negated: stated.filter(({ polarity }) => polarity === 'negates').length,
        documents: distinct(stated.map((chain) => chain.document)),
        actors: distinct(stated.flatMap((chain) => chain.links.at(-1)?.speakers ?? [])),
      },
    });
  }
  return {
    nodes: nodes.sort(byKey),
    edges: [
      ...edges.map(({ type, source, target }) => ({
        key: `${type} ${source} ${target}`,
        source,
        target,
        attributes: { type },
      })),
      ...comparisonEdges(compared),
    ].sort(byKey),
  };
}

function comparisonEdges(compared: ClaimGraphRows['compared']): ClaimGraph['edges'] {
  return [...grouped(compared, (row) => row.id).values()].flatMap((rows) => {
    const [first] = rows;
    const last = rows.at(-1);
    if (first === undefined || last === undefined) return [];
    const { id, type, kind, because, reason, status } = first;
    const [source, target] = type === 'updates' ? [last, first] : [first, last];
    return [
      {
        key: id,
        source: source.claim,
        target: target.claim,
        attributes: {
          type: 'comparison' as const,
          comparison: id,
          comparisonType: type,
          kind,
          because,
          reason,
          status,
        },
      },
    ];
  });
}

function byKey(left: { key: string }, right: { key: string }): number {
  return left.key < right.key ? -1 : Number(left.key > right.key);
}
