// The map of questions: every claim as a place, gathered by question and topic, with the signs between claims. Questions
// that bear a sign, or stand above one that does, get room for their words; the others are a few dots until one is near.
import { type Answer, type QuestionContent, type Sign, standsOut, type Topic } from './questions-content.ts';
import { type TextWidth, wrapText } from './flow/measures.ts';
import { type Path, type Point, straightPath } from './path.ts';
import { placeBrackets } from './questions-brackets.ts';
import { dealColumns, type SheetCard, type SheetGrid } from './questions-sheet.ts';

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

/** Sizes of words and signs, in px of the screen at any zoom. */
export const MAP = { question: { size: 12.5, line: 15 }, claim: { size: 12, line: 13 }, sign: 18, title: 13 };
/** In px of the map, as all that follows. */
const COLUMN = 208;
/** Between columns; signs between two questions of a column stand here. */
const GAP = 34;
const INDENT = 12;
const HEAD = 24;
const PITCH = 16;
const LANE = 22;
const MOST_LANES_WIDTH = 110;
const CLUSTER_GAP = 12;
/** The small place of a quiet question: four in a row, its dots above its words. */
const QUIET = { inARow: 4, height: 17, dot: 7, gap: 5 };

/**
 * Lays the map out in as many columns as make it largest in a view of this size. Where even then it would be too small
 * to read, it is as wide as the view at its own size, and taller.
 *
 * @param size px of the view
 * @param margin px kept free around the whole map
 */
export function layoutQuestionMap(
  content: QuestionContent,
  size: { width: number; height: number },
  margin: number,
  measure: TextWidth,
): QuestionMap {
  const fit = ({ width, height }: QuestionMap) =>
    Math.min((size.width - 2 * margin) / width, (size.height - 2 * margin) / height);
  // Words keep their size when the whole map is shrunk into the view: the more it is shrunk, the more room they need.
  for (let zoom = 1; zoom >= SMALLEST_ZOOM; zoom -= ZOOM_STEP) {
    const blocks = content.topics.map((topic) => toBlocks(topic, COLUMN, zoom, measure));
    const maps = COLUMN_COUNTS.map((count) =>
      arrange(content.topics, blocks, { count, width: COLUMN, margin: 0 }, zoom),
    );
    const best = maps.reduce((largest, map) => (fit(map) > fit(largest) * 1.001 ? map : largest));
    if (fit(best) >= zoom) return { ...best, zoom: fit(best) };
  }
  const room = size.width - 2 * OWN_MARGIN;
  const count = Math.max(1, Math.floor((room + GAP) / (COLUMN + GAP)));
  const width = (room + GAP) / count - GAP;
  const blocks = content.topics.map((topic) => toBlocks(topic, width, 1, measure));
  return arrange(content.topics, blocks, { count, width, margin: OWN_MARGIN }, 1);
}

/** Below this a question's words are as wide as two of them. */
const SMALLEST_ZOOM = 0.7;
const ZOOM_STEP = 0.03;
/** Left and right of a map at its own size; its signs between questions stand there. */
const OWN_MARGIN = 26;

const COLUMN_COUNTS = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 26, 34];

/** What is placed as a whole: a question with its claims, or a row of quiet ones. */
type Cluster = {
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
type QuietCell = { key: string; id: string | null; text: string; answers: Answer[] };
type Block =
  | { type: 'cluster'; cluster: Cluster; height: number }
  | { type: 'quiet'; cells: QuietCell[]; height: number };

/** Trees of clusters, then rows of quiet questions; a tree stays together. */
function toBlocks(topic: Topic, column: number, zoom: number, measure: TextWidth): Block[][] {
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

function arrange(
  topics: readonly Topic[],
  blocks: readonly Block[][][],
  columns: { count: number; width: number; margin: number },
  zoom: number,
): QuestionMap {
  const head = HEAD / zoom;
  const step = columns.width + GAP;
  const grid: SheetGrid = {
    columns: columns.count,
    columnWidth: columns.width,
    width: columns.count * step - GAP,
  };
  const dealt = dealColumns(
    blocks.map((trees, topic) => ({
      id: String(topic),
      trees: trees.map((tree, at): SheetCard[] => [
        {
          id: `${topic}/${at}`,
          depth: 0,
          isFolded: false,
          estimate: tree.reduce((sum, { height }) => sum + height, 0),
        },
      ]),
    })),
    grid,
  );
  const map: QuestionMap = {
    width: Math.max(1, dealt.length) * step - GAP + 2 * columns.margin,
    height: 1,
    isTall: columns.margin > 0,
    zoom,
    topics: [],
    questions: [],
    claims: [],
    signs: [],
    branches: [],
  };
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
      y += head;
      for (const tree of trees)
        for (const card of tree) {
          const [topicAt = '', treeAt = ''] = card.id.split('/');
          y = placeTree(map, blocks[Number(topicAt)]?.[Number(treeAt)] ?? [], { x, y, width: columns.width });
        }
      y += GAP;
    }
    map.height = Math.max(map.height, y - GAP);
  }
  const columnOf = (x: number) => columns.margin + Math.floor((x - columns.margin) / step) * step;
  return { ...map, signs: [...map.signs, ...crossSigns(map, topics, columnOf)] };
}

function placeTree(map: QuestionMap, tree: readonly Block[], at: Point & { width: number }): number {
  const { x, width } = at;
  let y = at.y;
  const wholes: { depth: number; x: number; y: number }[] = [];
  for (const block of tree) {
    if (block.type === 'quiet') placeQuiet(map, block.cells, { x, y, width });
    else {
      const { depth } = block.cluster;
      const left = x + depth * INDENT;
      while ((wholes.at(-1)?.depth ?? -1) >= depth) wholes.pop();
      const whole = wholes.at(-1);
      if (whole)
        map.branches.push([
          { x: whole.x, y: whole.y },
          { x: whole.x, y: y + 7 },
          { x: left - 3, y: y + 7 },
        ]);
      placeCluster(map, block.cluster, { x: left, y, width: width - depth * INDENT });
      wholes.push({ depth, x: left + 3, y: y + block.height - 8 });
    }
    y += block.height;
  }
  return y;
}

function placeCluster(map: QuestionMap, cluster: Cluster, { x, y, width }: Point & { width: number }): void {
  const { key, id, text, shownText, answers, signs, head, pitch } = cluster;
  const yOf = new Map(answers.map((answer, row) => [answer.id, y + head + (row + 0.5) * pitch]));
  const brackets = placeBrackets(
    signs.flatMap(({ comparison, claims: [one = '', other = one] }) => {
      const from = yOf.get(one);
      const to = yOf.get(other);
      return from === undefined || to === undefined ? [] : [{ id: comparison, from, to }];
    }),
    MAP.sign + 2,
  );
  const lanes = Math.max(0, ...brackets.map(({ lane }) => lane + 1));
  const lane = Math.min(LANE, MOST_LANES_WIDTH / Math.max(1, lanes));
  const claimX = x + lanes * lane + 5;
  const laneX = (at: number) => claimX - 14 - at * lane - (lane - LANE) / 2;
  map.questions.push({ key, id, text, shownText, isQuiet: false, answers, signs, x, y, width, room: head });
  for (const answer of answers)
    map.claims.push({
      key: `${key} ${answer.id}`,
      answer,
      x: claimX,
      y: yOf.get(answer.id) ?? y,
      room: width - (claimX - x) - 9,
      pitch,
      among: answers,
    });
  for (const { id: comparison, lane: at, sign: signY } of brackets) {
    const sign = signs.find((other) => other.comparison === comparison);
    if (!sign) continue;
    const place = { x: laneX(at), y: signY };
    const arms = sign.claims.map((claim) => {
      const end = { x: claimX, y: yOf.get(claim) ?? y };
      return { claim: `${key} ${claim}`, path: armPath(end, place) };
    });
    map.signs.push({ key: `${key} ${comparison}`, sign, ...place, arms });
  }
}

function placeQuiet(map: QuestionMap, cells: readonly QuietCell[], at: Point & { width: number }): void {
  const { x, y } = at;
  const width = at.width / QUIET.inARow - QUIET.gap;
  const inARow = Math.floor(width / QUIET.dot);
  for (const [index, { key, id, text, answers }] of cells.entries()) {
    const left = x + index * (width + QUIET.gap);
    const rows = Math.max(1, Math.ceil(answers.length / inARow));
    map.questions.push({
      key,
      id,
      text,
      shownText: text,
      isQuiet: true,
      answers,
      signs: [],
      x: left,
      y: y + rows * QUIET.dot,
      width,
      room: QUIET.height - QUIET.dot,
    });
    for (const [dot, answer] of answers.entries())
      map.claims.push({
        key: `${key} ${answer.id}`,
        answer,
        x: left + 3 + (dot % inARow) * QUIET.dot,
        y: y + 3 + Math.floor(dot / inARow) * QUIET.dot,
        room: 0,
        pitch: QUIET.dot,
        among: answers,
      });
  }
}

/** From a claim level to the sign's lane, then round to the sign. */
function armPath(claim: Point, sign: Point): Path {
  const corner = { x: sign.x, y: claim.y };
  return { start: claim, bendStart: claim, control1: corner, control2: corner, bendEnd: sign, end: sign };
}

/**
 * Signs between claims of two questions: around the left of their column where both stand in one, else straight from
 * claim to claim.
 */
function crossSigns(map: QuestionMap, topics: readonly Topic[], columnOf: (x: number) => number): MapSign[] {
  const placed = new Set(map.signs.map(({ sign }) => sign.comparison));
  const places = new Map<string, MapClaim>();
  for (const claim of map.claims) if (!places.has(claim.answer.id)) places.set(claim.answer.id, claim);
  const all = topics.flatMap(({ trees, unaskedSigns }) => [
    ...trees.flatMap(({ questions }) => questions.flatMap(({ signs }) => signs)),
    ...unaskedSigns,
  ]);
  const pairs = [...new Map(all.map((sign) => [sign.comparison, sign])).values()].flatMap((sign) => {
    const [one, other] = sign.claims.map((id) => places.get(id));
    if (placed.has(sign.comparison) || !one || !other) return [];
    return [{ sign, one, other, isLevel: columnOf(one.x) === columnOf(other.x) }];
  });
  const around = placeBrackets(
    pairs
      .filter(({ isLevel }) => isLevel)
      .map(({ sign, one, other }) => ({ id: sign.comparison, from: one.y, to: other.y })),
    MAP.sign + 2,
  );
  return pairs.map(({ sign, one, other }): MapSign => {
    const bracket = around.find(({ id }) => id === sign.comparison);
    const middle = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
    const place = bracket ? { x: columnOf(one.x) - 13 - bracket.lane * 8, y: bracket.sign } : middle;
    const arms = [one, other].map((end) => ({
      claim: end.key,
      path: bracket ? aroundPath(end, place) : straightPath({ x: end.x, y: end.y }, place),
    }));
    return { key: `cross ${sign.comparison}`, sign, ...place, arms };
  });
}

/** Level from a claim to the gap beside its column, then up or down to the sign. */
function aroundPath(claim: Point, sign: Point): Path {
  const bend = 10 * Math.sign(sign.y - claim.y);
  const corner = { x: sign.x, y: claim.y };
  return {
    start: { x: claim.x, y: claim.y },
    bendStart: { x: sign.x + 10, y: claim.y },
    control1: corner,
    control2: corner,
    bendEnd: { x: sign.x, y: claim.y + bend },
    end: sign,
  };
}

export { wrapText } from './flow/measures.ts';
