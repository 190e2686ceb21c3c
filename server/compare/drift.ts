// What changed between two held wordings of one statement, where the words of the one derive from those of the other.
// It is said of each link by itself; what takes up a later figure or withdraws a claim says so, and is no drift.
import { Act, Certainty, DerivationMatch, Verbatim } from '#schema';
import type { Because } from '#schema';
import { z } from 'zod';
import { type Change, type ChangedField, changesBetween, type Wording } from './changes.ts';
import type { Assertion, Claim, Facts } from './facts.ts';
import { fieldsOf } from './fields.ts';
import { isOneUnit, rangesMeet } from './figure-range.ts';
import { daysInWords } from './figure-words.ts';
import { judgeNumeric } from './numeric.ts';
import { shareOrigin } from './origins.ts';
import { type Judgement, caseRule } from './rule.ts';
import { dayOf, isRunningTotal } from './running-total.ts';
import { conclude } from './standing.ts';
import { changeInWords, type Told } from './drift-words.ts';

const DriftRow = z.object({
  newer: z.string(),
  older: z.string(),
  newerClaim: z.string(),
  olderClaim: z.string(),
  newerQuote: z.string(),
  olderQuote: z.string(),
  newerVerbatim: Verbatim,
  olderVerbatim: Verbatim,
  newerAct: Act,
  olderAct: Act,
  match: DerivationMatch.nullable(),
  certainty: Certainty,
});

/** Two wordings, of which the newer one derives from the older one. */
type Derivation = Pick<z.infer<typeof DriftRow>, 'match' | 'certainty'> & { older: Told; newer: Told };

export const drift = caseRule<Derivation, typeof DriftRow>({
  name: 'drift',
  version: 2,
  statement: 'compare/drift',
  row: DriftRow,
  cases(row, facts) {
    const [older, newer] = [toldIn(row, 'older', facts), toldIn(row, 'newer', facts)];
    // That the one comes from the other must be read with some confidence before their words are held together.
    if (!older || !newer || row.certainty === 'open') return { cases: [], leftOut: 0 };
    return { cases: [{ older, newer, match: row.match, certainty: row.certainty }], leftOut: 0 };
  },
  claimsOf: ({ older, newer }) =>
    older.claim.id === newer.claim.id ? [older.claim] : [older.claim, newer.claim],
  judge: judgeDrift,
});

/** Judges one link; null where the newer wording says what the older one says, or brings it up to date. */
function judgeDrift({ older, newer, match, certainty }: Derivation, facts: Facts): Judgement | null {
  const isOneClaim = older.claim.id === newer.claim.id;
  const isSame = isOneClaim || older.claim.same.includes(newer.claim.id);
  if (newer.assertion.retracts && !older.assertion.retracts) return null;
  const changes = changesBetween(older.wording, newer.wording).filter(
    ({ field }) =>
      // Of two claims a denial of the one need not deny the other; other words count where a reader says for certain
      // that they come from the first and differ.
      !(field === 'polarity' && !isSame) &&
      !(
        field === 'wording' &&
        (isSame || match !== 'differs' || certainty !== 'certain' || usesBoth(older, newer, facts))
      ),
  );
  const [first] = changes;
  // Two claims are of two things said: that they stand in two names is no change of either.
  if (!first || (!isSame && changes.every(({ field }) => field === 'attribution'))) return null;
  const meaning = meaningOf(first, older.claim, newer.claim, facts);
  if (!meaning) return null;

  const standings = [older, newer].map(({ assertion }) => ({
    assertions: [assertion],
    doubt: assertion.doubt,
  }));
  const fields = fieldsOf(older.claim, newer.claim, facts);
  const changed = changes.map(({ field }) => field);
  return {
    type: meaning.type,
    ...(meaning.because ? { because: meaning.because } : {}),
    kind: 'drift',
    ...conclude(changeInWords(older, newer, changes, facts), standings, [
      certainty === 'likely' ? 'that the one comes from the other is read from the wording alone' : null,
      ...meaning.openings,
    ]),
    agree: fields.agree.filter((field) => field !== 'origin' && !changed.some((name) => name === field)),
    differ: [...new Set([...changed, ...fields.differ.filter((field) => field !== 'origin')])],
    judgedOn: [older.assertion.id, newer.assertion.id],
    // Of one claim each link has its own change; of two the clearest link stands for all.
    ...(isOneClaim ? { link: [older.assertion.id, newer.assertion.id] } : {}),
  };
}

/** Whether whoever words it anew says it elsewhere in the older words too: then the one does not replace the other. */
function usesBoth({ claim }: Told, { assertion }: Told, facts: Facts): boolean {
  const affirming = claim.assertions.filter(({ stand }) => stand === 'affirms');
  return shareOrigin([assertion], affirming, facts);
}

type Meaning = { type: 'contradicts' | 'differs'; because?: Because; openings: string[] };

const BECAUSE: Record<Exclude<ChangedField, 'polarity' | 'figure'>, Because> = {
  bound: 'bound',
  quotation: 'scope',
  wording: 'wording',
  act: 'certainty',
  hedge: 'certainty',
  attribution: 'wording',
};

function meaningOf({ field }: Change, older: Claim, newer: Claim, facts: Facts): Meaning | null {
  if (field === 'polarity') return { type: 'contradicts', openings: [] };
  if (field === 'figure') return meaningOfFigures(older, newer, facts);
  return { type: 'differs', because: BECAUSE[field], openings: [] };
}

/** A figure that a field explains, or that brings the other up to date, is another figure and no drift. */
function meaningOfFigures(left: Claim, right: Claim, facts: Facts): Meaning | null {
  if (!left.quantity || !right.quantity || !isOneUnit(left.quantity, right.quantity)) return null;
  const judged = judgeNumeric({ left, right }, facts);
  if (judged) {
    if (judged.type !== 'contradicts') return null;
    return {
      type: 'contradicts',
      openings: judged.status === 'candidate' ? ['the two may count different things'] : [],
    };
  }
  if (rangesMeet(left.quantity, right.quantity)) return { type: 'differs', because: 'bound', openings: [] };
  // A list that stands a second time with a larger running total: the day on which it was made explains it.
  const isUndated = [left, right].some(({ quantity }) => quantity && dayOf(quantity) === null);
  if (!isUndated || !isRunningTotal(left.quantity, right.quantity)) return null;
  return { type: 'differs', because: 'as-of', openings: [daysInWords(left.quantity, right.quantity)] };
}

function toldIn(row: z.infer<typeof DriftRow>, end: 'older' | 'newer', facts: Facts): Told | null {
  const claim = facts.claims.get(row[`${end}Claim`]);
  const assertion = claim?.assertions.find(({ id }) => id === row[end]);
  if (!claim || !assertion) return null;
  return { claim, assertion, wording: wordingOf(row, end, claim, assertion) };
}

function wordingOf(
  row: z.infer<typeof DriftRow>,
  end: 'older' | 'newer',
  claim: Claim,
  { polarity, hedge, origins, isVoice }: Assertion,
): Wording {
  return {
    quote: row[`${end}Quote`],
    verbatim: row[`${end}Verbatim`],
    act: row[`${end}Act`],
    polarity,
    hedge,
    claim: claim.id,
    figure: claim.quantity,
    origins,
    isVoice,
  };
}
