// The line over the explorer's canvas while a time is chosen: how much of what stands there has a part in it.
import { useTime } from '../../state/during.ts';
import { countOf, formatNumber, timeInWords } from '../../theme/number-and-date.ts';
import styles from './explore.module.css';
import type { TimeParts } from './use-time-parts.ts';

export function TimeNote({ parts }: { parts: TimeParts }) {
  const time = useTime();
  if (time === null || parts.shown === 0) return null;
  const { shown, within, undated, isKnown, failed, retry } = parts;
  const days = timeInWords(time);
  if (failed)
    return (
      <p className={styles.note} role="alert">
        It could not be learned what is of {days}: nothing is faded.{' '}
        <button type="button" className={styles.button} onClick={retry}>
          Try again
        </button>
      </p>
    );
  return (
    <output className={styles.note}>
      {isKnown
        ? `During ${days}: ${formatNumber(within)} of ${countOf(shown, 'item')} here have a part in it${toldOfOthers(shown - within, undated)}`
        : `During ${days}: it is being learned what has a part in it.`}
    </output>
  );
}

function toldOfOthers(others: number, undated: number): string {
  if (others === 0) return '.';
  const dates = undated === 0 ? '' : `; ${formatNumber(undated)} of these without such a date`;
  return `, ${formatNumber(others)} have none${dates}.`;
}
