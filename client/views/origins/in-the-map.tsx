// The way from an entry of a list to its place in the picture of the questions.
import type { MouseEvent } from 'react';
import { addressOf, useViewState, type ViewState } from '../../state/view-state.ts';
import styles from './origins.module.css';

export function InTheMap({ id }: { id: string }) {
  const [state, change] = useViewState();
  const there: Partial<ViewState> = {
    view: 'questions',
    layout: 'map',
    form: 'picture',
    selected: id,
    opened: [],
  };
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    change(there);
  };
  return (
    <a href={addressOf({ ...state, ...there })} className={styles.inTheMap} onClick={follow}>
      Show among the questions
    </a>
  );
}
