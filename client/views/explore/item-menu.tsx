// The menu of an item of the canvas, where it was asked for; and the search by which paths from it are asked for.
import { Menu, Modal } from '@mantine/core';
import { useState } from 'react';
import { ThingSearch } from '../../shell/thing-search.tsx';
import { kindOfId, pathId, useSelect } from '../../state/selection.ts';
import { PATH_ENDS } from '../../panels/paths-to.tsx';
import { DeedItems } from './deed-items.tsx';
import styles from './explore.module.css';
import type { Exploration } from './use-exploration.ts';

const OUTSIDE = ['mousedown', 'touchstart'];

type Props = {
  id: string;
  name: string;
  /** px from the canvas's upper left corner */
  at: { x: number; y: number };
  close: () => void;
  exploration: Exploration;
};

export function ItemMenu({ id, name, at, close, exploration }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  const select = useSelect();
  const kind = kindOfId(id);
  if (isAsking) return <PathsFrom id={id} name={name} close={close} />;
  return (
    <Menu
      opened
      onClose={close}
      position="bottom-start"
      offset={2}
      alignItemsLabels="all"
      returnFocus={false}
      withInitialFocusPlaceholder={false}
      // Within the page's main part, as what it is about.
      portalProps={{ target: '#content' }}
      // The key that called it is still on its way up the page: no key outside closes it.
      clickOutsideEvents={OUTSIDE}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          className={styles.anchor}
          style={{ insetInlineStart: at.x, insetBlockStart: at.y }}
          aria-label={`What can be done with ${name}`}
        />
      </Menu.Target>
      <Menu.Dropdown className={styles.steps} onContextMenu={(event) => event.preventDefault()}>
        <DeedItems id={id} exploration={exploration} />
        {kind === null ? null : (
          <>
            <Menu.Divider />
            {PATH_ENDS.some((end) => end === kind) ? (
              <Menu.Item closeMenuOnClick={false} onClick={() => setIsAsking(true)}>
                Paths to another …
              </Menu.Item>
            ) : null}
            <Menu.Item onClick={() => select(id)}>Open the panel</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function PathsFrom({ id, name, close }: Pick<Props, 'id' | 'name' | 'close'>) {
  const select = useSelect();
  return (
    <Modal
      opened
      onClose={close}
      title={`Paths from ${name}`}
      lockScroll={false}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': 'Close the search' }}
      transitionProps={{ duration: 120 }}
    >
      <ThingSearch
        label="Paths to another"
        className={styles.input}
        types={PATH_ENDS}
        choose={(to) => {
          close();
          select(pathId(id, to));
        }}
      />
    </Modal>
  );
}
