// The facet of time: from which day to which, and which date counts. It holds for every view that is made of assertions.
import { daysOf } from '#overview';
import { useViewState } from '../state/view-state.ts';
import { daysInWords } from '../theme/number-and-date.ts';
import { DuringFields } from './during-fields.tsx';
import styles from './facets.module.css';

/** @param isOffered shown also where no time is chosen */
export function DuringFacet({ isOffered }: { isOffered: boolean }) {
  const [{ during }, change] = useViewState();
  const days = daysOf(during);
  if (days === null && !isOffered) return null;
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
      <DuringFields className={styles.field} />
    </fieldset>
  );
}
