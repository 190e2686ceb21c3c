// What the facets leave in, the same for every view. Pure: a graph and the chosen facets in, the graph that is left out.
// A chain is kept or left out whole, and so is a question with its claims: no link of either is dropped.
import type { AttributionChain, CitationGraph, ClaimGraph, ComparisonType } from '#schema';
import { NO_COMPARISON, type ViewState } from './view-state.ts';

type Facets = Pick<ViewState, 'documents' | 'kinds' | 'known' | 'topics' | 'comparisons'>;
export type CitationFacets = Pick<Facets, 'documents' | 'kinds' | 'known'>;
export type ClaimFacets = Pick<Facets, 'documents' | 'topics' | 'comparisons'>;

/**
 * The citation graph of the chains that are left: those of a chosen document in which somebody of a chosen kind,
 * known in a chosen way, is cited. Counts of edges follow. An empty facet leaves everything in.
 */
export function facetCitations(graph: CitationGraph, facets: CitationFacets): CitationGraph {
  if (facets.documents.length + facets.kinds.length + facets.known.length === 0) return graph;
  const isWanted = wantedIn(graph, facets);
  const kept = new Set<string>();
  for (const { target, attributes } of graph.edges) {
    if (!passes(facets.documents, attributes.document) || !isWanted(target)) continue;
    for (const assertion of attributes.assertions) kept.add(assertion);
  }
  const edges = graph.edges.flatMap((edge) => {
    if (!passes(facets.documents, edge.attributes.document)) return [];
    const assertions = edge.attributes.assertions.filter((assertion) => kept.has(assertion));
    if (assertions.length === 0) return [];
    return [{ ...edge, attributes: { ...edge.attributes, assertions, count: assertions.length } }];
  });

  const met = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
  for (const { key, attributes } of graph.nodes) {
    if (attributes.type !== 'document' || !attributes.held || !passes(facets.documents, key)) continue;
    met.add(key);
    for (const voice of attributes.voices) if (isWanted(voice)) met.add(voice);
  }
  return { nodes: graph.nodes.filter((node) => met.has(node.key)), edges };
}

/**
 * The chains that are left, the same as in the citation graph; and of those that cite nobody, those of whoever is of a
 * chosen kind, known in a chosen way.
 *
 * @param graph that actors are known from
 */
export function facetChains(
  chains: AttributionChain[],
  graph: CitationGraph,
  facets: CitationFacets,
): AttributionChain[] {
  if (facets.documents.length + facets.kinds.length + facets.known.length === 0) return chains;
  const isWanted = wantedIn(graph, facets);
  const voices = new Map(
    graph.nodes.map(({ key, attributes }) => [key, attributes.type === 'document' ? attributes.voices : []]),
  );
  return chains.filter(({ document, links: [opening = [], ...further] }) => {
    if (!passes(facets.documents, document)) return false;
    const isVoice = opening.every((speaker) => voices.get(document)?.includes(speaker));
    return (isVoice && further.length > 0 ? further : [opening, ...further]).flat().some(isWanted);
  });
}

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

/** Whether an actor is of a chosen kind, known in a chosen way. */
function wantedIn(graph: CitationGraph, facets: CitationFacets): (key: string) => boolean {
  const nodes = new Map(graph.nodes.map((node) => [node.key, node.attributes]));
  return (key) => {
    const node = nodes.get(key);
    if (node?.type !== 'actor') return facets.kinds.length + facets.known.length === 0;
    return passes(facets.kinds, node.kind) && passes(facets.known, node.isHeld ? 'read' : 'reported');
  };
}

function passes(chosen: readonly string[], value: string): boolean {
  return chosen.length === 0 || chosen.includes(value);
}
