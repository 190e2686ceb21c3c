// The small picture of a question's answers on its card: figures on an axis, propositions as squares, one for each
// assertion. Geometry in px; the words are the screen's.
import { type FigureMark, layoutFigures, OPEN_END, readFigure } from './questions-figures.ts';
import type { Answer } from './questions-content.ts';

export type MiniatureMark = FigureMark & { claims: string[]; isNegated: boolean };

/** Figures of one unit, on one axis. */
export type MiniatureAxis = { y: number; from: number; to: number; marks: MiniatureMark[] };

/** The assertions of one answer; `sign` is where "¬" stands before those that negate, where it is needed. */
export type MiniatureGroup = {
  claim: string;
  affirmed: { x: number; y: number }[];
  negated: { x: number; y: number }[];
  sign: { x: number; y: number } | null;
};

export type Miniature = {
  width: number;
  height: number;
  axes: MiniatureAxis[];
  groups: MiniatureGroup[];
  /** Between affirmed and negated of a single answer, else between answers. */
  dividers: { x: number; y: number; height: number }[];
};

export const SQUARE = 7;
const STEP = 9;
const AXIS_HEIGHT = 18;
const CELL_GAP = 12;
const LINE_GAP = 8;
/** Room of "¬" before squares that negate, where they share a cell with those that affirm. */
const SIGN_WIDTH = 10;
const CELLS_IN_A_LINE = 4;

/**
 * Draws the answers of a question small.
 *
 * @param answers in the order in which they are shown
 * @param width   px
 */
export function layoutMiniature(answers: readonly Answer[], width: number): Miniature {
  const axes = layoutAxes(answers, width);
  const top = axes.length * AXIS_HEIGHT + (axes.length > 0 ? 2 : 0);
  const propositions = answers.filter(({ quantity }) => quantity === null);
  const [only] = propositions;
  const cells =
    propositions.length === 1 && only ? layoutSides(only, width, top) : layoutCells(propositions, width, top);
  return { width, height: Math.max(top, cells.bottom), axes, groups: cells.groups, dividers: cells.dividers };
}

function layoutAxes(answers: readonly Answer[], width: number): MiniatureAxis[] {
  const units = new Map<string, Answer[]>();
  for (const answer of answers) {
    if (answer.quantity === null || readFigure(answer.quantity).shape === 'none') continue;
    const unit = answer.quantity.unit ?? '';
    units.set(unit, [...(units.get(unit) ?? []), answer]);
  }
  return [...units.values()].map((sameUnit, at) => {
    const distinct = mergeEqual(sameUnit);
    const figures = distinct.map(({ figure }) => figure);
    const { from, to, marks } = layoutFigures(figures, width, OPEN_END.small);
    return {
      y: at * AXIS_HEIGHT + AXIS_HEIGHT / 2,
      from,
      to,
      marks: distinct.flatMap(({ claims, isNegated }, index) => {
        const mark = marks[index];
        return mark ? [{ ...mark, claims, isNegated }] : [];
      }),
    };
  });
}

/** Answers with the same figure share one mark. */
function mergeEqual(answers: readonly Answer[]) {
  const merged = new Map<
    string,
    { figure: ReturnType<typeof readFigure>; claims: string[]; isNegated: boolean }
  >();
  for (const { id, quantity, negated } of answers) {
    if (quantity === null) continue;
    const figure = readFigure(quantity);
    const key = `${figure.low} ${figure.high}`;
    const known = merged.get(key);
    merged.set(key, {
      figure,
      claims: [...(known?.claims ?? []), id],
      isNegated: (known?.isNegated ?? false) || negated > 0,
    });
  }
  return [...merged.values()].sort(
    (one, other) =>
      (one.figure.low ?? one.figure.high ?? 0) - (other.figure.low ?? other.figure.high ?? 0) ||
      (one.figure.high ?? Infinity) - (other.figure.high ?? Infinity),
  );
}

type Cells = { groups: MiniatureGroup[]; dividers: Miniature['dividers']; bottom: number };

/** One answer: what affirms it at the left of the middle, what negates it at the right. */
function layoutSides({ id, affirmed, negated }: Answer, width: number, top: number): Cells {
  const middle = Math.round(width / 2);
  const inARow = Math.max(1, Math.floor((middle - CELL_GAP) / STEP));
  const rows = Math.max(1, Math.ceil(affirmed / inARow), Math.ceil(negated / inARow));
  const height = rows * STEP + 4;
  return {
    groups: [
      {
        claim: id,
        affirmed: squares(affirmed, 0, top + 2, inARow),
        negated: squares(negated, middle + 8, top + 2, inARow),
        sign: null,
      },
    ],
    dividers: [{ x: middle, y: top, height }],
    bottom: top + height,
  };
}

/** Several answers: a cell each, in lines of at most four; what negates one stands after "¬" in its cell. */
function layoutCells(answers: readonly Answer[], width: number, top: number): Cells {
  const columns = Math.min(answers.length, CELLS_IN_A_LINE);
  const cellWidth = width / Math.max(1, columns);
  const inARow = Math.max(1, Math.floor((cellWidth - CELL_GAP - SIGN_WIDTH) / STEP));
  const groups: MiniatureGroup[] = [];
  const dividers: Miniature['dividers'] = [];
  let y = top;
  for (let first = 0; first < answers.length; first += columns) {
    const line = answers.slice(first, first + columns);
    const rowsOf = ({ affirmed, negated }: Answer) =>
      Math.ceil(affirmed / inARow) + Math.ceil(negated / inARow) || 1;
    const height = Math.max(...line.map(rowsOf)) * STEP + 4;
    for (const [column, { id, affirmed, negated }] of line.entries()) {
      const left = Math.round(column * cellWidth);
      const below = y + 2 + Math.ceil(affirmed / inARow) * STEP;
      groups.push({
        claim: id,
        affirmed: squares(affirmed, left, y + 2, inARow),
        negated: squares(negated, left + SIGN_WIDTH, below, inARow),
        sign: negated > 0 ? { x: left, y: below } : null,
      });
      if (column > 0) dividers.push({ x: left - CELL_GAP / 2 - 0.5, y, height });
    }
    y += height + LINE_GAP;
  }
  return { groups, dividers, bottom: answers.length > 0 ? y - LINE_GAP : top };
}

/** The upper left corners of so many squares, in rows. */
function squares(count: number, left: number, top: number, inARow: number) {
  return Array.from({ length: count }, (_, index) => ({
    x: left + (index % inARow) * STEP,
    y: top + Math.floor(index / inARow) * STEP,
  }));
}
