// One claim that one origin affirms and another denies; and a denied general claim against a case of it that is
// affirmed, where a fair reader must say whether the denial reaches the case.
import { isCaseOf } from './case-of.ts';
import { isBefore } from './day.ts';
import type { Assertion, Claim, Facts } from './facts.ts';
import { fieldsOf } from './fields.ts';
import { differInOrigin } from './origins.ts';
import { type Judgement, pairRule } from './rule.ts';
import type { Pair } from './series.ts';
import { affirmed, conclude, negated, type Standing } from './standing.ts';
import { claimInWords, namesOf } from './words.ts';

export const dispute = pairRule({
  name: 'dispute',
  version: 2,
  statement: 'compare/dispute',
  judge: judgeDispute,
});

/** Judges one claim (twice the same in the pair), or a general claim and a case of it; null where there is no dispute. */
export function judgeDispute({ left, right }: Pair, facts: Facts): Judgement | null {
  if (left.id === right.id) return judgeOne(left, facts);
  if (isCaseOf(right, left, facts)) return judgeCase(left, right, facts);
  if (isCaseOf(left, right, facts)) return judgeCase(right, left, facts);
  return null;
}

function judgeOne(claim: Claim, facts: Facts): Judgement | null {
  const sides = opposed(claim, claim, facts);
  if (!sides) return null;
  const { affirming, denying, standings } = sides;
  const denied = denying.every((assertion) => assertion.retracts) ? 'withdrawn' : 'denied';
  return {
    type: 'dispute',
    kind: 'dispute',
    ...conclude(`${claimInWords(claim)} is ${sidesInWords(affirming, denying, denied, facts)}`, standings),
    agree: fieldsOf(claim, claim, facts).agree.filter((field) => field !== 'origin'),
    differ: ['polarity', 'origin'],
    judgedOn: [...affirming, ...denying].map((assertion) => assertion.id),
  };
}

function judgeCase(general: Claim, instance: Claim, facts: Facts): Judgement | null {
  const sides = opposed(instance, general, facts);
  if (!sides || areApart(general, instance)) return null;
  const { affirming, denying, standings } = sides;
  // Whoever denies the case itself leaves no question whether the denial reaches it: the case has its own dispute.
  const ownDenials = instance.assertions.filter((assertion) => assertion.stand === 'negates');
  const [open] = differInOrigin(denying, ownDenials, facts);
  if (ownDenials.length > 0 && open.length === 0) return null;
  const fields = fieldsOf(general, instance, facts);
  return {
    type: 'dispute',
    kind: 'dispute',
    ...conclude(
      `${claimInWords(general)} is denied by ${namesOf(denying, facts)}, while a case of it, ${claimInWords(instance)}, is affirmed by ${namesOf(affirming, facts)}`,
      standings,
      ['the denial may not have meant this case'],
    ),
    agree: fields.agree.filter((field) => field !== 'origin'),
    differ: ['polarity', ...fields.differ.filter((field) => field !== 'origin'), 'origin'],
    judgedOn: [...affirming, ...denying].map((assertion) => assertion.id),
  };
}

/** Who affirms and who denies; where both sides bear the same names, the names are said once. */
function sidesInWords(
  affirming: Assertion[],
  denying: Assertion[],
  denied: 'denied' | 'withdrawn',
  facts: Facts,
): string {
  const [mine, theirs] = [namesOf(affirming, facts), namesOf(denying, facts)];
  if (mine !== theirs) return `affirmed by ${mine} and ${denied} by ${theirs}`;
  const isOne = originsOf(affirming).every((origin) => originsOf(denying).includes(origin));
  return isOne
    ? `both affirmed and ${denied}, each time in the name of ${mine}`
    : `affirmed by ${mine} and ${denied} by another of that name`;
}

function originsOf(assertions: Assertion[]): string[] {
  return assertions.flatMap(({ origins }) => origins);
}

type Sides = { affirming: Assertion[]; denying: Assertion[]; standings: [Standing, Standing] };

/**
 * Who affirms the one claim and who denies the other, where they are not one origin: those whose passages leave no
 * doubt, else all.
 */
function opposed(affirmedClaim: Claim, deniedClaim: Claim, facts: Facts): Sides | null {
  const [mine, theirs] = [affirmed(affirmedClaim), negated(deniedClaim)];
  if (!mine || !theirs) return null;
  const attempts: [Standing, Standing][] = [
    [mine, theirs],
    [allOf(affirmedClaim, 'affirms'), allOf(deniedClaim, 'negates')],
  ];
  for (const [one, other] of attempts) {
    const [affirming, denying] = differInOrigin(one.assertions, other.assertions, facts);
    if (affirming.length > 0) return { affirming, denying, standings: [one, other] };
  }
  return null;
}

/** Everything that affirms or negates a claim, with the first doubt among it. */
function allOf(claim: Claim, stand: 'affirms' | 'negates'): Standing {
  const assertions = claim.assertions.filter((assertion) => assertion.stand === stand);
  return { assertions, doubt: assertions.find((assertion) => assertion.doubt !== null)?.doubt ?? null };
}

/** Whether two claims speak of times that cannot overlap; a claim that states no time speaks of any. */
function areApart(left: Claim, right: Claim): boolean {
  const [one, other] = [left, right].map(
    ({ when, quantity }) => when ?? quantity?.periodStart ?? quantity?.asOf ?? null,
  );
  return one != null && other != null && (isBefore(one, other) || isBefore(other, one));
}
