// What the facets leave in of who cites whom. A chain is kept or left out whole: no link of it is dropped.
import type { AttributionChain, CitationGraph, CitationsBy } from '#schema';

/** An empty facet leaves everything in. */
export type CitationFacets = {
  /** Ids of documents. */
  documents: readonly string[];
  /** Kinds of actor. */
  kinds: readonly string[];
  /** `read` (the voice of a document that was read) or `reported`. */
  known: readonly string[];
  /** What stands in the graph; actors where it is not given. */
  by?: CitationsBy;
};

/** The facets that hold for what stands in the picture of who cites whom: a document is of no kind of actor. */
export function citationFacets({ documents, kinds, known, by }: Required<CitationFacets>): CitationFacets {
  return { documents, kinds: hasKinds(by) ? kinds : [], known, by };
}

export function hasKinds(by: CitationsBy): boolean {
  return by !== 'document';
}

/**
 * The citation graph of the chains that are left: those of a chosen document in which somebody of a chosen kind,
 * known in a chosen way, is cited; not by actor, likewise of the passages that name a work. Counts of edges follow. An
 * empty facet leaves everything in.
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
    return withPassages(edge, (assertion) => kept.has(assertion), isWanted(edge.target));
  });

  const met = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
  for (const { key, attributes } of graph.nodes) {
    // A publisher stands for its documents, as these do by themselves.
    if (attributes.type === 'actor' && attributes.publishes?.some((id) => passes(facets.documents, id)))
      met.add(key);
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

/** Whether whatever has a key in the graph is of a chosen kind, and known in a chosen way. */
function wantedIn(graph: CitationGraph, facets: CitationFacets): (key: string) => boolean {
  const nodes = new Map(graph.nodes.map((node) => [node.key, node.attributes]));
  return (key) => {
    const node = nodes.get(key);
    if (node?.type === 'document' && (facets.by ?? 'actor') !== 'actor')
      return facets.kinds.length === 0 && passes(facets.known, node.held ? 'read' : 'reported');
    if (node?.type !== 'actor') return facets.kinds.length + facets.known.length === 0;
    return passes(facets.kinds, node.kind) && passes(facets.known, node.isHeld ? 'read' : 'reported');
  };
}

type Edge = CitationGraph['edges'][number];

/** An edge with what is left of its passages; none where nothing is. */
export function withPassages(
  edge: Edge,
  isKept: (assertion: string) => boolean,
  keepsNamed: boolean,
): Edge[] {
  const assertions = edge.attributes.assertions.filter(isKept);
  const named = keepsNamed ? (edge.attributes.named ?? []) : [];
  const count = assertions.length + named.length;
  if (count === 0) return [];
  const rest = edge.attributes.named === undefined ? {} : { named };
  return [{ ...edge, attributes: { ...edge.attributes, assertions, ...rest, count } }];
}

/** A part of a graph with the voices of its documents, whose names it needs, though nothing of theirs is left. */
export function withVoices(part: CitationGraph, whole: CitationGraph): CitationGraph {
  const needed = new Set(part.nodes.map(({ key }) => key));
  for (const { attributes } of part.nodes)
    if (attributes.type === 'document') for (const voice of attributes.voices) needed.add(voice);
  return { nodes: whole.nodes.filter(({ key }) => needed.has(key)), edges: part.edges };
}

/** An empty facet leaves everything in. */
export function passes(chosen: readonly string[], value: string): boolean {
  return chosen.length === 0 || chosen.includes(value);
}
