// What is being looked at: the dataset of the address, and its graphs with the facets applied.
import { useMemo } from 'react';
import type { DatasetSummary, TimelineAssertion } from '#schema';
import { useAllComparisons, useChains, useCitationGraph, useClaimGraph, useDatasets } from '../api.ts';
import {
  chainsWithin,
  citationsWithin,
  claimsWithin,
  comparisonsWithin,
  useAssertionsDuring,
} from './during.ts';
import { facetChains, facetCitations, facetClaims } from './facets.ts';
import { useViewState } from './view-state.ts';

/**
 * The dataset that the address names, by itself or by what is selected or read, else the first;
 * null while loading or where there is none.
 */
export function useCurrentDataset(): DatasetSummary | null {
  const [state] = useViewState();
  const { data } = useDatasets();
  const dataset = state.dataset ?? (state.selected ?? state.reading ?? state.question)?.split(':')[0];
  return data?.items.find((item) => item.id === dataset) ?? data?.items[0] ?? null;
}

/** What of an answer is of the time that is looked at, all where none is; undefined while it is on its way. */
function useDuring<Whole>(
  dataset: string | null,
  whole: Whole | undefined,
  within: (whole: Whole, left: TimelineAssertion[]) => Whole,
): Whole | undefined {
  const left = useAssertionsDuring(dataset);
  return useMemo(() => {
    if (whole === undefined || left === undefined) return undefined;
    return left === null ? whole : within(whole, left);
  }, [whole, left, within]);
}

/** The query of the whole citation graph, what of it is of the time that is looked at, and what the facets leave in. */
export function useFacetedCitations() {
  const dataset = useCurrentDataset();
  const [{ documents, kinds, known }] = useViewState();
  const query = useCitationGraph(dataset?.id ?? null);
  const whole = useDuring(dataset?.id ?? null, query.data, citationsWithin);
  const graph = useMemo(
    () => whole && facetCitations(whole, { documents, kinds, known }),
    [whole, documents, kinds, known],
  );
  return { query, whole, graph };
}

/** The query of every chain, what of them is of the time that is looked at and left in by the facets; who is met in them. */
export function useFacetedChains() {
  const dataset = useCurrentDataset();
  const [{ documents, kinds, known }] = useViewState();
  const query = useChains(dataset?.id ?? null);
  const { data: graph } = useCitationGraph(dataset?.id ?? null);
  const whole = useDuring(dataset?.id ?? null, query.data, chainsWithin);
  const chains = useMemo(
    () => whole && graph && facetChains(whole.chains, graph, { documents, kinds, known }),
    [whole, graph, documents, kinds, known],
  );
  return { query, chains, graph };
}

/** The query of the whole claim graph, what of it is of the time that is looked at, and what the facets leave in. */
export function useFacetedClaims() {
  const dataset = useCurrentDataset();
  const [{ documents, topics, comparisons }] = useViewState();
  const query = useClaimGraph(dataset?.id ?? null);
  const whole = useDuring(dataset?.id ?? null, query.data, claimsWithin);
  const graph = useMemo(
    () => whole && facetClaims(whole, { documents, topics, comparisons }),
    [whole, documents, topics, comparisons],
  );
  return { query, whole, graph };
}

/** The query of every comparison, and those of the time that is looked at. */
export function useComparisonsDuring(dataset: string | null) {
  const query = useAllComparisons(dataset);
  return { query, all: useDuring(dataset, query.data, comparisonsWithin) };
}
