// What is being read: letter, title and makers of the document; how far it is annotated, each number a way to the next
// such sentence.
import type { DocumentText, TextSentence } from '#schema';
import { ActorName } from '../theme/actor-name.tsx';
import { formatDate, formatNumber } from '../theme/number-and-date.ts';
import { SelectLink } from '../theme/select-link.tsx';
import { Siglum } from '../theme/siglum.tsx';
import styles from './reader-head.module.css';

const STATES: TextSentence['state'][] = ['annotated', 'open', 'excused'];

/** @param goTo left out where there is no text to go through */
export function ReaderHead({
  content,
  goTo,
}: {
  content: DocumentText;
  goTo?: (state: TextSentence['state']) => void;
}) {
  const { document, authors, publisher, sentences, passages } = content;
  const makers = [...authors, ...(publisher ? [publisher] : [])];
  const unchecked = passages.filter(({ checked }) => !checked).length;
  return (
    <header className={styles.head}>
      <h2 className={styles.what}>
        <Siglum document={document} />
        <SelectLink id={document.id} className={styles.title}>
          {document.title}
        </SelectLink>
      </h2>
      <p className={styles.line}>
        {makers.map((maker) => (
          <ActorName key={maker.id} actor={maker} />
        ))}
        <span>{formatDate(document.publishedAt)}</span>
      </p>
      {goTo ? (
        <p className={styles.line}>
          Sentences:
          {STATES.map((state) => (
            <button key={state} type="button" className={styles.count} onClick={() => goTo(state)}>
              <strong>{formatNumber(sentences.filter((one) => one.state === state).length)}</strong> {state}
              <span className="unseen">, go to the next</span>
            </button>
          ))}
        </p>
      ) : null}
      {goTo && unchecked > 0 ? (
        <p className={styles.notice}>
          {formatNumber(unchecked)} of the passages were not compared with this text yet: load the dataset
          again, with <code>npx stemma ingest</code>.
        </p>
      ) : null}
    </header>
  );
}
