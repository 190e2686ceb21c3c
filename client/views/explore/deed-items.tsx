// What can be done with an item as the entries of a menu: by relation with counts first, then with the item itself.
import { Menu } from '@mantine/core';
import { Fragment, useEffect, useRef } from 'react';
import styles from './explore.module.css';
import { countInWords, type ItemDeed, useItemDeeds } from './item-deeds.ts';
import type { Exploration } from './use-exploration.ts';

const PARTS = ['relation', 'item', 'near'] as const;

export function DeedItems({ id, exploration }: { id: string; exploration: Exploration }) {
  const { deeds, state } = useItemDeeds(id, exploration);
  const start = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state !== 'waiting') focusFirst(start.current);
  }, [state]);
  if (state === 'waiting') return <Menu.Label>Its relations are being counted …</Menu.Label>;
  return (
    <div ref={start} role="presentation">
      {state === 'failed' ? <Menu.Label>Its relations could not be read.</Menu.Label> : null}
      {PARTS.map((part) => {
        const own = deeds.filter((one) => one.part === part);
        if (own.length === 0) return null;
        return (
          <Fragment key={part}>
            {part === 'relation' ? <Menu.Label>Open what it is joined to</Menu.Label> : <Menu.Divider />}
            {own.map((one) => (
              <DeedItem key={one.words} one={one} act={() => exploration.act(one.deed)} />
            ))}
          </Fragment>
        );
      })}
    </div>
  );
}

function DeedItem({ one, act }: { one: ItemDeed; act: () => void }) {
  const count = one.count === null ? undefined : <span className={styles.quiet}>{countInWords(one)}</span>;
  if (one.isOn === null)
    return (
      <Menu.Item onClick={act} rightSection={count} title={one.hint}>
        {one.words}
      </Menu.Item>
    );
  return (
    <Menu.CheckboxItem
      checked={one.isOn}
      onChange={act}
      closeMenuOnClick
      rightSection={count}
      title={one.hint}
    >
      {one.words}
    </Menu.CheckboxItem>
  );
}

/** Once all of the entries are there, the first has the focus, unless somebody has gone to another. */
function focusFirst(within: HTMLElement | null): void {
  const menu = within?.closest('[role="menu"]');
  const isThere =
    document.activeElement?.matches('[role^="menuitem"]') && menu?.contains(document.activeElement);
  if (!isThere) menu?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus({ preventScroll: true });
}
