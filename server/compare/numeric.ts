// Figures that answer one question: what overlaps is compatible and not written; what a field explains differs; what
// one origin brings up to date is updated; a running total that falls, and figures that nothing parts, contradict.
import type { Claim, Facts, Quantity } from './facts.ts';
import { fieldsOf } from './fields.ts';
import { type Judgement, pairRule } from './rule.ts';
import { type Side, dayOf, isRunningTotal, timingOf } from './running-total.ts';
import { type Difference, type Figure, differencesOf, opennessOf } from './scope.ts';
import type { Pair } from './series.ts';
import { affirmed, conclude } from './standing.ts';
import { countedInWords, dateInWords, figureInWords, namesOf } from './words.ts';

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
  if (!one || !other || !mine || !theirs) return null;
  if (!isOneUnit(one.quantity, other.quantity) || left.same.includes(right.id)) return null;
  if (rangesMeet(one.quantity, other.quantity)) return null;

  const sides: [Side, Side] = [
    { claim: one, assertions: mine.assertions },
    { claim: other, assertions: theirs.assertions },
  ];
  const base = {
    kind: 'numeric' as const,
    ...fieldsOf(left, right, facts),
    judgedOn: sides.flatMap((side) => side.assertions.map((assertion) => assertion.id)),
  };
  const standings = [mine, theirs];
  const figures = sidesInWords(sides, facts);

  const isLeftHigher = isAbove(one.quantity, other.quantity);
  const differences = differencesOf(one, other, facts);
  const explanation = explanationOf(differences, isLeftHigher, one.quantity.unit === 'percent');
  if (explanation)
    return {
      ...base,
      type: 'differs',
      because: explanation.because,
      ...conclude(`${figures}, and ${explanation.words}`, standings),
    };

  // What is left of the differences are those in which the smaller figure takes in the larger one's count.
  const [impossible] = differences;
  const [lower, higher] = isLeftHigher ? [sides[1], sides[0]] : sides;
  const timing = timingOf(lower, higher, facts);
  const openings = opennessOf(one, other);
  const isRough = [one, other].some(({ quantity }) => dayOf(quantity)?.isRough);
  if (timing.is === 'open') return null;
  if (timing.is === 'as-of' || (timing.is === 'updates' && impossible))
    return {
      ...base,
      type: 'differs',
      because: 'as-of',
      ...conclude(`the two figures are of different days: ${datedSides(sides, facts)}`, standings, openings),
    };
  if (timing.is === 'updates')
    return {
      ...base,
      type: 'updates',
      newer: timing.newer.claim.id,
      judgedOn: timing.judgedOn.flat().map((assertion) => assertion.id),
      ...conclude(updateInWords(timing, facts), standings, openings),
    };
  if (timing.is === 'falls')
    return {
      ...base,
      type: 'contradicts',
      kind: 'monotonic',
      ...conclude(
        `a running total only grows, and this one is ${datedSides([higher, lower], facts)}`,
        standings,
        isRough ? ['one of the two days is only roughly known', ...openings] : openings,
      ),
    };
  if (timing.is === 'unclear')
    return {
      ...base,
      type: 'contradicts',
      kind: isRunningTotal(one.quantity, other.quantity) ? 'monotonic' : 'numeric',
      ...conclude(figures, standings, ['it is not stated of which day each of them is', ...openings]),
    };
  return {
    ...base,
    type: 'contradicts',
    ...conclude(
      impossible
        ? `${figures}, although ${impossible.words}, so that the smaller figure should take in the larger one`
        : `for the same count ${figures}, and no date, place or definition accounts for the difference`,
      standings,
      openings,
    ),
  };
}

/** Whether some number lies in both; “more than 9” leaves 9 out. What gives no number meets everything. */
export function rangesMeet(left: Quantity, right: Quantity): boolean {
  return !isAbove(left, right) && !isAbove(right, left);
}

/** Whether every number the one can mean is larger than every number the other can mean. */
function isAbove(upper: Quantity, lower: Quantity): boolean {
  if (upper.low === null || lower.high === null) return false;
  const isOpen = upper.bound === 'more-than' || lower.bound === 'less-than';
  return upper.low > lower.high || (isOpen && upper.low === lower.high);
}

function figureOf(claim: Claim): Figure | null {
  return claim.quantity ? { ...claim, quantity: claim.quantity } : null;
}

function isOneUnit(left: Quantity, right: Quantity): boolean {
  return left.unit === null || right.unit === null || left.unit === right.unit;
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

/** “the figure is 21 according to A and 25 according to B”, or “… both 21 and 25 according to A”. */
function sidesInWords([left, right]: [Side, Side], facts: Facts): string {
  const [mine, theirs] = [left, right].map((side) => namesOf(side.assertions, facts));
  const [one, other] = [left, right].map((side) => figureInWords(side.claim.quantity));
  return mine === theirs
    ? `the figure is both ${one} and ${other} according to ${mine}`
    : `the figure is ${one} according to ${mine} and ${other} according to ${theirs}`;
}

/** “65 civilians as of 20 October 2020 according to A, and 91 civilians as of 4 November 2020 according to B”. */
function datedSides(sides: [Side, Side], facts: Facts): string {
  const [first, second] = sides.map(
    (side) => `${datedFigure(side.claim.quantity)} according to ${namesOf(side.assertions, facts)}`,
  );
  return `${first}, and ${second}`;
}

function updateInWords(
  {
    older,
    newer,
    judgedOn,
  }: { older: Side; newer: Side; judgedOn: [Side['assertions'], Side['assertions']] },
  facts: Facts,
): string {
  const [before, after] = judgedOn.map((assertions) => namesOf(assertions, facts));
  const [first, second] = [older, newer].map((side, index) => {
    const said = judgedOn[index]?.find((assertion) => assertion.said !== null)?.said;
    const isDated = dayOf(side.claim.quantity) !== null;
    return datedFigure(side.claim.quantity) + (said && !isDated ? ` (said ${dateInWords(said.text)})` : '');
  });
  return before === after
    ? `according to ${before} it was ${first}, and later ${second}`
    : `according to ${before} it was ${first}, and later, according to ${after}, who counts as the same origin, ${second}`;
}

/** “21 civilians as of 28 October 2020”. */
function datedFigure(quantity: Quantity): string {
  const counted = quantity.of === 'unstated' ? '' : ` ${countedInWords(quantity)}`;
  const day = dayOf(quantity);
  return `${figureInWords(quantity)}${counted}${day ? ` as of ${dateInWords(day.text)}` : ''}`;
}
