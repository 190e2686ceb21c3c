// The start page: one sentence, a door for each who comes, and the datasets that are here with their numbers and pictures.
import { useDatasets } from '../api.ts';
import type { Action } from '../shell/actions.ts';
import { Answer, Empty, LoadingLines } from '../shell/answer-state.tsx';
import { Brand } from '../shell/brand.tsx';
import { SchemeSwitch } from '../shell/scheme-switch.tsx';
import { SearchBox } from '../shell/search-box.tsx';
import type { DatasetSummary } from '#schema';
import { formatNumber } from '../theme/number-and-date.ts';
import { DatasetCard } from './dataset-card.tsx';
import { Doors } from './doors.tsx';
import styles from './start-page.module.css';

export function StartPage({ actions }: { actions: readonly Action[] }) {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Brand />
        <nav aria-label="More">
          <a href="/api/docs">API</a>
          <SchemeSwitch />
        </nav>
      </header>
      <main id="content" tabIndex={-1}>
        <h1 className={styles.sentence}>
          <span>Who states what, on whose word,</span> <span>in which exact passage.</span>
        </h1>
        <div className={styles.search}>
          <SearchBox actions={actions} isEverywhere />
        </div>
        <Answer
          query={useDatasets()}
          loading={<LoadingLines lines={6} label="The datasets are on their way." />}
        >
          {({ items }) => (items.length === 0 ? <NoDataset /> : <Content datasets={items} />)}
        </Answer>
      </main>
    </div>
  );
}

function Content({ datasets }: { datasets: DatasetSummary[] }) {
  return (
    <>
      <Doors datasets={datasets} />
      <div className={styles.datasetsHead}>
        <h2>
          Datasets <span className={styles.quiet}>{formatNumber(datasets.length)} here</span>
        </h2>
        <p className={styles.quiet}>
          Add a text of your own: <code>npx stemma new FILE</code>
        </p>
      </div>
      {datasets.map((dataset) => (
        <DatasetCard key={dataset.id} dataset={dataset} />
      ))}
    </>
  );
}

function NoDataset() {
  return (
    <Empty title="There is no dataset here yet">
      <p>
        A dataset is a folder under <code>seeds/</code>. Load one:{' '}
        <code>npx stemma ingest seeds/my-dataset</code>
      </p>
    </Empty>
  );
}
