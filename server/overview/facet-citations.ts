// What the facets leave in of who cites whom. A chain is kept or left out whole: no link of it is dropped.
import type { CitationGraph } from '#schema';

/** An empty facet leaves everything in. */
export type CitationFacets = {
  /** Ids of documents. */
  documents: readonly string[];
  /** Kinds of actor. */
  kinds: readonly string[];
  /** `read` (the voice of a document that was read) or `reported`. */
  known: readonly string[];
};

/**
 * The citation graph of the chains that are left: those of a chosen document in which somebody of a chosen kind,
 * known in a chosen way, is cited. Counts of edges follow. An empty facet leaves everything in.
 */
export function facetCitations(graph: CitationGraph, facets: CitationFacets): CitationGraph {
  if (facets.documents.length + facets.kinds.length + facets.known.length === 0) return graph;
  const nodes = new Map(graph.nodes.map((node) => [node.key, node.attributes]));
  const isWanted = (key: string): boolean => {
    const node = nodes.get(key);
    if (node?.type !== 'actor') return facets.kinds.length + facets.known.length === 0;
    return passes(facets.kinds, node.kind) && passes(facets.known, node.isHeld ? 'read' : 'reported');
  };

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

/** A part of a graph with the voices of its documents, whose names it needs, though nothing of theirs is left. */
export function withVoices(part: CitationGraph, whole: CitationGraph): CitationGraph {
  const needed = new Set(part.nodes.map(({ key }) => key));
  for (const { attributes } of part.nodes)
    if (attributes.type === 'document') for (const voice of attributes.voices) needed.add(voice);
  return { nodes: whole.nodes.filter(({ key }) => needed.has(key)), edges: part.edges };
}

function passes(chosen: readonly string[], value: string): boolean {
  return chosen.length === 0 || chosen.includes(value);
}
