// Run, cancel and explain; how many rows at most; and what else an answer is limited to.
import { QUERY_LIMITS } from '#schema';
import { countOf, formatNumber } from '../../theme/number-and-date.ts';
import styles from './console.module.css';

const ROWS = [100, 1_000, QUERY_LIMITS.rows];

export function AskBar({
  isRunning,
  canRun,
  rows,
  onRows,
  run,
  cancel,
  explain,
  openSources,
}: {
  isRunning: boolean;
  canRun: boolean;
  rows: number;
  onRows: (rows: number) => void;
  run: () => void;
  cancel: () => void;
  explain: () => void;
  /** Given where what can be asked is no column of its own. */
  openSources?: () => void;
}) {
  return (
    <div className={styles.bar}>
      {isRunning ? (
        <button type="button" className={styles.run} onClick={cancel}>
          Cancel
        </button>
      ) : (
        <button
          type="button"
          className={styles.run}
          onClick={run}
          disabled={!canRun}
          aria-keyshortcuts="Control+Enter"
          title="Run (Ctrl Enter)"
        >
          Run
        </button>
      )}
      <button
        type="button"
        className={styles.button}
        onClick={explain}
        disabled={!canRun}
        title="How the store would run it; nothing is run"
      >
        Explain
      </button>
      {openSources ? (
        <button type="button" className={styles.button} onClick={openSources}>
          Gallery
        </button>
      ) : null}
      <label className={styles.limit}>
        at most{' '}
        <select value={rows} onChange={(event) => onRows(Number(event.target.value))}>
          {[...new Set([...ROWS, rows])].map((count) => (
            <option key={count} value={count}>
              {formatNumber(count)}
            </option>
          ))}
        </select>{' '}
        rows
      </label>
      <span className={styles.limits}>
        {QUERY_LIMITS.bytes / 1024 / 1024} MB, {countOf(QUERY_LIMITS.timeoutMs / 1000, 'second')}, reading
        only
      </span>
    </div>
  );
}
