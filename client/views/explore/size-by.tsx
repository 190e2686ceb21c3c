// What the items of the canvas are sized by: nothing, or one of what is counted.
import { Menu } from '@mantine/core';
import { SIZES, type SizeBy, useViewState } from '../../state/view-state.ts';
import styles from './explore.module.css';
import { SIZE_WORDS } from './use-sizes.ts';

export function SizeByMenu() {
  const [{ sizedBy }, change] = useViewState();
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <button type="button" className={styles.button}>
          {sizedBy === 'alike' ? 'Size by …' : `Sized by ${SIZE_WORDS[sizedBy]}`}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={sizedBy} onChange={(value) => change({ sizedBy: value as SizeBy })}>
          {SIZES.map((by) => (
            <Menu.RadioItem key={by} value={by} closeMenuOnClick>
              {SIZE_WORDS[by]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
