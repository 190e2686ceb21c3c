// What the chosen item is joined to: kinds of relation with their counts, each opened and closed by one press; and what
// else can be done with it.
import { useQuery } from '@tanstack/react-query';
import { neighboursQuery } from '../../api.ts';
import { formatNumber } from '../../theme/number-and-date.ts';
import { RELATION_WORDS } from './deed-words.ts';
import styles from './explore.module.css';
import type { Exploration } from './use-exploration.ts';

/** As many as one expansion brings; others are found by searching. */
const MOST = 200;

export function Relations({ id, exploration }: { id: string; exploration: Exploration }) {
  const { expanded, canvas, act } = exploration;
  const { data, isError } = useQuery(neighboursQuery(id));
  const isPinned = canvas.items.get(id)?.pinned === true;
  return (
    <div className={styles.bar} role="toolbar" aria-label="What it is joined to">
      {data === undefined ? (
        <span className={styles.quiet}>{isError ? 'Its relations could not be read.' : '…'}</span>
      ) : null}
      {data?.relations.map(({ relation, items }) => {
        const isOpen = expanded.has(`${relation} of ${id}`);
        return (
          <button
            key={relation}
            type="button"
            className={styles.button}
            aria-pressed={isOpen}
            title={items > MOST ? `The first ${MOST} of ${formatNumber(items)} are set down.` : undefined}
            onClick={() => act({ kind: isOpen ? 'collapse' : 'expand', relation, item: id })}
          >
            {RELATION_WORDS[relation]} <span className={styles.quiet}>{formatNumber(items)}</span>
          </button>
        );
      })}
      <span className={styles.divide} />
      <button
        type="button"
        className={styles.button}
        aria-pressed={isPinned}
        onClick={() => act({ kind: isPinned ? 'unpin' : 'pin', item: id })}
      >
        Pin
      </button>
      <button type="button" className={styles.button} onClick={() => act({ kind: 'hide', item: id })}>
        Hide
      </button>
      <button type="button" className={styles.button} onClick={() => act({ kind: 'keep', item: id })}>
        Keep only this and its neighbours
      </button>
    </div>
  );
}
