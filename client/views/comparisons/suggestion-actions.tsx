// What can be decided of two that may be one, and the form where a note, a name or the token is still asked for.
import type { IdentityKind, IdentityOpinion } from '#schema';
import { ReviewForm } from '../../panels/review-form.tsx';
import reviewStyles from '../../panels/review.module.css';
import type { Deciding } from './suggestion-item.tsx';
import styles from './suggestions.module.css';

export type Opinion = IdentityOpinion;
/** What is asked before it is sent, and which of the two can then be. */
export type Asked = { opinions: Opinion[]; isForNote: boolean };

export function SuggestionActions({
  kind,
  asked,
  recording: { isBusy, name, needsToken, problem },
  say,
  note,
  send,
  close,
}: { kind: IdentityKind } & Deciding) {
  return (
    <section className={styles.decide} aria-label="Decide">
      <p className={styles.quiet}>{`Of the two ${kind}s:`}</p>
      {asked ? (
        <ReviewForm
          key={`${asked.opinions.join()} ${asked.isForNote}`}
          sends={ACTIONS.filter(({ opinion }) => asked.opinions.includes(opinion))}
          notes={asked.isForNote ? { isNeeded: false, asksBecause: false } : null}
          name={name}
          needsToken={needsToken}
          isBusy={isBusy}
          send={send}
          close={close}
        />
      ) : (
        <div className={reviewStyles.actions}>
          {ACTIONS.map(({ opinion, title, key }) => (
            <button
              key={opinion}
              type="button"
              className={reviewStyles.action}
              title={`${title} (${key})`}
              aria-keyshortcuts={key}
              disabled={isBusy}
              onClick={() => say(opinion)}
            >
              {title}
            </button>
          ))}
          <button
            type="button"
            className={reviewStyles.action}
            title="With a note (n)"
            aria-keyshortcuts="n"
            disabled={isBusy}
            onClick={note}
          >
            With a note
          </button>
        </div>
      )}
      {problem === null ? null : (
        <p className={reviewStyles.problem} role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

const ACTIONS: { opinion: Opinion; title: string; key: string }[] = [
  { opinion: 'same', title: 'They are one', key: 's' },
  { opinion: 'not-same', title: 'They are two', key: 'd' },
];
