// Questions and claims in groups, where they are too many to be drawn one by one: by topic, then by question, each with
// what it holds counted; an open one with its largest parts. However many there are, what is made keeps one size.
import { type CitationGraph, type ClaimGraph, type ClaimOverview, ComparisonType } from '#schema';
import type { OverviewQuestion, OverviewTopic } from '#schema';
import { answersStand, NO_COMPARISON } from './facet-claims.ts';
import { byMost, compare } from './order.ts';

/**
 * The most that is drawn one by one: with 1,184 questions and claims the map still fits on a screen, and the answer with
 * all of them stays under 300 kB as it is sent.
 */
const MOST = { nodes: 1_500, edges: 5_000 };
/** The most topics, questions of an open topic, answers of an open question, and documents of a facet. */
const MOST_SHOWN = { topics: 60, questions: 40, answers: 40, documents: 60 };
/** The most topics and questions that are open at once. */
export const MOST_OPEN_CLAIMS = 24;
/** What the keys of topics begin with, and those of their claims without a question. */
export const TOPIC = 'group:topic:';
const UNASKED = 'group:unasked:';

type Claim = Extract<ClaimGraph['nodes'][number]['attributes'], { type: 'claim' }> & { id: string };
type Asked = { key: string; id: string | null; text: string | null; topic: string | null; claims: Claim[] };

export function areTooMany({ nodes, edges }: ClaimGraph): boolean {
  return nodes.length > MOST.nodes || edges.length > MOST.edges;
}

/**
 * @param graph     what is left of the whole
 * @param opened    keys of what stands with its parts; of more than there is room for, the last
 * @param whole     what the counts of the facets are of
 * @param citations what documents have their titles from
 */
export function claimOverviewOf(
  graph: ClaimGraph,
  opened: readonly string[],
  whole: ClaimGraph,
  citations: CitationGraph,
): ClaimOverview {
  const open = new Set(opened.slice(-MOST_OPEN_CLAIMS));
  const comparisons = comparisonsOf(graph);
  const asked = gatherAsked(graph);
  const byTopic = new Map<string | null, Asked[]>();
  for (const one of asked) byTopic.set(one.topic, [...(byTopic.get(one.topic) ?? []), one]);
  const topics = [...byTopic]
    .map(([id, items]) => topicOf(id, items, comparisons, open))
    .toSorted((one, other) => other.claims - one.claims || compare(one.key, other.key));
  const claims = graph.nodes.filter(({ attributes }) => attributes.type === 'claim').length;
  return {
    totals: {
      questions: graph.nodes.length - claims,
      withSign: asked.filter((one) => one.id !== null && signsOf(one.claims, comparisons).length > 0).length,
      claims,
      comparisons: new Set([...comparisons.values()].flatMap((own) => [...own.keys()])).size,
    },
    topics: topics.slice(0, MOST_SHOWN.topics),
    topicsLeftOut: Math.max(0, topics.length - MOST_SHOWN.topics),
    facets: facetsOf(whole, citations),
  };
}

/** The comparisons of each claim by their ids, rejected ones left out. */
function comparisonsOf(graph: ClaimGraph): Map<string, Map<string, ComparisonType>> {
  const found = new Map<string, Map<string, ComparisonType>>();
  for (const { source, target, attributes } of graph.edges) {
    if (attributes.type !== 'comparison' || attributes.status === 'rejected') continue;
    for (const end of [source, target]) {
      const own = found.get(end) ?? new Map<string, ComparisonType>();
      found.set(end, own.set(attributes.comparison, attributes.comparisonType));
    }
  }
  return found;
}

/** Questions with their claims, and for each topic the claims that answer none. */
function gatherAsked(graph: ClaimGraph): Asked[] {
  const asked = new Map<string, Asked>();
  for (const { key, attributes } of graph.nodes)
    if (attributes.type === 'question')
      asked.set(key, { key, id: key, text: attributes.label, topic: attributes.topic, claims: [] });
  for (const { key, attributes } of graph.nodes) {
    if (attributes.type !== 'claim') continue;
    const claim = { ...attributes, id: key };
    for (const question of attributes.questions) asked.get(question)?.claims.push(claim);
    if (attributes.questions.length > 0) continue;
    const { topic } = attributes;
    const own = `${UNASKED}${topic ?? ''}`;
    const unasked = asked.get(own) ?? { key: own, id: null, text: null, topic, claims: [] };
    asked.set(own, unasked);
    unasked.claims.push(claim);
  }
  return [...asked.values()];
}

type Comparisons = ReturnType<typeof comparisonsOf>;

function topicOf(
  id: string | null,
  items: readonly Asked[],
  comparisons: Comparisons,
  open: ReadonlySet<string>,
): OverviewTopic {
  const key = `${TOPIC}${id ?? ''}`;
  const isOpen = open.has(key);
  const claims = [...new Map(items.flatMap((one) => one.claims).map((claim) => [claim.id, claim])).values()];
  return {
    key,
    id,
    questions: items.filter((one) => one.id !== null).length,
    claims: claims.length,
    signs: signsOf(claims, comparisons),
    isOpen,
    items: !isOpen
      ? []
      : items
          .map((one) => questionOf(one, comparisons, open))
          .toSorted(
            (one, other) =>
              sum(other.signs) - sum(one.signs) ||
              other.claims - one.claims ||
              compare(one.text ?? '', other.text ?? '') ||
              compare(one.key, other.key),
          )
          .filter((one, at) => at < MOST_SHOWN.questions || one.isOpen),
  };
}

function questionOf(
  { key, id, text, claims }: Asked,
  comparisons: Comparisons,
  open: ReadonlySet<string>,
): OverviewQuestion {
  const isOpen = open.has(key);
  const answers = claims.map((claim) => ({
    id: claim.id,
    text: claim.label,
    affirmed: claim.affirmed,
    negated: claim.negated,
    comparisons: comparisons.get(claim.id)?.size ?? 0,
  }));
  return {
    key,
    id,
    text,
    claims: claims.length,
    assertions: claims.reduce((all, { affirmed, negated }) => all + affirmed + negated, 0),
    signs: signsOf(claims, comparisons),
    isOpen,
    answers: isOpen
      ? answers
          .toSorted(
            (one, other) =>
              other.comparisons - one.comparisons ||
              other.affirmed + other.negated - one.affirmed - one.negated ||
              compare(one.id, other.id),
          )
          .slice(0, MOST_SHOWN.answers)
      : [],
  };
}

/** The comparisons in which one of some claims stands, by type; each counts once. */
function signsOf(claims: readonly Claim[], comparisons: Comparisons): OverviewQuestion['signs'] {
  const types = new Map(claims.flatMap(({ id }) => [...(comparisons.get(id) ?? [])]));
  const counts = new Map<ComparisonType, number>();
  for (const type of types.values()) counts.set(type, (counts.get(type) ?? 0) + 1);
  return ComparisonType.options.flatMap((type) => {
    const count = counts.get(type);
    return count === undefined ? [] : [{ type, count }];
  });
}

const sum = (signs: OverviewQuestion['signs']): number => signs.reduce((all, { count }) => all + count, 0);

function facetsOf(whole: ClaimGraph, citations: CitationGraph): ClaimOverview['facets'] {
  const stands = answersStand(whole);
  const topics = new Map<string, number>();
  const signs = new Map<string, number>();
  const documents = new Map<string, number>();
  for (const { key, attributes } of whole.nodes) {
    if (attributes.type !== 'question') continue;
    if (attributes.topic !== null) add(topics, attributes.topic);
    for (const type of stands.get(key) ?? [NO_COMPARISON]) add(signs, type);
    for (const document of attributes.documents) add(documents, document);
  }
  const titled = citations.nodes.flatMap(({ key, attributes }) =>
    attributes.type === 'document' && attributes.held
      ? [
          {
            id: key,
            title: attributes.label,
            siglum: attributes.siglum,
            publishedAt: attributes.publishedAt,
            count: documents.get(key) ?? 0,
          },
        ]
      : [],
  );
  return {
    topics: [...topics].map(([id, count]) => ({ id, count })).toSorted(byMost(({ id }) => id)),
    signs: [...ComparisonType.options, NO_COMPARISON].map((id) => ({ id, count: signs.get(id) ?? 0 })),
    documents: {
      total: titled.length,
      items: titled.toSorted(byMost(({ title, id }) => `${title}\n${id}`)).slice(0, MOST_SHOWN.documents),
    },
  };
}

function add(counts: Map<string, number>, id: string): void {
  counts.set(id, (counts.get(id) ?? 0) + 1);
}
