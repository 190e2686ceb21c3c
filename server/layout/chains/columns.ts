// The columns of the chains: one for each link, shared by all documents, the first to speak beside the documents and
// each further link to the left. Names are whole where there is room, else the longest give way first.
import { CLEAR, HALF_SHAPE, HEAD_ROOM, LINE_GAP, MARGIN, NAME_GAP, TIGHT } from '../flow/measures.ts';

export type ChainColumn = {
  /** The middle of its shapes. */
  x: number;
  /** The most px that a name right of its shape may take. */
  names: number;
};

/** The widest names at a link, px: of those that stand right of their shapes, and left of them. */
export type NameWidths = { right: number; left: number };

/** The room that gaps between columns take at most beyond what they need. */
const SLACK = 36;
/** A column is no narrower than what its head says. */
const LEAST = 78;
/** From column to column on a narrow screen, where lines run on from below a shape. */
const INDENT = 34;

const GAP = CLEAR + HEAD_ROOM + LINE_GAP;
const SHAPE = 2 * HALF_SHAPE.bar + NAME_GAP;

/** px that a name left of a shape has up to the margin. */
export function leftOf(x: number): number {
  return x - HALF_SHAPE.bar - NAME_GAP - MARGIN;
}

/**
 * @param widths by the position of the link
 * @returns columns likewise, and where the documents stand: further right where even the tightest does not fit
 */
export function chainColumns(
  widths: readonly NameWidths[],
  { spineX, isCompact }: { spineX: number; isCompact: boolean },
): { columns: ChainColumn[]; spineX: number } {
  if (isCompact) {
    const columns = widths.map((_, depth) => ({ x: spineX - (depth + 1) * INDENT, names: 0 }));
    return inSight(columns, widths, spineX);
  }
  let most = Math.max(LEAST, ...widths.flatMap(({ right, left }) => [right, left]));
  let columns = columnsOf(widths, spineX, most, 0);
  while (most > TIGHT.relays.least && lackOf(columns, widths, most) > 0) {
    most -= TIGHT.relays.step / 2;
    columns = columnsOf(widths, spineX, most, 0);
  }
  // Less a px, so that no name that just fits is cut for a rounding error.
  const left = -lackOf(columns, widths, most) - 1;
  const slack = Math.min(SLACK, Math.max(0, left / Math.max(1, widths.length)));
  return inSight(columnsOf(widths, spineX, most, slack), widths, spineX);
}

function columnsOf(
  widths: readonly NameWidths[],
  spineX: number,
  most: number,
  slack: number,
): ChainColumn[] {
  let before = spineX;
  return widths.map(({ right }) => {
    const names = Math.min(Math.max(LEAST, right), most);
    const x = before - GAP - slack - names - SHAPE + HALF_SHAPE.bar;
    before = x - HALF_SHAPE.bar;
    return { x, names };
  });
}

/** px by which names left of their shapes have too little room, at no more than `most` each. */
function lackOf(columns: readonly ChainColumn[], widths: readonly NameWidths[], most: number): number {
  return Math.max(
    ...columns.map(({ x }, depth) => Math.min(most, widths[depth]?.left ?? 0) - leftOf(x)),
    -Infinity,
  );
}

/** Moves everything right where names would have less room than they need to be read. */
function inSight(
  columns: ChainColumn[],
  widths: readonly NameWidths[],
  spineX: number,
): { columns: ChainColumn[]; spineX: number } {
  const by = Math.max(0, lackOf(columns, widths, TIGHT.relays.least));
  return { columns: columns.map((column) => ({ ...column, x: column.x + by })), spineX: spineX + by };
}
