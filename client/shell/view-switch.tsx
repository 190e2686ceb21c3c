// The views there are; each change is a step that "back" undoes.
import { useViewState } from '../state/view-state.ts';
import { findView, VIEWS } from '../views/index.ts';
import styles from './top-bar.module.css';

export function ViewSwitch() {
  const [state, change] = useViewState();
  const present = findView(state.view).id;
  return (
    <nav className={styles.views} aria-label="Views">
      {VIEWS.map((view) => (
        <button
          key={view.id}
          type="button"
          className={styles.view}
          aria-current={view.id === present ? 'page' : undefined}
          onClick={() => change({ view: view.id, layout: null, opened: [] })}
        >
          {view.title}
        </button>
      ))}
    </nav>
  );
}
