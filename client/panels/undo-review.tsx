// The button that takes one review back, with the form where its sender has to be named first.
import { useState } from 'react';
import { announce } from '../shell/announce.tsx';
import { useShortcuts } from '../shell/shortcuts.ts';
import { ReviewForm, type Sent } from './review-form.tsx';
import styles from './review.module.css';
import { isTokenMissing, useRecording } from './use-recording.ts';

/**
 * @param about what the review is about, for those who hear the button alone
 * @param on the keys that do the same
 * @param done called once it is on record
 */
export function UndoReview({
  review,
  about,
  on = [],
  done,
}: {
  review: string;
  about: string;
  on?: string[];
  done?: () => void;
}) {
  const { record, isBusy, name, token: held, needsToken, isReady, problem } = useRecording();
  const [isAsked, setIsAsked] = useState(false);
  const send = ({ token = held, by = name }: Partial<Sent> = {}) =>
    record(
      { token, undoes: review, body: { by } },
      {
        onSuccess: () => {
          setIsAsked(false);
          announce(`Undone: ${about}.`);
          done?.();
        },
        onError: (error) => setIsAsked(isTokenMissing(error)),
      },
    );
  const undo = () => {
    if (isBusy) return;
    if (isReady) send();
    else setIsAsked(true);
  };
  useShortcuts(on.length === 0 ? [] : [{ keys: on, does: 'undo', on, run: undo }]);
  return (
    <div className={styles.undo}>
      <button
        type="button"
        className={styles.action}
        disabled={isBusy}
        aria-keyshortcuts={on[0]}
        aria-label={`Undo: ${about}`}
        onClick={undo}
      >
        Undo
      </button>
      {isAsked ? (
        <ReviewForm
          sends={[{ opinion: 'undo', title: 'Undo' }]}
          notes={null}
          name={name}
          needsToken={needsToken}
          isBusy={isBusy}
          send={(_, sent) => send(sent)}
          close={() => setIsAsked(false)}
        />
      ) : null}
      {problem === null ? null : (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
