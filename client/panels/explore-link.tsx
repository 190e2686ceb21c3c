// The way from a thing to the explorer, where it is set down alone.
import { useViewState } from '../state/view-state.ts';
import { StateLink } from '../theme/select-link.tsx';
import styles from './panel.module.css';

export function ExploreLink({ id }: { id: string }) {
  const [state, change] = useViewState();
  if (state.view === 'explore') return null;
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
