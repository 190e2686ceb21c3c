// The keyboard on the sheet: arrow keys lead from card to card, Escape closes the card one is in. Enter is the button's.
import { type RefObject, useEffect } from 'react';
import { type Direction, findNeighbour, type CardPlace } from '#layout';

const ARROWS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The switch of a card is its `[data-opens]` within its `[data-card]`. */
export function useCardKeys(
  scroller: RefObject<HTMLDivElement | null>,
  cards: readonly CardPlace[],
  open: ReadonlySet<string>,
  close: (id: string) => void,
) {
  useEffect(() => {
    const element = scroller.current;
    const focus = (id: string) =>
      element?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"] [data-opens]`)?.focus();
    const press = (event: KeyboardEvent) => {
      if (!(event.target instanceof HTMLElement)) return;
      const id = event.target.closest<HTMLElement>('[data-card]')?.dataset.card;
      if (id === undefined) return;
      if (event.key === 'Escape' && open.has(id)) {
        event.stopPropagation();
        close(id);
        requestAnimationFrame(() => focus(id));
        return;
      }
      const direction = ARROWS[event.key];
      if (!direction || event.target.dataset.opens === undefined) return;
      event.preventDefault();
      const next = findNeighbour(cards, id, direction);
      if (next !== null) focus(next);
    };
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  }, [scroller, cards, open, close]);
}
