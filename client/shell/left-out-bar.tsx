// The strip above a picture while sources are left out: which they are, what becomes of the claims without them, and the
// way to take them back.
import { LeaveOut } from '../panels/leave-out.tsx';
import { useWithout } from '../state/fallen.ts';
import { useViewState } from '../state/view-state.ts';
import { countOf, formatNumber } from '../theme/number-and-date.ts';
import { nameOfSpeaker, SpeakerName } from '../theme/speaker-name.tsx';
import { announce } from './announce.tsx';
import styles from './left-out-bar.module.css';

export function LeftOutBar() {
  const [{ without, view, layout }, change] = useViewState();
  const { data, isError, refetch } = useWithout();
  if (without.length === 0) return null;
  const isShown = view === 'origins' && layout === 'without';
  return (
    <section className={styles.bar} aria-label="What is left out">
      <span>Left out:</span>
      {data?.without.map((source) => (
        <span key={source.id} className={styles.source}>
          <SpeakerName speaker={source} />
          <LeaveOut id={source.id} name={nameOfSpeaker(source)} />
        </span>
      ))}
      <span className={styles.told} aria-live="polite">
        {isError ? (
          <>
            It could not be learned what falls away.{' '}
            <button type="button" className={styles.way} onClick={() => void refetch()}>
              Try again
            </button>
          </>
        ) : data ? (
          `${countOf(data.fallen.assertions.length, 'assertion')} fall away. ${countOf(data.lost.total, 'claim')} lose their last known origin, ${formatNumber(data.kept.total)} keep one.`
        ) : (
          'What falls away is on its way.'
        )}
      </span>
      {isShown ? null : (
        <button
          type="button"
          className={styles.way}
          onClick={() => change({ view: 'origins', layout: 'without', form: 'picture' })}
        >
          Which claims
        </button>
      )}
      <button
        type="button"
        className={styles.way}
        onClick={() => {
          announce('Everything counts again.');
          change({ without: [] });
        }}
      >
        Take all back
      </button>
    </section>
  );
}
