// The views there are, as a row or, where that takes the room of the search, as a menu; each change is a step that "back"
// undoes.
import { Menu } from '@mantine/core';
import { useViewState } from '../state/view-state.ts';
import { Icon } from '../theme/icons.tsx';
import { findView, VIEWS } from '../views/index.ts';
import styles from './top-bar.module.css';
import { useIsWide } from './use-screen.ts';

export function ViewSwitch() {
  const [state, change] = useViewState();
  const isWide = useIsWide();
  const present = findView(state.view);
  if (!isWide)
    return (
      <nav className={styles.views} aria-label="Views">
        <Menu position="bottom-end" offset={6} width={220} returnFocus>
          <Menu.Target>
            <button type="button" className={`${styles.view} ${styles.viewMenu}`}>
              <span className="unseen">View: </span>
              {present.title} <Icon name="down" size={13} />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <ViewItems />
          </Menu.Dropdown>
        </Menu>
      </nav>
    );
  return (
    <nav className={styles.views} aria-label="Views">
      {VIEWS.map((view) => (
        <button
          key={view.id}
          type="button"
          className={styles.view}
          aria-current={view.id === present.id ? 'page' : undefined}
          onClick={() => change({ view: view.id, layout: null, opened: [] })}
        >
          {view.title}
        </button>
      ))}
    </nav>
  );
}

/** The views as items of a menu. */
export function ViewItems() {
  const [state, change] = useViewState();
  const present = findView(state.view).id;
  return VIEWS.map((view) => (
    <Menu.Item
      key={view.id}
      rightSection={view.id === present ? <Icon name="check" /> : null}
      onClick={() => change({ view: view.id, layout: null, opened: [] })}
    >
      {view.title}
    </Menu.Item>
  ));
}
