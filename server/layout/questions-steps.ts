// Where the arrow keys lead on a sheet of cards.
import { DEEPEST_INDENT, INDENT } from './questions-columns.ts';
import type { CardPlace } from './questions-sheet.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** The card to which an arrow key leads from this one: the nearest in the key's direction, or null at an edge. */
export function findNeighbour(cards: readonly CardPlace[], id: string, direction: Direction): string | null {
  const here = cards.find((card) => card.id === id);
  if (!here) return cards[0]?.id ?? null;
  const isLevel = direction === 'left' || direction === 'right';
  const sign = direction === 'down' || direction === 'right' ? 1 : -1;
  const along = (card: CardPlace) =>
    sign * (isLevel ? card.x - here.x : card.y - here.y) - (isLevel ? INDENT * DEEPEST_INDENT : 0);
  const across = (card: CardPlace) =>
    isLevel
      ? Math.max(0, card.y - here.y - here.height, here.y - card.y - card.height)
      : Math.max(0, card.x - here.x - here.width, here.x - card.x - card.width);
  const found = cards
    .filter((card) => card.id !== id && along(card) > 0)
    .filter((card) => isLevel || across(card) === 0)
    .map((card) => ({ id: card.id, distance: along(card) + 4 * across(card), y: card.y, x: card.x }))
    .sort((one, other) => one.distance - other.distance || one.y - other.y || one.x - other.x);
  return found[0]?.id ?? null;
}
