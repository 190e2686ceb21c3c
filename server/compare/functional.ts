// Predicates that leave room for one alone: for one subject and event one object; where there is no object, for one
// event one subject.
import { judgeExclusive } from './exclusive.ts';
import type { Facts, Term } from './facts.ts';
import { type Proposition, functionalOf, functionalPredicates, keyOf, standTogether } from './predicate.ts';
import { type Judgement, pairRule } from './rule.ts';
import type { Pair } from './series.ts';

export const functional = pairRule({
  name: 'functional',
  version: 2,
  statement: 'compare/propositions',
  parameters(facts) {
    const predicates = functionalPredicates(facts);
    return predicates.length > 0 ? { predicates } : null;
  },
  // Only claims of one predicate that fill the same place can be rivals for it.
  gather(claim, facts) {
    const proposition = functionalOf(claim, facts);
    if (!proposition) return [];
    return [`${proposition.predicate}\n${proposition.object ? keyOf(proposition.subject, facts) : ''}`];
  },
  judge: judgeFunctional,
});

/** Judges two claims of a functional predicate; null where both can hold. */
export function judgeFunctional(pair: Pair, facts: Facts): Judgement | null {
  const [one, other] = [functionalOf(pair.left, facts), functionalOf(pair.right, facts)];
  if (!one || !other || one.predicate !== other.predicate) return null;
  const rivals = rivalsOf(one, other, facts);
  const rivalry = rivals && standTogether(...rivals, facts);
  if (rivalry === null || rivalry === 'one') return null;
  const openness = rivalry === 'unclear' ? 'the words of one may mean the same as the other' : null;
  return judgeExclusive(pair, facts, 'functional', openness);
}

/** The two that claim the one place: the objects of one subject, or the subjects where there is no object. */
function rivalsOf(one: Proposition, other: Proposition, facts: Facts): [Term, Term] | null {
  if (one.object && other.object)
    return keyOf(one.subject, facts) === keyOf(other.subject, facts) ? [one.object, other.object] : null;
  if (one.object || other.object || !one.subject || !other.subject) return null;
  return [one.subject, other.subject];
}
