// The time that is looked at: a span of days, and which date counts. What is dated into it is left in; what has no such
// date is not. Pure, but for the hooks that read it from the address.
import { useMemo } from 'react';
import type {
  ChainList,
  CitationGraph,
  ClaimGraph,
  ComparisonView,
  TimelineAssertion,
  TimelineLane,
} from '#schema';
import { useTimeline } from '../api.ts';
import { useViewState } from './view-state.ts';

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
  { from, to }: Days,
  dated: TimelineLane,
): TimelineAssertion[] {
  return assertions.filter((assertion) => {
    const date = assertion[dated];
    return date !== null && (date.earliest ?? '') <= to && (date.latest ?? '\uffff') >= from;
  });
}

/** The part of a citation graph that stands in some assertions, with the documents that hold them and their voices. */
export function citationsWithin(
  graph: CitationGraph,
  left: readonly Pick<TimelineAssertion, 'id' | 'document'>[],
): CitationGraph {
  const ids = new Set(left.map(({ id }) => id));
  const held = new Map<string, number>();
  for (const { document } of left) held.set(document, (held.get(document) ?? 0) + 1);
  const edges = graph.edges.flatMap((edge) => {
    const assertions = edge.attributes.assertions.filter((id) => ids.has(id));
    if (assertions.length === 0) return [];
    return [{ ...edge, attributes: { ...edge.attributes, assertions, count: assertions.length } }];
  });
  const met = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
  for (const { key, attributes } of graph.nodes)
    if (attributes.type === 'document' && held.has(key))
      for (const voice of attributes.voices) met.add(voice);
  const nodes = graph.nodes.flatMap((node) => {
    const assertions = held.get(node.key);
    if (node.attributes.type === 'document' && assertions !== undefined)
      return [{ ...node, attributes: { ...node.attributes, assertions } }];
    return met.has(node.key) ? [node] : [];
  });
  return { nodes, edges };
}

/** The chains of some assertions. */
export function chainsWithin(
  { chains }: ChainList,
  left: readonly Pick<TimelineAssertion, 'id'>[],
): ChainList {
  const ids = new Set(left.map(({ id }) => id));
  return { chains: chains.filter(({ id }) => ids.has(id)) };
}

/** The questions that one of some assertions answers, whole; and of the claims that answer none, those that one states. */
export function claimsWithin(
  graph: ClaimGraph,
  left: readonly Pick<TimelineAssertion, 'claim' | 'questions'>[],
): ClaimGraph {
  const claims = new Set(left.map(({ claim }) => claim));
  const questions = new Set(left.flatMap((one) => one.questions));
  const nodes = graph.nodes.filter(({ key, attributes }) => {
    if (attributes.type === 'question') return questions.has(key);
    if (attributes.questions.length > 0) return attributes.questions.some((id) => questions.has(id));
    return claims.has(key);
  });
  const met = new Set(nodes.map(({ key }) => key));
  return { nodes, edges: graph.edges.filter((edge) => met.has(edge.source) && met.has(edge.target)) };
}

/** The comparisons that were judged on one of some assertions; where on none, those of a claim that one states. */
export function comparisonsWithin(
  comparisons: ComparisonView[],
  left: readonly Pick<TimelineAssertion, 'id' | 'claim'>[],
): ComparisonView[] {
  const ids = new Set(left.map(({ id }) => id));
  const claims = new Set(left.map(({ claim }) => claim));
  return comparisons.filter(({ judgedOn, claims: compared }) =>
    judgedOn.length > 0 ? judgedOn.some((id) => ids.has(id)) : compared.some(({ id }) => claims.has(id)),
  );
}

/** The query of what is dated when, where the address names a time; idle where it names none. */
export function useDates(dataset: string | null) {
  const [{ during }] = useViewState();
  return useTimeline(dataset !== null && daysOf(during) !== null ? { dataset } : null);
}

/** The assertions of the time that the address names; null where it names none, undefined while they are on their way. */
export function useAssertionsDuring(dataset: string | null): TimelineAssertion[] | null | undefined {
  const [{ during, dated }] = useViewState();
  const { data } = useDates(dataset);
  return useMemo(() => {
    const days = daysOf(during);
    if (days === null) return null;
    return data && assertionsDuring(data.assertions, days, dated);
  }, [during, dated, data]);
}
