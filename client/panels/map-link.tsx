// The way from a question, a claim or an event to its places on the map, and from a place to itself there.
import { useViewState } from '../state/view-state.ts';
import { StateLink } from '../theme/select-link.tsx';
import styles from './panel.module.css';

export function MapLink({ id }: { id: string }) {
  const [state, change] = useViewState();
  if (state.view === 'map' && state.question === id) return null;
  const shown = { view: 'map', form: 'picture', layout: null, question: id } as const;
  return (
    <p className={styles.where}>
      <StateLink className={styles.textLink} to={shown} follow={() => change(shown)}>
        Show on the map
      </StateLink>
    </p>
  );
}

/** The place whose panel it stands in is selected, and so lit on the map. */
export function PlaceOnMapLink() {
  const [state, change] = useViewState();
  if (state.view === 'map') return null;
  const shown = { view: 'map', form: 'picture', layout: null, question: null } as const;
  return (
    <p className={styles.where}>
      <StateLink className={styles.textLink} to={shown} follow={() => change(shown)}>
        Show on the map
      </StateLink>
    </p>
  );
}
