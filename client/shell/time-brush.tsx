// Choosing a time by drawing over dates. What is chosen is a facet of every view; days can also be typed there.
import { type PointerEvent, useState } from 'react';
import { dayAtX, dayNumber, isoDay, type TimelineLayout, xOfDay } from '#layout';
import { announce } from './announce.tsx';
import { daysOf } from '#overview';
import { useViewState } from '../state/view-state.ts';
import { formatDate } from '../theme/number-and-date.ts';
import styles from './time-brush.module.css';

/** px that a pointer goes before it draws. */
const DRAWS = 5;

/** @param top px from the drawing's upper edge from which on it can be drawn over */
export function TimeBrush({
  layout: { scale, axis },
  top,
}: {
  layout: Pick<TimelineLayout, 'scale' | 'axis'>;
  top: number;
}) {
  const [{ during }, change] = useViewState();
  const [drawn, setDrawn] = useState<{ from: number; to: number } | null>(null);
  const days = daysOf(during);
  const chosen = days && { from: xOfDay(scale, dayNumber(days.from)), to: xOfDay(scale, dayNumber(days.to)) };
  const band = drawn ?? chosen;
  const choose = ({ from, to }: { from: number; to: number }) => {
    const [first, last] = [Math.min(from, to), Math.max(from, to)].map((x) => isoDay(dayAtX(scale, x)));
    change({ during: `${first}/${last}` });
    announce(`Chosen: ${formatDate(`${first}/${last}`)}.`);
  };
  return (
    <>
      {band ? (
        <rect
          className={styles.band}
          x={Math.min(band.from, band.to) - 1}
          y={top}
          width={Math.abs(band.to - band.from) + 2}
          height={axis.y - top}
        />
      ) : null}
      <rect
        className={styles.brush}
        data-testid="brush"
        x={axis.start - 8}
        y={top}
        width={axis.end - axis.start + 16}
        height={axis.y - top + 24}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrawn({ from: xOf(event), to: xOf(event) });
        }}
        onPointerMove={(event) => {
          if (drawn) setDrawn({ ...drawn, to: xOf(event) });
        }}
        onPointerUp={() => {
          if (drawn && Math.abs(drawn.to - drawn.from) > DRAWS) choose(drawn);
          setDrawn(null);
        }}
        onPointerCancel={() => setDrawn(null)}
      />
    </>
  );
}

/** px from the drawing's edge at which a pointer is. */
function xOf(event: PointerEvent<SVGRectElement>): number {
  return event.clientX - (event.currentTarget.ownerSVGElement?.getBoundingClientRect().left ?? 0);
}
