// The keyboard on the sheet: arrow keys lead from card to card, Escape closes the card one is in. Enter is the button's.
import { type RefObject, useEffect } from 'react';
import { type Direction, findNeighbour, type CardPlace } from '#layout';

const ARROWS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Puts the focus on a card's switch, its `[data-opens]` within its `[data-card]`. */
export function focusCard(scroller: HTMLElement | null, id: string, options?: FocusOptions): void {
  scroller?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"] [data-opens]`)?.focus(options);
}

export function useCardKeys(
  scroller: RefObject<HTMLDivElement | null>,
  cards: readonly CardPlace[],
  open: ReadonlySet<string>,
  close: (id: string) => void,
) {
  useEffect(() => {
    const element = scroller.current;
    const press = (event: KeyboardEvent) => {
      if (!(event.target instanceof HTMLElement)) return;
      const id = event.target.closest<HTMLElement>('[data-card]')?.dataset.card;
      if (id === undefined) return;
      if (event.key === 'Escape' && open.has(id)) {
        event.stopPropagation();
        close(id);
        return;
      }
      const direction = ARROWS[event.key];
      if (!direction || event.target.dataset.opens === undefined) return;
      event.preventDefault();
      const next = findNeighbour(cards, id, direction);
      if (next !== null) focusCard(element, next);
    };
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  }, [scroller, cards, open, close]);
}
