// How many of what is drawn each facet would leave, under the choices in the other facets. Pure.
import { findPlaces } from '#layout';
import { ActorKind, type CitationGraph, type ClaimGraph, ComparisonType } from '#schema';
import {
  answersStand,
  type CitationFacets,
  type ClaimFacets,
  facetCitations,
  facetClaims,
  NO_COMPARISON,
} from '#overview';
import { KNOWN } from '../state/view-state.ts';

/** Counts by value, in the order in which they are listed. */
export type FacetCounts = Map<string, number>;

/** Actors by kind, leaving out kinds of which there is none at all. */
export function countKinds(graph: CitationGraph, facets: CitationFacets): FacetCounts {
  const left = actorsOf(facetCitations(graph, { ...facets, kinds: [] }));
  const there = new Set(actorsOf(graph).map((actor) => actor.kind));
  const kinds = ActorKind.options.filter((kind) => there.has(kind));
  return new Map(kinds.map((kind) => [kind, left.filter((actor) => actor.kind === kind).length]));
}

/**
 * Actors that are the voice of a document that was read, and those known by report; not by actor, likewise documents and
 * works, but for those that stand under their publisher.
 */
export function countKnown(graph: CitationGraph, facets: CitationFacets): FacetCounts {
  const left = facetCitations(graph, { ...facets, known: [] });
  const { spineOf } = findPlaces(left);
  const areRead =
    (facets.by ?? 'actor') === 'actor'
      ? actorsOf(left).map(({ isHeld }) => isHeld)
      : left.nodes
          .filter(({ key }) => (spineOf.get(key) ?? key) === key)
          .map(({ attributes }) => (attributes.type === 'actor' ? attributes.isHeld : attributes.held));
  return new Map(
    KNOWN.map((known) => [known, areRead.filter((isRead) => isRead === (known === 'read')).length]),
  );
}

/** Assertions by document: all of them, or those whose chain holds somebody whom the other facets leave in. */
export function countCitingDocuments(graph: CitationGraph, facets: CitationFacets): FacetCounts {
  const isNarrowed = facets.kinds.length + facets.known.length > 0;
  const edges = facetCitations(graph, { ...facets, documents: [] }).edges;
  const counts: FacetCounts = new Map();
  for (const { key, attributes } of sortDocuments(graph)) {
    const assertions = edges.filter((edge) => edge.attributes.document === key);
    const named = new Set(assertions.flatMap((edge) => (edge.attributes.named ?? []).map(({ id }) => id)))
      .size;
    const cited = new Set(assertions.flatMap((edge) => edge.attributes.assertions)).size + named;
    counts.set(key, isNarrowed ? cited : attributes.assertions);
  }
  return counts;
}

/** Questions by topic; the order is the dataset's. */
export function countTopics(graph: ClaimGraph, facets: ClaimFacets, topics: string[]): FacetCounts {
  const left = questionsOf(facetClaims(graph, { ...facets, topics: [] }));
  return new Map(topics.map((topic) => [topic, left.filter((question) => question.topic === topic).length]));
}

/**
 * Questions by how their answers stand, and claims that answer none but are compared; what holds two signs counts
 * under both.
 */
export function countComparisons(graph: ClaimGraph, facets: ClaimFacets): FacetCounts {
  const kept = facetClaims(graph, { ...facets, comparisons: [] });
  const stands = answersStand(graph);
  const order = [...ComparisonType.options, NO_COMPARISON];
  const counts: FacetCounts = new Map(order.map((type) => [type, 0]));
  for (const { key, attributes } of kept.nodes) {
    if (attributes.type === 'claim' && (attributes.questions.length > 0 || !stands.has(key))) continue;
    for (const type of stands.get(key) ?? [NO_COMPARISON]) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return counts;
}

/** Questions that a document answers. */
export function countAnsweringDocuments(
  graph: ClaimGraph,
  facets: ClaimFacets,
  documents: string[],
): FacetCounts {
  const left = questionsOf(facetClaims(graph, { ...facets, documents: [] }));
  return new Map(
    documents.map((id) => [id, left.filter((question) => question.documents.includes(id)).length]),
  );
}

/** The documents that were read, in the order of their sigla. */
export function sortDocuments(graph: CitationGraph) {
  return graph.nodes
    .flatMap(({ key, attributes }) =>
      attributes.type === 'document' && attributes.held ? [{ key, attributes }] : [],
    )
    .sort((one, other) => compareSigla(one.attributes.siglum ?? '', other.attributes.siglum ?? ''));
}

/** A … Z, then AA …: the shorter first. */
function compareSigla(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : Number(one > other));
}

function actorsOf(graph: CitationGraph) {
  return graph.nodes.flatMap(({ attributes }) => (attributes.type === 'actor' ? [attributes] : []));
}

function questionsOf(graph: ClaimGraph) {
  return graph.nodes.flatMap(({ key, attributes }) =>
    attributes.type === 'question' ? [{ key, ...attributes }] : [],
  );
}
