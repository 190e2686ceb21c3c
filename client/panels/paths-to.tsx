// From one thing to how it is connected with another: the other is searched for, and the paths open as a panel.
import { useState } from 'react';
import { ThingSearch } from '../shell/thing-search.tsx';
import { pathId, useSelect } from '../state/selection.ts';
import styles from './paths.module.css';

/** What a path may begin and end with. */
export const PATH_ENDS = ['actor', 'document', 'question', 'claim'] as const;
const NAME = 'Paths to another';

export function PathsTo({ id }: { id: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const select = useSelect();
  if (isOpen)
    return (
      <ThingSearch
        label={NAME}
        className={styles.input}
        types={PATH_ENDS}
        choose={(to) => select(pathId(id, to))}
        leave={() => setIsOpen(false)}
      />
    );
  return (
    <p className={styles.open}>
      <button type="button" className={styles.button} onClick={() => setIsOpen(true)}>
        {NAME} …
      </button>
    </p>
  );
}
