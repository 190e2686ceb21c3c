// A flow for a narrow screen: a line from each document to everyone who states something in it, whatever the chain
// between them; who passes on whom is shown only when one of the two is chosen.
import type { CitationGraph } from '#schema';
import type { Arrow, Places } from './places.ts';

/** @returns the places without pure relays, and the arrows between those that are left */
export function compactPlaces(graph: CitationGraph, found: Places): { whole: Places; taps: Arrow[] } {
  const states = new Set(
    graph.nodes.flatMap(({ key, attributes }) =>
      attributes.type === 'document' || attributes.states > 0 ? [key] : [],
    ),
  );
  const places = new Map([...found.places].filter(([, place]) => states.has(place.id)));
  const arrowOf = new Map(found.arrows.flatMap((arrow) => arrow.edges.map((edge) => [edge, arrow] as const)));
  const lines = new Map<string, Arrow>();
  for (const edge of graph.edges) {
    const { type, document, assertions, named = [], zone } = edge.attributes;
    const source = found.spineOf.get(document) ?? document;
    const arrow = arrowOf.get(edge.key);
    if (!arrow || !places.has(arrow.target)) continue;
    const key = `${source} ${arrow.target}`;
    const line = lines.get(key);
    const isComment = zone === 'comment';
    lines.set(key, {
      key,
      source,
      target: arrow.target,
      documents: [...new Set([...(line?.documents ?? []), document])],
      assertions: [...new Set([...(line?.assertions ?? []), ...assertions])],
      named: [...(line?.named ?? []), ...named],
      ways: [...new Set([...(line?.ways ?? []), type])],
      isComment: isComment && (line?.isComment ?? true),
      edges: [...(line?.edges ?? []), edge.key],
    });
  }
  const order = new Map(
    [...found.spines.map((spine) => spine.id), ...places.keys()].map((key, at) => [key, at]),
  );
  const arrows = [...lines.values()].toSorted(
    (a, b) =>
      (order.get(a.source) ?? 0) - (order.get(b.source) ?? 0) ||
      (order.get(a.target) ?? 0) - (order.get(b.target) ?? 0),
  );
  const taps = found.arrows.filter(({ source, target }) => places.has(source) && places.has(target));
  return { whole: { ...found, places, arrows, joint: [] }, taps };
}
