// What the list shows: the dataset's comparisons as the facets leave them in, in the order that the address names.
import { useMemo } from 'react';
import { itemsOf, listed } from '../../state/comparison-list.ts';
import { useComparisonsDuring, useCurrentDataset } from '../../state/current.ts';
import { useViewState } from '../../state/view-state.ts';

export function useComparisonList() {
  const dataset = useCurrentDataset();
  const [{ statuses, comparisons, reasonings, topics, documents, sort }] = useViewState();
  const { query, all } = useComparisonsDuring(dataset?.id ?? null);
  const left = useMemo(
    () => all && listed(all, { statuses, comparisons, reasonings, topics, documents }),
    [all, statuses, comparisons, reasonings, topics, documents],
  );
  const items = useMemo(() => left && itemsOf(left, sort), [left, sort]);
  return { query, left, items, topics: dataset?.topics ?? [] };
}
