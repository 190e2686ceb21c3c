// The keys there are, for the page and for the present picture; and where a script asks for the same.
import { Modal } from '@mantine/core';
import { STORY_KEYS } from '../story/presenter-keys.ts';
import { READER_KEYS } from '../reader/keys.ts';
import { useViewState } from '../state/view-state.ts';
import { findView } from '../views/index.ts';
import styles from './keyboard-help.module.css';
import type { Shortcut } from './shortcuts.ts';

export function KeyboardHelp({ close, shortcuts }: { close: () => void; shortcuts: Shortcut[] }) {
  const [state] = useViewState();
  const view = findView(state.view);
  const layout = view.layouts.find(({ id }) => id === state.layout);
  const keys = layout?.keys ?? view.keys;
  return (
    <Modal
      opened
      onClose={close}
      title="Keys"
      size={480}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': 'Close the help' }}
      transitionProps={{ duration: 120 }}
    >
      <KeyList keys={shortcuts.filter(({ keys: own }) => own.length > 0)} />
      {keys ? (
        <>
          <h3 className={styles.heading}>In “{layout?.keys ? layout.title : view.title}”</h3>
          <KeyList keys={keys} />
        </>
      ) : null}
      {state.reading === null ? null : (
        <>
          <h3 className={styles.heading}>In the reader</h3>
          <KeyList keys={Object.values(READER_KEYS)} />
        </>
      )}
      {state.story === null ? null : (
        <>
          <h3 className={styles.heading}>In a story</h3>
          <KeyList keys={STORY_KEYS} />
        </>
      )}
      <p className={styles.more}>
        What the page shows a script can ask too: <a href="/api/docs">the API</a>.
      </p>
    </Modal>
  );
}

function KeyList({ keys }: { keys: { keys: string[]; does: string }[] }) {
  return (
    <dl className={styles.keys}>
      {keys.map((one) => (
        <div key={one.does}>
          <dt>
            {one.keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{one.does}</dd>
        </div>
      ))}
    </dl>
  );
}
