// Two claims of which the logic of predicates lets only one hold: what both rules on predicates say of them.
import type { ComparisonKind } from '#schema';
import { isCaseOf } from './case-of.ts';
import { isBefore } from './day.ts';
import type { Facts } from './facts.ts';
import { fieldsOf } from './fields.ts';
import { eventsOf } from './predicate.ts';
import type { Judgement } from './rule.ts';
import { ofPlace } from './scope.ts';
import type { Pair } from './series.ts';
import { affirmed, conclude, conflict, type Standing } from './standing.ts';
import { claimInWords, dateInWords, namesOf } from './words.ts';

/**
 * Judges two claims that exclude each other where they speak of one event and one time.
 *
 * @param openness what would have to be taken for granted for them to exclude each other, as a clause; null if nothing
 * @param remark   why a fair reader could still hold that they do not, as a clause; null where nothing says so
 * @returns null where nobody puts one of them forward, or they speak of different events
 */
export function judgeExclusive(
  { left, right }: Pair,
  facts: Facts,
  kind: ComparisonKind,
  openness: string | null,
  remark: string | null = null,
): Judgement | null {
  const [mine, theirs] = [affirmed(left), affirmed(right)];
  const events = eventsOf(left, right);
  const shareQuestion = left.questions.some((question) => right.questions.includes(question));
  if (!mine || !theirs || left.same.includes(right.id)) return null;
  if (events === 'different' || (events === 'open' && !shareQuestion)) return null;

  const base = {
    kind,
    ...fieldsOf(left, right, facts),
    judgedOn: [...mine.assertions, ...theirs.assertions].map((assertion) => assertion.id),
  };
  const standings: [Standing, Standing] = [mine, theirs];
  const [first, second] = [
    `${claimInWords(left)}, according to ${namesOf(mine.assertions, facts)},`,
    `${claimInWords(right)}, according to ${namesOf(theirs.assertions, facts)}`,
  ];
  if (left.when && right.when && (isBefore(left.when, right.when) || isBefore(right.when, left.when)))
    return {
      ...base,
      type: 'differs',
      because: 'as-of',
      ...conclude(
        `${first} speaks of ${dateInWords(left.when.text)}, and ${second}, of ${dateInWords(right.when.text)}`,
        standings,
      ),
    };

  const places = events === 'shared' ? null : ofPlace(left, right, facts);
  if (places?.relation === 'apart')
    return {
      ...base,
      type: 'differs',
      because: 'place',
      ...conclude(`${first} goes with ${second}, because ${places.words}`, standings),
    };
  if (left.instrument && right.instrument && left.instrument !== right.instrument)
    return {
      ...base,
      type: 'differs',
      because: 'definition',
      ...conclude(
        `${first} goes by “${left.instrument}”, and ${second}, by “${right.instrument}”`,
        standings,
      ),
    };

  const isTimeOpen = events !== 'shared' && (left.when === null) !== (right.when === null);
  const found = conflict(
    `${first} leaves no room for ${second}`,
    standings,
    [
      openness,
      events === 'open' ? 'only one of them says of which event it speaks' : null,
      isTimeOpen ? 'only one of them says of which time it speaks' : null,
      isCaseOf(left, right, facts) || isCaseOf(right, left, facts) ? 'one is a case of the other' : null,
    ],
    [remark],
  );
  return found && { ...base, ...found };
}
