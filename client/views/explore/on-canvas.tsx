// What a panel offers beside the explorer: to set its item down, or all that can be done with it where it stands.
import { Menu } from '@mantine/core';
import { DeedItems } from './deed-items.tsx';
import styles from './explore.module.css';
import { foldedIn } from './groups.ts';
import { useExploration } from './use-exploration.ts';

/** @param className the look of what a panel's ways are pressed by */
export function OnCanvas({ id, className }: { id: string; className?: string }) {
  const exploration = useExploration();
  const { items, groups } = exploration.canvas;
  const item = items.get(id);
  const group = foldedIn(groups).get(id);
  if (group !== undefined)
    return (
      <button type="button" className={className} onClick={() => exploration.act({ kind: 'unfold', group })}>
        Open its group on the canvas
      </button>
    );
  if (item === undefined && !groups.has(id))
    return (
      <button type="button" className={className} onClick={() => exploration.act({ kind: 'open', item: id })}>
        Set down on the canvas
      </button>
    );
  if (item?.hidden)
    return (
      <button type="button" className={className} onClick={() => exploration.act({ kind: 'show', item: id })}>
        Show on the canvas
      </button>
    );
  return (
    <Menu position="bottom-start" alignItemsLabels="all" withinPortal>
      <Menu.Target>
        <button type="button" className={className}>
          On the canvas …
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles.steps}>
        <DeedItems id={id} exploration={exploration} />
      </Menu.Dropdown>
    </Menu>
  );
}
