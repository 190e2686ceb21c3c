// The comparisons of an open card in words: sign, status, what is compared, and the reason in one sentence.
import type { Answer, Sign } from '#layout';
import { hoverHandlers, useIsHovered } from '../../state/hover.ts';
import { useSelect } from '../../state/selection.ts';
import { useViewState } from '../../state/view-state.ts';
import { SIGNS } from '../../theme/sign.tsx';
import styles from './comparison-list.module.css';
import { MarkedSign } from './sign-mark.tsx';
import { BECAUSE_WORDS, figureInWords, STATUS_WORDS } from './words.ts';

/** @param answers every claim that the signs may stand on, by id */
export function ComparisonList({
  signs,
  answers,
}: {
  signs: readonly Sign[];
  answers: ReadonlyMap<string, Answer>;
}) {
  if (signs.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="How the answers stand to each other">
      {signs.map((sign) => (
        <li key={sign.comparison}>
          <Entry sign={sign} answers={answers} />
        </li>
      ))}
    </ul>
  );
}

function Entry({ sign, answers }: { sign: Sign; answers: ReadonlyMap<string, Answer> }) {
  const select = useSelect();
  const [{ selected }] = useViewState();
  const isLit = useIsHovered(sign.comparison) || selected === sign.comparison;
  const told = sign.claims.map((id) => answerInWords(answers.get(id)));
  return (
    <button
      type="button"
      className={isLit ? `${styles.entry} ${styles.lit}` : styles.entry}
      aria-pressed={selected === sign.comparison}
      onClick={() => select(sign.comparison)}
      {...hoverHandlers(sign.comparison)}
    >
      <MarkedSign type={sign.type} isCandidate={sign.status === 'candidate'} />
      <span>
        <span className={styles.what}>
          {told.join(' · ')}{' '}
          <span className={styles.how}>
            {SIGNS[sign.type].verb}
            {sign.because === null ? '' : ` because of ${BECAUSE_WORDS[sign.because]}`},{' '}
            {STATUS_WORDS[sign.status]}
          </span>
        </span>
        <span className={styles.reason}>{sign.reason}</span>
      </span>
    </button>
  );
}

function answerInWords(answer: Answer | undefined): string {
  if (!answer) return 'a claim that the facets leave out';
  return answer.quantity ? figureInWords(answer.quantity) : answer.text.replace(/\.$/, '');
}
