// What looks like a conflict between propositions and is none: two terms for one thing (wording), two things said of one
// act by predicates of which one leaves room for one alone (definition), one claim that is verified here and hedged there
// (certainty). Two that one origin says both of are compatible: it sees no conflict in them.
import type { ComparisonKind } from '#schema';
import { isCaseOf } from './case-of.ts';
import type { Assertion, Claim, Facts, Term } from './facts.ts';
import { fieldsOf } from './fields.ts';
import { differInOrigin, shareOrigin } from './origins.ts';
import { areDisjoint, areDistinct, eventsOf, functionalOf, keyOf, standTogether } from './predicate.ts';
import { type Judgement, pairRule } from './rule.ts';
import { isRelated } from './scope.ts';
import type { Pair } from './series.ts';
import { affirmed, conclude } from './standing.ts';
import { claimInWords, namesOf } from './words.ts';

const KIND: ComparisonKind = 'explained';

export const explained = pairRule({
  name: 'explained',
  version: 2,
  statement: 'compare/explained',
  judge: judgeExplained,
});

/** Judges two propositions, or one claim by itself (twice the same in the pair); null where nothing is to be explained. */
export function judgeExplained({ left, right }: Pair, facts: Facts): Judgement | null {
  if (left.id === right.id) return judgeCertainty(left, facts);
  const [mine, theirs] = [affirmed(left), affirmed(right)];
  if (!mine || !theirs || !mayBeRivals(left, right, facts)) return null;
  if (shareOrigin(mine.assertions, theirs.assertions, facts)) return null;
  const alternatives = alternativesInWords(left, right, facts);
  const words = alternatives ?? accountsInWords(left, right, facts);
  if (words === null) return null;
  const sides = `${claimInWords(left)}, according to ${namesOf(mine.assertions, facts)}, and ${claimInWords(right)}, according to ${namesOf(theirs.assertions, facts)}`;
  return {
    type: 'differs',
    because: alternatives ? 'wording' : 'definition',
    kind: KIND,
    ...conclude(`${sides}, ${words}`, [mine, theirs]),
    ...fieldsOf(left, right, facts),
    judgedOn: [...mine.assertions, ...theirs.assertions].map((assertion) => assertion.id),
  };
}

/** Whether two claims answer one question, of one event as far as both name one, and neither is a case of the other. */
function mayBeRivals(left: Claim, right: Claim, facts: Facts): boolean {
  return (
    left.quantity === null &&
    right.quantity === null &&
    left.questions.some((question) => right.questions.includes(question)) &&
    eventsOf(left, right) !== 'different' &&
    !left.same.includes(right.id) &&
    !isCaseOf(left, right, facts) &&
    !isCaseOf(right, left, facts)
  );
}

/** Two terms that one predicate gives one subject, where its terms are alternatives; null where they are none. */
function alternativesInWords(left: Claim, right: Claim, facts: Facts): string | null {
  const { predicate, subject, object } = left;
  if (predicate === null || predicate !== right.predicate) return null;
  if (!facts.predicates.get(predicate)?.alternatives || !subject || !object || !right.object) return null;
  if (keyOf(subject, facts) !== keyOf(right.subject, facts)) return null;
  if (standTogether(object, right.object, facts) === 'one') return null;
  // A term by a law and a plain one, or terms by two laws, are no alternatives: each goes by its own measure.
  if (left.instrument !== right.instrument) return null;
  return 'are two terms for one and the same, and whoever takes the one leaves the other out';
}

/**
 * Two claims of which the one is of a predicate that leaves room for one alone, and the other, of another predicate,
 * names somebody or something else: to launch an attack is not to begin, to hold a place is not to own it.
 */
function accountsInWords(left: Claim, right: Claim, facts: Facts): string | null {
  const [mine, theirs] = [left, right].map(({ predicate }) => facts.predicates.get(predicate ?? ''));
  if (mine && theirs && areDistinct(mine.id, theirs.id, facts) && haveOneSubject(left, right, facts))
    return 'do not exclude each other: both can be said of one act';
  if (!mine || !theirs || mine.id === theirs.id || areDisjoint(mine.id, theirs.id, facts)) return null;
  if (mine.alternatives || theirs.alternatives) return null;
  if ((functionalOf(left, facts) === null) === (functionalOf(right, facts) === null)) return null;
  const [one, other] = placesOf(left, right, facts);
  if (!one?.id || !other?.id || kindOf(one.id) !== kindOf(other.id)) return null;
  if (standTogether(one, other, facts) !== 'other') return null;
  return `do not exclude each other: what the one says of ${one.text} is not what the other says of ${other.text}`;
}

/** Whether both speak of one subject, or of one that is part of the other. */
function haveOneSubject({ subject: one }: Claim, { subject: other }: Claim, facts: Facts): boolean {
  return one !== null && other !== null && isRelated(one, other, facts);
}

/** Whom or what the two name: their objects, where both have one of the same subject, or their subjects without any. */
function placesOf(left: Claim, right: Claim, facts: Facts): [Term | null, Term | null] {
  if (!left.object && !right.object) return [left.subject, right.subject];
  const isOneSubject = left.subject !== null && keyOf(left.subject, facts) === keyOf(right.subject, facts);
  return isOneSubject ? [left.object, right.object] : [null, null];
}

/** `actor`, `place` or `event`: only things of one kind are rivals. */
function kindOf(id: string): string | undefined {
  return id.split(':')[1];
}

/** One claim that somebody verified and others, who are another origin, put forward only with a hedge. */
function judgeCertainty(claim: Claim, facts: Facts): Judgement | null {
  const said = claim.assertions.filter(({ stand, doubt }) => stand === 'affirms' && doubt === null);
  const verified = said.filter(({ verifies }) => verifies);
  const flat = said.filter(({ hedge }) => hedge === null);
  const hedged = said.filter(({ hedge }) => hedge !== null);
  const onlyHedged = hedged.filter((one) => !shareOrigin([one], flat, facts));
  const [sure, unsure] = differInOrigin(verified, onlyHedged, facts);
  const [first] = unsure;
  if (!first || sure.length === 0) return null;
  const judgedOn: Assertion[] = [...sure, ...unsure];
  return {
    type: 'differs',
    because: 'certainty',
    kind: KIND,
    ...conclude(
      `${claimInWords(claim)} is verified by ${namesOf(sure, facts)}, while ${namesOf(unsure, facts)} puts it forward with “${first.hedge}”`,
      [],
    ),
    agree: fieldsOf(claim, claim, facts).agree.filter((field) => field !== 'origin'),
    differ: ['act', 'hedge', 'attribution'],
    judgedOn: judgedOn.map(({ id }) => id),
  };
}
