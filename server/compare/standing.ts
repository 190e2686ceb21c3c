// Whether a claim is put forward or denied, on which assertions, and how firmly.
import type { Because } from '#schema';
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

/**
 * The reason as one sentence, and the status: sure only where nothing speaks for another reading.
 *
 * @param sentence  what is found, without its full stop
 * @param standings what it rests on
 * @param openings  why a fair reader could take it another way, as clauses
 */
export function conclude(
  sentence: string,
  standings: readonly Standing[],
  openings: readonly (string | null)[] = [],
): { status: 'found' | 'candidate'; reason: string } {
  const doubt = standings.map((standing) => standing.doubt).find((found) => found !== null);
  const all = [...openings, doubt ? `one of the passages ${doubt}` : null].filter(
    (clause) => clause !== null,
  );
  const first = sentence.charAt(0).toUpperCase() + sentence.slice(1);
  if (all.length === 0) return { status: 'found', reason: `${first}.` };
  return { status: 'candidate', reason: `${first}, but ${all.join(', and ')}.` };
}

/** What a conflict comes to: it stands, or a hedge leaves room for both. */
export type Conflict = {
  type: 'contradicts' | 'differs';
  because?: Because;
  status: 'found' | 'candidate';
  reason: string;
};

/**
 * What two claims that exclude each other come to. Where one is put forward only with a hedge, that leaves room for the
 * other. What holds only if several things are taken for granted that no text says is no finding: null.
 *
 * @param openings what would have to be taken for granted, as clauses
 * @param remarks  what else a fair reader must weigh, as clauses: nothing is guessed there
 */
export function conflict(
  sentence: string,
  standings: readonly Standing[],
  openings: readonly (string | null)[] = [],
  remarks: readonly (string | null)[] = [],
): Conflict | null {
  const doubts = standings.filter(({ doubt }) => doubt !== null);
  if (openings.filter((clause) => clause !== null).length + Math.min(doubts.length, 1) > 1) return null;
  const hedge = standings.map(hedgeOf).find((words) => words !== null);
  if (hedge === undefined)
    return { type: 'contradicts', ...conclude(sentence, standings, [...remarks, ...openings]) };
  const leavesRoom = `“${hedge}” leaves room for the other`;
  return {
    type: 'differs',
    because: 'certainty',
    ...conclude(`${sentence}; ${leavesRoom}`, standings, [
      ...remarks,
      ...openings,
      'how much room a reader must say',
    ]),
  };
}

/** The hedge with which a claim is put forward; null where somebody puts it forward without one. */
function hedgeOf({ assertions }: Standing): string | null {
  return assertions.every(({ hedge }) => hedge !== null) ? (assertions[0]?.hedge ?? null) : null;
}

function standingOf(claim: Claim, stand: 'affirms' | 'negates'): Standing | null {
  const all = claim.assertions.filter((assertion) => assertion.stand === stand);
  const firm = all.filter((assertion) => assertion.doubt === null);
  if (firm.length > 0) return { assertions: firm, doubt: null };
  const [first] = all;
  return first ? { assertions: all, doubt: first.doubt } : null;
}
