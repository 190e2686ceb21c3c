// Figures that answer one question: what overlaps is compatible and not written; what a field explains differs; what
// one origin brings up to date is updated; a running total that falls, and figures that nothing parts, contradict.
import type { Claim, Facts } from './facts.ts';
import { fieldsOf } from './fields.ts';
import { isAbove, isOneUnit, rangesMeet } from './figure-range.ts';
import {
  datedSidesInWords,
  daysInWords,
  latestSidesInWords,
  sidesInWords,
  updateInWords,
} from './figure-words.ts';
import { type Judgement, pairRule } from './rule.ts';
import { type Side, dayOf, isRunningTotal, isSaidLater, timingOf } from './running-total.ts';
import { type Difference, type Figure, differencesOf, opennessOf } from './scope.ts';
import type { Pair } from './series.ts';
import { affirmed, conclude, type Standing } from './standing.ts';

export const numeric = pairRule({
  name: 'numeric',
  version: 1,
  statement: 'compare/numeric',
  judge: judgeNumeric,
});

/** Judges two figures; null where they are compatible, or no figures of one kind. */
export function judgeNumeric({ left, right }: Pair, facts: Facts): Judgement | null {
  const [one, other] = [figureOf(left), figureOf(right)];
  const [mine, theirs] = [affirmed(left), affirmed(right)];
  if (!one || !other || !mine || !theirs || left.same.includes(right.id)) return null;
  if (!isOneUnit(one.quantity, other.quantity) || rangesMeet(one.quantity, other.quantity)) return null;

  const sides: [Side, Side] = [
    { claim: one, assertions: mine.assertions },
    { claim: other, assertions: theirs.assertions },
  ];
  const isLeftHigher = isAbove(one.quantity, other.quantity);
  const differences = differencesOf(one, other, facts);
  const explanation = explanationOf(differences, isLeftHigher, one.quantity.unit === 'percent');
  const finding = explanation
    ? {
        type: 'differs' as const,
        because: explanation.because,
        ...conclude(`${sidesInWords(sides, facts)}, and ${explanation.words}`, [mine, theirs]),
      }
    : // What is left are differences in which the smaller figure takes in the larger one's count.
      judgeByTime(sides, isLeftHigher, differences[0] ?? null, [mine, theirs], facts);
  return (
    finding && {
      kind: 'numeric',
      ...fieldsOf(left, right, facts),
      judgedOn: sides.flatMap((side) => side.assertions.map((assertion) => assertion.id)),
      ...finding,
    }
  );
}

type Finding = Pick<Judgement, 'type' | 'because' | 'status' | 'reason' | 'newer'> &
  Partial<Pick<Judgement, 'kind' | 'judgedOn'>>;

/** What time makes of two figures that no other field tells apart. */
function judgeByTime(
  sides: [Side, Side],
  isLeftHigher: boolean,
  impossible: Difference | null,
  standings: [Standing, Standing],
  facts: Facts,
): Finding | null {
  const [lower, higher] = isLeftHigher ? [sides[1], sides[0]] : sides;
  const [one, other] = [sides[0].claim, sides[1].claim];
  const openings = opennessOf(one, other);
  const days = daysInWords(one.quantity, other.quantity);
  const timing = timingOf(lower, higher, facts);
  switch (timing.is) {
    case 'open':
      return null;
    case 'as-of':
      return differsAsOf(sides, standings, openings, facts);
    case 'updates': {
      if (impossible) return differsAsOf(sides, standings, openings, facts);
      const { older, newer, judgedOn } = timing;
      return {
        type: 'updates',
        newer: newer.claim.id,
        judgedOn: judgedOn.flat().map((assertion) => assertion.id),
        ...conclude(updateInWords([older, newer], judgedOn, facts), standings, openings),
      };
    }
    case 'grows':
      if (impossible) return null;
      return {
        type: 'updates',
        newer: higher.claim.id,
        ...conclude(
          `one origin gives ${datedSidesInWords([lower, higher], facts)}, and a running total only grows`,
          standings,
          [days, ...openings],
        ),
      };
    case 'falls': {
      const isRough = [one, other].some(({ quantity }) => dayOf(quantity)?.isRough);
      return {
        type: 'contradicts',
        kind: 'monotonic',
        ...conclude(
          `a running total only grows, and this one is first ${datedSidesInWords([higher, lower], facts)}`,
          standings,
          [isRough ? 'one of the two days is only roughly known' : null, ...openings],
        ),
      };
    }
    case 'unclear': {
      const isRunning = isRunningTotal(one.quantity, other.quantity);
      const words = isRunning
        ? `a running total only grows, and this one is ${latestSidesInWords([higher, lower], facts)}`
        : sidesInWords(sides, facts);
      return {
        type: 'contradicts',
        kind: isRunning ? 'monotonic' : 'numeric',
        ...conclude(words, standings, [days, ...openings]),
      };
    }
    case 'same':
      return {
        type: 'contradicts',
        ...conclude(
          impossible
            ? `${sidesInWords(sides, facts)}, although ${impossible.words}, so that the smaller figure should take in the larger one`
            : `for the same count ${sidesInWords(sides, facts)}, and no date, place or definition accounts for the difference`,
          standings,
          [
            mayHaveGrown(lower, higher) ? 'the larger figure is the later one, and a toll may grow' : null,
            ...openings,
          ],
        ),
      };
  }
}

function differsAsOf(
  sides: [Side, Side],
  standings: [Standing, Standing],
  openings: string[],
  facts: Facts,
): Finding {
  const words = `the two figures are of different days: ${datedSidesInWords(sides, facts)}`;
  return { type: 'differs', because: 'as-of', ...conclude(words, standings, openings) };
}

/** Whether the later of two tolls of one incident, neither of which says of which day it is, is the larger. */
function mayHaveGrown(lower: Side, higher: Side): boolean {
  const isIncident = [lower, higher].some(({ claim }) => claim.quantity.cumulative === false);
  const isDated = [lower, higher].some(({ claim }) => dayOf(claim.quantity) !== null);
  return isIncident && !isDated && isSaidLater(lower, higher);
}

function figureOf(claim: Claim): Figure | null {
  return claim.quantity ? { ...claim, quantity: claim.quantity } : null;
}

/**
 * The field that explains why two figures are not one: a field in which they count different things, or one in which
 * the larger figure takes in what the smaller one counts. Shares are of no size: any such field parts them.
 */
function explanationOf(
  differences: Difference[],
  isLeftHigher: boolean,
  isShare: boolean,
): Difference | undefined {
  const directions = new Set(differences.map((difference) => difference.relation));
  const isCrossed = directions.has('left') && directions.has('right');
  return (
    differences.find((difference) => difference.relation === 'apart') ??
    differences.find(
      (difference) => isShare || isCrossed || difference.relation === (isLeftHigher ? 'left' : 'right'),
    )
  );
}
