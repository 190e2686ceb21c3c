// Which dataset is open, and the way to another. Below it, what answers: engine and version.
import { Menu } from '@mantine/core';
import type { DatasetSummary } from '#schema';
import { useDatasets, useHealth } from '../api.ts';
import { useCurrentDataset } from '../state/current.ts';
import { datasetNodeId, useSelect } from '../state/selection.ts';
import { useViewState } from '../state/view-state.ts';
import { Icon } from '../theme/icons.tsx';
import { countOf } from '../theme/number-and-date.ts';
import styles from './top-bar.module.css';

export function DatasetSwitch() {
  const dataset = useCurrentDataset();
  const { data } = useDatasets();
  const openDataset = useOpenDataset();
  const select = useSelect();
  if (!dataset) return null;
  return (
    <Menu position="bottom-start" offset={6} width={340} returnFocus>
      <Menu.Target>
        <button type="button" className={styles.dataset}>
          <strong>{dataset.title}</strong>
          <span> · {countOf(dataset.counts.documents, 'document')}</span>
          <Icon name="down" size={13} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Datasets</Menu.Label>
        {data?.items.map((item) => (
          <Menu.Item
            key={item.id}
            onClick={() => openDataset(item)}
            rightSection={item.id === dataset.id ? <Icon name="check" /> : null}
          >
            <DatasetLine dataset={item} />
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => select(datasetNodeId(dataset.id))}>About this dataset</Menu.Item>
        <EngineLine />
      </Menu.Dropdown>
    </Menu>
  );
}

/** Another dataset, from its beginning: no facet and no selection of the last one applies. */
export function useOpenDataset(): (dataset: DatasetSummary) => void {
  const [, change] = useViewState();
  return (dataset) =>
    change({
      dataset: dataset.id,
      selected: null,
      question: null,
      reading: null,
      documents: [],
      kinds: [],
      known: [],
      topics: [],
      comparisons: [],
      without: [],
      during: null,
      step: null,
      opened: [],
    });
}

export function DatasetLine({ dataset }: { dataset: DatasetSummary }) {
  const { documents, actors, assertions } = dataset.counts;
  return (
    <>
      <span className={styles.datasetTitle}>{dataset.title}</span>
      <span className={styles.datasetCounts}>
        {countOf(documents, 'document')}, {countOf(actors, 'actor')}, {countOf(assertions, 'assertion')}
      </span>
    </>
  );
}

export function EngineLine() {
  const { data } = useHealth();
  if (!data) return null;
  const engine = data.engine === 'neo4j' ? 'Neo4j' : 'embedded store';
  return (
    <p className={styles.engine}>
      Stemma {data.version} · {engine} {data.engineVersion}
    </p>
  );
}
