// What the facets and a time leave in of the claims, the same for every view. A question is kept or left out whole, with
// its claims.
import type { ClaimGraph, ComparisonType, TimelineAssertion } from '#schema';

/** What a question is whose answers agree, or that has a single one: the facet beside the types of comparison. */
export const NO_COMPARISON = 'none';

/** An empty facet leaves everything in. */
export type ClaimFacets = {
  documents: readonly string[];
  topics: readonly string[];
  /** Types of comparison, and `none`. */
  comparisons: readonly string[];
};

/**
 * The claim graph of the questions that are left, whole, with all their claims and comparisons; and of the claims
 * that answer no question, each by itself.
 */
export function facetClaims(graph: ClaimGraph, facets: ClaimFacets): ClaimGraph {
  if (facets.documents.length + facets.topics.length + facets.comparisons.length === 0) return graph;
  const stands = answersStand(graph);
  const isKept = (key: string, topic: string | null, documents: string[]): boolean =>
    passes(facets.topics, topic ?? '') &&
    (facets.documents.length === 0 || documents.some((id) => facets.documents.includes(id))) &&
    (facets.comparisons.length === 0 ||
      (stands.get(key) ?? [NO_COMPARISON]).some((type) => facets.comparisons.includes(type)));

  const questions = new Set<string>();
  for (const { key, attributes } of graph.nodes) {
    if (attributes.type === 'question' && isKept(key, attributes.topic, attributes.documents))
      questions.add(key);
  }
  const nodes = graph.nodes.filter(({ key, attributes }) => {
    if (attributes.type === 'question') return questions.has(key);
    if (attributes.questions.length > 0) return attributes.questions.some((id) => questions.has(id));
    return isKept(key, attributes.topic, attributes.documents);
  });
  const met = new Set(nodes.map((node) => node.key));
  return { nodes, edges: graph.edges.filter((edge) => met.has(edge.source) && met.has(edge.target)) };
}

/**
 * How the answers of each question stand to each other, by its id; likewise for each claim.
 * Rejected comparisons do not count. Who has none is not in the map.
 */
export function answersStand(graph: ClaimGraph): Map<string, ComparisonType[]> {
  const questions = new Map<string, string[]>();
  for (const { key, attributes } of graph.nodes) {
    if (attributes.type === 'claim') questions.set(key, attributes.questions);
  }
  const stands = new Map<string, Set<ComparisonType>>();
  for (const { source, target, attributes } of graph.edges) {
    if (attributes.type !== 'comparison' || attributes.status === 'rejected') continue;
    const ends = [source, target, ...(questions.get(source) ?? []), ...(questions.get(target) ?? [])];
    for (const id of ends) stands.set(id, (stands.get(id) ?? new Set()).add(attributes.comparisonType));
  }
  return new Map([...stands].map(([id, types]) => [id, [...types]]));
}

/** The questions that one of some assertions answers, whole; and of the claims that answer none, those that one states. */
export function claimsWithin(
  graph: ClaimGraph,
  left: readonly Pick<TimelineAssertion, 'claim' | 'questions'>[],
): ClaimGraph {
  const claims = new Set(left.map(({ claim }) => claim));
  const questions = new Set(left.flatMap((one) => one.questions));
  const nodes = graph.nodes.filter(({ key, attributes }) => {
    if (attributes.type === 'question') return questions.has(key);
    if (attributes.questions.length > 0) return attributes.questions.some((id) => questions.has(id));
    return claims.has(key);
  });
  const met = new Set(nodes.map(({ key }) => key));
  return { nodes, edges: graph.edges.filter((edge) => met.has(edge.source) && met.has(edge.target)) };
}

function passes(chosen: readonly string[], value: string): boolean {
  return chosen.length === 0 || chosen.includes(value);
}
