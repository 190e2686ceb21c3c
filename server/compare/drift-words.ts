// How what changed on the way from one wording to another is put into words.
import type { Change, Wording } from './changes.ts';
import type { Assertion, Claim, Facts } from './facts.ts';
import { claimInWords, figureInWords, listInWords, namesOf } from './words.ts';

/** One wording with the claim and the assertion it belongs to. */
export type Told = { claim: Claim; assertion: Assertion; wording: Wording };

/** “‘is older’ in A comes from ‘may be older’ in B, and ‘may’ is left out”. */
export function changeInWords(older: Told, newer: Told, changes: readonly Change[], facts: Facts): string {
  const title = ({ assertion }: Told) => facts.actors.get(assertion.document)?.name ?? assertion.document;
  const isOneText = older.assertion.document === newer.assertion.document;
  const from = isOneText ? 'elsewhere in it' : `in “${title(older)}”`;
  return `“${newer.wording.quote}” in “${title(newer)}” comes from “${older.wording.quote}” ${from}, and ${listInWords(
    // A figure that changed is given with its bound: what became of that is said with it.
    changes
      .filter(({ field }, _, all) => !(field === 'bound' && all.some((other) => other.field === 'figure')))
      .map((change) => oneInWords(change, older, newer, facts)),
  )}`;
}

function oneInWords({ field, how }: Change, older: Told, newer: Told, facts: Facts): string {
  switch (field) {
    case 'polarity':
      return newer.wording.polarity === 'negates' ? 'denies what that affirms' : 'affirms what that denies';
    case 'figure':
      return `${figureOf(older)} became ${figureOf(newer)}`;
    case 'bound':
      return `what was ${boundOf(older)} is now ${boundOf(newer)}`;
    case 'quotation':
      return 'the quotation ends before the rest of these words';
    case 'act':
      return `what was ${DONE[older.wording.act]} is now ${DONE[newer.wording.act]}`;
    case 'hedge':
      return how === 'lost' ? `“${older.wording.hedge}” is left out` : `“${newer.wording.hedge}” is added`;
    case 'attribution':
      return how === 'lost'
        ? `the words of ${namesOf([older.assertion], facts)} stand as the text’s own`
        : `the words are given as those of ${namesOf([newer.assertion], facts)}`;
    case 'wording':
      return `what was put as ${claimInWords(older.claim)} is put as ${claimInWords(newer.claim)}`;
  }
}

function figureOf({ claim }: Pick<Told, 'claim'>): string {
  return claim.quantity ? figureInWords(claim.quantity) : 'no figure';
}

function boundOf(told: Told): string {
  const isExact = (told.claim.quantity?.bound ?? 'exact') === 'exact';
  return isExact ? `${figureOf(told)} exactly` : figureOf(told);
}

/** What somebody did with a claim, as it is said of the claim. */
const DONE: Record<Wording['act'], string> = {
  states: 'stated',
  verifies: 'verified',
  concedes: 'conceded',
  retracts: 'withdrawn',
  provides: 'laid down',
  cautions: 'warned of',
  charges: 'charged',
  condemns: 'condemned',
  promises: 'promised',
  threatens: 'threatened',
  demands: 'demanded',
  'calls-for': 'called for',
  asks: 'asked',
};
