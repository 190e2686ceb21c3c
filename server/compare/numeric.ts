// Figures that answer one question: what overlaps is compatible and not written; what a field explains differs; what
// one origin brings up to date is updated; a running total that falls, and figures that nothing parts, contradict.
import type { Because } from '#schema';
import type { Claim, Facts, Quantity } from './facts.ts';
import { fieldsOf } from './fields.ts';
import { type Judgement, pairRule } from './rule.ts';
import { type Side, dayOf, timingOf } from './running-total.ts';
import { type Difference, type Figure, differencesOf, isOfUnstated } from './scope.ts';
import type { Pair } from './series.ts';
import { affirmed, doubtOf, statusOf } from './standing.ts';
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
  const doubt = doubtOf(mine, theirs);
  const base = {
    kind: 'numeric' as const,
    ...fieldsOf(left, right, facts),
    status: statusOf(mine, theirs),
    judgedOn: sides.flatMap((side) => side.assertions.map((assertion) => assertion.id)),
  };
  const differs = (because: Because, words: string): Judgement => ({
    ...base,
    type: 'differs',
    because,
    reason: `${words}${doubt}.`,
  });

  const isLeftHigher = isAbove(one.quantity, other.quantity);
  const differences = differencesOf(one, other, facts);
  const explanation = explanationOf(differences, isLeftHigher, one.quantity.unit === 'percent');
  if (explanation) return differs(explanation.because, explainedInWords(explanation, sides, facts));

  // What is left of the differences are those in which the smaller figure takes in the larger one's count.
  const [impossible] = differences;
  const [lower, higher] = isLeftHigher ? [sides[1], sides[0]] : sides;
  const timing = timingOf(lower, higher, facts);
  const isUnstated = isOfUnstated(one.quantity, other.quantity);
  const status = isUnstated ? 'candidate' : base.status;
  const unstated = isUnstated ? `, but only one of them says who or what is counted` : '';

  switch (timing.is) {
    case 'open':
      return null;
    case 'updates':
      if (impossible) return differs('as-of', datesInWords(sides, facts));
      return {
        ...base,
        type: 'updates',
        status,
        newer: timing.newer.claim.id,
        judgedOn: timing.judgedOn.flat().map((assertion) => assertion.id),
        reason: `${updateInWords(timing, facts)}${unstated}${doubt}.`,
      };
    case 'as-of':
      return { ...differs('as-of', datesInWords(sides, facts) + unstated), status };
    case 'falls':
      return {
        ...base,
        type: 'contradicts',
        kind: 'monotonic',
        status,
        reason: `${fallInWords(higher, lower, facts)}${unstated}${doubt}.`,
      };
    case 'unclear':
      return {
        ...base,
        type: 'contradicts',
        kind: one.quantity.cumulative || other.quantity.cumulative ? 'monotonic' : 'numeric',
        status: 'candidate',
        reason: `${upperFirst(sidesInWords(sides, facts))}, and it is not stated of which day each of them is${doubt}.`,
      };
    case 'same':
      return {
        ...base,
        type: 'contradicts',
        status,
        reason: impossible
          ? `${upperFirst(sidesInWords(sides, facts))}, though ${impossible.words}, so that the smaller figure should take in the larger one${unstated}${doubt}.`
          : `For the same count ${sidesInWords(sides, facts)}, and no date, place or definition accounts for the difference${unstated}${doubt}.`,
      };
  }
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

function explainedInWords(difference: Difference, sides: [Side, Side], facts: Facts): string {
  return `${upperFirst(sidesInWords(sides, facts))}, but ${difference.words}`;
}

/** “tthe figure is 21 according to A and 25 according to B”, or “… both 21 and 25 according to A”. */
function sidesInWords([left, right]: [Side, Side], facts: Facts): string {
  const [mine, theirs] = [left, right].map((side) => namesOf(side.assertions, facts));
  const [one, other] = [left, right].map((side) => figureInWords(side.claim.quantity));
  return mine === theirs
    ? `the figure is both ${one} and ${other} according to ${mine}`
    : `the figure is ${one} according to ${mine} and ${other} according to ${theirs}`;
}

function datesInWords(sides: [Side, Side], facts: Facts): string {
  const [first, second] = sides.map(
    (side) => `${datedFigure(side)} according to ${namesOf(side.assertions, facts)}`,
  );
  return `The two figures are of different days: ${first}, and ${second}`;
}

function fallInWords(higher: Side, lower: Side, facts: Facts): string {
  const [older, newer] = [higher, lower].map(
    (side) => `${datedFigure(side)} according to ${namesOf(side.assertions, facts)}`,
  );
  return `A running total only grows, but this one is ${older}, and then ${newer}`;
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
  const [first, second] = [older, newer].map(datedFigure);
  return before === after
    ? `According to ${before} it was ${first}, and later ${second}`
    : `According to ${before} it was ${first}, and later, according to ${after}, which counts as the same origin, ${second}`;
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** “21 civilians as of 28 October 2020”. */
function datedFigure({ claim: { quantity }, assertions }: Side): string {
  const counted = quantity.of === 'unstated' ? '' : ` ${countedInWords(quantity)}`;
  const day = dayOf(quantity);
  const said = assertions.find((assertion) => assertion.said !== null)?.said;
  if (day) return `${figureInWords(quantity)}${counted} as of ${dateInWords(day.text)}`;
  return `${figureInWords(quantity)}${counted}${said ? `, said ${dateInWords(said.text)},` : ''}`;
}
