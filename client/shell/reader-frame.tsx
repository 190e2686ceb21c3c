// Where the reader stands: beside the picture where there is room for both, else in its place until it is closed.
import { Suspense, useEffect, useRef } from 'react';
import { later } from './later.ts';
import { useRead } from '../state/reading.ts';
import { Icon } from '../theme/icons.tsx';
import { announce } from './announce.tsx';
import { Guard, LoadingLines } from './answer-state.tsx';
import { takeFocus } from './panel-focus.ts';
import styles from './reader-frame.module.css';

const Reader = later(async () => ({ default: (await import('../reader/reader.tsx')).Reader }));

/**
 * @param id of the document
 * @param isInPlace it stands in the place of the picture
 */
export function ReaderFrame({ id, isInPlace }: { id: string; isInPlace: boolean }) {
  const read = useRead();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    announce('Reader');
    if (heading.current) takeFocus(heading.current);
    return () => {
      // Whoever closes it from within goes back to where they came from.
      if (document.activeElement !== document.body) return;
      const isThere = opener instanceof HTMLElement && opener !== document.body && opener.isConnected;
      (isThere ? opener : document.querySelector<HTMLElement>('#content'))?.focus({ preventScroll: true });
    };
  }, []);
  const Heading = isInPlace ? 'h1' : 'h2';
  return (
    // One element in either place, so that the text keeps where it is read when the place changes.
    <section
      className={styles.frame}
      role={isInPlace ? 'main' : undefined}
      aria-label="Reader"
      data-in-place={isInPlace || undefined}
    >
      <Heading ref={heading} tabIndex={-1} className="unseen">
        Reader
      </Heading>
      <button
        type="button"
        className={styles.close}
        aria-label="Close the reader"
        title="Close the reader (Esc)"
        onClick={() => read(null)}
      >
        <Icon name="close" size={17} />
      </button>
      <Guard of={id}>
        <Suspense fallback={<LoadingLines lines={12} label="The text is on its way." />}>
          <Reader id={id} />
        </Suspense>
      </Guard>
    </section>
  );
}
