// Whether a claim is put forward or denied, on which assertions, and how firmly.
import type { Assertion, Claim } from './facts.ts';

/** The assertions on which a claim stands: those without a doubt where there are any, else those with one. */
export type Standing = { assertions: Assertion[]; doubt: string | null };

/** On what a claim is put forward, or null where nobody affirms it. */
export function affirmed(claim: Claim): Standing | null {
  return standingOf(claim, 'affirms');
}

/** On what a claim is denied or withdrawn, or null where nobody does. */
export function negated(claim: Claim): Standing | null {
  return standingOf(claim, 'negates');
}

/** The status that standings allow: sure only where none of them rests on a doubt. */
export function statusOf(...standings: Standing[]): 'found' | 'candidate' {
  return standings.some((standing) => standing.doubt !== null) ? 'candidate' : 'found';
}

/** Why standings allow no more than a candidate, as the end of a sentence; empty where they allow more. */
export function doubtOf(...standings: Standing[]): string {
  const doubt = standings.map((standing) => standing.doubt).find((found) => found !== null);
  return doubt ? `, but one of the passages ${doubt}` : '';
}

function standingOf(claim: Claim, stand: 'affirms' | 'negates'): Standing | null {
  const all = claim.assertions.filter((assertion) => assertion.stand === stand);
  const firm = all.filter((assertion) => assertion.doubt === null);
  if (firm.length > 0) return { assertions: firm, doubt: null };
  const [first] = all;
  return first ? { assertions: all, doubt: first.doubt } : null;
}
