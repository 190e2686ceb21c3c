// One who cites, or is cited: who, in which documents, and how often; the number opens the assertions in place.
import { useId, useState } from 'react';
import type { ActorRef, AssertionView, DocumentRef } from '#schema';
import { LinkNames } from '../theme/chain.tsx';
import { formatNumber } from '../theme/number-and-date.ts';
import { Siglum } from '../theme/siglum.tsx';
import { AssertionCard, AssertionCardById } from './assertion-card.tsx';
import styles from './panel.module.css';

export function CitationLine({
  actor,
  work,
  documents,
  assertions,
  known,
}: {
  actor: ActorRef | null;
  work: DocumentRef | null;
  /** None where the panel is that of the one document there is. */
  documents: DocumentRef[];
  assertions: string[];
  /** Assertions that are at hand already, by id. */
  known: Map<string, AssertionView>;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const list = useId();
  return (
    <>
      <div className={styles.line}>
        <span className={styles.who}>
          <LinkNames link={{ actors: actor ? [actor] : [], work: actor ? null : work }} />
          {documents.length > 0 ? <span className={styles.quiet}>in</span> : null}
          {documents.map((document) => (
            <Siglum key={document.id} document={document} isLink />
          ))}
        </span>
        <button
          type="button"
          className={styles.number}
          aria-expanded={isOpen}
          aria-controls={list}
          onClick={() => setIsOpen(!isOpen)}
        >
          {formatNumber(assertions.length)}
          <span className="unseen"> assertions, {isOpen ? 'hide' : 'show'}</span>
        </button>
      </div>
      {isOpen ? (
        <ul id={list} className={styles.inner}>
          {assertions.map((id) => {
            const assertion = known.get(id);
            return (
              <li key={id}>
                {assertion ? <AssertionCard assertion={assertion} /> : <AssertionCardById id={id} />}
              </li>
            );
          })}
        </ul>
      ) : null}
    </>
  );
}
