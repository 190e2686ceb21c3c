// Where the panel of the selected thing stands: at the right of a wide screen, or as a sheet from below on a phone.
import { Suspense } from 'react';
import { later } from './later.ts';
import { useKeep } from '../notebook/notebook.ts';
import { useSelect } from '../state/selection.ts';
import { Icon } from '../theme/icons.tsx';
import { Guard, LoadingLines } from './answer-state.tsx';
import { BottomSheet } from './bottom-sheet.tsx';
import { giveFocusBack, PANEL_ID } from './panel-focus.ts';
import styles from './panel-frame.module.css';
import { useIsPhone } from './use-screen.ts';

const Panel = later(async () => ({ default: (await import('../panels/index.tsx')).Panel }));

/**
 * @param id what the panel shows
 * @param isBroad two columns side by side, as a comparison needs them
 * @param canWiden there is room for two columns, should what it shows need them
 * @param close where closing does something else than to select nothing
 */
export function PanelFrame({
  id,
  isBroad,
  canWiden,
  close,
}: {
  id: string;
  isBroad: boolean;
  canWiden: boolean;
  close?: () => void;
}) {
  const isPhone = useIsPhone();
  const closePanel = useClosePanel(close);
  const keep = useKeep(id);
  const content = (
    <>
      <button
        type="button"
        className={styles.close}
        aria-label="Close the panel"
        title="Close (Esc)"
        onClick={closePanel}
      >
        <Icon name="close" size={17} />
      </button>
      {keep ? (
        <button
          type="button"
          className={`${styles.close} ${styles.keep}`}
          aria-pressed={keep.isKept}
          aria-label="Keep in the notebook"
          title={keep.isKept ? 'In the notebook (b)' : 'Keep in the notebook (b)'}
          onClick={keep.toggle}
        >
          <Icon name={keep.isKept ? 'kept' : 'keep'} size={16} />
        </button>
      ) : null}
      <Guard of={id}>
        <Suspense fallback={<LoadingLines lines={7} label="The panel is on its way." />}>
          <Panel key={id} id={id} />
        </Suspense>
      </Guard>
    </>
  );
  if (isPhone) {
    return (
      <BottomSheet id={PANEL_ID} label="Selected" close={closePanel}>
        {content}
      </BottomSheet>
    );
  }
  return (
    <aside
      id={PANEL_ID}
      className={isBroad ? `${styles.panel} ${styles.broad}` : styles.panel}
      data-can-widen={canWiden || undefined}
      aria-label="Selected"
    >
      {content}
    </aside>
  );
}

function useClosePanel(close?: () => void): () => void {
  const select = useSelect();
  return () => {
    giveFocusBack();
    if (close) close();
    else select(null);
  };
}
