// Who cites whom as a matrix: a row for whoever cites, a column for whoever is cited, a mark where the one cites the
// other. Rows and columns are gathered by kind; their headings are level. Only what is not empty is drawn.
import type { CitationGraph } from '#schema';
import {
  COMPACT_BELOW,
  COMPACT_NAME_SIZE,
  cutText,
  MARGIN,
  NAME_GAP,
  NAME_SIZE,
  type TextWidth,
} from './flow/measures.ts';
import { type MatrixArrow, type MatrixHead, matrixHeads, type MatrixKind } from './matrix/heads.ts';
import { fewestLines, stairs } from './matrix/stairs.ts';
import type { Point } from './path.ts';

export type { MatrixHead, MatrixKind } from './matrix/heads.ts';

export type MatrixOptions = {
  /** px that there are. */
  width: number;
  textWidth: TextWidth;
  /** How a kind is called over its rows or columns. */
  kindName: (kind: MatrixKind) => string;
};

/** A heading with the part of its name that there is room for: of a row beside its shape, of a column above it. */
export type PlacedHead = MatrixHead & Point & { shown: string; nameWidth: number };

export type MatrixCell = MatrixArrow & Point & { size: number };

export type MatrixLayout = {
  width: number;
  height: number;
  pitch: number;
  nameSize: number;
  /** Where the middles of the rows' shapes stand, and of the columns'. */
  rowsX: number;
  columnsY: number;
  rows: PlacedHead[];
  /** With the height of the line on which its name stands. */
  columns: (PlacedHead & { nameY: number })[];
  cells: MatrixCell[];
  /** Names of kinds: right-aligned over their rows, left-aligned before their columns. */
  kinds: (Point & { name: string; of: 'rows' | 'columns' })[];
};

/** From row to row and from column to column, px; the height of a line of headings. */
const PITCH = { wide: 18, compact: 23 };
const LINE = 15;
/** Lines of headings at most: more would leave too little of the rows in sight. */
const LINES = 14;
/** Of the first line of headings: below the picture's buttons, which a narrow screen has at its foot. */
const TOP = { wide: 44, compact: 20 };
/** The most px that a name may take. */
const NAMES = { rows: 210, compactRows: 130, columns: 170 };
/** From a heading's line to the shapes, and from those to the cells. */
const HALF = 8;
const CELLS = 24;
/** A mark's side is as its number's root, from 5 px. */
const MARK = { least: 5, step: 2.4 };

/** The same graph gives the same matrix, in whatever order its nodes and edges come; near-linear in its arrows. */
export function layoutMatrix(graph: CitationGraph, options: MatrixOptions): MatrixLayout {
  const { textWidth, kindName } = options;
  const isCompact = options.width < COMPACT_BELOW;
  const pitch = isCompact ? PITCH.compact : PITCH.wide;
  const nameSize = isCompact ? COMPACT_NAME_SIZE : NAME_SIZE;
  const width = (text: string, face?: 'serif'): number => textWidth(text, nameSize, { weight: 600, face });
  const shown = (head: MatrixHead, most: number) => {
    // A document is called by its title, which is a source's words.
    const ownWidth = (text: string): number => width(text, head.kind === 'document' ? 'serif' : undefined);
    const cut = cutText(head.label, most, ownWidth);
    return { ...head, shown: cut, nameWidth: ownWidth(cut) };
  };
  const found = matrixHeads(graph);
  const rows = withKinds(found.rows.map((head) => shown(head, isCompact ? NAMES.compactRows : NAMES.rows)));
  const columns = withKinds(found.columns.map((head) => shown(head, NAMES.columns)));

  const widthOf = (item: (typeof rows)[number]): number =>
    'head' in item ? item.head.nameWidth : width(kindName(item.kind));
  const rowsX = MARGIN + Math.max(0, ...rows.map(widthOf)) + NAME_GAP + HALF;
  const start = rowsX + CELLS;
  const headings = columns.map((item) => ({ width: widthOf(item), isLeading: 'kind' in item }));
  const most = options.width - MARGIN;
  const lines = fewestLines(headings, { start, pitch, most, lines: LINES });
  const { steps, right } = stairs(headings, { start, pitch, lines });
  const lowest = Math.max(0, ...steps.map(({ line }) => line));
  const top = isCompact ? TOP.compact : TOP.wide;
  const columnsY = top + (lowest + 1) * LINE + 4;

  const layout: MatrixLayout = {
    width: Math.max(options.width, right + MARGIN),
    height: columnsY + CELLS + rows.length * pitch + MARGIN,
    pitch,
    nameSize,
    rowsX,
    columnsY,
    rows: [],
    columns: [],
    cells: [],
    kinds: [],
  };
  for (const [index, item] of rows.entries()) {
    const y = columnsY + CELLS + index * pitch;
    if ('head' in item) layout.rows.push({ ...item.head, x: rowsX, y });
    else layout.kinds.push({ name: kindName(item.kind), of: 'rows', x: rowsX - HALF - NAME_GAP, y });
  }
  for (const [index, item] of columns.entries()) {
    const { x, line } = steps[index] ?? { x: start, line: 0 };
    const y = top + line * LINE;
    if ('head' in item) layout.columns.push({ ...item.head, x, y: columnsY, nameY: y });
    else layout.kinds.push({ name: kindName(item.kind), of: 'columns', x, y });
  }
  const rowY = new Map(layout.rows.map(({ key, y }) => [key, y]));
  const columnX = new Map(layout.columns.map(({ key, x }) => [key, x]));
  layout.cells = found.arrows
    .flatMap((arrow) => {
      const [x, y] = [columnX.get(arrow.column), rowY.get(arrow.row)];
      if (x === undefined || y === undefined) return [];
      const size = Math.min(pitch - 2, MARK.least + MARK.step * (Math.sqrt(arrow.assertions.length) - 1));
      return [{ ...arrow, x, y, size }];
    })
    .toSorted((a, b) => a.y - b.y || a.x - b.x);
  return layout;
}

type Item<Head> = { head: Head } | { kind: MatrixKind };

/** The name of each kind before its first heading. */
function withKinds<Head extends MatrixHead>(heads: readonly Head[]): Item<Head>[] {
  return heads.flatMap((head, index) => {
    const isFirst = heads[index - 1]?.kind !== head.kind;
    return isFirst ? [{ kind: head.kind }, { head }] : [{ head }];
  });
}
