// What was joined and parted already: by whom, when and why, the latest first; what was undone is struck through and stays.
import { UndoReview } from '../../panels/undo-review.tsx';
import reviewStyles from '../../panels/review.module.css';
import { formatDate } from '../../theme/number-and-date.ts';
import { SelectLink } from '../../theme/select-link.tsx';
import styles from './suggestions.module.css';
import { type Decision, useSuggestionList } from './use-suggestion-list.ts';

/** The latest decision that stands, where it can be taken back at once. */
export function LatestDecision({ isKeyed }: { isKeyed: boolean }) {
  const latest = useSuggestionList().decisions?.find(({ undo }) => undo === null);
  if (!latest) return null;
  const { review } = latest;
  return (
    <div className={styles.latest}>
      <p>
        Latest: <b>{review.by}</b> {inWords(review)}
      </p>
      <UndoReview key={review.id} review={review.id} about={inWords(review)} on={isKeyed ? ['u', 'U'] : []} />
    </div>
  );
}

export function Decisions() {
  const { decisions = [] } = useSuggestionList();
  if (decisions.length === 0) return <p className={styles.quiet}>Nothing was joined or parted yet.</p>;
  return (
    <section className={styles.decisions} aria-label="Decided">
      <h2>Decided</h2>
      <ol className={reviewStyles.list} aria-label="Decisions, the latest first">
        {decisions.map((decision) => (
          <li key={decision.review.id} data-undone={decision.undo !== null || undefined}>
            <DecisionLine {...decision} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function DecisionLine({ review, undo }: Decision) {
  const { left, right, kind } = review.identity;
  return (
    <>
      <p>
        <span className={reviewStyles.said}>
          <b>{review.by}</b> {SAYS[review.opinion] ?? ''} the {kind}s
        </span>{' '}
        <time dateTime={review.at}>{formatDate(review.at)} UTC</time>
      </p>
      {[left, right].map(({ id, text }) => (
        <p key={id}>
          {text === null ? (
            `${id}, which is no longer there`
          ) : (
            <SelectLink id={id} className={styles.link}>
              {text}
            </SelectLink>
          )}
        </p>
      ))}
      {review.note === null ? null : <p className={reviewStyles.note}>{review.note}</p>}
      {undo === null ? (
        <UndoReview review={review.id} about={inWords(review)} />
      ) : (
        <p className={reviewStyles.hint}>
          undone by {undo.by}, <time dateTime={undo.at}>{formatDate(undo.at)} UTC</time>
        </p>
      )}
    </>
  );
}

const SAYS: Partial<Record<Decision['review']['opinion'], string>> = { same: 'joins', 'not-same': 'parts' };

function inWords({ opinion, identity: { left, right } }: Decision['review']): string {
  return `${SAYS[opinion] ?? ''} ${quoted(left.text ?? left.id)} and ${quoted(right.text ?? right.id)}`;
}

/** Within a sentence, without the full stop of its own. */
export function quoted(text: string): string {
  return `“${text.replace(/[.。։]\s*$/u, '')}”`;
}
