// What the logic of predicates makes of a claim: the same proposition read by the predicate whose logic counts, and
// when two terms are one, one within the other, or cannot be told.
import type { Claim, Facts, Term } from './facts.ts';
import { isRelated } from './scope.ts';

/** A claim as a proposition of one predicate; an inverse predicate is read the other way round. */
export type Proposition = { predicate: string; subject: Term | null; object: Term | null };

/** A claim as a proposition of a functional predicate, or null where its predicate is none. */
export function functionalOf(claim: Claim, facts: Facts): Proposition | null {
  const predicate = claim.predicate === null ? undefined : facts.predicates.get(claim.predicate);
  if (!predicate) return null;
  if (predicate.functional) return { predicate: predicate.id, subject: claim.subject, object: claim.object };
  const inverse = [...facts.predicates.values()].find(
    (other) => other.functional && (other.id === predicate.inverseOf || other.inverseOf === predicate.id),
  );
  if (!inverse || !claim.subject || !claim.object) return null;
  return { predicate: inverse.id, subject: claim.object, object: claim.subject };
}

/** The ids of functional predicates and of their inverses. */
export function functionalPredicates(facts: Facts): string[] {
  const all = [...facts.predicates.values()];
  const functional = new Set(all.filter((predicate) => predicate.functional).map(({ id }) => id));
  const inverse = all.filter(
    ({ id, inverseOf }) =>
      (inverseOf !== undefined && functional.has(inverseOf)) ||
      all.some((other) => functional.has(other.id) && other.inverseOf === id),
  );
  return [...new Set([...functional, ...inverse.map(({ id }) => id)])].toSorted();
}

/** Whether two predicates are declared to exclude each other. */
export function areDisjoint(left: string, right: string, facts: Facts): boolean {
  const excludes = (one: string, other: string) =>
    facts.predicates.get(one)?.disjointWith.includes(other) ?? false;
  return excludes(left, right) || excludes(right, left);
}

/** Whether two predicates are declared to be two things that can be said of one act. */
export function areDistinct(left: string, right: string, facts: Facts): boolean {
  const isApart = (one: string, other: string) =>
    facts.predicates.get(one)?.distinctFrom.includes(other) ?? false;
  return isApart(left, right) || isApart(right, left);
}

/** One key for terms that are the same: an actor’s under all its ids, else the id, else the words. */
export function keyOf(term: Term | null, facts: Facts): string {
  if (!term) return '';
  return term.id === null
    ? `"${term.text.toLocaleLowerCase('en')}`
    : (facts.actors.get(term.id)?.key ?? term.id);
}

/**
 * How two terms stand to each other: `one` and the same or one within the other (a state and its army are no rivals),
 * `other`, or `unclear` where one is words, which may mean the same thing.
 */
export function standTogether(left: Term, right: Term, facts: Facts): 'one' | 'other' | 'unclear' {
  if (isRelated(left, right, facts)) return 'one';
  return left.id === null || right.id === null ? 'unclear' : 'other';
}

/** Whether two claims share an event, speak of none, leave one open, or speak of different ones. */
export function eventsOf(left: Claim, right: Claim): 'shared' | 'none' | 'open' | 'different' {
  if (left.about.some((event) => right.about.includes(event))) return 'shared';
  if (left.about.length === 0 && right.about.length === 0) return 'none';
  return left.about.length === 0 || right.about.length === 0 ? 'open' : 'different';
}
