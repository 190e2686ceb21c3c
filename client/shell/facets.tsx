// The facets of the present view with its legend: a column that folds to a rail, or the content of a phone's sheet.
import { Suspense } from 'react';
import type { ViewId } from '#schema';
import { daysOf, hasKinds } from '#overview';
import { drawnBy, useViewState } from '../state/view-state.ts';
import { Icon } from '../theme/icons.tsx';
import { findView } from '../views/index.ts';
import { Guard } from './answer-state.tsx';
import { CitationFacets } from './citation-facets.tsx';
import { ComparisonFacets } from './comparison-facets.tsx';
import { DuringFacet } from './during-facet.tsx';
import styles from './facets.module.css';
import { MapFacets } from './map-facets.tsx';
import { OriginFacets } from './origin-facets.tsx';
import { QuestionFacets } from './question-facets.tsx';

/** The facets of each view, by its id. */
const FACETS: Partial<Record<ViewId, () => React.JSX.Element>> = {
  citations: () => <CitationFacets />,
  questions: () => <QuestionFacets />,
  origins: () => <OriginFacets />,
  comparisons: () => <ComparisonFacets />,
  map: () => <MapFacets />,
};

/** The views that a chosen time leaves less in, or fades what is not of it. */
const OF_TIME: ViewId[] = [
  'citations',
  'questions',
  'comparisons',
  'origins',
  'stemma',
  'timeline',
  'map',
  'explore',
  'console',
];

export function FacetColumn({ isOpen, toggle }: { isOpen: boolean; toggle: () => void }) {
  if (!isOpen) {
    return (
      <aside className={styles.rail} aria-label="Facets, folded">
        <button
          type="button"
          className={styles.fold}
          aria-expanded={false}
          onClick={toggle}
          title="Open the facets"
        >
          <Icon name="right" size={15} />
          <span className={styles.railName}>Facets</span>
        </button>
      </aside>
    );
  }
  return (
    <aside className={styles.column} aria-label="Facets">
      <button
        type="button"
        className={`${styles.fold} ${styles.foldOpen}`}
        aria-expanded={true}
        aria-label="Fold the facets"
        title="Fold the facets"
        onClick={toggle}
      >
        <Icon name="left" size={15} />
      </button>
      <FacetList />
    </aside>
  );
}

export function FacetList() {
  const [state] = useViewState();
  const view = findView(state.view);
  return (
    <div className={styles.list}>
      {OF_TIME.includes(view.id) ? <DuringFacet isOffered={view.id === 'timeline'} /> : null}
      {FACETS[view.id]?.()}
      <Guard of={view.id}>
        <Suspense fallback={null}>{view.Legend ? <view.Legend /> : null}</Suspense>
      </Guard>
    </div>
  );
}

/** How many facets are in force, and the way to leave everything in again. */
export function useChosenFacets() {
  const [state, change] = useViewState();
  const view = findView(state.view).id;
  const isOfTime = daysOf(state.during) !== null && OF_TIME.includes(view);
  const groupsOf: Partial<Record<ViewId, string[][]>> = {
    citations: [hasKinds(drawnBy(state)) ? state.kinds : [], state.known, state.documents],
    questions: [state.topics, state.comparisons, state.documents],
    map: [state.topics, state.documents],
    comparisons:
      state.layout === 'suggestions'
        ? []
        : [state.statuses, state.comparisons, state.reasonings, state.topics, state.documents],
    origins: state.layout === 'readers' ? [state.first, state.second] : [state.without],
  };
  const groups = groupsOf[view] ?? [];
  return {
    count: groups.reduce((sum, chosen) => sum + chosen.length, Number(isOfTime)),
    clear: () =>
      change({
        documents: [],
        kinds: [],
        known: [],
        topics: [],
        comparisons: [],
        without: [],
        first: [],
        second: [],
        statuses: [],
        reasonings: [],
        during: null,
      }),
  };
}
