// The line over an answer while a time is chosen: how many rows it leaves in and out, and the switch to see all.
import { useTime } from '../../state/during.ts';
import { useViewState } from '../../state/view-state.ts';
import { countOf, formatNumber, timeInWords } from '../../theme/number-and-date.ts';
import styles from './console.module.css';
import type { RowCounts } from './answer-in-time.ts';
import type { InTime } from './use-answer-in-time.ts';

export function TimeBar({ inTime }: { inTime: InTime }) {
  const [{ outside }, change] = useViewState();
  const time = useTime();
  if (time === null) return null;
  const { counts, isTooMuch, isWaiting, failed, retry } = inTime;
  const words = timeInWords(time);
  if (failed)
    return (
      <p className={styles.cut} role="alert">
        It could not be learned what is of {words}: all rows are shown.{' '}
        <button type="button" className={styles.link} onClick={retry}>
          Try again
        </button>
      </p>
    );
  if (isTooMuch)
    return (
      <output className={styles.cut}>
        All rows are shown, whatever their time: they hold more than can be looked up at once. Ask for fewer
        rows, or use $from and $to in the query.
      </output>
    );
  if (isWaiting || counts === null)
    return <output className={styles.cut}>It is being learned what is of {words}.</output>;
  const { shown, leftOut, undatable } = counts;
  const all = shown + leftOut;
  if (undatable === all)
    return (
      <output className={styles.cut}>
        No row holds anything that could be dated, so all are shown. $from and $to in the query are the days
        that are chosen.
      </output>
    );
  return (
    <output className={styles.cut}>
      <strong>During {words}:</strong> {toldOf(counts, outside)}{' '}
      {leftOut === 0 ? null : (
        <button type="button" className={styles.link} onClick={() => change({ outside: !outside })}>
          {outside ? 'Only those of the time' : `Show all ${formatNumber(all)}`}
        </button>
      )}
    </output>
  );
}

function toldOf({ shown, leftOut, undatable }: RowCounts, isAll: boolean): string {
  const all = countOf(shown + leftOut, 'row');
  const [there, gone, stay] = [shown, leftOut, undatable].map(formatNumber);
  const stays = undatable > 0 ? ` ${stay} hold nothing that could be dated, and stay.` : '';
  if (leftOut === 0) return `all ${all} have a part in it.${stays}`;
  return isAll
    ? `all ${all} shown; ${gone} hold something that has no part in it.${stays}`
    : `${there} of ${all} shown; ${gone} left out, of copies and files too, for they hold something that has no part in it.${stays}`;
}
