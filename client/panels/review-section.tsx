// What reviewers say of a comparison, and the way to say it: confirm, reject, explain, undo; every opinion with its name
// and time, also those that were undone. The keys c, r, e and u do the same wherever the panel is open.
import { useState } from 'react';
import type { ComparisonView, ReviewOpinion } from '#schema';
import { useReviewHistory } from '../api.ts';
import { announce } from '../shell/announce.tsx';
import { Answer, LoadingLines } from '../shell/answer-state.tsx';
import { useShortcuts } from '../shell/shortcuts.ts';
import { ReviewForm, type Sent } from './review-form.tsx';
import { ReviewList } from './review-list.tsx';
import styles from './review.module.css';
import { isTokenMissing, useRecording } from './use-recording.ts';

/** What is asked before a review is sent: a note, who reviews, or the token of the server. */
type Asked = { opinion: ReviewOpinion | 'undo'; isForNote: boolean };

export function ReviewSection({ comparison }: { comparison: ComparisonView }) {
  const history = useReviewHistory(comparison.id);
  const { record, isBusy, name, token: held, needsToken, isReady, problem } = useRecording();
  const [asked, setAsked] = useState<Asked | null>(null);
  const latest = history.data?.items.findLast(({ kind, undoneBy }) => kind !== 'undo' && undoneBy === null);

  const send = (opinion: Asked['opinion'], { token = held, ...more }: Partial<Sent> = {}) => {
    const body = { ...more, by: more.by ?? name };
    if (opinion === 'undo' && latest === undefined) return;
    record(
      opinion === 'undo'
        ? { token, undoes: latest?.id ?? '', body: { by: body.by } }
        : { token, comparison: comparison.id, body: { ...body, opinion } },
      {
        onSuccess: () => {
          setAsked(null);
          announce(SAID[opinion]);
        },
        onError: (error) => {
          if (isTokenMissing(error)) setAsked({ opinion, isForNote: false });
        },
      },
    );
  };
  const say = (opinion: Asked['opinion']) => {
    if (isBusy || (opinion === 'undo' && latest === undefined)) return;
    if (opinion === 'explains' || !isReady) setAsked({ opinion, isForNote: opinion === 'explains' });
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
            disabled={isBusy || (opinion === 'undo' && latest === undefined)}
            onClick={() => say(opinion)}
          >
            {title}
          </button>
        ))}
      </div>
      {asked ? (
        <ReviewForm
          key={asked.opinion}
          sends={[{ opinion: asked.opinion, title: SEND[asked.opinion] }]}
          notes={asked.isForNote ? { isNeeded: true, asksBecause: true } : null}
          name={name}
          needsToken={needsToken}
          isBusy={isBusy}
          send={send}
          close={() => setAsked(null)}
        />
      ) : null}
      {problem === null ? null : (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
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

const SEND: Record<Asked['opinion'], string> = {
  confirms: 'Confirm',
  rejects: 'Reject',
  explains: 'Explain',
  undo: 'Undo',
};

const SAID: Record<Asked['opinion'], string> = {
  confirms: 'Confirmed.',
  rejects: 'Rejected.',
  explains: 'Explained.',
  undo: 'The latest review is undone.',
};
