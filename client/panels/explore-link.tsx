// The way from a thing to the explorer, where it is set down alone; in the explorer, what can be done with it there.
import { Suspense } from 'react';
import { later } from '../shell/later.ts';
import { useViewState } from '../state/view-state.ts';
import { StateLink } from '../theme/select-link.tsx';
import styles from './panel.module.css';
import paths from './paths.module.css';

// The explorer is fetched with its view.
const OnCanvas = later(async () => ({ default: (await import('../views/explore/on-canvas.tsx')).OnCanvas }));

export function ExploreLink({ id }: { id: string }) {
  const [state, change] = useViewState();
  if (state.view === 'explore')
    return (
      <div className={paths.open}>
        <Suspense fallback={null}>
          <OnCanvas id={id} className={paths.button} />
        </Suspense>
      </div>
    );
  const shown = {
    view: 'explore',
    form: 'picture',
    layout: null,
    deeds: [`open ${id}`],
    done: null,
  } as const;
  const to = { ...shown, deeds: [...shown.deeds] };
  return (
    <p className={styles.where}>
      <StateLink className={styles.textLink} to={to} follow={() => change(to)}>
        Explore from here
      </StateLink>
    </p>
  );
}
