// What the facets of a graph that is too large to be sent whole would leave in, and whom it cites most.
import { ActorKind, type CitationGraph, type CitationOverview } from '#schema';
import { byMost } from './order.ts';

/** Documents that a facet lists: more would be a list to search, not to choose from. */
const MOST_DOCUMENTS = 60;
const MOST_CITED = 20;

export function facetsOf(graph: CitationGraph): CitationOverview['facets'] {
  const actors = graph.nodes.flatMap(({ attributes }) => (attributes.type === 'actor' ? [attributes] : []));
  const documents = graph.nodes.flatMap(({ key, attributes }) =>
    attributes.type === 'document' && attributes.held
      ? [
          {
            id: key,
            title: attributes.label,
            siglum: attributes.siglum,
            publishedAt: attributes.publishedAt,
            count: attributes.assertions,
          },
        ]
      : [],
  );
  const kinds = new Map<string, number>();
  for (const { kind } of actors) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const read = actors.filter(({ isHeld }) => isHeld).length;
  return {
    kinds: ActorKind.options.flatMap((id) => {
      const count = kinds.get(id);
      return count === undefined ? [] : [{ id, count }];
    }),
    known: [
      { id: 'read', count: read },
      { id: 'reported', count: actors.length - read },
    ],
    documents: {
      total: documents.length,
      items: documents.toSorted(byMost(({ title, id }) => `${title}\n${id}`)).slice(0, MOST_DOCUMENTS),
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
