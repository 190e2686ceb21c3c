// A comparison's sign as it stands in the questions' pictures: dashed where it is a candidate, and a button that opens
// the comparison's panel.
import type { Sign as SignOf } from '#layout';
import type { ComparisonType } from '#schema';
import { hoverHandlers, useIsHovered } from '../../state/hover.ts';
import { useSelect } from '../../state/selection.ts';
import { useViewState } from '../../state/view-state.ts';
import { Sign, SIGNS } from '../../theme/sign.tsx';
import styles from './sign-mark.module.css';
import { STATUS_WORDS } from './words.ts';

/** The sign alone; its border is dashed for a candidate, which the words beside it say too. */
export function MarkedSign({
  type,
  isCandidate,
  size,
}: {
  type: ComparisonType;
  isCandidate: boolean;
  size?: number;
}) {
  return (
    <span className={isCandidate ? `${styles.mark} ${styles.candidate}` : styles.mark}>
      <Sign type={type} size={size} />
    </span>
  );
}

/** The sign as a button; hovered or selected it lights up wherever it stands. */
export function SignButton({ sign, size = 22 }: { sign: SignOf; size?: number }) {
  const select = useSelect();
  const [{ selected }] = useViewState();
  const isLit = useIsHovered(sign.comparison) || selected === sign.comparison;
  return (
    <button
      type="button"
      className={isLit ? `${styles.button} ${styles.lit}` : styles.button}
      title={sign.reason}
      aria-label={`${SIGNS[sign.type].name}, ${STATUS_WORDS[sign.status]}: ${sign.reason}`}
      aria-pressed={selected === sign.comparison}
      onClick={(event) => {
        event.stopPropagation();
        select(sign.comparison);
      }}
      {...hoverHandlers(sign.comparison)}
    >
      <MarkedSign type={sign.type} isCandidate={sign.status === 'candidate'} size={size} />
    </button>
  );
}
