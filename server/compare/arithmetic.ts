// A figure for a whole against the figures for its parts: parts that exceed the whole, or, where a statement says
// that they are all there, do not make it up. Of each part the smallest figure is taken, so that any other choice
// would exceed the whole as well.
import { z } from 'zod';
import { isBefore } from './day.ts';
import type { Assertion, Claim, Facts } from './facts.ts';
import { fieldsOf } from './fields.ts';
import { pairsOfOneOrigin } from './origins.ts';
import { type Judgement, caseRule } from './rule.ts';
import { dayOf } from './running-total.ts';
import type { Figure } from './scope.ts';
import { WHOLE_SERIES } from './series.ts';
import { affirmed, doubtOf, statusOf } from './standing.ts';
import { figureInWords, listInWords, namesOf } from './words.ts';

const SumRow = z.object({
  series: z.string(),
  claims: z.array(z.string()),
  parts: z.array(z.object({ question: z.string(), claims: z.array(z.string()) })),
});

/** A figure for a whole, and for each part-question all figures that answer it. */
export type Sum = { whole: Claim; parts: Claim[][] };

export const arithmetic = caseRule<Sum, typeof SumRow>({
  name: 'arithmetic',
  version: 1,
  statement: 'compare/arithmetic',
  row: SumRow,
  cases(row, facts) {
    const parts = row.parts
      .toSorted((left, right) => (left.question < right.question ? -1 : 1))
      .map((part) => take(part.claims, facts));
    // Where many figures are given for one whole, the smallest are those that parts can exceed.
    const wholes = take(row.claims, facts).toSorted(
      (left, right) => (left.quantity?.high ?? Infinity) - (right.quantity?.high ?? Infinity),
    );
    return {
      cases: wholes.slice(0, WHOLE_SERIES).map((whole) => ({ whole, parts })),
      leftOut: Math.max(0, wholes.length - WHOLE_SERIES),
    };
  },
  claimsOf: ({ whole }) => [whole],
  judge: judgeArithmetic,
});

/** Judges a whole against its parts; null where they can go together. */
export function judgeArithmetic({ whole, parts }: Sum, facts: Facts): Judgement | null {
  const standing = affirmed(whole);
  const { quantity } = whole;
  if (!quantity || !standing || quantity.unit === 'percent') return null;
  const figure: Figure = { ...whole, quantity };

  const counted = parts.map((claims) =>
    claims.flatMap((claim) => partOf(claim, figure) ?? []).filter((part) => part.claim.id !== whole.id),
  );
  const ofOneOrigin = counted.map((claims) =>
    claims.filter(
      (part) => pairsOfOneOrigin(standing.assertions, part.standing.assertions, facts).length > 0,
    ),
  );
  for (const [choice, isOneOrigin] of [
    [ofOneOrigin, true],
    [counted, false],
  ] as const) {
    const smallest = choice.map((claims) => extreme(claims, 'low')).filter((part) => part !== null);
    const largest = choice.map((claims) => extreme(claims, 'high')).filter((part) => part !== null);
    const isComplete =
      standing.assertions.some((assertion) => assertion.complete) && largest.length === parts.length;
    if (exceeds(smallest, figure))
      return judgement(figure, standing.assertions, smallest, isOneOrigin, facts);
    if (isComplete && fallsShort(largest, figure))
      return judgement(figure, standing.assertions, largest, isOneOrigin, facts);
  }
  return null;
}

function take(ids: string[], facts: Facts): Claim[] {
  return ids
    .toSorted()
    .map((id) => facts.claims.get(id))
    .filter((claim) => claim !== undefined);
}

type Part = { claim: Figure; standing: NonNullable<ReturnType<typeof affirmed>> };

/** A figure as a part of a whole, or null where it counts something else, or is of a later day. */
function partOf(claim: Claim, whole: Figure): Part | null {
  const standing = affirmed(claim);
  const { quantity } = claim;
  if (!quantity || !standing) return null;
  const isAlike =
    quantity.measure === whole.quantity.measure &&
    quantity.unit === whole.quantity.unit &&
    quantity.of === whole.quantity.of &&
    quantity.of !== 'unstated';
  const [day, wholeDay] = [dayOf(quantity), dayOf(whole.quantity)];
  if (!isAlike || (day && wholeDay && isBefore(wholeDay, day))) return null;
  return { claim: { ...claim, quantity }, standing };
}

/** The part with the smallest low end, or with the largest high end; null where none gives such an end. */
function extreme(parts: Part[], end: 'low' | 'high'): Part | null {
  const sign = end === 'low' ? 1 : -1;
  const open = end === 'low' ? 0 : Infinity;
  const size = (part: Part) => sign * (part.claim.quantity[end] ?? open);
  return parts.reduce<Part | null>(
    (best, part) => (best === null || size(part) < size(best) ? part : best),
    null,
  );
}

function exceeds(parts: Part[], { quantity: { high, bound } }: Figure): boolean {
  if (high === null) return false;
  const sum = total(parts, 'low', 0);
  const isOpen = bound === 'less-than' || parts.some((part) => part.claim.quantity.bound === 'more-than');
  return sum > high || (isOpen && sum === high);
}

function fallsShort(parts: Part[], { quantity: { low, bound } }: Figure): boolean {
  if (low === null) return false;
  const sum = total(parts, 'high', Infinity);
  const isOpen = bound === 'more-than' || parts.some((part) => part.claim.quantity.bound === 'less-than');
  return sum < low || (isOpen && sum === low);
}

function total(parts: Part[], end: 'low' | 'high', missing: number): number {
  return parts.reduce((sum, part) => sum + (part.claim.quantity[end] ?? missing), 0);
}

function judgement(
  whole: Figure,
  assertions: Assertion[],
  parts: Part[],
  isOneOrigin: boolean,
  facts: Facts,
): Judgement | null {
  const [largest, ...rest] = parts.toSorted(
    (left, right) =>
      (right.claim.quantity.low ?? 0) - (left.claim.quantity.low ?? 0) ||
      (left.claim.id < right.claim.id ? -1 : 1),
  );
  if (!largest) return null;
  const standings = [
    { assertions, doubt: affirmed(whole)?.doubt ?? null },
    ...parts.map((part) => part.standing),
  ];
  const isDated = [whole, ...parts.map((part) => part.claim)].every(
    (claim) => dayOf(claim.quantity) !== null,
  );
  const why = isOneOrigin
    ? ', but it is not stated of which day each of them is'
    : ', but not all of them come from one origin';
  const isSure = isOneOrigin && isDated;
  const figures = parts.map((part) => figureInWords(part.claim.quantity));
  const sum = parts.length > 1 ? `the parts ${listInWords(figures)}` : `its part, ${figures[0]},`;
  return {
    type: 'contradicts',
    kind: 'arithmetic',
    status: isSure ? statusOf(...standings) : 'candidate',
    reason: `The whole is ${figureInWords(whole.quantity)} according to ${namesOf(assertions, facts)}, and ${sum} according to ${namesOf(
      parts.flatMap((part) => part.standing.assertions),
      facts,
    )} do not go into it${isSure ? '' : why}${doubtOf(...standings)}.`,
    ...fieldsOf(whole, largest.claim, facts),
    judgedOn: standings.flatMap((standing) => standing.assertions.map((assertion) => assertion.id)),
    against: largest.claim.id,
    via: rest.map((part) => part.claim.id).toSorted(),
  };
}
