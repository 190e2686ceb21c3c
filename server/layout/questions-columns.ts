// The columns of a sheet: how many, and which trees of questions each takes. They are dealt from estimated heights, so
// that opening a card, or measuring its true height, never moves a card to another column.

/** A card to be placed; `depth` indents it under its whole. */
export type SheetCard = { id: string; depth: number; isFolded: boolean; estimate: number };
/** A topic with its trees, each a list of cards, the whole first. */
export type SheetTopic = { id: string; trees: SheetCard[][] };

/** A topic within a column; `isContinued` where the column before holds its beginning. */
export type SheetPart = { id: string; topic: string; isContinued: boolean; trees: SheetCard[][] };

export type SheetGrid = { columns: number; columnWidth: number; width: number };

export const COLUMN_GAP = 20;
export const CARD_GAP = 10;
export const TOPIC_GAP = 20;
export const INDENT = 16;
export const DEEPEST_INDENT = 3;
/** Narrowest column in which a question reads well in two or three lines, in px. */
const NARROWEST_COLUMN = 214;
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

export const indentOf = (depth: number) => Math.min(depth, DEEPEST_INDENT) * INDENT;
export const columnLeft = (grid: SheetGrid, column: number) => column * (grid.columnWidth + COLUMN_GAP);

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
