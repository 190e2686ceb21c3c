// What a review still needs before it is sent: a note or a reason, who reviews, and the token where the server asks for it.
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Because } from '#schema';
import { useReviewer } from '../state/reviewer.ts';
import styles from './review.module.css';

export type Sent = { by: string; token: string; note?: string; because?: Because };

/**
 * @param sends what can be sent, each with its button; the enter key sends where there is one alone
 * @param notes whether a note is asked for, and with it by what two differ; and whether either is needed
 */
export function ReviewForm<Opinion extends string>({
  sends,
  notes,
  name,
  needsToken,
  isBusy,
  send,
  close,
}: {
  sends: readonly { opinion: Opinion; title: string }[];
  notes: { isNeeded: boolean; asksBecause: boolean } | null;
  name: string;
  needsToken: boolean;
  isBusy: boolean;
  send: (opinion: Opinion, sent: Sent) => void;
  close: () => void;
}) {
  const [reviewer, setReviewer] = useReviewer();
  const [by, setBy] = useState(name);
  const [token, setToken] = useState(reviewer.token);
  const [note, setNote] = useState('');
  const [because, setBecause] = useState('');
  const hint = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // It opens because somebody asked for it, to write: into the first field that is empty.
    const fields = [...(form.current?.elements ?? [])];
    const empty = fields.find(
      (field) => field.matches('textarea, input') && !('value' in field && field.value),
    );
    if (empty instanceof HTMLElement) empty.focus();
  }, []);
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    };
    const { current } = form;
    current?.addEventListener('keydown', listener);
    return () => current?.removeEventListener('keydown', listener);
  }, [close]);
  const submit = (opinion: Opinion) => {
    setReviewer({ name: by.trim(), token });
    const reason = Because.safeParse(because);
    send(opinion, {
      by: by.trim(),
      token,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(reason.success ? { because: reason.data } : {}),
    });
  };
  const isComplete = by.trim() !== '' && (!notes?.isNeeded || note.trim() !== '' || because !== '');
  const [only] = sends.length === 1 ? sends : [];
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (only && isComplete && !isBusy) submit(only.opinion);
  };
  return (
    <form ref={form} className={styles.form} onSubmit={onSubmit}>
      {notes ? (
        <label className={styles.field}>
          <span>Note</span>
          <textarea rows={3} maxLength={4000} value={note} onChange={(e) => setNote(e.target.value)} />
        </label>
      ) : null}
      {notes?.asksBecause ? (
        <label className={styles.field}>
          <span>The two differ by</span>
          <select value={because} onChange={(e) => setBecause(e.target.value)}>
            <option value="">nothing named</option>
            {Because.options.map((one) => (
              <option key={one} value={one}>
                {BECAUSE_FIELDS[one]}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <label className={styles.field}>
        <span>Your name</span>
        <input
          maxLength={120}
          autoComplete="name"
          value={by}
          aria-describedby={hint}
          onChange={(e) => setBy(e.target.value)}
        />
      </label>
      <p id={hint} className={styles.hint}>
        It stands beside the review, for everybody who reads it.
      </p>
      {needsToken ? (
        <>
          <label className={styles.field}>
            <span>Token of the server</span>
            <input
              type="password"
              autoComplete="off"
              value={token}
              onChange={(e) => setToken(e.target.value)}
            />
          </label>
          <p className={styles.hint}>
            Beyond this machine, reading is open and writing needs the server’s token. It is held until the
            page is closed.
          </p>
        </>
      ) : null}
      <div className={styles.actions}>
        {sends.map(({ opinion, title }) => (
          <button
            key={opinion}
            type={only ? 'submit' : 'button'}
            className={styles.send}
            disabled={isBusy || !isComplete}
            onClick={only ? undefined : () => submit(opinion)}
          >
            {title}
          </button>
        ))}
        <button type="button" className={styles.action} onClick={close}>
          Cancel
        </button>
      </div>
    </form>
  );
}

export const BECAUSE_FIELDS: Record<Because, string> = {
  'as-of': 'the day',
  scope: 'what is counted',
  bound: 'the bound',
  definition: 'the definition',
  actor: 'the actor',
  place: 'the place',
  certainty: 'how sure it is',
  wording: 'the wording',
};
