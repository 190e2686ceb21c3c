// By what the items of the canvas are gathered: a switch for each kind, with how many groups it makes of what stands.
import { Menu } from '@mantine/core';
import { GroupKind } from '#schema';
import { formatNumber } from '../../theme/number-and-date.ts';
import { GROUP_WORDS } from './deed-words.ts';
import styles from './explore.module.css';
import { membersOfGroups } from './groups.ts';
import type { Exploration } from './use-exploration.ts';

export function GroupBy({ exploration }: { exploration: Exploration }) {
  const { canvas, belongs, act } = exploration;
  const chosen = canvas.groupings;
  return (
    <Menu position="bottom-start" withinPortal alignItemsLabels="all">
      <Menu.Target>
        <button type="button" className={styles.button}>
          {chosen.length === 0
            ? 'Group by …'
            : `Grouped by ${chosen.map((by) => GROUP_WORDS[by]).join(', ')}`}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>What makes groups of what stands here</Menu.Label>
        {GroupKind.options.map((by) => {
          const isOn = chosen.includes(by);
          const groups = membersOfGroups(canvas.items, [by], belongs).size;
          return (
            <Menu.CheckboxItem
              key={by}
              checked={isOn}
              disabled={!isOn && groups === 0}
              closeMenuOnClick
              onChange={() => act({ kind: isOn ? 'ungroup' : 'group', by })}
              rightSection={<span className={styles.quiet}>{formatNumber(groups)}</span>}
            >
              {GROUP_WORDS[by]}
            </Menu.CheckboxItem>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
