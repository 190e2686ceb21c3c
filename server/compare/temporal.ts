// When a thing took place: one event with two times that cannot both hold. Two verbs, or a night between two days,
// are a matter of definition; two hours that lie close, and are given roughly, one of a bound.
import { canMeet, type Dated, DAY_MINUTES, minutesFrom, ROUGHLY_MINUTES } from './day.ts';
import type { Claim, Facts } from './facts.ts';
import { fieldsOf } from './fields.ts';
import { shareOrigin } from './origins.ts';
import { eventsOf, keyOf } from './predicate.ts';
import { type Judgement, pairRule } from './rule.ts';
import type { Pair } from './series.ts';
import { affirmed, conclude, conflict, type Standing } from './standing.ts';
import { claimInWords, dateInWords, namesOf } from './words.ts';

export const temporal = pairRule({
  name: 'temporal',
  version: 3,
  statement: 'compare/temporal',
  judge: judgeTemporal,
});

/** Judges two claims that say when; null where both times can hold, or they are times of different things. */
export function judgeTemporal({ left, right }: Pair, facts: Facts): Judgement | null {
  const [mine, theirs] = [affirmed(left), affirmed(right)];
  if (!left.when || !right.when || !mine || !theirs) return null;
  const hours = hoursApart(left.when, right.when);
  if (canMeet(left.when, right.when) && hours === null) return null;
  if (left.quantity || right.quantity || left.same.includes(right.id) || !isOneThing(left, right, facts))
    return null;

  const isOneVerb = left.predicate === right.predicate;
  const shareQuestion = left.questions.some((question) => right.questions.includes(question));
  if (left.predicate === null || right.predicate === null || (!isOneVerb && !shareQuestion)) return null;

  const standings: [Standing, Standing] = [mine, theirs];
  const isOnce = !isOneVerb || hasOneTime(left, right, facts);
  if (!isOnce && !(shareQuestion && mayBeOnce(left, right, standings, facts))) return null;
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
  if (hours === 'loosely')
    return {
      ...base,
      type: 'differs',
      because: 'bound',
      ...conclude(
        `${sides}, and only that ${isGivenRoughly(left.when, right.when) ? 'an hour is given roughly' : 'hours are spoken in round minutes'} lets both stand`,
        standings,
      ),
    };
  if (isOnce && mayBeOneNight(left.when, right.when))
    return {
      ...base,
      type: 'differs',
      because: 'definition',
      ...conclude(`${sides}, and the night between the two days may be meant`, standings, [
        'it is not stated that it was at night',
      ]),
    };
  const found = conflict(`${sides}, and it cannot be both`, standings, [
    isOnce ? null : 'it is not stated that it was only once',
    left.when.isRough || right.when.isRough ? 'one of the two dates is only roughly known' : null,
    hours && (left.when.hour?.isRough || right.when.hour?.isRough)
      ? 'one of the two hours is only roughly known'
      : null,
  ]);
  return found && { ...base, ...found };
}

/** Whether what is claimed has one time alone: its predicate leaves room for one, or it is said of one event itself. */
function hasOneTime(left: Claim, right: Claim, facts: Facts): boolean {
  return facts.predicates.get(left.predicate ?? '')?.functional || isOfOneEvent(left, right, facts);
}

function isOfOneEvent({ subject }: Claim, other: Claim, facts: Facts): boolean {
  const id = subject?.id ?? null;
  return id !== null && id === other.subject?.id && facts.events.has(id);
}

/**
 * Whether two claims are one but for the time, say something of a place or a thing, and nobody says both. What somebody
 * does may be done again and again, as may what one origin dates twice.
 */
function mayBeOnce(left: Claim, right: Claim, [mine, theirs]: [Standing, Standing], facts: Facts): boolean {
  const isDeed = left.object !== null || right.object !== null || facts.actors.has(left.subject?.id ?? '');
  const isAlike =
    keyOf(left.subject, facts) === keyOf(right.subject, facts) && left.places.join() === right.places.join();
  return !isDeed && isAlike && !shareOrigin(mine.assertions, theirs.assertions, facts);
}

/** Whether two claims speak of one event and of the same subject and object, as far as both name them. */
function isOneThing(left: Claim, right: Claim, facts: Facts): boolean {
  const agree = (one: Claim['subject'], other: Claim['subject']) =>
    !one || !other || keyOf(one, facts) === keyOf(other, facts);
  return (
    (eventsOf(left, right) === 'shared' || isOfOneEvent(left, right, facts)) &&
    agree(left.subject, right.subject) &&
    agree(left.object, right.object)
  );
}

/** Two hours so close, one of them in round minutes, are one hour as it is spoken; a rough one takes the other in. */
const SPOKEN_MINUTES = 10;
const ROUND_MINUTES = 5;

/**
 * How two hours of one day, or of one night, stand to each other: `loosely` where only that they are spoken or given
 * roughly lets both stand, null where they can be one or are no such two hours.
 */
function hoursApart(left: Dated, right: Dated): 'loosely' | 'apart' | null {
  const from = minutesFrom(left, right);
  if (from === null || Math.abs(from) > DAY_MINUTES) return null;
  const minutes = Math.abs(from);
  const isRough = isGivenRoughly(left, right);
  if (minutes === 0 || (isRough && minutes <= SPOKEN_MINUTES)) return null;
  const isSpoken = [left.hour, right.hour].some((hour) => hour && hour.minute % ROUND_MINUTES === 0);
  return minutes < (isRough ? ROUGHLY_MINUTES : isSpoken ? SPOKEN_MINUTES : 1) ? 'loosely' : 'apart';
}

/** From six in the evening to six in the morning: an hour in between is of no night. */
const [EVENING, MORNING] = [18 * 60, 6 * 60];

/** Whether two days in a row may be the two of one night: not where both hours are stated, or one that is of the day. */
function mayBeOneNight(left: Dated, right: Dated): boolean {
  if (!isOneDay(left) || !isOneDay(right) || (left.hour && right.hour)) return false;
  const [first, second] = left.earliest < right.earliest ? [left, right] : [right, left];
  const isEvening = first.hour === null || first.hour.minute >= EVENING;
  const isMorning = second.hour === null || second.hour.minute <= MORNING;
  return second.earliest - first.earliest === 1 && isEvening && isMorning;
}

function isGivenRoughly(...dates: Dated[]): boolean {
  return dates.some(({ hour }) => hour?.isRough);
}

function isOneDay(date: Dated): boolean {
  return date.earliest === date.latest;
}
