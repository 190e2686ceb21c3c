// The matrix as a scene for the canvas: headings with their shapes, a mark for each arrow, and thin lines that lead from
// a heading to its marks.
import { type MatrixCell, type MatrixKind, type MatrixLayout, type PlacedHead, straightPath } from '#layout';
import type { Scene, SceneEdge, SceneNode, Stroke, Words } from '../../canvas/scene.ts';
import { arrowId } from '../../state/selection.ts';
import { KIND_NAMES } from '../../theme/actor-shape.tsx';
import { formatNumber } from '../../theme/number-and-date.ts';
import { describeActor, describeCell, describeSpine, type Telling } from './descriptions.ts';
import { lookOf } from './shapes.ts';

/** px from a heading's shape to its name, and half the side of a document's square. */
const NAME = 14;
/** px from the middle of a heading's shape to where the headings end. */
const HEAD = 12;
const DOCUMENT = 7.5;

export function kindName(kind: MatrixKind): string {
  if (kind === 'document') return 'Documents';
  return kind === 'work' ? 'Works' : KIND_NAMES[kind].many;
}

export function matrixScene(layout: MatrixLayout, telling: Telling): Scene {
  const { width, height, rowsX, columnsY, rows, columns, cells } = layout;
  return {
    width,
    height,
    scaling: 'drawing',
    isGrid: true,
    // Who cites and who is cited stay in sight where the matrix is moved.
    heads: { right: rowsX + HEAD, bottom: columnsY + HEAD },
    nodes: [
      ...cells.map((cell) => cellNode(cell, layout, telling)),
      ...rows.map((head) => rowHead(head, layout, telling)),
      ...columns.map((head) => columnHead(head, layout, telling)),
    ],
    edges: cells.flatMap((cell) => guides(cell, layout, telling)),
    words: [...kindWords(layout), ...axisWords(layout)],
    strokes: columns.map(({ x, y, nameY }) => leader(x, nameY, y)),
  };
}

function cellNode(cell: MatrixCell, { pitch }: MatrixLayout, telling: Telling): SceneNode {
  const description = describeCell(cell, telling);
  const half = pitch / 2;
  return {
    key: cellKey(cell),
    id: arrowId(cell),
    label: description,
    x: cell.x,
    y: cell.y,
    shape: 'dot',
    width: cell.size,
    height: cell.size,
    tone: '--ink-3',
    isSolid: true,
    words: [
      {
        lines: [formatNumber(cell.assertions.length)],
        x: cell.size / 2 + 3,
        y: 0,
        align: 'left',
        size: 12,
        tone: '--ink',
        isName: true,
        isOnLight: true,
      },
    ],
    hit: { left: -half, right: half, top: -half, bottom: half },
    mark: 'fill',
    tip: description,
    description,
  };
}

/** Keys of headings: one may both cite and be cited. */
const rowKey = (key: string): string => `row ${key}`;
const columnKey = (key: string): string => `column ${key}`;
const cellKey = ({ row, column }: MatrixCell): string => `${row} > ${column}`;

function rowHead(head: PlacedHead, { pitch, nameSize }: MatrixLayout, telling: Telling): SceneNode {
  const half = pitch / 2;
  return {
    ...headNode(head, telling),
    key: rowKey(head.key),
    words: [...siglumWords(head), { ...nameWords(head, nameSize), x: -NAME, y: 0, align: 'right' }],
    hit: { left: -NAME - head.nameWidth, right: 9, top: -half, bottom: half },
  };
}

function columnHead(
  head: PlacedHead & { nameY: number },
  { pitch, nameSize }: MatrixLayout,
  telling: Telling,
): SceneNode {
  const half = pitch / 2;
  return {
    ...headNode(head, telling),
    key: columnKey(head.key),
    words: [{ ...nameWords(head, nameSize), x: -2, y: head.nameY - head.y, align: 'left' }],
    // From the shape up to the name, along the line that joins them.
    hit: { left: -half, right: half, top: head.nameY - head.y - 7, bottom: 9 },
  };
}

function headNode(head: PlacedHead, telling: Telling): Omit<SceneNode, 'key' | 'words' | 'hit'> {
  const { id, label, x, y, kind, isHeld, siglum } = head;
  const at = { id, label, x, y, mark: siglum === null ? ('ring' as const) : ('fill' as const) };
  if (kind !== 'document')
    return { ...at, ...lookOf(kind), isSolid: isHeld, description: describeActor(id, label, telling) };
  return {
    ...at,
    shape: 'bar',
    width: DOCUMENT * 2,
    height: DOCUMENT * 2,
    tone: '--ink',
    isSolid: true,
    description: describeSpine(id, telling),
  };
}

function siglumWords({ siglum }: PlacedHead): Words[] {
  if (siglum === null) return [];
  return [
    {
      lines: [siglum],
      x: 0,
      y: 0,
      align: 'center',
      size: 11,
      weight: 600,
      tone: '--on-ink',
      hasHalo: false,
    },
  ];
}

function nameWords({ shown, kind }: PlacedHead, size: number): Omit<Words, 'x' | 'y' | 'align'> {
  return {
    lines: [shown],
    size,
    face: kind === 'document' ? 'serif' : 'sans',
    tone: kind === 'unidentified' ? '--ink-3' : '--ink',
    isName: true,
  };
}

/** From the headings of its row and its column to a mark. */
function guides(cell: MatrixCell, { rowsX, columnsY }: MatrixLayout, telling: Telling): SceneEdge[] {
  const key = cellKey(cell);
  const guide = { id: arrowId(cell), target: key, width: 1, hasHead: false, isDotted: cell.isComment };
  const more = { tone: '--line' as const, assertions: cell.assertions, threads: [] };
  const description = describeCell(cell, telling);
  return [
    {
      key: `${key} row`,
      source: rowKey(cell.row),
      path: straightPath({ x: rowsX + 11, y: cell.y }, cell),
      ...guide,
      ...more,
      description,
    },
    {
      key: `${key} column`,
      source: columnKey(cell.column),
      path: straightPath({ x: cell.x, y: columnsY + 11 }, cell),
      ...guide,
      ...more,
      description,
    },
  ];
}

function kindWords({ kinds, nameSize }: MatrixLayout): Words[] {
  return kinds.map(({ name, of, x, y }) => ({
    lines: [name],
    x: of === 'rows' ? x : x - 2,
    y,
    align: of === 'rows' ? 'right' : 'left',
    size: nameSize,
    weight: 600,
    tone: '--ink-3',
  }));
}

/** Which way it is read. */
function axisWords({ rowsX, columnsY }: MatrixLayout): Words[] {
  return [
    {
      lines: ['Who cites', 'whom ▸'],
      x: rowsX - NAME,
      y: columnsY - 14,
      align: 'right',
      size: 12,
      lineHeight: 16,
      weight: 600,
      tone: '--ink-3',
    },
  ];
}

function leader(x: number, nameY: number, y: number): Stroke {
  return {
    points: [
      { x, y: nameY + 8 },
      { x, y: y - 10 },
    ],
    tone: '--line-2',
    width: 1,
  };
}
