// Figures that answer one question: what overlaps is compatible and not written, or hangs on a bound; what a field explains differs; what
// one origin brings up to date is updated; a running total that falls, and figures that nothing parts, contradict.
import { isSameTime } from './day.ts';
import type { Claim, Facts } from './facts.ts';
import { fieldsOf } from './fields.ts';
import { isAbove, isOneUnit, meetLoosely, rangesMeet } from './figure-range.ts';
import {
  datedSidesInWords,
  daysInWords,
  latestSidesInWords,
  sidesInWords,
  updateInWords,
} from './figure-words.ts';
import { type Judgement, pairRule } from './rule.ts';
import { type Side, dayOf, isRunningTotal, isSaidLater, replacementOf, timingOf } from './running-total.ts';
import { type Difference, type Figure, differencesOf, opennessOf } from './scope.ts';
import type { Pair } from './series.ts';
import { affirmed, conclude, conflict, type Standing } from './standing.ts';

export const numeric = pairRule({
  name: 'numeric',
  version: 3,
  statement: 'compare/numeric',
  judge: judgeNumeric,
});

/** Judges two figures; null where they are compatible, or no figures of one kind. */
export function judgeNumeric({ left, right }: Pair, facts: Facts): Judgement | null {
  const [one, other] = [figureOf(left), figureOf(right)];
  const [mine, theirs] = [affirmed(left), affirmed(right)];
  if (!one || !other || !mine || !theirs || left.same.includes(right.id)) return null;
  if (!isOneUnit(one.quantity, other.quantity)) return null;
  const isMet = rangesMeet(one.quantity, other.quantity);
  if (isMet && !meetLoosely(one.quantity, other.quantity)) return null;

  const sides: [Side, Side] = [
    { claim: one, assertions: mine.assertions },
    { claim: other, assertions: theirs.assertions },
  ];
  const differences = differencesOf(one, other, facts);
  const finding = isMet
    ? judgeRough(sides, differences, [mine, theirs], facts)
    : judgeApart(sides, differences, [mine, theirs], facts);
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

/** Two rough figures of one count that only their roughness lets both stand; of other counts or days nothing is said. */
function judgeRough(
  sides: [Side, Side],
  differences: Difference[],
  standings: [Standing, Standing],
  facts: Facts,
): Finding | null {
  const [one, other] = sides.map(({ claim }) => dayOf(claim.quantity));
  const isOneDay = (one && other && isSameTime(one, other)) || (!one && !other);
  const openings = opennessOf(sides[0].claim, sides[1].claim);
  if (differences.length > 0 || !isOneDay || openings.length > 0) return null;
  const words = `${sidesInWords(sides, facts)}, and only that both are given roughly lets both stand`;
  return { type: 'differs', because: 'bound', ...conclude(words, standings) };
}

/** Two figures of which no number satisfies both: a field explains them, or time does, or they contradict each other. */
function judgeApart(
  sides: [Side, Side],
  differences: Difference[],
  standings: [Standing, Standing],
  facts: Facts,
): Finding | null {
  const [one, other] = [sides[0].claim.quantity, sides[1].claim.quantity];
  const isLeftHigher = isAbove(one, other);
  const [lower, higher] = isLeftHigher ? [sides[1], sides[0]] : sides;
  const replacement = replacementOf(lower, higher, facts);
  const explanation = explanationOf(differences, isLeftHigher, one.unit === 'percent');
  if (explanation && !replacement)
    return {
      type: 'differs',
      because: explanation.because,
      ...conclude(`${sidesInWords(sides, facts)}, and ${explanation.words}`, standings),
    };
  // What is left are differences in which the smaller figure takes in the larger one's count.
  return judgeByTime(sides, isLeftHigher, replacement ? null : (differences[0] ?? null), standings, facts);
}

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
      const found = conflict(
        `a running total only grows, and this one is first ${datedSidesInWords([higher, lower], facts)}`,
        standings,
        [isRough ? 'one of the two days is only roughly known' : null, ...openings],
      );
      return found && { kind: 'monotonic', ...found };
    }
    case 'unclear': {
      const isRunning = isRunningTotal(one.quantity, other.quantity);
      const words = isRunning
        ? `a running total only grows, and this one is ${latestSidesInWords([higher, lower], facts)}`
        : sidesInWords(sides, facts);
      const found = conflict(words, standings, [days, ...openings]);
      return found && { kind: isRunning ? 'monotonic' : 'numeric', ...found };
    }
    case 'same':
      if (!impossible && mayHaveGrown(lower, higher))
        return {
          type: 'differs',
          because: 'as-of',
          ...conclude(
            `${sidesInWords(sides, facts)}, and the larger one, which was said later, may count what came to light since`,
            standings,
            [days, ...openings],
          ),
        };
      return conflict(
        impossible
          ? `${sidesInWords(sides, facts)}, although ${impossible.words}, so that the smaller figure should take in the larger one`
          : `for the same count ${sidesInWords(sides, facts)}, and no date, place or definition accounts for the difference`,
        standings,
        openings,
      );
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
