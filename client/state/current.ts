// What is being looked at: the dataset of the address, and its graphs with the facets applied.
import { useMemo } from 'react';
import {
  citationFacets,
  citationsWithin,
  claimsWithin,
  daysOf,
  facetChains,
  facetCitations,
  facetClaims,
  GROUP,
  MOST_OPEN,
  MOST_OPEN_CLAIMS,
  NO_COMPARISON,
} from '#overview';
import {
  ActorKind,
  type CitationGraph,
  type CitationOverview,
  type CitationPicture,
  type ClaimOverview,
  type ClaimPicture,
  ComparisonType,
  type DatasetSummary,
  type TimelineAssertion,
  type TimelineLane,
} from '#schema';
import {
  type CitationPart,
  type ClaimPart,
  useAllComparisons,
  useChains,
  useCitationGraph,
  useCitationPicture,
  useClaimGraph,
  useClaimPicture,
  useDatasets,
} from '../api.ts';
import { chainsWithin, comparisonsWithin, useAssertionsDuring } from './during.ts';
import { kindOfId } from './selection.ts';
import { drawnBy, useViewState, type ViewState } from './view-state.ts';

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
  within: (whole: Whole, left: TimelineAssertion[], dated: TimelineLane) => Whole,
): Whole | undefined {
  const [{ dated }] = useViewState();
  const left = useAssertionsDuring(dataset);
  return useMemo(() => {
    if (whole === undefined || left === undefined) return undefined;
    return left === null ? whole : within(whole, left, dated);
  }, [whole, left, within, dated]);
}

/**
 * Who cites whom as the picture has it, by what the address says: `whole` is what of it is of the time that is looked at,
 * `graph` what the facets leave in. Where that is too large to be drawn one by one both are undefined, and `overview` has
 * it in groups. `large` is the overview of the whole dataset, where that is too large, whatever is left in, and
 * `facetsOfLarge` what each facet would leave in of it. Documents' voices are named in the graph by actor alone, `named`.
 */
export function useFacetedCitations() {
  const dataset = useCurrentDataset()?.id ?? null;
  const [state] = useViewState();
  const by = drawnBy(state);
  const first = useCitationPicture(dataset);
  const large = by === 'actor' ? overviewIn(first.data) : null;
  const part = useCitationPicture(large ? dataset : null, partOf(state));
  const other = useCitationGraph(by === 'actor' ? null : dataset, by);
  const query = by !== 'actor' ? other : large ? part : first;
  const overview = overviewIn(query.data);
  const drawn = graphIn(query.data);
  const ofTime = useDuring(large ? null : dataset, large ? undefined : drawn, citationsWithin);
  const faceted = useFacets(large ? drawn : ofTime);
  const counted = query.data && 'facets' in query.data ? query.data.facets : large?.facets;
  return {
    by,
    query,
    overview,
    large,
    facetsOfLarge: large && counted,
    named: graphIn(first.data),
    ...faceted,
  };
}

/** The same with every item, however many: fetched for whoever lists them. */
export function useEveryCitation() {
  const dataset = useCurrentDataset()?.id ?? null;
  const by = drawnBy(useViewState()[0]);
  const query = useCitationGraph(dataset, by);
  return { by, query, ...useFacets(useDuring(dataset, query.data, citationsWithin)) };
}

function useFacets(whole: CitationGraph | undefined) {
  const [state] = useViewState();
  const { documents, kinds, known } = state;
  const by = drawnBy(state);
  const graph = useMemo(
    () => whole && facetCitations(whole, citationFacets({ by, documents, kinds, known })),
    [whole, by, documents, kinds, known],
  );
  return { whole, graph };
}

function overviewIn(picture: CitationPicture | undefined): CitationOverview | null {
  return picture && 'bands' in picture ? picture : null;
}

function graphIn(picture: CitationPicture | undefined): CitationGraph | undefined {
  return picture && !('bands' in picture) ? picture : undefined;
}

/** What the server is asked for where it leaves out what the facets do. */
function partOf({ documents, kinds, known, during, dated, opened }: ViewState): Partial<CitationPart> {
  const days = daysOf(during);
  return {
    document: documents,
    kind: kinds.filter((kind) => ActorKind.options.some((one) => one === kind)) as ActorKind[],
    known: known.filter((one) => one === 'read' || one === 'reported'),
    ...(days ? { during, dated } : {}),
    open: opened.filter((key) => key.startsWith(GROUP)).slice(-MOST_OPEN),
  };
}

/** The query of every chain; `whole` is what of them is of the time that is looked at, `chains` what the facets leave in. */
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
  return { query, whole: whole?.chains, chains, graph };
}

/**
 * The query of questions and claims: `whole` is what of them is of the time that is looked at, `graph` what the facets
 * leave in. Where these are too many to be drawn one by one both are undefined, and `overview` has them in groups.
 * `large` is the overview of the whole dataset, where that is too large, whatever is left in.
 */
export function useFacetedClaims() {
  const dataset = useCurrentDataset()?.id ?? null;
  const [state] = useViewState();
  const first = useClaimPicture(dataset);
  const large = claimOverviewIn(first.data);
  const part = useClaimPicture(large ? dataset : null, claimPartOf(state));
  const query = large ? part : first;
  const { data } = query;
  const drawn = data && !('topics' in data) ? data : undefined;
  const ofTime = useDuring(large ? null : dataset, large ? undefined : drawn, claimsWithin);
  const { documents, topics, comparisons } = state;
  const whole = large ? drawn : ofTime;
  const graph = useMemo(
    () => whole && facetClaims(whole, { documents, topics, comparisons }),
    [whole, documents, topics, comparisons],
  );
  return { query, overview: claimOverviewIn(data), large, whole, graph };
}

/** Every question and claim that facets and time leave in, however many: fetched for whoever lists them. */
export function useEveryClaim() {
  const dataset = useCurrentDataset()?.id ?? null;
  const [{ documents, topics, comparisons }] = useViewState();
  const query = useClaimGraph(dataset);
  const whole = useDuring(dataset, query.data, claimsWithin);
  const graph = useMemo(
    () => whole && facetClaims(whole, { documents, topics, comparisons }),
    [whole, documents, topics, comparisons],
  );
  return { query, graph };
}

function claimOverviewIn(picture: ClaimPicture | undefined): ClaimOverview | null {
  return picture && 'topics' in picture ? picture : null;
}

/** What the server is asked for where it leaves out what the facets do. */
function claimPartOf({
  documents,
  topics,
  comparisons,
  during,
  dated,
  opened,
}: ViewState): Partial<ClaimPart> {
  return {
    document: documents,
    topic: topics,
    sign: comparisons.filter((one): one is ClaimPart['sign'][number] =>
      [...ComparisonType.options, NO_COMPARISON].some((type) => type === one),
    ),
    ...(daysOf(during) ? { during, dated } : {}),
    open: opened
      .filter((key) => key.startsWith(GROUP) || kindOfId(key) === 'question')
      .slice(-MOST_OPEN_CLAIMS),
  };
}

/** The query of every comparison, and those of the time that is looked at. */
export function useComparisonsDuring(dataset: string | null) {
  const query = useAllComparisons(dataset);
  return { query, all: useDuring(dataset, query.data, comparisonsWithin) };
}
