// The whole story on paper: every step's words, the exact words of the assertions it points at and the address of what it
// shows, questions with room to write, and the answers on a last page. It is there only while the page is printed.
import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { type AssertionView, idsInAddress, type StoryView } from '#schema';
import { useAssertions } from '../api.ts';
import { Quotation } from '../theme/quotation.tsx';
import { paragraphs } from './story-panel.tsx';
import styles from './handout.module.css';

export function StoryHandout({ story }: { story: StoryView }) {
  // Fetched while the story is told: once the page is being printed, nothing is waited for.
  const quoted = useAssertions([...new Set(story.steps.flatMap(({ address }) => assertionsIn(address)))]);
  return useIsPrinting() ? createPortal(<Handout story={story} quoted={quoted} />, document.body) : null;
}

/** Whether the page is being printed: known in time, whoever asked for it. */
function useIsPrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    const media = matchMedia('print');
    const follow = () => flushSync(() => setIsPrinting(media.matches));
    const begin = () => flushSync(() => setIsPrinting(true));
    const end = () => setIsPrinting(false);
    media.addEventListener('change', follow);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      media.removeEventListener('change', follow);
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}

function assertionsIn(address: string): string[] {
  return idsInAddress(address).filter((id) => id.split(':')[1] === 'assertion');
}

function Handout({
  story: { title, summary, steps },
  quoted,
}: {
  story: StoryView;
  quoted: readonly AssertionView[];
}) {
  const asked = steps.flatMap(({ ask }, index) => (ask ? [{ ...ask, number: index + 1 }] : []));
  return (
    <article className={styles.handout} data-handout>
      <h1>{title}</h1>
      <p className={styles.summary}>{summary}</p>
      <ol>
        {steps.map(({ title: over, text, address, ask }, index) => (
          <li key={`${index} ${address}`}>
            {over ? <h2>{over}</h2> : null}
            {paragraphs(text).map((words) => (
              <p key={words}>{words}</p>
            ))}
            {quoted
              .filter(({ id }) => assertionsIn(address).includes(id))
              .map(({ id, quote, document: { title: from } }) => (
                <blockquote key={id} className={styles.quoted}>
                  <Quotation words={quote.exact} /> <cite>{from}</cite>
                </blockquote>
              ))}
            {ask ? (
              <>
                <p className={styles.question}>{ask.question}</p>
                <div className={styles.room} />
              </>
            ) : null}
            <p className={styles.address}>{new URL(address, location.href).href}</p>
          </li>
        ))}
      </ol>
      {asked.length > 0 ? (
        <section className={styles.answers}>
          <h2>Answers</h2>
          <dl>
            {asked.map(({ number, question, answer }) => (
              <div key={number}>
                <dt>
                  {number}. {question}
                </dt>
                <dd>{answer}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
    </article>
  );
}
