// Which claims of a series are set against which: all of them in a small one; in a large one each against its
// neighbours and the extremes, so that work grows with the number of claims and not with its square.
import { pointsOf } from './day.ts';
import type { Claim } from './facts.ts';
import type { SeriesRow } from './rows.ts';

/** Two claims, earlier date first, then smaller id; twice the same one where a claim is looked at by itself. */
export type Pair = { left: Claim; right: Claim };

/** Up to this many claims every pair is looked at: 4,950 pairs. */
export const WHOLE_SERIES = 100;
/** In a larger series each claim meets this many of those that follow it. */
export const NEIGHBOURS = 8;

/**
 * The pairs of one series, each once.
 *
 * @returns the pairs, and how many a series too large to be gone through whole left out
 */
export function pairUp(
  row: SeriesRow,
  claims: ReadonlyMap<string, Claim>,
): { cases: Pair[]; leftOut: number } {
  const take = (ids: readonly string[]) =>
    [...new Set(ids)].map((id) => claims.get(id)).filter((claim) => claim !== undefined);
  const mine = take(row.claims);
  const theirs = row.against === null ? mine : take(row.against);

  const [only] = mine;
  if (row.against === null && mine.length === 1 && only)
    return { cases: [{ left: only, right: only }], leftOut: 0 };

  const isMine = new Set(mine);
  const isTheirs = new Set(theirs);
  const both = mine.filter((claim) => isTheirs.has(claim)).length;
  const whole = mine.length * theirs.length - both - (both * (both - 1)) / 2;
  const isSmall = whole <= (WHOLE_SERIES * (WHOLE_SERIES - 1)) / 2;
  // A few against many is as near to linear as a series gets: nothing is left out.
  const isNarrow = row.against !== null && Math.min(mine.length, theirs.length) <= NEIGHBOURS;

  const cases: Pair[] = [];
  const add = (one: Claim, other: Claim) =>
    cases.push(byDate(one, other) < 0 ? { left: one, right: other } : { left: other, right: one });
  if (isSmall || isNarrow) {
    for (const one of mine)
      for (const other of theirs) {
        const comesTwice = isTheirs.has(one) && isMine.has(other);
        if (one !== other && !(comesTwice && byDate(one, other) > 0)) add(one, other);
      }
  } else {
    const series = [...new Set([...mine, ...theirs])].toSorted(byDateAndFigure);
    for (const [one, other] of nearAndFar(series))
      if ((isMine.has(one) && isTheirs.has(other)) || (isTheirs.has(one) && isMine.has(other)))
        add(one, other);
  }
  return { cases, leftOut: whole - cases.length };
}

/** The day by which a claim is put in order: what its figure is of, when it took place, else its period; Infinity if none. */
function dateOf(claim: Claim): number {
  const { quantity, when } = claim;
  const date = quantity?.asOf ?? when ?? quantity?.periodEnd ?? quantity?.periodStart;
  return date ? pointsOf(date)[0] : Infinity;
}

/** Earlier date first, then smaller id; what has no date comes last. */
export function byDate(left: Claim, right: Claim): number {
  return order(dateOf(left), dateOf(right)) || order(left.id, right.id);
}

/** Each with those next to it and with the extremes, each pair once. */
function* nearAndFar(series: readonly Claim[]): Generator<[Claim, Claim]> {
  const extremes = extremesOf(series);
  for (const [index, left] of series.entries()) {
    for (const right of series.slice(index + 1, index + 1 + NEIGHBOURS)) yield [left, right];
    for (const extreme of extremes) {
      const isNear = Math.abs(extreme - index) <= NEIGHBOURS;
      // Two extremes would meet twice: the earlier one brings the pair.
      const isBroughtByOther = extremes.includes(index) && extreme < index;
      const right = series[extreme];
      if (right && !isNear && !isBroughtByOther) yield [left, right];
    }
  }
}

/** The places in a series of its first and last, and of those with the smallest and the largest figure. */
function extremesOf(series: readonly Claim[]): number[] {
  const byFigure = [...series.keys()].toSorted((a, b) => order(figureAt(series, a), figureAt(series, b)));
  return [...new Set([0, series.length - 1, byFigure[0] ?? 0, byFigure.at(-1) ?? 0])];
}

function byDateAndFigure(left: Claim, right: Claim): number {
  return (
    order(dateOf(left), dateOf(right)) || order(figureOf(left), figureOf(right)) || order(left.id, right.id)
  );
}

function figureAt(series: readonly Claim[], index: number): number {
  const claim = series[index];
  return claim ? figureOf(claim) : 0;
}

function figureOf(claim: Claim): number {
  return claim.quantity?.low ?? claim.quantity?.high ?? 0;
}

function order<Value extends number | string>(left: Value, right: Value): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
