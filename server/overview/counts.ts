// How many of who cites whom each value of a facet would leave in, and whom it cites most.
import { ActorKind, type CitationFacetCounts, type CitationGraph, type CitationOverview } from '#schema';
import { type CitationFacets, facetCitations, passes } from './facet-citations.ts';
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
  const there = new Set(graph.nodes.map(({ attributes }) => attributes.type === 'actor' && attributes.kind));
  const values = ActorKind.options.filter((kind) => there.has(kind));
  return countLeft(graph, facets, values, (actor) => ({
    value: actor.kind,
    isWanted: passes(facets.known, knownAs(actor)),
  }));
}

/** Likewise actors that are the voice of a document that was read, and those known by report. */
export function countKnownActors(graph: CitationGraph, facets: CitationFacets): Map<string, number> {
  return countLeft(graph, facets, KNOWN, (actor) => ({
    value: knownAs(actor),
    isWanted: passes(facets.kinds, actor.kind),
  }));
}

/**
 * How many actors of each value are left where it alone is chosen: the same as asking the facets for each value by itself,
 * in one walk over the arrows.
 *
 * @param lookAt the value of an actor, and whether the other facets want it
 */
function countLeft(
  graph: CitationGraph,
  facets: CitationFacets,
  values: readonly string[],
  lookAt: (actor: Actor) => { value: string; isWanted: boolean },
): Map<string, number> {
  const bits = new Map(values.map((value, index) => [value, 1 << index]));
  /** Of each actor the bit of its own value, and the same where it is wanted. */
  const own = new Map<string, { bit: number; wanted: number }>();
  for (const { key, attributes } of graph.nodes)
    if (attributes.type === 'actor') {
      const { value, isWanted } = lookAt(attributes);
      const bit = bits.get(value) ?? 0;
      own.set(key, { bit, wanted: isWanted ? bit : 0 });
    }
  const edges = graph.edges.filter(({ attributes }) => passes(facets.documents, attributes.document));
  /** The values that leave an assertion in, and then whoever is met in its chain. */
  const leave = new Map<string, number>();
  const left = new Map<string, number>();
  for (const { target, attributes } of edges)
    for (const assertion of attributes.assertions) add(leave, assertion, own.get(target)?.wanted ?? 0);
  for (const { source, target, attributes } of edges) {
    let some = (attributes.named ?? []).length > 0 ? (own.get(target)?.wanted ?? 0) : 0;
    for (const assertion of attributes.assertions) some |= leave.get(assertion) ?? 0;
    add(left, source, some);
    add(left, target, some);
  }
  for (const { key, attributes } of graph.nodes) {
    if (attributes.type === 'actor' && attributes.publishes?.some((id) => passes(facets.documents, id)))
      add(left, key, own.get(key)?.bit ?? 0);
    if (attributes.type === 'document' && attributes.held && passes(facets.documents, key))
      for (const voice of attributes.voices) add(left, voice, own.get(voice)?.wanted ?? 0);
  }
  const counts = new Map(values.map((value) => [value, 0]));
  const valueOf = new Map([...bits].map(([value, bit]) => [bit, value]));
  for (const [key, { bit }] of own) {
    const value = valueOf.get(bit);
    if (value !== undefined && ((left.get(key) ?? 0) & bit) !== 0)
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
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

type Actor = Extract<CitationGraph['nodes'][number]['attributes'], { type: 'actor' }>;

function knownAs({ isHeld }: Actor): (typeof KNOWN)[number] {
  return isHeld ? 'read' : 'reported';
}

function add(to: Map<string, number>, key: string, some: number): void {
  if (some !== 0) to.set(key, (to.get(key) ?? 0) | some);
}

const asList = (counts: ReadonlyMap<string, number>) => [...counts].map(([id, count]) => ({ id, count }));
