// How many of who cites whom each value of a facet would leave in, and whom it cites most.
import { ActorKind, type CitationFacetCounts, type CitationGraph, type CitationOverview } from '#schema';
import { type CitationFacets, facetCitations } from './facet-citations.ts';
import { byMost } from './order.ts';

/** Documents that a facet lists: more would be a list to search, not to choose from. */
const MOST_DOCUMENTS = 60;
const MOST_CITED = 20;

/** The ways in which an actor can be known. */
const KNOWN = ['read', 'reported'] as const;

/**
 * Actors by kind: how many of a kind are left where it alone is chosen, under the choices in the other facets. Kinds of
 * which there is none at all are left out.
 */
export function countKinds(graph: CitationGraph, facets: CitationFacets): Map<string, number> {
  const there = new Set(actorsOf(graph).map(({ kind }) => kind));
  return new Map(
    ActorKind.options
      .filter((kind) => there.has(kind))
      .map((kind) => {
        const left = actorsOf(facetCitations(graph, { ...facets, kinds: [kind] }));
        return [kind, left.filter((actor) => actor.kind === kind).length];
      }),
  );
}

/** Likewise actors that are the voice of a document that was read, and those known by report. */
export function countKnownActors(graph: CitationGraph, facets: CitationFacets): Map<string, number> {
  return new Map(
    KNOWN.map((known) => {
      const left = actorsOf(facetCitations(graph, { ...facets, known: [known] }));
      return [known, left.filter(({ isHeld }) => isHeld === (known === 'read')).length];
    }),
  );
}

/**
 * Assertions by document that was read: all of them, or those whose chain holds somebody whom the other facets leave in,
 * with what names a work.
 */
export function countCitingDocuments(graph: CitationGraph, facets: CitationFacets): Map<string, number> {
  const isNarrowed = facets.kinds.length + facets.known.length > 0;
  const passages = new Map<string, Set<string>>();
  if (isNarrowed)
    for (const { attributes } of facetCitations(graph, { ...facets, documents: [] }).edges) {
      const own = passages.get(attributes.document) ?? new Set();
      for (const assertion of attributes.assertions) own.add(assertion);
      for (const { id } of attributes.named ?? []) own.add(`named ${id}`);
      passages.set(attributes.document, own);
    }
  return new Map(
    graph.nodes.flatMap(({ key, attributes }) =>
      attributes.type === 'document' && attributes.held
        ? [[key, isNarrowed ? (passages.get(key)?.size ?? 0) : attributes.assertions] as const]
        : [],
    ),
  );
}

/** The counts of a graph that is too large to be sent whole. A document that is chosen is listed, however few it has. */
export function facetsOf(graph: CitationGraph, facets: CitationFacets): CitationFacetCounts {
  const counts = countCitingDocuments(graph, facets);
  const documents = graph.nodes
    .flatMap(({ key: id, attributes }) => {
      const count = counts.get(id);
      if (attributes.type !== 'document' || count === undefined) return [];
      const { label: title, siglum, publishedAt } = attributes;
      return [{ id, title, siglum, publishedAt, count }];
    })
    .toSorted(byMost(({ title, id }) => `${title}\n${id}`));
  return {
    kinds: asList(countKinds(graph, facets)),
    known: asList(countKnownActors(graph, facets)),
    documents: {
      total: documents.length,
      items: documents.filter(({ id }, index) => index < MOST_DOCUMENTS || facets.documents.includes(id)),
    },
  };
}

export function mostCitedOf(graph: CitationGraph): CitationOverview['mostCited'] {
  return graph.nodes
    .flatMap(({ key, attributes }) =>
      attributes.type === 'actor' && attributes.timesCited > 0
        ? [{ id: key, ...attributes, count: attributes.timesCited }]
        : [],
    )
    .toSorted(byMost(({ label, id }) => `${label}\n${id}`))
    .slice(0, MOST_CITED)
    .map(({ id, label, kind, isHeld, timesCited }) => ({ id, name: label, kind, isHeld, timesCited }));
}

function actorsOf(graph: CitationGraph) {
  return graph.nodes.flatMap(({ attributes }) => (attributes.type === 'actor' ? [attributes] : []));
}

const asList = (counts: ReadonlyMap<string, number>) => [...counts].map(([id, count]) => ({ id, count }));
