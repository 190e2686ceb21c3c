// One suggestion: what the two share and under which questions they stand; opened, both claims with their exact words
// side by side, and what can be decided.
import type { Suggestion } from '#schema';
import { useClaim } from '../../api.ts';
import { ComparisonSide } from '../../panels/comparison-side.tsx';
import sideStyles from '../../panels/comparison.module.css';
import type { Sent } from '../../panels/review-form.tsx';
import type { useRecording } from '../../panels/use-recording.ts';
import { Answer, LoadingLines } from '../../shell/answer-state.tsx';
import { Icon } from '../../theme/icons.tsx';
import { MoveInFile } from './move-in-file.tsx';
import { type Asked, type Opinion, SuggestionActions } from './suggestion-actions.tsx';
import styles from './suggestions.module.css';

export type Deciding = {
  asked: Asked | null;
  recording: ReturnType<typeof useRecording>;
  say: (opinion: Opinion) => void;
  note: () => void;
  send: (opinion: Opinion, sent: Sent) => void;
  close: () => void;
};

export function SuggestionItem({
  suggestion,
  isOpen,
  open,
  ...deciding
}: { suggestion: Suggestion; isOpen: boolean; open: () => void } & Deciding) {
  const { sides, pair } = suggestion;
  return (
    <article className={styles.item} data-suggestion={suggestion.id} data-open={isOpen || undefined}>
      <h2>
        <button type="button" className={styles.head} aria-expanded={isOpen} onClick={open}>
          <Icon name={isOpen ? 'down' : 'right'} size={15} />
          <span>{suggestion.reason}</span>
        </button>
      </h2>
      <p className={styles.places}>{placesInWords(sides)}</p>
      {isOpen ? (
        <div className={styles.content}>
          <div className={sideStyles.sides}>
            {sides.map(({ claim }, index) => (
              <Side key={`${index} ${claim.id}`} id={claim.id} />
            ))}
          </div>
          {areApart(sides) ? <MoveInFile sides={sides} /> : null}
          {pair ? <SuggestionActions kind={pair.kind} {...deciding} /> : null}
        </div>
      ) : null}
    </article>
  );
}

function Side({ id }: { id: string }) {
  return (
    <Answer query={useClaim(id)} loading={<LoadingLines lines={4} label="The claim is on its way." />}>
      {(claim) => <ComparisonSide claim={claim} assertions={claim.assertions.items} figures={[]} />}
    </Answer>
  );
}

type Sides = Suggestion['sides'];

const idsOf = (side: Sides[number] | undefined) => side?.questions.map(({ id }) => id).join(' ');

function areApart([left, right]: Sides): boolean {
  return idsOf(left) !== idsOf(right);
}

/** Under which questions the two stand. */
function placesInWords(sides: Sides): string {
  const [left, right] = sides.map(({ questions }) =>
    questions.length === 0 ? 'no question' : questions.map(({ text }) => `“${text}”`).join(' and '),
  );
  if (!areApart(sides)) return `Both stand under ${left}`;
  return `The first stands under ${left}, the second under ${right}`;
}
