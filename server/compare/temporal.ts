// When a thing took place: one event with two times that cannot both hold. Two verbs, or a night between two days,
// are a matter of definition.
import { canMeet, type Dated } from './day.ts';
import type { Claim, Facts } from './facts.ts';
import { fieldsOf } from './fields.ts';
import { eventsOf, keyOf } from './predicate.ts';
import { type Judgement, pairRule } from './rule.ts';
import type { Pair } from './series.ts';
import { affirmed, conclude } from './standing.ts';
import { claimInWords, dateInWords, namesOf } from './words.ts';

export const temporal = pairRule({
  name: 'temporal',
  version: 1,
  statement: 'compare/temporal',
  judge: judgeTemporal,
});

/** Judges two claims that say when; null where both times can hold, or they are times of different things. */
export function judgeTemporal({ left, right }: Pair, facts: Facts): Judgement | null {
  const [mine, theirs] = [affirmed(left), affirmed(right)];
  if (!left.when || !right.when || canMeet(left.when, right.when) || !mine || !theirs) return null;
  if (left.quantity || right.quantity || left.same.includes(right.id) || !isOneThing(left, right, facts))
    return null;

  const isOneVerb = left.predicate === right.predicate;
  // Only a predicate that leaves room for one has one time; others may take place again and again.
  const isOnce = isOneVerb && facts.predicates.get(left.predicate ?? '')?.functional;
  const shareQuestion = left.questions.some((question) => right.questions.includes(question));
  if (isOneVerb ? !isOnce : !shareQuestion || left.predicate === null || right.predicate === null)
    return null;

  const standings = [mine, theirs];
  const sides = `for one event it is ${dateInWords(left.when.text)} according to ${namesOf(mine.assertions, facts)} and ${dateInWords(right.when.text)} according to ${namesOf(theirs.assertions, facts)}`;
  const base = {
    kind: 'temporal' as const,
    ...fieldsOf(left, right, facts),
    judgedOn: [...mine.assertions, ...theirs.assertions].map((assertion) => assertion.id),
  };
  if (!isOneVerb)
    return {
      ...base,
      type: 'differs',
      because: 'definition',
      ...conclude(
        `${sides}, and ${claimInWords(left)} is another step of it than ${claimInWords(right)}`,
        standings,
      ),
    };
  if (areNextDays(left.when, right.when))
    return {
      ...base,
      type: 'differs',
      because: 'definition',
      ...conclude(`${sides}, and the night between the two days may be meant`, standings, [
        'it is not stated that it was at night',
      ]),
    };
  return {
    ...base,
    type: 'contradicts',
    ...conclude(`${sides}, and it cannot be both`, standings, [
      left.when.isRough || right.when.isRough ? 'one of the two dates is only roughly known' : null,
    ]),
  };
}

/** Whether two claims speak of one event and of the same subject and object, as far as both name them. */
function isOneThing(left: Claim, right: Claim, facts: Facts): boolean {
  const agree = (one: Claim['subject'], other: Claim['subject']) =>
    !one || !other || keyOf(one, facts) === keyOf(other, facts);
  return (
    eventsOf(left, right) === 'shared' &&
    agree(left.subject, right.subject) &&
    agree(left.object, right.object)
  );
}

function areNextDays(left: Dated, right: Dated): boolean {
  return isOneDay(left) && isOneDay(right) && Math.abs(left.earliest - right.earliest) === 1;
}

function isOneDay(date: Dated): boolean {
  return date.earliest === date.latest;
}
