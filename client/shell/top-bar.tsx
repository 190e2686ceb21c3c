// The bar of a wide screen: brand, dataset, search, views, share, colours, help.
import type { Action } from './actions.ts';
import { Brand } from './brand.tsx';
import { DatasetSwitch } from './dataset-switch.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';
import { SearchBox } from './search-box.tsx';
import { ShareButton } from './share-button.tsx';
import { StoryMenu } from '../story/story-menu.tsx';
import { ViewSwitch } from './view-switch.tsx';
import styles from './top-bar.module.css';

export function TopBar({ openHelp, actions }: { openHelp: () => void; actions: readonly Action[] }) {
  return (
    <header className={styles.bar}>
      <Brand />
      <DatasetSwitch />
      <SearchBox actions={actions} />
      <div className={styles.gap} />
      <ViewSwitch />
      <div className={styles.tools}>
        <StoryMenu className={styles.plain} />
        <ShareButton />
        <SchemeSwitch />
        <button
          type="button"
          className={styles.scheme}
          aria-label="Keyboard help"
          title="Keyboard help (?)"
          onClick={openHelp}
        >
          ?
        </button>
      </div>
    </header>
  );
}
