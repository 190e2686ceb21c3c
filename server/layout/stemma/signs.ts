// The signs between the readings of a stemma: brackets at the left, from the head of one reading to that of the other;
// a dispute within one reading joins what affirms it and what negates it.
import type { ComparisonType, Stemma } from '#schema';
import { placeBrackets } from '../questions-brackets.ts';
import type { Band } from './descent.ts';
import { MARGIN, SIGN } from './measures.ts';

export type StemmaSign = {
  comparison: string;
  type: ComparisonType;
  isCandidate: boolean;
  reason: string;
  x: number;
  y: number;
  bracket: { x: number; y: number }[];
};

/** A bracket between the heads of two bands, by their indices; lane 0 is next to the heads. */
export type SignLane = { comparison: Stemma['comparisons'][number]; from: number; to: number; lane: number };

/** Lanes are found before anything has a height: bands keep their order, so that what is apart stays apart. */
export function laneSigns(comparisons: Stemma['comparisons'], bands: readonly Band[]): SignLane[] {
  const ends = comparisons.flatMap((comparison) => {
    const [one = '', other] = comparison.readings;
    const found =
      other === undefined
        ? bands.flatMap(({ reading }, index) =>
            reading === one && comparison.type === 'dispute' ? [index] : [],
          )
        : [one, other].map((id) => bands.findIndex(({ reading }) => reading === id));
    const [from = -1, to = -1] = found.toSorted((left, right) => left - right);
    return from < 0 || to < 0 ? [] : [{ comparison, id: comparison.id, from, to }];
  });
  const lanes = new Map(
    placeBrackets(
      ends.map(({ id, from, to }) => ({ id, from: from * 100, to: to * 100 })),
      SIGN.size + 2,
    ).map(({ id, lane }) => [id, lane]),
  );
  return ends.map(({ comparison, id, from, to }) => ({ comparison, from, to, lane: lanes.get(id) ?? 0 }));
}

/** Where the first column may begin. */
export function roomForSigns(lanes: readonly SignLane[]): number {
  if (lanes.length === 0) return MARGIN;
  return MARGIN + (Math.max(...lanes.map(({ lane }) => lane)) + 1) * SIGN.lane + SIGN.arm;
}

/**
 * @param heads the height of the middle of each band’s head
 * @param left  where heads begin
 */
export function placeSigns(lanes: readonly SignLane[], heads: readonly number[], left: number): StemmaSign[] {
  return lanes.map(({ comparison: { id, type, status, reason }, from, to, lane }) => {
    const x = left - SIGN.arm - lane * SIGN.lane - SIGN.size / 2;
    const [top, bottom] = [heads[from] ?? 0, heads[to] ?? 0];
    return {
      comparison: id,
      type,
      isCandidate: status === 'candidate',
      reason,
      x,
      y: (top + bottom) / 2,
      bracket: [
        { x: left - 5, y: top },
        { x, y: top },
        { x, y: bottom },
        { x: left - 5, y: bottom },
      ],
    };
  });
}
