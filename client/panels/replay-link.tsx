// The way from a question to its replay.
import { useViewState } from '../state/view-state.ts';
import { StateLink } from '../theme/select-link.tsx';
import styles from './panel.module.css';

export function ReplayLink({ id }: { id: string }) {
  const [state, change] = useViewState();
  const shown = { view: 'timeline', form: 'picture', layout: null, question: id, step: 1 } as const;
  if (state.view === 'timeline' && state.question === id) return null;
  return (
    <p className={styles.where}>
      <StateLink className={styles.textLink} to={shown} follow={() => change(shown)}>
        Replay
      </StateLink>
    </p>
  );
}
