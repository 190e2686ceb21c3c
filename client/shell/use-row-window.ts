// Which rows of a long table are drawn: those in sight and some more. Short tables are drawn whole.
import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** Below this number of rows a browser draws all of them as fast as a part. */
const WHOLE_ROWS = 200;
const ROW_PX = 33;
const BEYOND_SIGHT_ROWS = 20;

export type RowWindow = {
  /** The first row drawn, and the first one after the last. */
  start: number;
  end: number;
  /** The room of the rows that are not drawn, in px. */
  before: number;
  after: number;
  /** Sees to it that a row is drawn, then calls back. */
  reveal: (row: number, drawn: () => void) => void;
  /** Told of each row that is drawn, which carries its number as `data-index`. */
  measure: (row: HTMLElement | null) => void;
};

export function useRowWindow(rows: number, scroller: RefObject<HTMLElement | null>): RowWindow {
  const isWhole = rows <= WHOLE_ROWS;
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled by React's compiler
  const virtual = useVirtualizer({
    count: rows,
    enabled: !isWhole,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: BEYOND_SIGHT_ROWS,
  });
  const items = virtual.getVirtualItems();
  const reveal = (row: number, drawn: () => void) => {
    if (isWhole)
      scroller.current?.querySelector(`[data-index="${row}"]`)?.scrollIntoView({ block: 'nearest' });
    else virtual.scrollToIndex(row);
    requestAnimationFrame(() => requestAnimationFrame(drawn));
  };
  if (isWhole) return { start: 0, end: rows, before: 0, after: 0, reveal, measure: () => {} };
  const [first, last] = [items[0], items.at(-1)];
  return {
    start: first?.index ?? 0,
    end: (last?.index ?? -1) + 1,
    before: first?.start ?? 0,
    after: virtual.getTotalSize() - (last?.end ?? 0),
    reveal,
    measure: virtual.measureElement,
  };
}
