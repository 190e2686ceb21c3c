// Predicates that exclude each other: of one subject (and one object, where both name one) not both can hold.
import { judgeExclusive } from './exclusive.ts';
import type { Facts, Term } from './facts.ts';
import { areDisjoint, keyOf } from './predicate.ts';
import { isRelated, keysAround } from './scope.ts';
import { type Judgement, pairRule } from './rule.ts';
import type { Pair } from './series.ts';

export const disjoint = pairRule({
  name: 'disjoint',
  version: 3,
  statement: 'compare/propositions',
  parameters(facts) {
    const all = [...facts.predicates.values()];
    const predicates = new Set(
      all.flatMap(({ id, disjointWith }) => (disjointWith.length > 0 ? [id, ...disjointWith] : [])),
    );
    return predicates.size > 0 ? { predicates: [...predicates].toSorted() } : null;
  },
  gather: ({ subject }, facts) => (subject ? keysAround(subject, facts) : []),
  judge: judgeDisjoint,
});

/** Judges two claims of predicates that exclude each other; null where both can hold. */
export function judgeDisjoint(pair: Pair, facts: Facts): Judgement | null {
  const { left, right } = pair;
  if (!left.predicate || !right.predicate || !areDisjoint(left.predicate, right.predicate, facts))
    return null;
  if (!left.subject || !right.subject || !isRelated(left.subject, right.subject, facts)) return null;
  if (left.object && right.object && !isRelated(left.object, right.object, facts)) return null;
  return judgeExclusive(pair, facts, 'disjoint', opennessOf(pair), remarkOf(pair, facts));
}

/** What the two would have to mean alike, where both sides are words. */
function opennessOf({ left, right }: Pair): string | null {
  const objects = left.object && right.object ? [left.object, right.object] : [];
  return [left.subject, right.subject, ...objects].some((term) => term?.id === null)
    ? 'the words of one may mean something else than those of the other'
    : null;
}

/** Why not what is said of the one need be meant of the other: one names more, or they are a state and its army. */
function remarkOf({ left, right }: Pair, facts: Facts): string | null {
  const isPart = (one: Term | null, other: Term | null) =>
    one !== null && other !== null && keyOf(one, facts) !== keyOf(other, facts);
  if (isPart(left.subject, right.subject) || isPart(left.object, right.object))
    return 'one speaks of a whole, the other of a part of it';
  const isNamedOnce = (left.object === null) !== (right.object === null);
  return isNamedOnce && (left.object ?? right.object)?.id === null
    ? 'only one of them says of whom or what, and in words'
    : null;
}
