// A document in a list: its letter and its title, and what is to be said beside it.
import type { DocumentRef } from '#schema';
import { SelectLink } from '../theme/select-link.tsx';
import { Siglum } from '../theme/siglum.tsx';
import styles from './panel.module.css';

export function DocumentLine({ document, aside }: { document: DocumentRef; aside?: string }) {
  return (
    <p className={styles.line}>
      <Siglum document={document} />
      <SelectLink id={document.id} className={`${styles.textLink} ${styles.source}`}>
        {document.title}
      </SelectLink>
      {aside ? <span className={`${styles.quiet} ${styles.times}`}>{aside}</span> : null}
    </p>
  );
}
