// What the facets leave in of the claims, the same for every view. Pure: a graph and the chosen facets in, the graph that
// is left out. A question is kept or left out whole, with its claims.
import type { ClaimGraph, ComparisonType } from '#schema';
import { NO_COMPARISON, type ViewState } from './view-state.ts';

export type ClaimFacets = Pick<ViewState, 'documents' | 'topics' | 'comparisons'>;

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

function passes(chosen: readonly string[], value: string): boolean {
  return chosen.length === 0 || chosen.includes(value);
}
