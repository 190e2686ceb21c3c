// Gives the blocks of the map their places: words, claims, and the signs within a question.
import { type Path, type Point } from './path.ts';
import { placeBrackets } from './questions-brackets.ts';
import type { Answer } from './questions-content.ts';
import type { QuestionMap } from './questions-map.ts';
import {
  type Block,
  type Cluster,
  dotsInARow,
  INDENT,
  LANE,
  MAP,
  MOST_LANES_WIDTH,
  QUIET,
  type QuietCell,
} from './questions-map-blocks.ts';

/** Adds a tree, or a row of quiet questions, to the map; returns where the next one begins. */
export function placeTree(map: QuestionMap, tree: readonly Block[], at: Point & { width: number }): number {
  const { x, width } = at;
  let y = at.y;
  const wholes: { depth: number; x: number; y: number }[] = [];
  for (const block of tree) {
    if (block.type === 'quiet') placeQuiet(map, block.cells, block.inARow, { x, y, width });
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
  const { key, id, text, shownText, answers, signs, rows, dots, head, pitch } = cluster;
  const yOf = new Map(rows.map((answer, row) => [answer.id, y + head + (row + 0.5) * pitch]));
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
  for (const answer of rows)
    map.claims.push({
      key: `${key} ${answer.id}`,
      answer,
      x: claimX,
      y: yOf.get(answer.id) ?? y,
      room: width - (claimX - x) - 9,
      pitch,
      among: rows,
    });
  placeDots(map, key, dots, { x, y: y + head + rows.length * pitch, width });
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

function placeQuiet(
  map: QuestionMap,
  cells: readonly QuietCell[],
  inARow: number,
  at: Point & { width: number },
): void {
  const width = at.width / inARow - QUIET.gap;
  for (const [index, { key, id, text, answers }] of cells.entries()) {
    const x = at.x + index * (width + QUIET.gap);
    const below = placeDots(map, key, answers, { x, y: at.y, width });
    map.questions.push({
      key,
      id,
      text,
      shownText: text,
      isQuiet: true,
      answers,
      signs: [],
      x,
      y: Math.max(below, at.y + QUIET.dot),
      width,
      room: QUIET.height - QUIET.dot,
    });
  }
}

/** Claims as dots in rows; returns where they end. */
function placeDots(
  map: QuestionMap,
  cluster: string,
  answers: readonly Answer[],
  { x, y, width }: Point & { width: number },
): number {
  const inARow = dotsInARow(width);
  for (const [index, answer] of answers.entries())
    map.claims.push({
      key: `${cluster} ${answer.id}`,
      answer,
      x: x + 3 + (index % inARow) * QUIET.dot,
      y: y + 3 + Math.floor(index / inARow) * QUIET.dot,
      room: 0,
      pitch: QUIET.dot,
      among: [],
    });
  return y + Math.ceil(answers.length / inARow) * QUIET.dot;
}

/** From a claim level to the sign's lane, then round to the sign. */
function armPath(claim: Point, sign: Point): Path {
  const corner = { x: sign.x, y: claim.y };
  return { start: claim, bendStart: claim, control1: corner, control2: corner, bendEnd: sign, end: sign };
}
