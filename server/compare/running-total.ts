// What time says of two figures that cannot be one: whether the one brings the other up to date, whether they are
// of different days, and whether a running total would have had to fall.
import { canMeet, type Dated, isBefore, isSameTime, pointsOf } from './day.ts';
import type { Assertion, Claim, Facts, Quantity } from './facts.ts';
import { pairsOfOneOrigin, shareOrigin } from './origins.ts';
import type { Figure } from './scope.ts';

export type Side = { claim: Figure; assertions: Assertion[] };

/**
 * - `updates`: one origin gives both, `newer` later, and it is not lower, or is given in place of the older one
 * - `as-of`: the two are of different days, and that explains them
 * - `falls`: the larger figure of a running total is of the earlier day
 * - `grows`: one origin gives both, and that a running total grows is all that says which is newer
 * - `open`: a day of one is not stated, and there is a day on which both can be so
 * - `unclear`: a day is not stated, and no day that it can mean lets the total grow
 * - `same`: time tells them apart in nothing
 */
export type Timing =
  | { is: 'updates'; newer: Side; older: Side; judgedOn: [older: Assertion[], newer: Assertion[]] }
  | { is: 'as-of' | 'falls' | 'grows' | 'open' | 'unclear' | 'same' };

/**
 * How time parts two figures.
 *
 * @param lower  the smaller figure, on the assertions that put it forward
 * @param higher the larger one
 */
export function timingOf(lower: Side, higher: Side, facts: Facts): Timing {
  const update = replacementOf(lower, higher, facts) ?? updateOf(lower, higher, facts);
  if (update) return update;

  const [before, after] = [dayOf(lower.claim.quantity), dayOf(higher.claim.quantity)];
  const isRunning = isRunningTotal(lower.claim.quantity, higher.claim.quantity);
  if (before && after) {
    if (isBefore(before, after)) return { is: 'as-of' };
    if (isBefore(after, before)) return { is: isRunning ? 'falls' : 'as-of' };
    if (isSameTime(before, after)) return { is: 'same' };
  } else if (!before && !after && !isRunning) return { is: 'same' };
  // Where a share is one on its way, the one that is none and has no day may stand at its end.
  if (!isRunning && lower.claim.quantity.cumulative === true && isShare(lower.claim.quantity) && !after)
    return { is: 'open' };
  if (!isRunning) return { is: 'unclear' };

  // Somebody who passed the larger figure on had it by then: the smaller one must be of a day before.
  const [from] = before ? pointsOf(before) : [-Infinity];
  const [, until] = after ? pointsOf(after) : [0, Infinity];
  const saidBy = Math.min(...higher.assertions.map((assertion) => assertion.saidBy + 1));
  if (from >= Math.min(until, saidBy) || isRestatedLower(lower, higher, facts)) return { is: 'unclear' };
  if (isOneSeries(lower, higher, facts)) return { is: 'grows' };
  return { is: isWholeToll(higher) && isSaidLater(lower, higher) ? 'as-of' : 'open' };
}

/** The day a figure is of; a running total without one is of the end of its period. */
export function dayOf(quantity: Quantity): Dated | null {
  return quantity.asOf ?? (quantity.cumulative ? quantity.periodEnd : null);
}

/** A running total, or the dated toll of one incident: both only grow. A share grows only where both say that it does. */
export function isRunningTotal(left: Quantity, right: Quantity): boolean {
  if (isShare(left) || isShare(right)) return left.cumulative === true && right.cumulative === true;
  if (left.cumulative || right.cumulative) return true;
  const isIncident = left.cumulative === false || right.cumulative === false;
  return isIncident && (left.asOf !== null || right.asOf !== null);
}

/** The toll of one incident as it was known when it was said. */
function isWholeToll({ claim: { quantity } }: Side): boolean {
  return quantity.cumulative === false && dayOf(quantity) === null;
}

/** A share goes up and down as more is counted. */
function isShare({ unit }: Quantity): boolean {
  return unit === 'percent';
}

/**
 * What one origin gives in place of its own figure, be it lower: where it withdrew that one, or answers its own words
 * with the other.
 */
export function replacementOf(lower: Side, higher: Side, facts: Facts): Timing | null {
  const replaced = (older: Side, newer: Side) => {
    const withdrawn = older.claim.assertions.filter((assertion) => assertion.retracts);
    return pairsOfOneOrigin(older.assertions, newer.assertions, facts).filter(
      ([old, fresh]) =>
        isLater(newer.claim, fresh, older.claim, old) &&
        (fresh.answers.includes(old.id) || shareOrigin([old], withdrawn, facts)),
    );
  };
  const [down, up] = [replaced(higher, lower), replaced(lower, higher)];
  if (down.length > 0) return updates(higher, lower, down);
  return up.length > 0 ? updates(lower, higher, up) : null;
}

/** A later figure of one origin, that is not lower; or any, where it is no running total and may fall. */
function updateOf(lower: Side, higher: Side, facts: Facts): Timing | null {
  const pairs = pairsOfOneOrigin(lower.assertions, higher.assertions, facts);
  const grown = pairs.filter(([low, high]) => isLater(higher.claim, high, lower.claim, low));
  if (grown.length > 0) return updates(lower, higher, grown);
  const [one, other] = [lower.claim.quantity, higher.claim.quantity];
  const isDated = dayOf(one) !== null && dayOf(other) !== null;
  if (isRunningTotal(one, other) || !(isShare(one) || isDated)) return null;
  const fallen = pairs.filter(([low, high]) => isLater(lower.claim, low, higher.claim, high));
  if (fallen.length === 0) return null;
  return updates(
    higher,
    lower,
    fallen.map(([low, high]) => [high, low]),
  );
}

function updates(older: Side, newer: Side, pairs: [older: Assertion, newer: Assertion][]): Timing {
  const judgedOn: [Assertion[], Assertion[]] = [
    [...new Set(pairs.map(([old]) => old))],
    [...new Set(pairs.map(([, fresh]) => fresh))],
  ];
  return { is: 'updates', newer, older, judgedOn };
}

/** Whether one origin, later, gave the smaller figure, though neither day is stated. */
function isRestatedLower(lower: Side, higher: Side, facts: Facts): boolean {
  return pairsOfOneOrigin(lower.assertions, higher.assertions, facts).some(([low, high]) =>
    isLater(lower.claim, low, higher.claim, high),
  );
}

/** Whether one origin gives both, at two times: not where it is the voice of one text, which speaks at one time. */
function isOneSeries(lower: Side, higher: Side, facts: Facts): boolean {
  return pairsOfOneOrigin(lower.assertions, higher.assertions, facts).some(
    ([low, high]) => !(low.document === high.document && low.isVoice && high.isVoice),
  );
}

/** Whether the larger figure was said after the smaller one, by whomever: the toll of an incident may have grown. */
export function isSaidLater(lower: Side, higher: Side): boolean {
  const latest = Math.max(
    ...lower.assertions.map(
      ({ said, saidBy }) => dayOf(lower.claim.quantity)?.latest ?? said?.latest ?? saidBy,
    ),
  );
  return higher.assertions.every(({ said }) => said !== null && latest < said.earliest);
}

/**
 * Whether a figure is of a later day than another, or was said later where their days do not decide.
 * A figure without a day that was said after the other one's day is later than it.
 */
function isLater(
  claim: Claim & { quantity: Quantity },
  assertion: Assertion,
  other: Claim & { quantity: Quantity },
  otherAssertion: Assertion,
): boolean {
  const [day, otherDay] = [dayOf(claim.quantity), dayOf(other.quantity)];
  if (day && otherDay && !canMeet(day, otherDay)) return isBefore(otherDay, day);
  if (day && !otherDay) return otherAssertion.saidBy < day.earliest;
  const { said } = assertion;
  if (!said) return false;
  // What a document says in its own voice has one date for all of it, which says nothing of the order within.
  const isOneText =
    assertion.document === otherAssertion.document && assertion.isVoice && !assertion.isDatedItself;
  if (otherDay && !day) return !isOneText && otherDay.latest < said.earliest;
  return otherAssertion.said !== null && isBefore(otherAssertion.said, said);
}
