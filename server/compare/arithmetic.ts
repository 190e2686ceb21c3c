// A figure for a whole against the figures for its parts, and for parts of parts where a part has none: parts that exceed the whole, or, where a statement says
// that they are all there, do not make it up. Of each part the smallest figure is taken, so that any other choice
// would exceed the whole as well.
import { z } from 'zod';
import { isBefore } from './day.ts';
import type { Claim, Facts } from './facts.ts';
import { fieldsOf } from './fields.ts';
import { shareOrigin } from './origins.ts';
import { type Judgement, caseRule } from './rule.ts';
import { dayOf } from './running-total.ts';
import { differencesOf, type Figure, takesIn } from './scope.ts';
import { WHOLE_SERIES } from './series.ts';
import { affirmed, conclude, conflict, type Standing } from './standing.ts';
import { countedInWords, figureInWords, listInWords, namesOf } from './words.ts';

const SumRow = z.object({
  series: z.string(),
  claims: z.array(z.string()),
  parts: z.array(z.object({ question: z.string(), claims: z.array(z.string()) })),
});

/** A part-question with the figures that answer it, and its own parts. */
export type PartNode = { claims: Claim[]; parts: PartNode[] };

/** A figure for a whole, and its parts: all of them, or one figure alone that may already exceed it. */
export type Sum = { whole: Claim; parts: PartNode[]; isAll: boolean };

export const arithmetic = caseRule<Sum, typeof SumRow>({
  name: 'arithmetic',
  version: 3,
  statement: 'compare/arithmetic',
  row: SumRow,
  cases(row, facts) {
    const figures = new Map(row.parts.map((part) => [part.question, take(part.claims, facts)]));
    const parts = partsOf(row.series, figures, facts);
    // Where many figures are given for one whole, the smallest are those that parts can exceed.
    const wholes = take(row.claims, facts).toSorted(
      (left, right) => (left.quantity?.high ?? Infinity) - (right.quantity?.high ?? Infinity),
    );
    // The largest parts are those that can exceed it by themselves.
    const alone = [...new Set([...figures.values()].flat())].toSorted(
      (left, right) =>
        (right.quantity?.low ?? 0) - (left.quantity?.low ?? 0) || (left.id < right.id ? -1 : 1),
    );
    const judged = Math.min(wholes.length, WHOLE_SERIES) * Math.min(alone.length, WHOLE_SERIES);
    return {
      cases: wholes
        .slice(0, WHOLE_SERIES)
        .flatMap((whole) => [
          { whole, parts, isAll: true },
          ...alone
            .slice(0, WHOLE_SERIES)
            .map((claim) => ({ whole, parts: [{ claims: [claim], parts: [] }], isAll: false })),
        ]),
      leftOut: wholes.length * alone.length - judged,
    };
  },
  claimsOf: ({ whole }) => [whole],
  judge: judgeArithmetic,
});

/** Judges a whole against its parts; null where they can go together. */
export function judgeArithmetic({ whole, parts, isAll }: Sum, facts: Facts): Judgement | null {
  const standing = affirmed(whole);
  const { quantity } = whole;
  if (!quantity || !standing || quantity.unit === 'percent') return null;
  const figure: Figure = { ...whole, quantity };

  const count = (accept: (part: Part) => boolean) =>
    counted(parts, (claim) => {
      const part = partOf(claim, figure, isAll);
      return part && accept(part) ? part : null;
    });
  for (const isOneOrigin of [true, false]) {
    const choice = count(
      (part) => !isOneOrigin || shareOrigin(standing.assertions, part.standing.assertions, facts),
    );
    const misfit = misfitOf(figure, standing, choice, isAll, facts);
    const judgement = misfit && judgementOn(figure, standing, misfit, isOneOrigin, facts);
    if (judgement) return judgement;
  }
  return null;
}

/** The parts of a question, and theirs; what is part of two is one node, and stands for one. */
function partsOf(
  question: string,
  figures: ReadonlyMap<string, Claim[]>,
  facts: Facts,
  made = new Map<string, PartNode>(),
): PartNode[] {
  return (facts.questions.get(question)?.parts ?? []).map((part) => {
    const known = made.get(part);
    if (known) return known;
    const node: PartNode = { claims: figures.get(part) ?? [], parts: [] };
    made.set(part, node);
    node.parts.push(...partsOf(part, figures, facts, made));
    return node;
  });
}

/** For each part the figures that stand for it; one without a figure is made up of its own parts. */
function counted(
  nodes: readonly PartNode[],
  standFor: (claim: Claim) => Part | null,
  seen = new Set<PartNode>(),
): Part[][] {
  return nodes.flatMap((node) => {
    if (seen.has(node)) return [];
    seen.add(node);
    const own = node.claims.flatMap((claim) => standFor(claim) ?? []);
    return own.length > 0 || node.parts.length === 0 ? [own] : counted(node.parts, standFor, seen);
  });
}

function take(ids: string[], facts: Facts): Claim[] {
  return ids
    .toSorted()
    .map((id) => facts.claims.get(id))
    .filter((claim) => claim !== undefined);
}

type Part = { claim: Figure; standing: Standing };

/** A figure as a part of a whole, or null where it counts something else, or is of a later day. */
function partOf(claim: Claim, whole: Figure, isSummed: boolean): Part | null {
  const standing = affirmed(claim);
  const { quantity } = claim;
  if (!quantity || !standing || claim.id === whole.id) return null;
  const isAlike =
    quantity.unit === whole.quantity.unit &&
    (isSummed
      ? quantity.measure === whole.quantity.measure && quantity.of === whole.quantity.of
      : isOfTheSame(quantity.of, whole.quantity.of)) &&
    quantity.of !== 'unstated';
  const [day, wholeDay] = [dayOf(quantity), dayOf(whole.quantity)];
  if (!isAlike || (day && wholeDay && isBefore(wholeDay, day))) return null;
  return { claim: { ...claim, quantity }, standing };
}

/**
 * Whether a part by itself counts what its whole counts, or takes that in. It need not be measured alike: what is soaked
 * is part of what is owned.
 */
function isOfTheSame(part: string, whole: string): boolean {
  return part === whole || takesIn(part, whole) || takesIn(whole, part);
}

/**
 * The parts that do not go into a whole: as few as already exceed it, each by its smallest figure, if nothing can have
 * been counted in two of them; or all of them by their largest, where they are said to be all there and fall short.
 */
function misfitOf(
  whole: Figure,
  standing: Standing,
  choice: readonly Part[][],
  isAll: boolean,
  facts: Facts,
): Part[] | null {
  const smallest = chosen(choice, 'low').toSorted(bySize);
  for (const first of smallest.keys()) {
    const some: Part[] = [];
    for (const part of smallest.slice(first)) {
      if (some.some((one) => mayOverlap(one.claim, part.claim, facts))) continue;
      some.push(part);
      if (exceeds(some, whole)) return some;
    }
  }
  const largest = chosen(choice, 'high');
  const isComplete =
    isAll && largest.length === choice.length && standing.assertions.some((assertion) => assertion.complete);
  return isComplete && fallsShort(largest, whole) ? largest : null;
}

/**
 * Whether what is counted in the one part may be counted in the other: the dead of a gallery and those of a shift of the
 * whole mine. So it is where one part is of a place or time that takes in the other's, and nothing else parts them.
 */
function mayOverlap(one: Figure, other: Figure, facts: Facts): boolean {
  const differences = differencesOf(one, other, facts).filter(({ field }) => PARTING.includes(field));
  return differences.length > 0 && differences.every(({ relation }) => relation !== 'apart');
}
const PARTING: readonly string[] = ['place', 'about', 'period', 'subject', 'object'];

/** Of each part the figure with the smallest low end, or with the largest high end; no claim stands for two parts. */
function chosen(choice: readonly Part[][], end: 'low' | 'high'): Part[] {
  const sign = end === 'low' ? 1 : -1;
  const open = end === 'low' ? 0 : Infinity;
  const size = (part: Part) => sign * (part.claim.quantity[end] ?? open);
  const taken = new Map<string, Part>();
  for (const claims of choice) {
    const [best] = claims
      .filter((part) => !taken.has(part.claim.id))
      .toSorted((left, right) => size(left) - size(right) || byId(left, right));
    if (best) taken.set(best.claim.id, best);
  }
  return [...taken.values()];
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

function judgementOn(
  whole: Figure,
  standing: Standing,
  parts: Part[],
  isOneOrigin: boolean,
  facts: Facts,
): Judgement | null {
  const [largest, ...rest] = parts.toSorted(bySize);
  const isDated = [whole, ...parts.map((part) => part.claim)].every(
    (claim) => dayOf(claim.quantity) !== null,
  );
  if (!largest) return null;
  const standings = [standing, ...parts.map((part) => part.standing)];
  // A running total that gives no day may be of one before its parts came to that: then the day explains it.
  const mayBeEarlier = whole.quantity.cumulative === true && dayOf(whole.quantity) === null;
  // Undated and of several origins, each of several parts can be of another day and counted in another way: that says
  // nothing. Of one part alone the day that is missing may be just what explains it.
  if (!isOneOrigin && !isDated && !(mayBeEarlier && rest.length === 0)) return null;
  const sentence = sumInWords(whole, standing, parts, facts);
  const openings = [
    isOneOrigin ? null : 'not all of these figures come from one origin',
    isDated ? null : 'it is not stated of which day each figure is',
    largest.claim.quantity.of === whole.quantity.of
      ? null
      : `the whole counts ${countedInWords(whole.quantity)} and the part ${countedInWords(largest.claim.quantity)}`,
  ];
  const found: Pick<Judgement, 'type' | 'because' | 'status' | 'reason'> | null = mayBeEarlier
    ? {
        type: 'differs',
        because: 'as-of',
        ...conclude(`${sentence}, so that the whole must be of an earlier day`, standings, openings),
      }
    : conflict(sentence, standings, openings);
  if (!found) return null;
  return {
    ...found,
    kind: 'arithmetic',
    ...fieldsOf(whole, largest.claim, facts),
    judgedOn: standings.flatMap(({ assertions }) => assertions.map((assertion) => assertion.id)),
    against: largest.claim.id,
    via: rest.map((part) => part.claim.id).toSorted(),
  };
}

/** The largest part first. */
function bySize(left: Part, right: Part): number {
  return (right.claim.quantity.low ?? 0) - (left.claim.quantity.low ?? 0) || byId(left, right);
}

function byId(left: Part, right: Part): number {
  return left.claim.id < right.claim.id ? -1 : 1;
}

/** “the whole is 25 according to A, and its 2 parts come to 26 (5 and 21) according to A and B”. */
function sumInWords(whole: Figure, standing: Standing, parts: Part[], facts: Facts): string {
  const head = `the whole is ${figureInWords(whole.quantity)} according to ${namesOf(standing.assertions, facts)}`;
  const figures = parts.map((part) => figureInWords(part.claim.quantity));
  const makers = namesOf(
    parts.flatMap((part) => part.standing.assertions),
    facts,
  );
  if (parts.length === 1) return `${head}, and a part of it is ${figures[0]} according to ${makers}`;
  const end = exceeds(parts, whole) ? 'low' : 'high';
  const amount = total(parts, end, 0);
  const isExact = parts.every(({ claim: { quantity } }) => quantity.low === quantity.high);
  const least = end === 'low' ? 'at least ' : 'at most ';
  const sum = figureInWords({ ...whole.quantity, words: null, bound: 'exact', low: amount, high: amount });
  const listed = parts.length <= 5 ? ` (${listInWords(figures)})` : '';
  return `${head}, and its ${parts.length} parts come to ${isExact ? '' : least}${sum}${listed} according to ${makers}`;
}
