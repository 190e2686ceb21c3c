// What the map is made of before it has places: questions with their claims, and rows of quiet ones, with the height
// that each takes.
import { type TextWidth, wrapText } from './flow/measures.ts';
import type { Answer, Sign, Topic } from './questions-content.ts';
import { standsOut } from './questions-trees.ts';

/** Sizes of words and signs, in px of the screen at any zoom. */
export const MAP = { question: { size: 12.5, line: 15 }, claim: { size: 12, line: 13 }, sign: 18, title: 13 };
/** In px of the map, as all that follows. */
export const COLUMN = 208;
/** Between columns; signs between two questions of a column stand here. */
export const GAP = 34;
export const INDENT = 12;
export const HEAD = 24;
const PITCH = 16;
export const LANE = 22;
export const MOST_LANES_WIDTH = 110;
const CLUSTER_GAP = 12;
/** The small place of a quiet question: four in a row, its dots above its words. */
export const QUIET = { inARow: 4, height: 17, dot: 7, gap: 5 };

/** What is placed as a whole: a question with its claims, or a row of quiet ones. */
export type Cluster = {
  key: string;
  id: string | null;
  text: string;
  shownText: string;
  depth: number;
  answers: Answer[];
  signs: Sign[];
  /** Answers that have a row of their own, and those that are dots below. */
  rows: Answer[];
  dots: Answer[];
  /** Height of its text, and of a claim. */
  head: number;
  pitch: number;
};
export type QuietCell = { key: string; id: string | null; text: string; answers: Answer[] };
export type Block =
  | { type: 'cluster'; cluster: Cluster; height: number }
  | { type: 'quiet'; cells: QuietCell[]; inARow: number; height: number };

/**
 * Trees of clusters, then rows of quiet questions; a tree stays together.
 *
 * @param isWhole the map is seen as a whole: claims that are no figure and bear no sign are dots
 */
export function toBlocks(
  topic: Topic,
  column: number,
  zoom: number,
  measure: TextWidth,
  isWhole: boolean,
): Block[][] {
  const { question, claim } = MAP;
  const pitch = Math.max(PITCH, (claim.line + 0.5) / zoom);
  const toCluster = (cluster: Omit<Cluster, 'rows' | 'dots' | 'head' | 'pitch'>): Block => {
    const width = column - cluster.depth * INDENT;
    const lines = wrapText(cluster.shownText, width * zoom, Infinity, (words) =>
      measure(words, question.size, BOLD),
    );
    const head = (lines.length * question.line + 5) / zoom;
    const marked = new Set(cluster.signs.flatMap(({ claims }) => claims));
    const rows = cluster.answers.filter(
      ({ id, quantity }) => !isWhole || quantity !== null || marked.has(id),
    );
    const dots = cluster.answers.filter((answer) => !rows.includes(answer));
    const height = head + rows.length * pitch + dotsHeight(dots.length, width) + CLUSTER_GAP / zoom;
    return { type: 'cluster', cluster: { ...cluster, rows, dots, head, pitch }, height };
  };
  const trees = topic.trees.map(({ questions }) =>
    questions.filter((_, at) => standsOut(questions, at)).map((each) => toCluster({ ...each, key: each.id })),
  );
  const unasked = {
    key: `unasked/${topic.id ?? ''}`,
    id: null,
    text: NOT_ASKED,
    shownText: NOT_ASKED,
    depth: 0,
    answers: topic.unasked,
    signs: topic.unaskedSigns,
  };
  const others = { key: `others/${topic.id ?? ''}`, id: null, text: NOT_ASKED, answers: topic.others };
  const quiet = topic.trees.flatMap(({ questions }) =>
    questions.filter((_, at) => !standsOut(questions, at)).map((each) => ({ ...each, key: each.id })),
  );
  return [
    ...trees.filter((tree) => tree.length > 0),
    ...(topic.unasked.length > 0 ? [[toCluster(unasked)]] : []),
    ...toQuietRows(quiet, column, QUIET.inARow),
    ...toQuietRows(topic.others.length > 0 ? [others] : [], column, 1),
  ];
}

const BOLD = { weight: 600 } as const;
const NOT_ASKED = 'Not under a question';

/** How many dots stand beside each other. */
export const dotsInARow = (width: number) => Math.max(1, Math.floor(width / QUIET.dot));
const dotsHeight = (count: number, width: number) => Math.ceil(count / dotsInARow(width)) * QUIET.dot;

function toQuietRows(cells: readonly QuietCell[], column: number, inARow: number): Block[][] {
  const width = column / inARow - QUIET.gap;
  return Array.from({ length: Math.ceil(cells.length / inARow) }, (_, row) => {
    const here = cells.slice(row * inARow, (row + 1) * inARow);
    const dots = Math.max(QUIET.dot, ...here.map(({ answers }) => dotsHeight(answers.length, width)));
    return [{ type: 'quiet', cells: here, inARow, height: QUIET.height - QUIET.dot + dots }];
  });
}
