// Keeps one's bearings on the sheet: the card one is at stays where it was on the screen when cards above it close or
// the columns change, and a card that opens is scrolled into sight.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Sheet } from '#layout';

const MARGIN = 12;

/** @param focused id of the card one is at; null before any was reached */
export function useKeepInSight(
  scroller: RefObject<HTMLDivElement | null>,
  { cards }: Sheet,
  open: ReadonlySet<string>,
  focused: string | null,
) {
  const before = useRef<Sheet['cards']>([]);
  const here = cards.find(({ id }) => id === focused);

  useLayoutEffect(() => {
    const was = before.current.find(({ id }) => id === focused);
    before.current = cards;
    if (here && was && here.y !== was.y)
      scroller.current?.scrollBy({ top: here.y - was.y, behavior: 'instant' });
  }, [scroller, cards, here, focused]);

  const isOpen = focused !== null && open.has(focused);
  const top = here?.y ?? 0;
  const bottom = top + (here?.height ?? 0);
  useEffect(() => {
    const element = scroller.current;
    if (!element || !isOpen) return;
    const { scrollTop, clientHeight } = element;
    const lowest = Math.max(scrollTop, bottom + MARGIN - clientHeight);
    if (lowest > scrollTop || top < scrollTop)
      element.scrollTo({ top: Math.max(0, Math.min(top - MARGIN, lowest)) });
  }, [scroller, isOpen, top, bottom]);
}
