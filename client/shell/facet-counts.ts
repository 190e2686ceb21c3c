// How many of what is drawn each facet would leave, under the choices in the other facets. Pure.
import { findPlaces } from '#layout';
import { type AttributionChain, type CitationGraph, type ClaimGraph, ComparisonType } from '#schema';
import {
  answersStand,
  type CitationFacets,
  type ClaimFacets,
  countKnownActors,
  facetCitations,
  facetClaims,
  NO_COMPARISON,
} from '#overview';
import { KNOWN } from '../state/view-state.ts';

/** Counts by value, in the order in which they are listed. */
export type FacetCounts = Map<string, number>;

/**
 * Actors that are the voice of a document that was read, and those known by report; not by actor, likewise documents and
 * works, but for those that stand under their publisher.
 */
export function countKnown(graph: CitationGraph, facets: CitationFacets): FacetCounts {
  if ((facets.by ?? 'actor') === 'actor') return countKnownActors(graph, facets);
  return new Map(
    KNOWN.map((known) => {
      const left = facetCitations(graph, { ...facets, known: [known] });
      const { spineOf } = findPlaces(left);
      const areRead = left.nodes
        .filter(({ key }) => (spineOf.get(key) ?? key) === key)
        .map(({ attributes }) => (attributes.type === 'actor' ? attributes.isHeld : attributes.held));
      return [known, areRead.filter((isRead) => isRead === (known === 'read')).length];
    }),
  );
}

/**
 * Assertions by whoever is met in their chains, and by document: how many fall with it that do not fall already with what
 * else is left out.
 */
export function countFalling(chains: readonly AttributionChain[], without: readonly string[]): FacetCounts {
  const counts: FacetCounts = new Map();
  for (const { document, links } of chains) {
    const met = new Set([document, ...links.flat()]);
    const [fallen, another] = without.filter((id) => met.has(id));
    if (another !== undefined) continue;
    for (const id of fallen === undefined ? met : [fallen]) counts.set(id, (counts.get(id) ?? 0) + 1);
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

function questionsOf(graph: ClaimGraph) {
  return graph.nodes.flatMap(({ key, attributes }) =>
    attributes.type === 'question' ? [{ key, ...attributes }] : [],
  );
}
