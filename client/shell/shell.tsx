// The frame of the page: bar, content note, facets, picture or table, panel; and the keys that move among them.
import { Drawer } from '@mantine/core';
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import { Suspense, useEffect } from 'react';
import { later } from './later.ts';
import type { DatasetSummary } from '#schema';
import { useDatasets } from '../api.ts';
import { useCurrentDataset } from '../state/current.ts';
import { datasetNodeId, kindOfId } from '../state/selection.ts';
import { addressOf, useViewState } from '../state/view-state.ts';
import { useStoryKeys } from '../story/presenter-keys.ts';
import { findView } from '../views/index.ts';
import { type Action, SEARCH_KEYS, useActions } from './actions.ts';
import { Announcer } from './announce.tsx';
import { Answer, Empty, LoadingLines } from './answer-state.tsx';
import { ContentNote } from './content-note.tsx';
import { useOpenDataset } from './dataset-switch.tsx';
import { FacetColumn, FacetList } from './facets.tsx';
import { followFocus } from './panel-focus.ts';
import { PanelFrame } from './panel-frame.tsx';
import { PhoneBar } from './phone-bar.tsx';
import { ReaderFrame } from './reader-frame.tsx';
import styles from './shell.module.css';
import { useShortcuts } from './shortcuts.ts';
import { Stage } from './stage.tsx';
import { TimeStrip } from './time-strip.tsx';
import { TopBar } from './top-bar.tsx';
import { useIsPhone, useIsVeryWide, useIsWide } from './use-screen.ts';

const StartPage = later(async () => ({ default: (await import('../start/start-page.tsx')).StartPage }));
const StoryPanel = later(async () => ({ default: (await import('../story/story-panel.tsx')).StoryPanel }));
const NotebookPanel = later(async () => ({
  default: (await import('../notebook/notebook-panel.tsx')).NotebookPanel,
}));
const KeyboardHelp = later(async () => ({ default: (await import('./keyboard-help.tsx')).KeyboardHelp }));

export function Shell() {
  const [isHelpOpen, help] = useDisclosure(false);
  const [state, change] = useViewState();
  const isStart = addressOf(state) === '/';
  // An address that names no view means the first one; named, it does not turn into the start page once all is closed.
  const isUnnamed = !isStart && state.view === '';
  useEffect(() => {
    if (isUnnamed) change({ view: findView('').id }, { replace: true });
  }, [isUnnamed, change]);
  const actions = useActions(help.open);
  useShortcuts(actions);
  useStoryKeys();
  useDocumentTitle();
  useEffect(followFocus, []);
  return (
    <div className={styles.shell} data-present={state.present || undefined}>
      <SkipLink />
      {isStart ? (
        <Suspense fallback={<LoadingLines lines={6} label="The start page is on its way." />}>
          <StartPage actions={actions} />
        </Suspense>
      ) : (
        <Workplace openHelp={help.open} actions={actions} />
      )}
      <Suspense fallback={null}>
        {isHelpOpen ? <KeyboardHelp close={help.close} shortcuts={[SEARCH_KEYS, ...actions]} /> : null}
      </Suspense>
      <Announcer />
    </div>
  );
}

/** Everything but the start page. */
function Workplace({ openHelp, actions }: { openHelp: () => void; actions: readonly Action[] }) {
  const isPhone = useIsPhone();
  const datasets = useDatasets();
  const [{ dataset, present }] = useViewState();
  return (
    <>
      {present ? null : isPhone ? (
        <PhoneBar actions={actions} />
      ) : (
        <TopBar openHelp={openHelp} actions={actions} />
      )}
      <ContentNote />
      <Answer query={datasets} loading={<LoadingLines lines={9} label="The dataset is on its way." />}>
        {({ items }) => {
          if (items.length === 0) return <NoDataset />;
          const isKnown = dataset === null || items.some(({ id }) => id === dataset);
          if (!isKnown) return <UnknownDataset id={dataset} items={items} />;
          return (
            <>
              <Body />
              {present || isPhone ? null : <TimeStrip />}
            </>
          );
        }}
      </Answer>
    </>
  );
}

function Body() {
  const isPhone = useIsPhone();
  const isWide = useIsWide();
  const isVeryWide = useIsVeryWide();
  const panel = usePanel();
  const [{ reading, view, story, present, notebook }] = useViewState();
  const hasFacets = findView(view).Legend !== undefined;
  // A story or the notebook stands where the facets do else; these are then a sheet.
  const hasColumn = story !== null || notebook;
  const [isSheetOpen, sheet] = useDisclosure(false);
  const facets = useFacetColumn((panel?.isBroad ?? false) || reading !== null);
  // Without room for both, the reader stands in the picture's place, which is then out of reach.
  const hasRoomForBoth = panel?.isBroad ? isVeryWide : isWide;
  const isInPlace = reading !== null && !hasRoomForBoth;
  const canPanelWiden = reading === null || isInPlace || isVeryWide;
  return (
    <div className={styles.body}>
      {story === null && !notebook ? null : (
        <Suspense fallback={null}>{story === null ? <NotebookPanel /> : <StoryPanel />}</Suspense>
      )}
      {!hasFacets ? null : isPhone || hasColumn ? (
        <Drawer
          opened={isSheetOpen}
          onClose={sheet.close}
          position="bottom"
          title="Facets"
          size="75dvh"
          lockScroll={false}
          closeButtonProps={{ 'aria-label': 'Close the facets', size: 44 }}
        >
          <FacetList />
        </Drawer>
      ) : (
        <FacetColumn isOpen={facets.isOpen} toggle={facets.toggle} />
      )}
      <Stage
        openFacets={(isPhone || hasColumn) && hasFacets && !present ? sheet.open : undefined}
        isInert={isInPlace}
      />
      {reading === null ? null : <ReaderFrame key={reading} id={reading} isInPlace={isInPlace} />}
      {panel ? <PanelFrame {...panel} canWiden={canPanelWiden} /> : null}
    </div>
  );
}

/**
 * What the panel shows: the selected thing; with nothing selected, the dataset itself beside who cites whom, where
 * there is room, so that the picture keeps its place when something is chosen.
 */
function usePanel(): { id: string; isBroad: boolean; close?: () => void } | null {
  const [state] = useViewState();
  const dataset = useCurrentDataset();
  const isWide = useIsWide();
  const [isClosed, setIsClosed] = useLocalStorage({
    key: 'stemma-dataset-panel-closed',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const kind = state.selected === null ? null : kindOfId(state.selected);
  if (state.selected !== null && kind !== null) {
    return { id: state.selected, isBroad: kind === 'comparison' };
  }
  if (!dataset || !isWide || isClosed || state.reading !== null) return null;
  if (findView(state.view).id !== 'citations') return null;
  return { id: datasetNodeId(dataset.id), isBroad: false, close: () => setIsClosed(true) };
}

/** Whether the facets are open: remembered apart for when there is room, and for when a broad panel or the reader takes it. */
function useFacetColumn(isRoomTaken: boolean): { isOpen: boolean; toggle: () => void } {
  const isWide = useIsWide();
  const isCrowded = isRoomTaken || !isWide;
  const [open, setOpen] = useLocalStorage({
    key: 'stemma-facets-open',
    defaultValue: { roomy: true, crowded: false },
    getInitialValueInEffect: false,
  });
  const key = isCrowded ? 'crowded' : 'roomy';
  return { isOpen: open[key], toggle: () => setOpen({ ...open, [key]: !open[key] }) };
}

function useDocumentTitle(): void {
  const [state] = useViewState();
  const dataset = useCurrentDataset();
  const view = findView(state.view).title;
  const isStart = addressOf(state) === '/';
  useEffect(() => {
    document.title = dataset && !isStart ? `${view} · ${dataset.title} · Stemma` : 'Stemma';
  }, [view, dataset, isStart]);
}

function SkipLink() {
  return (
    <a
      className={styles.skip}
      href="#content"
      onClick={(event) => {
        event.preventDefault();
        document.querySelector<HTMLElement>('#content')?.focus();
      }}
    >
      Skip to the picture
    </a>
  );
}

/** An address that names a dataset which is not here: another one in its place would be taken for it. */
function UnknownDataset({ id, items }: { id: string; items: DatasetSummary[] }) {
  const openDataset = useOpenDataset();
  return (
    <Empty title="This dataset is not here">
      <p>
        The address names the dataset <code>{id}</code>, which is not loaded. What is here:
      </p>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <button type="button" className={styles.dataset} onClick={() => openDataset(item)}>
              {item.title}
            </button>
          </li>
        ))}
      </ul>
    </Empty>
  );
}

function NoDataset() {
  return (
    <Empty title="There is no dataset here yet">
      <p>
        A dataset is a folder under <code>seeds/</code> with a <code>dataset.yaml</code> in it. Put one there
        and start again, or load it now:
      </p>
      <p>
        <code>npx stemma ingest seeds/my-dataset</code>
      </p>
    </Empty>
  );
}
