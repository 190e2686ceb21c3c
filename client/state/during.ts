// The time that is looked at: a span of days, and which date counts. What is dated into it is left in; what has no such
// date is not. Pure, but for the hooks that read it from the address.
import { useMemo } from 'react';
import { assertionsDuring, daysOf } from '#overview';
import type { ChainList, ComparisonView, TimelineAssertion } from '#schema';
import { type Time, useTimeline } from '../api.ts';
import { useViewState } from './view-state.ts';

/** The chains of some assertions. */
export function chainsWithin(
  { chains }: ChainList,
  left: readonly Pick<TimelineAssertion, 'id'>[],
): ChainList {
  const ids = new Set(left.map(({ id }) => id));
  return { chains: chains.filter(({ id }) => ids.has(id)) };
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

/** The time that the address names, with the date that counts; null where it names none. */
export function useTime(): Time | null {
  const [{ during, dated }] = useViewState();
  return useMemo(
    () => (during === null || daysOf(during) === null ? null : { during, dated }),
    [during, dated],
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
