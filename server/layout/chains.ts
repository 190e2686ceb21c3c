// The chains of attribution as trees, one for each document, in columns that all share: documents at the right, beside
// them who speaks first, then link by link whom they cite, towards the origins at the left. A branch has its rows to
// itself, so that no line runs behind a name. On a narrow screen every place has a row of its own, and columns are steps.
import type { AttributionChain, CitationGraph } from '#schema';
import {
  type ChainArrow,
  type ChainBracket,
  type ChainPlace,
  drawBranches,
  namesStandLeft,
  rowsOf,
} from './chains/branches.ts';
import { chainColumns, type NameWidths } from './chains/columns.ts';
import { type ChainBranch, type ChainTree, chainTrees } from './chains/tree.ts';
import type { FlowLayout, FlowOptions, FlowSpine } from './flow.ts';
import {
  COMPACT_BELOW,
  COMPACT_NAME_SIZE,
  cutText,
  MARGIN,
  NAME_SIZE,
  ROW,
  SPINE,
  type TextWidth,
} from './flow/measures.ts';
import { SPINE_TEXT, type SpineWords, spineWords } from './flow/spines.ts';

export type { ChainArrow, ChainBracket, ChainPlace } from './chains/branches.ts';

export type ChainLayout = Pick<FlowLayout, 'width' | 'height' | 'isCompact' | 'rowHeight' | 'nameSize'> & {
  places: ChainPlace[];
  arrows: ChainArrow[];
  spines: FlowSpine[];
  brackets: ChainBracket[];
  /** The middles of the shapes of each link's column, by its position; and where the documents stand. */
  heads: { links: number[]; spines: number; y: number };
};

/** Room above the rows: the column heads have two lines. */
const HEADS = { height: 52, y: 16 };
/** From a spine to its words. */
const WORDS_GAP = 10;
/** A spine reaches from its first branch to its last, and a little beyond both. */
const BEYOND = 12;

/** The same chains give the same trees, in whatever order they and the graph come; near-linear in their links. */
export function layoutChains(
  chains: readonly AttributionChain[],
  graph: CitationGraph,
  options: Omit<FlowOptions, 'opened'>,
): ChainLayout {
  const { textWidth } = options;
  const isCompact = options.width < COMPACT_BELOW;
  const trees = chainTrees(chains, graph);
  const nameSize = isCompact ? COMPACT_NAME_SIZE : NAME_SIZE;
  // Names grow bolder when they are lit, so room is kept for that.
  const nameWidth = (text: string): number => textWidth(text, nameSize, { weight: 600 });
  const breadth = isCompact ? SPINE.compactBreadth : SPINE.breadth;
  const wordsWidth = isCompact ? 0 : options.width >= 1100 ? 210 : 172;
  const beside = isCompact ? MARGIN : MARGIN + wordsWidth + WORDS_GAP;
  const { columns, spineX } = chainColumns(widestNames(trees, isCompact, nameWidth), {
    spineX: options.width - beside - breadth,
    isCompact,
  });
  const rowHeight = isCompact ? ROW.compact : fittingRow(trees, options.height);
  const layout: ChainLayout = {
    width: spineX + breadth + beside,
    height: HEADS.height,
    isCompact,
    rowHeight,
    nameSize,
    places: [],
    arrows: [],
    spines: [],
    brackets: [],
    heads: { links: columns.map(({ x }) => x), spines: spineX, y: HEADS.y },
  };
  for (const { spine, branches } of trees) {
    const top = layout.height;
    const words = isCompact
      ? titleAlone(spine.title, spineX - 2 * MARGIN, textWidth)
      : spineWords(spine, { ...options.wordsOf(spine.id), voices: '' }, wordsWidth, textWidth);
    // On a narrow screen the title stands above its tree.
    const first = top + (isCompact ? words.height : 0);
    const setting = { document: spine.id, columns, rowHeight, isCompact, nameWidth };
    drawBranches(branches, setting, { top: first, spineX }, layout);
    const rows = branches.map((branch) => rowsOf(branch, isCompact));
    const bottom = first + rows.reduce((sum, own) => sum + own, 0) * rowHeight;
    const lastBranch = bottom - (rows.at(-1) ?? 0) * rowHeight + rowHeight / 2;
    const height = Math.max(SPINE.least, lastBranch + BEYOND - top);
    layout.spines.push({
      id: spine.id,
      siglum: spine.siglum,
      top,
      height,
      left: spineX,
      breadth,
      words: { ...words, x: isCompact ? MARGIN : spineX + breadth + WORDS_GAP, top },
    });
    layout.height = Math.max(bottom, top + Math.max(height, words.height)) + SPINE.gap;
  }
  return layout;
}

/** px of the widest names at each link. */
function widestNames(
  trees: readonly ChainTree[],
  isCompact: boolean,
  nameWidth: (text: string) => number,
): NameWidths[] {
  const widest: NameWidths[] = [];
  const visit = (branch: ChainBranch): void => {
    const widths = (widest[branch.depth] ??= { right: 0, left: 0 });
    const side = namesStandLeft(branch, isCompact) ? 'left' : 'right';
    for (const { label } of branch.speakers) widths[side] = Math.max(widths[side], nameWidth(label));
    for (const further of branch.branches) visit(further);
  };
  for (const { branches } of trees) for (const branch of branches) visit(branch);
  return widest;
}

/** As high as the window lets all rows be, within what is easily read. */
function fittingRow(trees: readonly ChainTree[], height: number): number {
  const rows = trees.reduce(
    (sum, { branches }) => sum + branches.reduce((own, branch) => own + rowsOf(branch, false), 0),
    0,
  );
  const room = height - HEADS.height - SPINE.gap * trees.length;
  return Math.min(ROW.most, Math.max(ROW.least, room / Math.max(1, rows)));
}

function titleAlone(title: string, width: number, textWidth: TextWidth): SpineWords {
  const { size, line } = SPINE_TEXT.title;
  const shown = cutText(title, width, (text) => textWidth(text, size, { face: 'serif' }));
  return { voices: [], title: [shown], note: [], height: line + 6 };
}
