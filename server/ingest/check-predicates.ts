// Checks the logic that predicates are given: rules reason by it, so that a slip here makes contradictions of nothing.
import type { Dataset, Problem } from '#schema';
import { problemAt } from './problem-at.ts';
import type { Sources } from './read.ts';

export function checkPredicates(dataset: Dataset, sources: Sources): Problem[] {
  const source = sources.files.predicates;
  const byId = new Map(dataset.predicates.map((predicate) => [predicate.id, predicate]));
  return dataset.predicates.flatMap(({ id, disjointWith, inverseOf, functional, alternatives }, row) => {
    const problems: Problem[] = [];
    if (disjointWith.includes(id))
      problems.push(
        problemAt(source, [row, 'disjointWith', disjointWith.indexOf(id)], {
          code: 'disjoint-with-itself',
          message: `"${id}" is said to exclude itself, so that it could never be stated.`,
          mend: 'Name another predicate.',
        }),
      );
    if (functional && alternatives)
      problems.push(
        problemAt(source, [row, 'alternatives'], {
          code: 'alternatives-of-one',
          message: `"${id}" leaves room for one object alone, so that no two of its objects go together.`,
          mend: 'Keep one of "functional" and "alternatives".',
        }),
      );
    const back = inverseOf === undefined ? undefined : byId.get(inverseOf)?.inverseOf;
    if (back !== undefined && back !== id)
      problems.push(
        problemAt(source, [row, 'inverseOf'], {
          code: 'inverse-not-mutual',
          message: `"${id}" is the inverse of "${inverseOf}", which is said to be the inverse of "${back}".`,
          mend: 'Let the two name each other.',
        }),
      );
    if (inverseOf !== undefined && inverseOf !== id && disjointWith.includes(inverseOf))
      problems.push(
        problemAt(source, [row, 'inverseOf'], {
          code: 'inverse-excluded',
          message: `"${inverseOf}" is both the inverse of "${id}" and excluded by it.`,
          mend: 'Keep one of the two.',
        }),
      );
    return problems;
  });
}
