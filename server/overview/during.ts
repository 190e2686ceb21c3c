// What of who cites whom is of a span of days: what is dated into it is left in, what has no such date is not.
import type { CitationGraph, DateSpan, TimelineAssertion, TimelineLane, TimePart } from '#schema';
import { withPassages } from './facet-citations.ts';

/** First and last day, ISO. */
export type Days = { from: string; to: string };

/** The days that an address names; null where it names none. */
export function daysOf(during: string | null): Days | null {
  const [, from, to] = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(during ?? '') ?? [];
  return from !== undefined && to !== undefined && from <= to ? { from, to } : null;
}

/** The assertions whose date can lie in these days. */
export function assertionsDuring(
  assertions: readonly TimelineAssertion[],
  days: Days,
  dated: TimelineLane,
): TimelineAssertion[] {
  return assertions.filter((assertion) => canLieIn(assertion[dated], days));
}

type Dates = Pick<DateSpan, 'earliest' | 'latest'> | null;

function canLieIn(date: Dates, { from, to }: Days): boolean {
  return date !== null && (date.earliest ?? '') <= to && (date.latest ?? '\uffff') >= from;
}

/** What part something has in these days, by the dates of what is behind it. */
export function partIn(dates: readonly Dates[], days: Days): TimePart {
  if (dates.some((date) => canLieIn(date, days))) return 'within';
  return dates.some((date) => date !== null) ? 'outside' : 'undated';
}

/**
 * The part of a citation graph that stands in some assertions, with the documents that hold them and their voices. A
 * passage that only names a work is dated by its document's publication alone.
 *
 * @param dated which date the assertions were chosen by
 */
export function citationsWithin(
  graph: CitationGraph,
  left: readonly Pick<TimelineAssertion, 'id' | 'document'>[],
  dated: TimelineLane = 'said',
): CitationGraph {
  const ids = new Set(left.map(({ id }) => id));
  const held = new Map<string, number>();
  for (const { document } of left) held.set(document, (held.get(document) ?? 0) + 1);
  const edges = graph.edges.flatMap((edge) =>
    withPassages(edge, (id) => ids.has(id), dated === 'published' && held.has(edge.attributes.document)),
  );
  const met = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
  for (const { key, attributes } of graph.nodes) {
    if (attributes.type === 'document' && held.has(key))
      for (const voice of attributes.voices) met.add(voice);
    if (attributes.type === 'actor' && attributes.publishes?.some((id) => held.has(id))) met.add(key);
  }
  const nodes = graph.nodes.flatMap((node) => {
    const assertions = held.get(node.key);
    if (node.attributes.type === 'document' && assertions !== undefined)
      return [{ ...node, attributes: { ...node.attributes, assertions } }];
    return met.has(node.key) ? [node] : [];
  });
  return { nodes, edges };
}
