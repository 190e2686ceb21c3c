// The middle of the page: the view's title and counts, the switch between its layouts and the table, and the picture.
import { Suspense, useId } from 'react';
import { useViewState } from '../state/view-state.ts';
import { Icon } from '../theme/icons.tsx';
import { countOf } from '../theme/number-and-date.ts';
import { findView } from '../views/index.ts';
import { Guard, LoadingLines } from './answer-state.tsx';
import { useChosenFacets } from './facets.tsx';
import { LeftOutBar } from './left-out-bar.tsx';
import { OfTime } from './of-time.tsx';
import { Segments } from './segments.tsx';
import styles from './stage.module.css';

const TABLE = 'table';

/**
 * @param openFacets given where the facets are no column of their own
 * @param isInert something else stands in its place
 */
export function Stage({ openFacets, isInert }: { openFacets?: () => void; isInert: boolean }) {
  const [state, change] = useViewState();
  const heading = useId();
  const view = findView(state.view);
  const layout = view.layouts.find((one) => one.id === state.layout) ?? view.layouts[0];
  const isTable = state.form === TABLE && view.Table !== undefined;
  const Content = (isTable && view.Table) || view.Picture;
  const choose = (id: string) => change(id === TABLE ? { form: 'table' } : { form: 'picture', layout: id });
  return (
    <main id="content" className={styles.stage} tabIndex={-1} aria-labelledby={heading} inert={isInert}>
      <div className={styles.head}>
        <h1 id={heading} className={styles.title}>
          {view.title}
        </h1>
        <p className={styles.counts} aria-live="polite">
          <Suspense fallback={null}>
            <view.Counts />
          </Suspense>
        </p>
        <ChosenFacets openFacets={openFacets} />
        {state.present ? null : (
          <div className={styles.ways}>
            {view.Switch ? <view.Switch /> : null}
            <Segments
              label="Shown as"
              options={[...view.layouts, ...(view.Table ? [{ id: TABLE, title: 'Table' }] : [])]}
              value={isTable ? TABLE : (layout?.id ?? '')}
              onChange={choose}
            />
          </div>
        )}
      </div>
      <LeftOutBar />
      <div className={isTable ? styles.table : styles.picture}>
        <Guard of={`${view.id} ${state.form} ${layout?.id}`}>
          <Suspense fallback={<LoadingLines lines={9} label={`${view.title} is on its way.`} />}>
            <OfTime>
              <Content />
            </OfTime>
          </Suspense>
        </Guard>
      </div>
    </main>
  );
}

function ChosenFacets({ openFacets }: { openFacets?: () => void }) {
  const { count, clear } = useChosenFacets();
  return (
    <div className={styles.facets}>
      {openFacets ? (
        <button type="button" className={styles.facetButton} onClick={openFacets}>
          <Icon name="filter" size={15} /> Facets
        </button>
      ) : null}
      {count > 0 ? (
        <button type="button" className={styles.clear} onClick={clear}>
          {countOf(count, 'facet')} chosen, show all
        </button>
      ) : null}
    </div>
  );
}
