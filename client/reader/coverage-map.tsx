// The whole text in small, at its edge: a bar for each sentence, full where it is annotated, an outline where it is
// open, thin where it is excused; and the part that is in sight. A press leads there. What it shows stands in words in
// the reader's head, so that it is nothing to be read aloud.
import { type CSSProperties, memo, type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { TextSentence } from '#schema';
import styles from './coverage-map.module.css';
import { codePointsInSight, scrollToCodePoint } from './text-places.ts';

/** @param length of the text, in code points */
export function CoverageMap({
  sentences,
  length,
  selected,
  scroller,
}: {
  sentences: readonly TextSentence[];
  length: number;
  /** Starts of the selected assertions. */
  selected: readonly number[];
  scroller: RefObject<HTMLElement | null>;
}) {
  const sight = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const text = scroller.current;
    if (!text) return;
    let frame = 0;
    const follow = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const { start, end } = codePointsInSight(text);
        const box = sight.current;
        if (!box) return;
        box.style.insetBlockStart = partOf(start, length);
        box.style.blockSize = partOf(end - start, length);
      });
    };
    follow();
    const resized = new ResizeObserver(follow);
    resized.observe(text);
    text.addEventListener('scroll', follow, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      text.removeEventListener('scroll', follow);
    };
  }, [scroller, length]);

  const lead = (event: PointerEvent<HTMLElement>) => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    if (scroller.current) scrollToCodePoint(scroller.current, ((event.clientY - top) / height) * length);
  };
  return (
    <div
      className={styles.map}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        lead(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) lead(event);
      }}
    >
      <Bars sentences={sentences} length={length} />
      {selected.map((start) => (
        <div key={start} className={styles.selected} style={{ insetBlockStart: partOf(start, length) }} />
      ))}
      <div ref={sight} className={styles.sight} />
    </div>
  );
}

const Bars = memo(function Bars({
  sentences,
  length,
}: {
  sentences: readonly TextSentence[];
  length: number;
}) {
  return sentences.map(({ start, end, state }) => (
    <div
      key={start}
      className={styles.bar}
      data-state={state}
      style={
        { insetBlockStart: partOf(start, length), '--part': partOf(end - start, length) } as CSSProperties
      }
    />
  ));
});

function partOf(codePoints: number, length: number): string {
  return `${((codePoints / Math.max(1, length)) * 100).toFixed(3)}%`;
}
