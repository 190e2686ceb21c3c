// The things of one lane and one date, which share a mark, as a menu: each opens its panel.
import { Menu } from '@mantine/core';
import { useSelect } from '../../state/selection.ts';
import styles from './lanes.module.css';
import type { LaneItem } from './marks.ts';

const OUTSIDE = ['mousedown', 'touchstart'];

/** What opens of the things of a mark, each once, in the order in which they stand. */
export function openings(items: readonly LaneItem[]): { id: string; label: string }[] {
  const labels = new Map<string, string>();
  for (const { opens, label } of items) if (opens !== null && !labels.has(opens)) labels.set(opens, label);
  return [...labels].map(([id, label]) => ({ id, label }));
}

/**
 * @param at       px from the drawing's upper left corner
 * @param giveBack the focus, to where the menu was called from
 */
export function MarkMenu({
  says,
  at,
  things,
  close,
  giveBack,
}: {
  says: string;
  at: { x: number; y: number };
  things: readonly { id: string; label: string }[];
  close: () => void;
  giveBack: () => void;
}) {
  const select = useSelect();
  const choose = (id: string) => {
    close();
    select(id);
  };
  // Once the key that closes it has gone by: the page's own keys wait while a menu is open.
  const leave = () =>
    setTimeout(() => {
      close();
      giveBack();
    });
  return (
    <Menu
      opened
      onClose={leave}
      position="bottom-start"
      offset={6}
      returnFocus={false}
      withInitialFocusPlaceholder={false}
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
          aria-label={says}
        />
      </Menu.Target>
      <Menu.Dropdown className={styles.things}>
        {things.map(({ id, label }) => (
          <Menu.Item key={id} closeMenuOnClick={false} onClick={() => choose(id)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
