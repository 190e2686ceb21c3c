// Checks the comparisons that an analyst declares, and the pairs judged by hand: which claims they join, and why.
import type { Dataset, DeclaredComparison, Problem } from '#schema';
import { type Finding, problemAt } from './problem-at.ts';
import type { Sources } from './read.ts';
import type { Path } from './yaml-source.ts';

export function checkComparisons(dataset: Dataset, sources: Sources): Problem[] {
  const isInstance = instances(dataset);
  const { comparisons, judged } = sources.files;
  const declared = new Set<string>();
  const pairs = new Set<string>();
  return [
    ...dataset.comparisons.flatMap((comparison, row) => {
      const at = (path: Path, finding: Finding) => problemAt(comparisons, [row, ...path], finding);
      return [
        ...reasons(comparison, at),
        ...shape(comparison.type, comparison.claims, isInstance, at),
        ...once(declared, comparison.claims, 'compared', at),
      ];
    }),
    ...dataset.judged.flatMap((pair, row) => {
      const at = (path: Path, finding: Finding) => problemAt(judged, [row, ...path], finding);
      return once(pairs, pair.claims, 'judged', at);
    }),
  ];
}

type At = (path: Path, finding: Finding) => Problem;

function reasons({ type, because }: DeclaredComparison, at: At): Problem[] {
  if (type === 'differs' && because === undefined)
    return [
      at([], {
        code: 'because-missing',
        message: 'A comparison of type "differs" says because of which field, in "because".',
        mend: 'Add, for example, because: as-of.',
      }),
    ];
  if (type !== 'differs' && because !== undefined)
    return [
      at(['because'], {
        code: 'because-unexpected',
        message: `"because" belongs to type "differs"; this one is "${type}".`,
        mend: 'Remove it, or change the type.',
      }),
    ];
  return [];
}

function shape(
  type: DeclaredComparison['type'],
  claims: readonly string[],
  isInstance: (a: string, b: string) => boolean,
  at: At,
): Problem[] {
  const [first, second] = claims;
  if (type !== 'dispute' && second === undefined)
    return [
      at(['claims'], {
        code: 'claim-missing',
        message: `A comparison of type "${type}" joins two claims, found one.`,
        mend: 'Name the other claim.',
      }),
    ];
  if (
    type === 'dispute' &&
    first !== undefined &&
    second !== undefined &&
    first !== second &&
    !isInstance(first, second)
  )
    return [
      at(['claims'], {
        code: 'dispute-of-two',
        message: 'A dispute is about one claim, or about two of which one is an instance of the other.',
        mend: 'Name one claim, or write "instanceOf" in the claim that is the special case.',
      }),
    ];
  return [];
}

function once(seen: Set<string>, claims: readonly string[], done: string, at: At): Problem[] {
  const key = [...claims].sort().join(' ');
  if (!seen.has(key)) {
    seen.add(key);
    return [];
  }
  return [
    at(['claims'], {
      code: 'compared-twice',
      message: `These claims are ${done} a second time.`,
      mend: 'Keep one of the two entries.',
    }),
  ];
}

/** Whether one of two claims is an instance of the other, over however many steps. */
function instances(dataset: Dataset): (a: string, b: string) => boolean {
  const above = new Map(dataset.claims.map(({ id, instanceOf }) => [id, instanceOf]));
  const reaches = (from: string, to: string): boolean => {
    const seen = new Set([from]);
    for (const id of seen) for (const next of above.get(id) ?? []) seen.add(next);
    return from !== to && seen.has(to);
  };
  return (a, b) => reaches(a, b) || reaches(b, a);
}
