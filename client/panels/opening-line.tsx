// A line with who it is, in which documents, and a number that opens in place the list of what it counts.
import { type ReactNode, useId, useState } from 'react';
import type { ActorRef, DocumentRef } from '#schema';
import { LinkNames } from '../theme/chain.tsx';
import { formatNumber } from '../theme/number-and-date.ts';
import { Siglum } from '../theme/siglum.tsx';
import styles from './panel.module.css';

export function OpeningLine({
  actors,
  work,
  documents,
  count,
  counted,
  children,
}: {
  actors: ActorRef[];
  work: DocumentRef | null;
  documents: readonly DocumentRef[];
  count: number;
  /** "assertions" */
  counted: string;
  /** The items of the list, made once it is opened. */
  children: () => ReactNode;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const list = useId();
  return (
    <>
      <div className={styles.line}>
        <span className={styles.who}>
          <LinkNames link={{ actors, work }} />
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
          {formatNumber(count)}
          <span className="unseen">
            {' '}
            {counted}, {isOpen ? 'hide' : 'show'}
          </span>
        </button>
      </div>
      {isOpen ? (
        <ul id={list} className={styles.inner}>
          {children()}
        </ul>
      ) : null}
    </>
  );
}
