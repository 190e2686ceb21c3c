// A claim, and under it the exact words that put it forward or deny it: who says them, in which document, where.
import type { AssertionView, ClaimView } from '#schema';
import { haveFallen, useFallen } from '../../state/fallen.ts';
import { hoverHandlers } from '../../state/hover.ts';
import { useSelect } from '../../state/selection.ts';
import { useViewState } from '../../state/view-state.ts';
import { AssertionWords } from '../../theme/assertion-words.tsx';
import { formatNumber } from '../../theme/number-and-date.ts';
import { Siglum } from '../../theme/siglum.tsx';
import styles from './answer-columns.module.css';
import { AnswerOrigin } from './answer-origin.tsx';
import { originOf } from './answer-rows.ts';

/** Passages shown at once; the rest stand in the claim's panel. */
const SHOWN = 4;

/** The claim as a button that opens its panel. */
export function ClaimText({ claim }: { claim: ClaimView }) {
  const select = useSelect();
  const [{ selected }] = useViewState();
  return (
    <h4 className={styles.claim}>
      <button
        type="button"
        aria-pressed={selected === claim.id}
        onClick={() => select(claim.id)}
        {...hoverHandlers(claim.id)}
      >
        {claim.text}
      </button>
    </h4>
  );
}

export function Passages({ claim, assertions }: { claim: ClaimView; assertions: readonly AssertionView[] }) {
  const select = useSelect();
  if (assertions.length === 0) return <p className={styles.none}>Nobody in these documents.</p>;
  return (
    <ul>
      {assertions.slice(0, SHOWN).map((assertion) => (
        <li key={assertion.id}>
          <Passage assertion={assertion} />
        </li>
      ))}
      {assertions.length > SHOWN ? (
        <li>
          <button type="button" className={styles.more} onClick={() => select(claim.id)}>
            all {formatNumber(assertions.length)} passages
          </button>
        </li>
      ) : null}
    </ul>
  );
}

function Passage({ assertion }: { assertion: AssertionView }) {
  const select = useSelect();
  const [{ selected }] = useViewState();
  const { act, manner, certainty, quote, document } = assertion;
  const origin = originOf(assertion);
  const isFallen = haveFallen([assertion.id], useFallen());
  const notes = [
    act === 'states' ? null : act.replace('-', ' '),
    manner === 'presupposed' ? 'presupposed' : null,
    certainty === 'certain' ? null : `reading: ${certainty}`,
    `at ${formatNumber(quote.start)}`,
    isFallen ? 'falls away' : null,
  ].filter((note) => note !== null);
  return (
    <button
      type="button"
      className={styles.passage}
      data-fallen={isFallen || undefined}
      aria-pressed={selected === assertion.id}
      onClick={() => select(assertion.id)}
      {...hoverHandlers(assertion.id)}
    >
      <AssertionWords assertion={assertion} />
      <span className={styles.who}>
        <Siglum document={document} />
        <AnswerOrigin actors={origin?.actors ?? []} work={origin?.work ?? null} />
        <span className={styles.note}>{notes.join(' · ')}</span>
      </span>
    </button>
  );
}
