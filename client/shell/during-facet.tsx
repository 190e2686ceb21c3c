// The facet of time: from which day to which, and which date counts. It holds for every view that is made of assertions.
import { TimelineLane } from '#schema';
import { daysOf } from '#overview';
import { useViewState } from '../state/view-state.ts';
import { daysInWords } from '../theme/number-and-date.ts';
import styles from './facets.module.css';

/** @param isOffered shown also where no time is chosen */
export function DuringFacet({ isOffered }: { isOffered: boolean }) {
  const [{ during, dated }, change] = useViewState();
  const days = daysOf(during);
  if (days === null && !isOffered) return null;
  const choose = (from: string, to: string) => {
    if (from !== '' && to !== '') change({ during: from <= to ? `${from}/${to}` : `${to}/${from}` });
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.heading}>
        During
        {days ? (
          <button type="button" className={styles.all} onClick={() => change({ during: null })}>
            all<span className="unseen"> of time</span>
          </button>
        ) : null}
      </legend>
      {days ? <p className={styles.said}>{daysInWords(`${days.from}/${days.to}`)}</p> : null}
      <label className={styles.field}>
        <span>from</span>
        <input
          type="date"
          value={days?.from ?? ''}
          onChange={(event) => choose(event.target.value, days?.to ?? event.target.value)}
        />
      </label>
      <label className={styles.field}>
        <span>to</span>
        <input
          type="date"
          value={days?.to ?? ''}
          onChange={(event) => choose(days?.from ?? event.target.value, event.target.value)}
        />
      </label>
      <label className={styles.field}>
        <span>by</span>
        <select value={dated} onChange={(event) => change({ dated: TimelineLane.parse(event.target.value) })}>
          {TimelineLane.options.map((lane) => (
            <option key={lane} value={lane}>
              {lane}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
