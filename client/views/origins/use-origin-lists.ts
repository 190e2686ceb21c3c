// The lists of the view, for the dataset, the grouping and the sources left out that the address names.
import { useMemo } from 'react';
import type { TimelineAssertion } from '#schema';
import { useCircles, useEchoes, useReaders, useRemovals } from '../../api.ts';
import { useCurrentDataset } from '../../state/current.ts';
import { useAssertionsDuring } from '../../state/during.ts';
import { useViewState } from '../../state/view-state.ts';

export function useOriginLists() {
  const dataset = useCurrentDataset()?.id ?? null;
  const [{ grouping, without, first, second }] = useViewState();
  return {
    echoes: useOfTime(dataset, useEchoes(dataset, grouping)),
    circles: useOfTime(dataset, useCircles(dataset)),
    removals: useRemovals(dataset, { group: grouping, without }),
    readers: useReaders(dataset, { first, second, group: grouping }),
  };
}

type Listed = { total: number; items: { assertions: string[] }[] };

/** A list with what of it is of the time that the address names: where one of its assertions is dated into it. */
function useOfTime<List extends Listed, Query extends { data: List | undefined }>(
  dataset: string | null,
  query: Query,
): Query {
  const left = useAssertionsDuring(dataset);
  return useMemo(() => {
    if (left === null || query.data === undefined) return query;
    return { ...query, data: left && listWithin(query.data, left) };
  }, [query, left]);
}

function listWithin<List extends Listed>(list: List, left: readonly TimelineAssertion[]): List {
  const ids = new Set(left.map(({ id }) => id));
  const items = list.items.filter(({ assertions }) => assertions.some((id) => ids.has(id)));
  return { ...list, items, total: items.length };
}
