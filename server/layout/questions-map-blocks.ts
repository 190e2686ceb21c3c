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
  /** Height of its text, and of a claim. */
  head: number;
  pitch: number;
};
export type QuietCell = { key: string; id: string | null; text: string; answers: Answer[] };
export type Block =
  | { type: 'cluster'; cluster: Cluster; height: number }
  | { type: 'quiet'; cells: QuietCell[]; height: number };

/** Trees of clusters, then rows of quiet questions; a tree stays together. */
export function toBlocks(topic: Topic, column: number, zoom: number, measure: TextWidth): Block[][] {
  const { question, claim } = MAP;
  const pitch = Math.max(PITCH, (claim.line + 0.5) / zoom);
  const toCluster = (cluster: Omit<Cluster, 'head' | 'pitch'>): Block => {
    const width = (column - cluster.depth * INDENT) * zoom;
    const lines = wrapText(cluster.shownText, width, Infinity, (words) =>
      measure(words, question.size, BOLD),
    );
    const head = (lines.length * question.line + 5) / zoom;
    const height = head + cluster.answers.length * pitch + CLUSTER_GAP / zoom;
    return { type: 'cluster', cluster: { ...cluster, head, pitch }, height };
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
    ...toQuietRows([...quiet, ...(topic.others.length > 0 ? [others] : [])], column),
  ];
}

const BOLD = { weight: 600 } as const;
const NOT_ASKED = 'Not under a question';

function toQuietRows(cells: readonly QuietCell[], column: number): Block[][] {
  const inACell = Math.floor((column / QUIET.inARow - QUIET.gap) / QUIET.dot);
  return Array.from({ length: Math.ceil(cells.length / QUIET.inARow) }, (_, row) => {
    const here = cells.slice(row * QUIET.inARow, (row + 1) * QUIET.inARow);
    const rows = Math.max(1, ...here.map(({ answers }) => Math.ceil(answers.length / inACell)));
    return [{ type: 'quiet', cells: here, height: QUIET.height + (rows - 1) * QUIET.dot }];
  });
}
