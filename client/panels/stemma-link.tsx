// The way from a question, a claim, or several claims (with a comma between their ids) to their stemma.
import type { MouseEvent } from 'react';
import { addressOf, useViewState } from '../state/view-state.ts';
import styles from './panel.module.css';

export function StemmaLink({ id }: { id: string }) {
  const [state, change] = useViewState();
  const shown = { view: 'stemma', form: 'picture', layout: null, question: id } as const;
  if (state.view === 'stemma' && state.question === id) return null;
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    change(shown);
  };
  return (
    <p className={styles.where}>
      <a className={styles.textLink} href={addressOf({ ...state, ...shown })} onClick={follow}>
        Show as stemma
      </a>
    </p>
  );
}
