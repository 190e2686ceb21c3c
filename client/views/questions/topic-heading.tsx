// The head of a topic: its title, how many questions it has, and the switch that folds those without competing answers.
import type { CardPlace, Topic } from '#layout';
import { countOf, formatNumber } from '../../theme/number-and-date.ts';
import { countFolded } from './sheet-cards.ts';
import styles from './sheet.module.css';

type TopicHeadingProps = {
  topic: Topic;
  isContinued: boolean;
  isUnfolded: boolean;
  toggle: () => void;
  place: CardPlace;
  measure: (id: string) => (element: HTMLElement | null) => void;
};

export function TopicHeading({ topic, isContinued, isUnfolded, toggle, place, measure }: TopicHeadingProps) {
  const { questions, folded } = countFolded(topic);
  return (
    <header
      className={styles.heading}
      ref={measure(place.id)}
      style={{ insetInlineStart: place.x, insetBlockStart: place.y, inlineSize: place.width }}
    >
      <h2>{topic.title}</h2>{' '}
      {isContinued ? (
        <span>continued</span>
      ) : (
        <span>
          {countOf(questions, 'question')}
          {folded > 0 ? (
            <>
              ,{' '}
              <button
                type="button"
                aria-expanded={isUnfolded}
                onClick={toggle}
                title="Questions whose answers do not compete"
              >
                {isUnfolded ? `fold ${formatNumber(folded)}` : `${formatNumber(folded)} folded`}
              </button>
            </>
          ) : null}
        </span>
      )}
    </header>
  );
}
