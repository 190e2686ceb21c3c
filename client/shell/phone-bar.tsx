// The bar of a phone: search first, everything else in one menu.
import { Menu } from '@mantine/core';
import { useDatasets } from '../api.ts';
import { useCurrentDataset } from '../state/current.ts';
import { datasetNodeId, useSelect } from '../state/selection.ts';
import { Icon } from '../theme/icons.tsx';
import type { Action } from './actions.ts';
import { Brand } from './brand.tsx';
import { DatasetLine, EngineLine, useOpenDataset } from './dataset-switch.tsx';
import styles from './phone-bar.module.css';
import { StoryItems } from '../story/story-menu.tsx';
import { SCHEME_NAMES, useScheme } from './scheme-switch.tsx';
import { SearchBox } from './search-box.tsx';
import { useShare } from './share-button.tsx';
import { ViewItems } from './view-switch.tsx';

export function PhoneBar({ actions }: { actions: readonly Action[] }) {
  const dataset = useCurrentDataset();
  const { data } = useDatasets();
  const openDataset = useOpenDataset();
  const select = useSelect();
  const { share } = useShare();
  const { scheme, next, turn } = useScheme();
  return (
    <header className={styles.bar}>
      <Brand isShort />
      <SearchBox actions={actions} />
      <Menu position="bottom-end" width={300} offset={6} returnFocus>
        <Menu.Target>
          <button type="button" className={styles.menu} aria-label="Menu">
            <Icon name="menu" size={18} />
          </button>
        </Menu.Target>
        <Menu.Dropdown className={styles.dropdown}>
          <Menu.Label>Views</Menu.Label>
          <ViewItems />
          <Menu.Divider />
          <Menu.Label>Stories</Menu.Label>
          <StoryItems />
          <Menu.Divider />
          <Menu.Label>Datasets</Menu.Label>
          {data?.items.map((item) => (
            <Menu.Item
              key={item.id}
              rightSection={item.id === dataset?.id ? <Icon name="check" /> : null}
              onClick={() => openDataset(item)}
            >
              <DatasetLine dataset={item} />
            </Menu.Item>
          ))}
          {dataset ? (
            <Menu.Item onClick={() => select(datasetNodeId(dataset.id))}>About this dataset</Menu.Item>
          ) : null}
          <Menu.Divider />
          <Menu.Item onClick={share}>Copy the address of this view</Menu.Item>
          <Menu.Item closeMenuOnClick={false} onClick={turn}>
            Colours: {SCHEME_NAMES[scheme]} (then {SCHEME_NAMES[next]})
          </Menu.Item>
          <EngineLine />
        </Menu.Dropdown>
      </Menu>
    </header>
  );
}
