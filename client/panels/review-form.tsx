// What a review still needs before it is sent: a note or a reason, who reviews, and the token where the server asks for it.
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Because } from '#schema';
import { useReviewer } from '../state/reviewer.ts';
import type { Asked } from './review-section.tsx';
import styles from './review.module.css';

export type Sent = { by: string; token: string; note?: string; because?: Because };

export function ReviewForm({
  asked,
  name,
  needsToken,
  isBusy,
  send,
  close,
}: {
  asked: Asked;
  name: string;
  needsToken: boolean;
  isBusy: boolean;
  send: (sent: Sent) => void;
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setReviewer({ name: by.trim(), token });
    const reason = Because.safeParse(because);
    send({
      by: by.trim(),
      token,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(reason.success ? { because: reason.data } : {}),
    });
  };
  const isComplete =
    by.trim() !== '' && (asked.opinion !== 'explains' || note.trim() !== '' || because !== '');
  return (
    <form ref={form} className={styles.form} onSubmit={submit}>
      {asked.isForNote ? (
        <>
          <label className={styles.field}>
            <span>Note</span>
            <textarea rows={3} maxLength={4000} value={note} onChange={(e) => setNote(e.target.value)} />
          </label>
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
        </>
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
        <button type="submit" className={styles.send} disabled={isBusy || !isComplete}>
          {SEND[asked.opinion]}
        </button>
        <button type="button" className={styles.action} onClick={close}>
          Cancel
        </button>
      </div>
    </form>
  );
}

const SEND: Record<Asked['opinion'], string> = {
  confirms: 'Confirm',
  rejects: 'Reject',
  explains: 'Explain',
  undo: 'Undo',
};

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
