// Every opinion on a comparison, oldest first: who, when, why; what was undone is struck through and stays.
import type { ReviewView, Status } from '#schema';
import { formatDate } from '../theme/number-and-date.ts';
import { BECAUSE_FIELDS } from './review-form.tsx';
import styles from './review.module.css';

export function ReviewList({ items, proposed }: { items: readonly ReviewView[]; proposed: Status }) {
  if (items.length === 0) return <p className={styles.hint}>Nobody has reviewed this yet.</p>;
  return (
    <>
      <ol className={styles.list} aria-label="Reviews, oldest first">
        {items.map((review) => (
          <li key={review.id} data-undone={review.undoneBy !== null || undefined}>
            <p>
              <span className={styles.said}>
                <b>{review.by}</b> {SAYS[review.opinion]}
                {review.kind === 'undo' ? ` ${undoneInWords(review, items)}` : ''}
                {review.because === null ? '' : `, for ${BECAUSE_FIELDS[review.because]}`}
              </span>{' '}
              <time dateTime={review.at}>{minuteOf(review.at)}</time>
            </p>
            {review.note === null ? null : <p className={styles.note}>{review.note}</p>}
            {review.undoneBy === null ? null : <p className={styles.hint}>undone</p>}
            {review.isOlderRule ? (
              <p className={styles.hint}>
                made against an older version of the rule ({review.ruleVersion}); it still holds
              </p>
            ) : null}
          </li>
        ))}
      </ol>
      <p className={styles.hint}>Without a review: {proposed}.</p>
    </>
  );
}

const SAYS: Record<ReviewView['opinion'], string> = {
  confirms: 'confirms',
  rejects: 'rejects',
  explains: 'explains',
  same: 'joins',
  'not-same': 'parts',
  undo: 'undoes',
};

function undoneInWords({ undoes }: ReviewView, items: readonly ReviewView[]): string {
  const review = items.find(({ id }) => id === undoes);
  if (review === undefined) return 'a review';
  return review.kind === 'undo' ? `the undoing by ${review.by}` : `the review by ${review.by}`;
}

/** "31 January 2026, 12:00 UTC". */
function minuteOf(at: string): string {
  return `${formatDate(at)} UTC`;
}
