// Where a branch of the chains stands: its speakers on rows of their own in the column of their link, and everything
// that runs on from them on the rows beside and below. What it takes, nothing else does.
import type { FlowPlace } from '../flow.ts';
import { halfShape } from '../flow/columns.ts';
import { CLEAR, cutText, LINE_GAP, NAME_GAP } from '../flow/measures.ts';
import { lineWidth } from '../flow/routes.ts';
import { elbowPath, type Path, type Point, straightPath } from '../path.ts';
import { type ChainColumn, leftOf } from './columns.ts';
import type { ChainBranch, ChainSpeaker } from './tree.ts';

export type ChainPlace = Omit<FlowPlace, 'role' | 'isOpen' | 'folded'> & {
  /** How many chains run through it, and how many of these end in it: their origin. */
  assertions: number;
  ends: number;
  /** Id of the document in whose tree it stands, and the position of its link. */
  document: string;
  depth: number;
};

export type ChainArrow = {
  key: string;
  /** Keys of places; the id of the document where it leads to whoever speaks first. */
  source: string;
  target: string;
  /** Ids of whoever stands at its ends. */
  from: string;
  to: string;
  document: string;
  assertions: string[];
  isComment: boolean;
  path: Path;
  width: number;
};

/** Around whoever speaks jointly; its ends point `tick` px towards their shapes. */
export type ChainBracket = { x: number; top: number; bottom: number; tick: number };

type Drawn = { places: ChainPlace[]; arrows: ChainArrow[]; brackets: ChainBracket[] };

type Setting = {
  document: string;
  columns: readonly ChainColumn[];
  rowHeight: number;
  isCompact: boolean;
  nameWidth: (text: string) => number;
};

/** Who cites: a document's spine, or whoever speaks at the link before. */
type Citing = { key: string; id: string; pathTo: (end: Point, row: number) => Path };

/** The radius of a turn, and from a shape's middle to a bracket. */
const TURN = 8;
const BRACKET = 12;

/** How many rows a branch takes. Where there is room, whoever is cited first stands on the row of who cites. */
export function rowsOf({ speakers, branches }: ChainBranch, isCompact: boolean): number {
  const further = branches.reduce((sum, branch) => sum + rowsOf(branch, isCompact), 0);
  return isCompact ? speakers.length + further : Math.max(speakers.length, further);
}

/**
 * Draws the branches of a document on rows from the first one down.
 *
 * @param top    of the first row, px
 * @param spineX where the document stands
 * @param drawn  what is drawn is added to
 */
export function drawBranches(
  branches: readonly ChainBranch[],
  setting: Setting,
  { top, spineX }: { top: number; spineX: number },
  drawn: Drawn,
): void {
  const { document, columns, rowHeight, isCompact } = setting;
  const rowY = (row: number): number => top + (row + 0.5) * rowHeight;

  const drawAll = (all: readonly ChainBranch[], first: number, citing: Citing): number =>
    all.reduce((row, branch) => drawOne(branch, row, citing), first);

  /** @returns the row after the last that the branch takes */
  const drawOne = (branch: ChainBranch, row: number, citing: Citing): number => {
    const { speakers, assertions, depth, isComment } = branch;
    const column = columns[depth];
    const [first, last] = [row, row + speakers.length - 1];
    const [speaker] = speakers;
    if (!column || !speaker) return row;
    const isJoint = speakers.length > 1;
    const isNamedLeft = namesStandLeft(branch, isCompact);
    for (const [index, each] of speakers.entries()) {
      const place = placeOn(each, branch, column, rowY(row + index), setting);
      drawn.places.push(place);
      const right = isJoint && isNamedLeft ? place.x + BRACKET : place.box.right;
      const end = { x: right + CLEAR, y: place.y };
      drawn.arrows.push({
        key: `${citing.key} > ${each.key}`,
        source: citing.key,
        target: each.key,
        from: citing.id,
        to: each.id,
        document,
        assertions,
        isComment,
        path: citing.pathTo(end, row + index),
        width: lineWidth(assertions.length),
      });
    }
    if (isJoint)
      drawn.brackets.push({
        x: column.x + (isNamedLeft ? BRACKET : -BRACKET),
        top: rowY(first) - 6,
        bottom: rowY(last) + 6,
        tick: isNamedLeft ? -4 : 4,
      });
    // Those who speak jointly cite jointly: what they cite leaves the bracket around them.
    const x = isJoint && !isNamedLeft ? column.x - BRACKET : column.x;
    const half = isJoint && !isNamedLeft ? 0 : halfShape(speaker);
    const next = drawAll(branch.branches, isCompact ? last + 1 : first, {
      key: speaker.key,
      id: speaker.id,
      pathTo: (end, at) =>
        at === first
          ? straightPath({ x: x - half - LINE_GAP, y: end.y }, end)
          : elbowPath({ x, y: rowY(last) + 6 + LINE_GAP }, end, TURN),
    });
    return Math.max(last + 1, next);
  };
  drawAll(branches, 0, {
    key: document,
    id: document,
    pathTo: (end) => straightPath({ x: spineX, y: end.y }, end),
  });
}

/**
 * Where nothing runs on to the left the name stands there, as origins' names do, with all the room up to the margin;
 * else it stands right of its shape. On a narrow screen lines run on from below a shape.
 */
export function namesStandLeft({ branches }: ChainBranch, isCompact: boolean): boolean {
  return isCompact || branches.length === 0;
}

function placeOn(
  { key, id, kind, isHeld, label }: ChainSpeaker,
  branch: ChainBranch,
  { x, names }: ChainColumn,
  y: number,
  { document, rowHeight, isCompact, nameWidth }: Setting,
): ChainPlace {
  const { assertions, ends, depth } = branch;
  const isLeft = namesStandLeft(branch, isCompact);
  const half = halfShape({ kind });
  const shown = cutText(label, isLeft ? leftOf(x) : names, nameWidth);
  const width = nameWidth(shown);
  const nameX = isLeft ? -(half + NAME_GAP) : half + NAME_GAP;
  return {
    key,
    id,
    kind,
    isHeld,
    label,
    shown,
    x,
    y,
    nameX,
    box: {
      left: isLeft ? x + nameX - width : x - half,
      right: isLeft ? x + half : x + nameX + width,
      top: y - rowHeight / 2,
      bottom: y + rowHeight / 2,
    },
    assertions: assertions.length,
    ends,
    document,
    depth,
  };
}
