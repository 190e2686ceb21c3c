// The map of questions: every claim as a place, gathered by question and topic, with the signs between claims. Questions
// that bear a sign, or stand above one that does, get room for their words; the others are a few dots until one is near.
import type { TextWidth } from './flow/measures.ts';
import type { Path, Point } from './path.ts';
import { dealColumns, type SheetPart } from './questions-columns.ts';
import type { Answer, QuestionContent, Sign, Topic } from './questions-content.ts';
import { type Block, COLUMN, GAP, HEAD, toBlocks } from './questions-map-blocks.ts';
import { placeTree } from './questions-map-places.ts';
import { crossSigns } from './questions-map-signs.ts';

export { wrapText } from './flow/measures.ts';
export { MAP } from './questions-map-blocks.ts';

export type MapQuestion = {
  key: string;
  /** Null for claims that answer no question. */
  id: string | null;
  text: string;
  /** The text, or what it adds to its whole. */
  shownText: string;
  isQuiet: boolean;
  answers: Answer[];
  signs: Sign[];
  x: number;
  y: number;
  width: number;
  /** Height of its words' place, in px at zoom 1. */
  room: number;
};

export type MapClaim = {
  key: string;
  answer: Answer;
  x: number;
  y: number;
  /** Room for its words at the right, in px at zoom 1; 0 where it has none. */
  room: number;
  /** Height of its row. */
  pitch: number;
  /** The answers among which it stands. */
  among: Answer[];
};

export type MapSign = {
  key: string;
  sign: Sign;
  x: number;
  y: number;
  /** From each claim to the sign. */
  arms: { claim: string; path: Path }[];
};

export type QuestionMap = {
  width: number;
  height: number;
  /** How much smaller the map is shown when it is seen as a whole: the places of words are measured for it. */
  zoom: number;
  /** As wide as the view at its own size, and taller. */
  isTall: boolean;
  topics: { key: string; title: string; x: number; y: number; width: number }[];
  questions: MapQuestion[];
  claims: MapClaim[];
  signs: MapSign[];
  /** From wholes to their parts. */
  branches: Point[][];
};

/**
 * Lays the map out in as many columns as make it largest in a view of this size. Where even then it would be too small
 * to read, it is as wide as the view at its own size, and taller.
 *
 * @param size px of the view
 * @param margin px kept free around the whole map
 */
export function layoutQuestionMap(
  { topics }: QuestionContent,
  size: { width: number; height: number },
  margin: number,
  measure: TextWidth,
): QuestionMap {
  const fit = ({ width, height }: { width: number; height: number }) =>
    Math.min((size.width - 2 * margin) / width, (size.height - 2 * margin) / height);
  // Words keep their size when the whole map is shrunk into the view: the more it is shrunk, the more room they need.
  for (let zoom = 1; zoom >= SMALLEST_ZOOM; zoom -= ZOOM_STEP) {
    const blocks = topics.map((topic) => toBlocks(topic, COLUMN, zoom, measure, true));
    const plans = COLUMN_COUNTS.map((count) => plan(blocks, { count, width: COLUMN, margin: 0 }, zoom));
    const best = plans.reduce((largest, one) => (fit(one) > fit(largest) * 1.001 ? one : largest));
    if (fit(best) >= zoom) return place(best, topics, blocks, fit(best));
  }
  const room = size.width - 2 * OWN_MARGIN;
  const count = Math.max(1, Math.floor((room + GAP) / (COLUMN + GAP)));
  const width = (room + GAP) / count - GAP;
  const blocks = topics.map((topic) => toBlocks(topic, width, 1, measure, false));
  return place(plan(blocks, { count, width, margin: OWN_MARGIN }, 1), topics, blocks, 1);
}

/** Below this a question's words are as wide as two of them. */
const SMALLEST_ZOOM = 0.7;
const ZOOM_STEP = 0.03;
/** Left and right of a map at its own size; signs between two of its questions stand there. */
const OWN_MARGIN = 26;
const COLUMN_COUNTS = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 26, 34];

type Columns = { count: number; width: number; margin: number };
/** Which block goes to which column, and what that takes; `zoom` is the one its words are measured for. */
type Plan = { width: number; height: number; columns: Columns; zoom: number; dealt: SheetPart[][] };

/** Deals the blocks to columns; a block is named by the place of its topic and its own. */
function plan(blocks: readonly Block[][][], columns: Columns, zoom: number): Plan {
  const step = columns.width + GAP;
  const dealt = dealColumns(
    blocks.map((trees, topic) => ({
      id: String(topic),
      trees: trees.map((tree, at) => [
        { id: `${topic}/${at}`, depth: 0, isFolded: false, estimate: heightOf(tree) },
      ]),
    })),
    { columns: columns.count, columnWidth: columns.width, width: columns.count * step - GAP },
  );
  const heights = dealt.map((parts) =>
    parts.reduce(
      (sum, { trees }) =>
        sum + HEAD / zoom + GAP + trees.flat().reduce((all, { estimate }) => all + estimate, 0),
      -GAP,
    ),
  );
  return {
    width: Math.max(1, dealt.length) * step - GAP + 2 * columns.margin,
    height: Math.max(1, ...heights),
    columns,
    zoom,
    dealt,
  };
}

const heightOf = (tree: readonly Block[]) => tree.reduce((sum, { height }) => sum + height, 0);

/** @param shown the zoom at which the whole is seen */
function place(
  { width, height, columns, zoom, dealt }: Plan,
  topics: readonly Topic[],
  blocks: readonly Block[][][],
  shown: number,
): QuestionMap {
  const isTall = columns.margin > 0;
  const map: QuestionMap = {
    width,
    height,
    zoom: shown,
    isTall,
    topics: [],
    questions: [],
    claims: [],
    signs: [],
    branches: [],
  };
  const step = columns.width + GAP;
  for (const [column, parts] of dealt.entries()) {
    const x = columns.margin + column * step;
    let y = 0;
    for (const { topic, isContinued, trees } of parts) {
      const title = topics[Number(topic)]?.title ?? '';
      map.topics.push({
        key: `topic/${topic}/${isContinued ? column : ''}`,
        title: isContinued ? `${title}, continued` : title,
        x,
        y,
        width: columns.width,
      });
      y += HEAD / zoom;
      for (const { id } of trees.flat()) {
        const [topicAt, treeAt] = id.split('/').map(Number);
        y = placeTree(map, blocks[topicAt ?? 0]?.[treeAt ?? 0] ?? [], { x, y, width: columns.width });
      }
      y += GAP;
    }
  }
  const columnOf = (x: number) => columns.margin + Math.floor((x - columns.margin) / step) * step;
  return { ...map, signs: [...map.signs, ...crossSigns(map, topics, columnOf)] };
}
