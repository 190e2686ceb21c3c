// What was asked before in this browser; choosing one fills the editor and the parameters.
import { Empty } from '../../shell/answer-state.tsx';
import { formatDate } from '../../theme/number-and-date.ts';
import styles from './console.module.css';
import type { Past } from './history.ts';
import { type Fields, fieldsFrom } from './parameters.ts';

export function HistoryItems({
  past,
  fill,
  forget,
}: {
  past: Past;
  fill: (draft: { query: string; fields: Fields }) => void;
  forget: () => void;
}) {
  if (past.length === 0)
    return (
      <Empty title="Nothing was asked yet">What you run stays in this list, in this browser only.</Empty>
    );
  return (
    <>
      <ul className={styles.list}>
        {past.map(({ query, parameters, at }) => (
          <li key={`${query} ${parameters.join(' ')}`}>
            <button
              type="button"
              className={styles.item}
              onClick={() => fill({ query, fields: fieldsFrom(parameters) })}
            >
              <code>{firstLine(query)}</code>
              <span>{[formatDate(at.slice(0, 10)), ...parameters].join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className={styles.button} onClick={forget}>
        Forget them all
      </button>
    </>
  );
}

function firstLine(query: string): string {
  return query.split('\n').find((line) => line.trim() !== '') ?? '';
}
