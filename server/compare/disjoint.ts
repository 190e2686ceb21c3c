// Predicates that exclude each other: of one subject (and one object, where both name one) not both can hold.
import { judgeExclusive } from './exclusive.ts';
import type { Facts } from './facts.ts';
import { areDisjoint, keyOf } from './predicate.ts';
import { type Judgement, pairRule } from './rule.ts';
import type { Pair } from './series.ts';

export const disjoint = pairRule({
  name: 'disjoint',
  version: 2,
  statement: 'compare/propositions',
  parameters(facts) {
    const all = [...facts.predicates.values()];
    const predicates = new Set(
      all.flatMap(({ id, disjointWith }) => (disjointWith.length > 0 ? [id, ...disjointWith] : [])),
    );
    return predicates.size > 0 ? { predicates: [...predicates].toSorted() } : null;
  },
  gather: (claim, facts) => keyOf(claim.subject, facts) || null,
  judge: judgeDisjoint,
});

/** Judges two claims of predicates that exclude each other; null where both can hold. */
export function judgeDisjoint(pair: Pair, facts: Facts): Judgement | null {
  const { left, right } = pair;
  if (!left.predicate || !right.predicate || !areDisjoint(left.predicate, right.predicate, facts))
    return null;
  if (!left.subject || !right.subject || keyOf(left.subject, facts) !== keyOf(right.subject, facts))
    return null;
  if (left.object && right.object && keyOf(left.object, facts) !== keyOf(right.object, facts)) return null;
  return judgeExclusive(pair, facts, 'disjoint', opennessOf(pair));
}

function opennessOf({ left, right }: Pair): string | null {
  const isWords = [left.subject, right.subject, left.object, right.object].some((term) => term?.id === null);
  return isWords ? 'the words of one may mean something else than those of the other' : null;
}
