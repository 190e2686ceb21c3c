// What a query can use of the time that is chosen, and a question of the gallery that does.
import { useTime } from '../../state/during.ts';
import { timeInWords } from '../../theme/number-and-date.ts';
import styles from './console.module.css';

export function TimeAtHand({ openExample }: { openExample: () => void }) {
  const time = useTime();
  if (time === null) return null;
  return (
    <p className={styles.atHand}>
      The time {timeInWords(time)}, is at hand: <code>$from</code> and <code>$to</code> are its first and last
      day, <code>$dated</code> is “{time.dated}”.{' '}
      <button type="button" className={styles.link} onClick={openExample}>
        An example
      </button>
    </p>
  );
}
