// The sheet of cards: where each heading and card stands, and the lines from wholes to parts.
import {
  CARD_GAP,
  COLUMN_GAP,
  columnLeft,
  HEADING_HEIGHT,
  INDENT,
  indentOf,
  type SheetCard,
  type SheetGrid,
  type SheetPart,
  TOPIC_GAP,
} from './questions-columns.ts';

export type CardPlace = { id: string; x: number; y: number; width: number; height: number };

/** A line from a whole to its part: down from (x, top), then across to (end, y). */
export type Branch = { part: string; x: number; top: number; y: number; end: number };

export type Sheet = { headings: CardPlace[]; cards: CardPlace[]; branches: Branch[]; height: number };

/** An open card takes as many columns as reach this, in px: two answers side by side with the sign between them. */
const OPEN_WIDTH = 620;

/**
 * Places headings and cards. An open card keeps its place in its column and widens over its neighbours, whose cards make
 * way downwards; nothing changes its column.
 *
 * @param heights measured heights in px, by id of card or part; the estimate where there is none
 * @param isShown whether a card is on the sheet: folded ones are not, until their topic is unfolded
 */
export function placeCards(
  dealt: readonly SheetPart[][],
  grid: SheetGrid,
  open: ReadonlySet<string>,
  heights: ReadonlyMap<string, number>,
  isShown: (card: SheetCard, topic: string) => boolean,
): Sheet {
  const columns = dealt.map((parts, column): Column => ({
    column,
    y: 0,
    floor: 0,
    waiting: parts.flatMap((part) => toItems(part, heights, isShown)),
    placed: [],
  }));
  const span = Math.min(
    grid.columns,
    Math.ceil((Math.min(OPEN_WIDTH, grid.width) + COLUMN_GAP) / (grid.columnWidth + COLUMN_GAP)),
  );
  for (let next = highest(columns); next; next = highest(columns)) {
    const [item] = next.waiting;
    if (!item) break;
    if (item.card && open.has(item.id)) {
      placeOpen(columns, next, span, grid);
      continue;
    }
    next.waiting.shift();
    const indent = indentOf(item.card?.depth ?? 0);
    const y = next.y + (next.y > 0 ? item.before : 0);
    const x = columnLeft(grid, next.column) + indent;
    const width = grid.columnWidth - indent;
    next.placed.push({ id: item.id, item, isInColumn: true, x, y, width, height: item.height });
    next.y = y + item.height;
  }
  const placed = columns.flatMap((column) => column.placed);
  return {
    headings: placed.filter(({ item }) => item.card === null).map(toPlace),
    cards: placed.filter(({ item }) => item.card !== null).map(toPlace),
    branches: drawBranches(placed),
    height: Math.max(0, ...placed.map(({ y, height }) => y + height)),
  };
}

/** The column whose next card stands highest. */
const highest = (columns: readonly Column[]): Column | undefined =>
  columns
    .filter(({ waiting }) => waiting.length > 0)
    .sort((one, other) => one.y - other.y || one.column - other.column)[0];

type Item = {
  id: string;
  card: SheetCard | null;
  /** Id of the whole above it in its tree. */
  whole: string | null;
  /** Space kept free above it, unless it opens a column. */
  before: number;
  height: number;
};
type Placed = CardPlace & { item: Item; isInColumn: boolean };
/** `floor` is the bottom of the last open card that covers the column. */
type Column = { column: number; y: number; floor: number; waiting: Item[]; placed: Placed[] };

function toItems(
  part: SheetPart,
  heights: ReadonlyMap<string, number>,
  isShown: (card: SheetCard, topic: string) => boolean,
): Item[] {
  const heading = {
    id: part.id,
    card: null,
    whole: null,
    before: TOPIC_GAP,
    height: heights.get(part.id) ?? HEADING_HEIGHT,
  };
  const cards = part.trees.flatMap((tree) => {
    const above: string[] = [];
    return tree
      .filter((card) => isShown(card, part.topic))
      .map((card): Item => {
        above.length = Math.min(above.length, card.depth);
        const whole = above.at(-1) ?? null;
        above.push(card.id);
        return { id: card.id, card, whole, before: CARD_GAP, height: heights.get(card.id) ?? card.estimate };
      });
  });
  return [heading, ...cards];
}

/** Places an open card over its columns; what reaches into its place from beside is taken back and waits. */
function placeOpen(columns: Column[], own: Column, span: number, grid: SheetGrid): void {
  const item = own.waiting.shift();
  if (!item) return;
  const first = Math.min(own.column, grid.columns - span);
  const covered = columns.filter(({ column }) => column >= first && column < first + span);
  const y = Math.max(
    own.y > 0 ? own.y + item.before : 0,
    ...covered.map(({ floor }) => (floor > 0 ? floor + CARD_GAP : 0)),
  );
  for (const column of covered) {
    if (column !== own) takeBack(column, y);
    column.floor = y + item.height;
    column.y = column.floor;
  }
  const isInColumn = first === own.column;
  const indent = isInColumn ? indentOf(item.card?.depth ?? 0) : 0;
  const x = columnLeft(grid, first) + indent;
  const width = span * (grid.columnWidth + COLUMN_GAP) - COLUMN_GAP - indent;
  own.placed.push({ id: item.id, item, isInColumn, x, y, width, height: item.height });
}

/** Takes back what reaches below this line, and a heading that would be left without its first card. */
function takeBack(column: Column, line: number): void {
  for (let last = column.placed.at(-1); last && last.y >= column.floor; last = column.placed.at(-1)) {
    const isLeftAlone = last.item.card === null && Boolean(column.waiting[0]?.card);
    if (last.y + last.height + CARD_GAP <= line && !isLeftAlone) return;
    column.placed.pop();
    column.waiting.unshift(last.item);
  }
}

function toPlace({ id, x, y, width, height }: Placed): CardPlace {
  return { id, x, y, width, height };
}

/** Lines from wholes to parts, from under the whole to the middle of the part's first line. */
function drawBranches(placed: readonly Placed[]): Branch[] {
  const places = new Map(placed.map((place) => [place.id, place]));
  return placed.flatMap((part) => {
    const whole = part.item.whole === null ? undefined : places.get(part.item.whole);
    if (!whole || !part.isInColumn) return [];
    const x = part.x - INDENT / 2;
    return [{ part: part.id, x, top: whole.y + whole.height, y: part.y + 20, end: part.x }];
  });
}
