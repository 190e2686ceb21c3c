// What is being looked at: the dataset of the address, and its graphs with the facets applied.
import { useMemo } from 'react';
import type { DatasetSummary } from '#schema';
import { useCitationGraph, useClaimGraph, useDatasets } from '../api.ts';
import { facetCitations, facetClaims } from './facets.ts';
import { useViewState } from './view-state.ts';

/**
 * The dataset that the address names, by itself or by what is selected or read, else the first;
 * null while loading or where there is none.
 */
export function useCurrentDataset(): DatasetSummary | null {
  const [state] = useViewState();
  const { data } = useDatasets();
  const dataset = state.dataset ?? (state.selected ?? state.reading)?.split(':')[0];
  return data?.items.find((item) => item.id === dataset) ?? data?.items[0] ?? null;
}

/** The query of the whole citation graph, and the part that the facets leave in. */
export function useFacetedCitations() {
  const dataset = useCurrentDataset();
  const [{ documents, kinds, known }] = useViewState();
  const query = useCitationGraph(dataset?.id ?? null);
  const whole = query.data;
  const graph = useMemo(
    () => whole && facetCitations(whole, { documents, kinds, known }),
    [whole, documents, kinds, known],
  );
  return { query, whole, graph };
}

/** The query of the whole claim graph, and the part that the facets leave in. */
export function useFacetedClaims() {
  const dataset = useCurrentDataset();
  const [{ documents, topics, comparisons }] = useViewState();
  const query = useClaimGraph(dataset?.id ?? null);
  const whole = query.data;
  const graph = useMemo(
    () => whole && facetClaims(whole, { documents, topics, comparisons }),
    [whole, documents, topics, comparisons],
  );
  return { query, whole, graph };
}
