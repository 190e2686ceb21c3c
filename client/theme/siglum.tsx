// The letter by which a document goes in every picture, facet and panel; a dashed ring where it was never read.
import type { DocumentRef } from '#schema';
import { SelectLink } from './select-link.tsx';
import styles from './grammar.module.css';

type Lettered = Pick<DocumentRef, 'id' | 'title' | 'siglum'>;

/** @param isLink opens the document's panel */
export function Siglum({ document, isLink = false }: { document: Lettered; isLink?: boolean }) {
  const className = document.siglum === null ? `${styles.siglum} ${styles.unread}` : styles.siglum;
  const letter = document.siglum ?? '–';
  const square = (
    <span className={className} aria-hidden="true" title={document.title}>
      {letter}
    </span>
  );
  if (!isLink) return square;
  return (
    <SelectLink
      id={document.id}
      className={styles.siglumLink}
      title={document.title}
      label={`Document ${letter}: ${document.title}`}
    >
      {square}
    </SelectLink>
  );
}
