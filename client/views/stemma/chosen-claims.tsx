// The claims that a reader has put on one sheet: each can be taken off, and another put beside them.
import { useState } from 'react';
import type { Stemma } from '#schema';
import { ThingSearch } from '../../shell/thing-search.tsx';
import { useViewState } from '../../state/view-state.ts';
import { SelectLink } from '../../theme/select-link.tsx';
import styles from './stemma.module.css';

export function ChosenClaims({ stemma: { of, readings } }: { stemma: Stemma }) {
  const [, change] = useViewState();
  const [isAdding, setIsAdding] = useState(false);
  const ids = of.id.split(',');
  const textOf = (id: string) =>
    readings.find((reading) => reading.id === id)?.text ?? (ids.length === 1 ? of.text : id);
  const show = (chosen: readonly string[]) => change({ question: chosen.join(',') });
  const add = (id: string) => {
    setIsAdding(false);
    if (!ids.includes(id)) show([...ids, id]);
  };
  return (
    <>
      <ul className={styles.chosen}>
        {ids.map((id) => (
          <li key={id}>
            <h2 className={styles.question}>
              <SelectLink id={id}>{textOf(id)}</SelectLink>
            </h2>
            {ids.length > 1 ? (
              <button
                type="button"
                className={styles.other}
                onClick={() => show(ids.filter((one) => one !== id))}
              >
                take off<span className="unseen"> {textOf(id)}</span>
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {isAdding ? (
        <ThingSearch
          label="A claim to put on the sheet"
          className={styles.adding}
          types={['claim']}
          choose={add}
          leave={() => setIsAdding(false)}
        />
      ) : (
        <button type="button" className={styles.other} onClick={() => setIsAdding(true)}>
          Put another claim beside it
        </button>
      )}
    </>
  );
}
