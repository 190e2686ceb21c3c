// The sheet of cards: which column each tree of questions goes to, and where each card stands. Columns are chosen from
// estimates, so that opening a card or measuring its true height never moves a card to another column.

/** A card to be placed; `depth` indents it under its whole. */
export type SheetCard = { id: string; depth: number; isFolded: boolean; estimate: number };
/** A topic with its trees, each a list of cards, the whole first. */
export type SheetTopic = { id: string; trees: SheetCard[][] };

/** A topic within a column; `isContinued` where the column before holds its beginning. */
export type SheetPart = { id: string; topic: string; isContinued: boolean; trees: SheetCard[][] };

export type SheetGrid = { columns: number; columnWidth: number; width: number };

export type CardPlace = { id: string; x: number; y: number; width: number; height: number };

/** A line from a whole to its part: down from (x, top), then across to (end, y). */
export type Branch = { part: string; x: number; top: number; y: number; end: number };

export type Sheet = { headings: CardPlace[]; cards: CardPlace[]; branches: Branch[]; height: number };

export const COLUMN_GAP = 20;
export const CARD_GAP = 10;
const TOPIC_GAP = 20;
const INDENT = 16;
const DEEPEST_INDENT = 3;
/** Narrowest column in which a question reads well in two or three lines, in px. */
const NARROWEST_COLUMN = 214;
/** An open card takes as many columns as reach this, in px: two answers side by side with the sign between them. */
const OPEN_WIDTH = 620;
export const HEADING_HEIGHT = 28;

/** How many columns a sheet of this width has, and how wide they are. */
export function measureGrid(width: number): SheetGrid {
  const columns = Math.min(
    6,
    Math.max(1, Math.floor((width + COLUMN_GAP) / (NARROWEST_COLUMN + COLUMN_GAP))),
  );
  return { columns, columnWidth: (width - (columns - 1) * COLUMN_GAP) / columns, width };
}

/** The width of a card in its column. */
export const cardWidth = (grid: SheetGrid, depth: number): number => grid.columnWidth - indentOf(depth);

/**
 * Deals the trees of all topics to the columns in their order, as evenly as it goes; a topic is rather kept whole than
 * columns made even.
 *
 * @returns for each column its parts of topics; a folded tree goes where the tree before it went
 */
export function dealColumns(topics: readonly SheetTopic[], grid: SheetGrid): SheetPart[][] {
  const stacks = topics.flatMap(toStacks);
  const starts = chooseStarts(stacks, grid.columns);
  return starts
    .map((start, column) => ({ start, end: starts[column + 1] ?? stacks.length }))
    .filter(({ start, end }) => start < end)
    .map(({ start, end }, column) =>
      toParts(stacks.slice(start, end), column, stacks[start - 1]?.topic ?? null),
    );
}

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

/** The column whose next card stands highest. */
const highest = (columns: readonly Column[]): Column | undefined =>
  columns
    .filter(({ waiting }) => waiting.length > 0)
    .sort((one, other) => one.y - other.y || one.column - other.column)[0];

const indentOf = (depth: number) => Math.min(depth, DEEPEST_INDENT) * INDENT;
const columnLeft = (grid: SheetGrid, column: number) => column * (grid.columnWidth + COLUMN_GAP);

/** What can't be parted between columns: a tree, or a topic of which everything is folded. */
type Stack = { topic: string; height: number; trees: SheetCard[][] };

function toStacks(topic: SheetTopic): Stack[] {
  const stacks: Stack[] = [];
  for (const tree of topic.trees) {
    const shown = tree.filter((card) => !card.isFolded);
    const height = shown.reduce((sum, card) => sum + card.estimate + CARD_GAP, 0);
    const last = stacks.at(-1);
    if (height === 0 && last) last.trees.push(tree);
    else if (last?.height === 0) {
      last.trees.push(tree);
      last.height = height;
    } else stacks.push({ topic: topic.id, height, trees: [tree] });
  }
  return stacks.length > 0 ? stacks : [{ topic: topic.id, height: 0, trees: [] }];
}

/**
 * Where each column begins, so that the sum of the squares of the columns' heights is smallest; a topic that is parted
 * counts as much as a column of PARTED_HEIGHT.
 */
function chooseStarts(stacks: readonly Stack[], columns: number): number[] {
  type Best = { cost: number; start: number };
  const none: Best = { cost: Infinity, start: 0 };
  const tables: Best[][] = [];
  for (let column = 0; column < columns; column += 1) {
    const before = tables[column - 1];
    const table: Best[] = [];
    for (let end = 0; end <= stacks.length; end += 1) {
      let best = none;
      let height = 0;
      for (let start = end; start >= 0; start -= 1) {
        const stack = start < end ? stacks[start] : undefined;
        if (stack)
          height += stack.height + (stack.topic === stacks[start + 1]?.topic && start + 1 < end ? 0 : TOP);
        const isParted = start > 0 && start < end && stacks[start - 1]?.topic === stack?.topic;
        const reached = before ? (before[start]?.cost ?? Infinity) : start === 0 ? 0 : Infinity;
        const cost = reached + height ** 2 + (isParted ? PARTED_HEIGHT ** 2 : 0);
        if (cost < best.cost) best = { cost, start };
      }
      table.push(best);
    }
    tables.push(table);
  }
  const starts: number[] = [];
  let end = stacks.length;
  for (let column = columns - 1; column >= 0; column -= 1) {
    end = tables[column]?.[end]?.start ?? 0;
    starts.unshift(end);
  }
  return starts;
}

const TOP = HEADING_HEIGHT + TOPIC_GAP;
const PARTED_HEIGHT = 260;

function toParts(stacks: readonly Stack[], column: number, topicBefore: string | null): SheetPart[] {
  const parts: SheetPart[] = [];
  for (const { topic, trees } of stacks) {
    const last = parts.at(-1);
    if (last?.topic === topic) last.trees.push(...trees);
    else {
      const isContinued = parts.length === 0 && topic === topicBefore;
      parts.push({ id: `${topic}/${column}`, topic, isContinued, trees: [...trees] });
    }
  }
  return parts;
}

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
