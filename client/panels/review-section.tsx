// What reviewers say of a comparison, and the way to say it: confirm, reject, explain, undo; every opinion with its name
// and time, also those that were undone. The keys c, r, e and u do the same wherever the panel is open.
import { useState } from 'react';
import type { ComparisonView, ReviewOpinion } from '#schema';
import { ApiError, useHealth, useRecordReview, useReviewHistory } from '../api.ts';
import { announce } from '../shell/announce.tsx';
import { Answer, LoadingLines } from '../shell/answer-state.tsx';
import { useShortcuts } from '../shell/shortcuts.ts';
import { useReviewer } from '../state/reviewer.ts';
import { ReviewForm, type Sent } from './review-form.tsx';
import { ReviewList } from './review-list.tsx';
import styles from './review.module.css';

/** What is asked before a review is sent: a note, who reviews, or the token of the server. */
export type Asked = { opinion: ReviewOpinion | 'undo'; isForNote: boolean };

export function ReviewSection({ comparison }: { comparison: ComparisonView }) {
  const history = useReviewHistory(comparison.id);
  const health = useHealth().data;
  const [reviewer] = useReviewer();
  const record = useRecordReview();
  const [asked, setAsked] = useState<Asked | null>(null);
  const name = reviewer.name || (health?.writing.reviewer ?? '');
  const isRefused = record.error instanceof ApiError && record.error.isTokenMissing;
  const needsToken = (health?.writing.needsToken ?? false) && (reviewer.token === '' || isRefused);
  const latest = history.data?.items.findLast(({ kind, undoneBy }) => kind !== 'undo' && undoneBy === null);

  const send = (opinion: Asked['opinion'], { token = reviewer.token, ...more }: Partial<Sent> = {}) => {
    const body = { ...more, by: more.by ?? name };
    if (opinion === 'undo' && latest === undefined) return;
    record.mutate(
      opinion === 'undo'
        ? { token, undoes: latest?.id ?? '', body: { by: body.by } }
        : { token, comparison: comparison.id, body: { ...body, opinion } },
      {
        onSuccess: () => {
          setAsked(null);
          announce(SAID[opinion]);
        },
        onError: (error) => {
          if (error instanceof ApiError && error.isTokenMissing) setAsked({ opinion, isForNote: false });
        },
      },
    );
  };
  const say = (opinion: Asked['opinion']) => {
    if (record.isPending || (opinion === 'undo' && latest === undefined)) return;
    if (opinion === 'explains' || name === '' || needsToken)
      setAsked({ opinion, isForNote: opinion === 'explains' });
    else send(opinion);
  };
  useShortcuts([
    { keys: ['c'], does: 'confirm', on: ['c', 'C'], run: () => say('confirms') },
    { keys: ['r'], does: 'reject', on: ['r', 'R'], run: () => say('rejects') },
    { keys: ['e'], does: 'explain', on: ['e', 'E'], run: () => say('explains') },
    { keys: ['u'], does: 'undo', on: ['u', 'U'], run: () => say('undo') },
  ]);
  return (
    <section className={styles.review} aria-label="Review">
      <div className={styles.actions}>
        {ACTIONS.map(({ opinion, title, key }) => (
          <button
            key={opinion}
            type="button"
            className={styles.action}
            title={`${title} (${key})`}
            aria-keyshortcuts={key}
            aria-expanded={opinion === 'explains' ? asked?.opinion === opinion : undefined}
            disabled={record.isPending || (opinion === 'undo' && latest === undefined)}
            onClick={() => say(opinion)}
          >
            {title}
          </button>
        ))}
      </div>
      {asked ? (
        <ReviewForm
          key={asked.opinion}
          asked={asked}
          name={name}
          needsToken={needsToken || isRefused}
          isBusy={record.isPending}
          send={(more) => send(asked.opinion, more)}
          close={() => setAsked(null)}
        />
      ) : null}
      {record.isError ? (
        <p className={styles.problem} role="alert">
          {isRefused
            ? 'This server lets only those write who have its token. Nothing was recorded.'
            : `${record.error.message} Nothing was recorded.`}
        </p>
      ) : null}
      <Answer query={history} loading={<LoadingLines lines={2} label="The reviews are on their way." />}>
        {({ items, proposed }) => <ReviewList items={items} proposed={proposed} />}
      </Answer>
    </section>
  );
}

const ACTIONS: { opinion: Asked['opinion']; title: string; key: string }[] = [
  { opinion: 'confirms', title: 'Confirm', key: 'c' },
  { opinion: 'rejects', title: 'Reject', key: 'r' },
  { opinion: 'explains', title: 'Explain', key: 'e' },
  { opinion: 'undo', title: 'Undo', key: 'u' },
];

const SAID: Record<Asked['opinion'], string> = {
  confirms: 'Confirmed.',
  rejects: 'Rejected.',
  explains: 'Explained.',
  undo: 'The latest review is undone.',
};
