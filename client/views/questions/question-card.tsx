// A closed card: the question, its answers small, how many assertions, and the signs between the answers with counts.
import { countSigns, type Sign } from '#layout';
import { hoverHandlers } from '../../state/hover.ts';
import { countOf, formatNumber } from '../../theme/number-and-date.ts';
import { SIGNS } from '../../theme/sign.tsx';
import { Miniature } from './miniature.tsx';
import { CARD_PADDING, type CardContent } from './sheet-cards.ts';
import styles from './sheet.module.css';
import { MarkedSign } from './sign-mark.tsx';

export type CardProps = {
  card: CardContent;
  /** px */
  width: number;
  /** The one card that Tab leads to; arrow keys lead on from it. */
  isFirst: boolean;
  toggle: () => void;
  onFocus: () => void;
};

export function QuestionCard({ card, width, isFirst, toggle, onFocus }: CardProps) {
  const { text, shownText, count, answers, signs } = closedContent(card);
  const lights = hoverHandlers(card.id);
  return (
    <button
      type="button"
      className={styles.closed}
      data-opens="card"
      aria-expanded={false}
      tabIndex={isFirst ? 0 : -1}
      onClick={toggle}
      {...lights}
      onFocus={() => {
        lights.onFocus();
        onFocus();
      }}
    >
      <span className={styles.text}>{shownText}</span>
      {shownText === text ? null : <span className="unseen">{text}</span>}
      <Miniature answers={answers} width={width - 2 * CARD_PADDING - 2} />
      <span className={styles.foot}>
        <span className={styles.count}>{count}</span>
        <SignCounts signs={signs} />
      </span>
    </button>
  );
}

/** Each type of sign once, with how many there are; dashed where all of them are candidates. */
function SignCounts({ signs }: { signs: readonly Sign[] }) {
  return (
    <span className={styles.signs}>
      {countSigns(signs).map(({ type, count }) => {
        const candidates = signs.filter((sign) => sign.type === type && sign.status === 'candidate').length;
        const told =
          candidates === 0 ? '' : candidates === count ? ', candidate' : `, ${candidates} candidate`;
        return (
          <span
            key={type}
            className={styles.signCount}
            title={`${formatNumber(count)} ${SIGNS[type].plural}${told}`}
          >
            <MarkedSign type={type} isCandidate={candidates === count} />
            {formatNumber(count)}
            <span className="unseen">{told}</span>
          </span>
        );
      })}
    </span>
  );
}

function closedContent(card: CardContent) {
  if (card.type === 'unasked') {
    const text = 'Not under a question';
    return {
      text,
      shownText: text,
      count: countOf(card.answers.length, 'claim'),
      answers: [],
      signs: card.signs,
    };
  }
  const { text, shownText, assertions, answers, signs } = card.question;
  return { text, shownText, count: countOf(assertions, 'assertion'), answers, signs };
}
