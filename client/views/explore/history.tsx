// What was done on the canvas: undo, redo, and every step as an entry that one can go back to.
import { Menu } from '@mantine/core';
import { countOf } from '../../theme/number-and-date.ts';
import { tellDeed } from './deed-words.ts';
import styles from './explore.module.css';
import { GroupBy } from './group-by.tsx';
import { SizeByMenu } from './size-by.tsx';
import type { Exploration } from './use-exploration.ts';
import { useNames } from './use-names.ts';

export function History({ exploration }: { exploration: Exploration }) {
  const { deeds, done, canvas, act, goTo } = exploration;
  const hidden = [...canvas.items].flatMap(([item, { hidden: isHidden }]) => (isHidden ? [item] : []));
  const nameFor = useNames(exploration);
  const told = deeds.map((deed) => tellDeed(deed, nameFor));
  return (
    <div className={styles.bar} role="toolbar" aria-label="Steps">
      <button type="button" className={styles.button} disabled={done === 0} onClick={() => goTo(done - 1)}>
        Undo
      </button>
      <button
        type="button"
        className={styles.button}
        disabled={done === deeds.length}
        onClick={() => goTo(done + 1)}
      >
        Redo
      </button>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <button type="button" className={styles.button}>
            {countOf(done, 'step')}
            {done < deeds.length ? ` of ${deeds.length}` : ''}
          </button>
        </Menu.Target>
        <Menu.Dropdown className={styles.steps}>
          <Menu.Item onClick={() => goTo(0)} aria-current={done === 0 ? 'step' : undefined}>
            nothing set down
          </Menu.Item>
          {told.map((words, index) => (
            <Menu.Item
              key={`${index} ${words}`}
              onClick={() => goTo(index + 1)}
              aria-current={done === index + 1 ? 'step' : undefined}
              data-ahead={index >= done || undefined}
            >
              {words}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <button type="button" className={styles.button} disabled={done === 0} onClick={() => goTo(0)}>
        Start again
      </button>
      <span className={styles.divide} />
      <GroupBy exploration={exploration} />
      <SizeByMenu />
      {hidden.length === 0 ? null : (
        <button
          type="button"
          className={styles.button}
          onClick={() => act(...hidden.map((item) => ({ kind: 'show', item }) as const))}
        >
          Show {hidden.length} hidden
        </button>
      )}
    </div>
  );
}
