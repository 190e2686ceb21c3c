// Where the reader stands: beside the picture where there is room for both, else in its place until it is closed.
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useRead } from '../state/reading.ts';
import { Icon } from '../theme/icons.tsx';
import { announce } from './announce.tsx';
import { Guard, LoadingLines } from './answer-state.tsx';
import { takeFocus } from './panel-focus.ts';
import styles from './reader-frame.module.css';

const Reader = lazy(async () => ({ default: (await import('../reader/reader.tsx')).Reader }));

/**
 * @param id of the document
 * @param isInPlace it stands in the place of the picture
 */
export function ReaderFrame({ id, isInPlace }: { id: string; isInPlace: boolean }) {
  const read = useRead();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    announce('Reader');
    if (heading.current) takeFocus(heading.current);
  }, []);
  const Frame = isInPlace ? 'main' : 'section';
  const Heading = isInPlace ? 'h1' : 'h2';
  return (
    <Frame className={styles.frame} aria-label="Reader" data-in-place={isInPlace || undefined}>
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
    </Frame>
  );
}
