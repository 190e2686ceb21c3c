// Comparisons that an analyst declares, or that a text makes itself: they stand beside whatever a rule finds.
import type { DeclaredComparison } from '#schema';
import type { Claim, Facts } from './facts.ts';
import { fieldsOf } from './fields.ts';
import { type Comparison, type Failure, type Outcome, comparisonOf } from './rule.ts';
import { byDate } from './series.ts';

/** The name under which declared comparisons stand among those of rules. */
const DECLARED = { rule: 'declared', ruleVersion: 1 } as const;

/**
 * The declared comparisons of a dataset.
 *
 * @returns the comparisons, and those that cannot be kept: of a claim that is not there, or a second one of the same claims
 */
export function declaredComparisons(declared: readonly DeclaredComparison[], facts: Facts): Outcome {
  const found = new Map<string, Comparison>();
  const failures: Failure[] = [];
  for (const entry of declared) {
    const ids = [...new Set(entry.claims)].map((id) => `${facts.dataset}:claim:${id}`);
    const claims = ids.map((id) => facts.claims.get(id)).filter((claim) => claim !== undefined);
    const fail = (message: string) => failures.push({ rule: DECLARED.rule, claims: ids, message });
    if (claims.length < ids.length) {
      fail('a declared comparison names a claim that is not in the dataset');
      continue;
    }
    const comparison = comparisonFrom(entry, claims, facts);
    const key = comparison.claims.join('\n');
    if (found.has(key)) fail('two declared comparisons are of the same claims; the first is kept');
    else found.set(key, comparison);
  }
  return { comparisons: [...found.values()], failures, leftOut: 0 };
}

function comparisonFrom(entry: DeclaredComparison, claims: Claim[], facts: Facts): Comparison {
  const [first, second] = claims.toSorted(byDate);
  const fields = first ? fieldsOf(first, second ?? first, facts) : { agree: [], differ: [] };
  const stated = entry.statement === undefined ? null : `${facts.dataset}:assertion:${entry.statement}`;
  const reason = entry.reason.trim();
  return comparisonOf(
    {
      type: entry.type,
      kind: 'declared',
      because: entry.because,
      status: 'found',
      reason: /[.!?…]$/u.test(reason) ? reason : `${reason}.`,
      ...fields,
      judgedOn:
        stated === null
          ? claims.flatMap((claim) => claim.assertions.map(({ id }) => id)).toSorted()
          : [stated],
      newer: entry.type === 'updates' ? newerOf(claims) : undefined,
    },
    claims,
    { ...DECLARED, method: stated === null ? 'analyst' : 'source' },
  );
}

/** The claim of the later date; without dates, the one that was declared second. */
function newerOf(claims: Claim[]): string | undefined {
  const [one, other] = claims;
  if (!one || !other) return undefined;
  const [, later] = [one, other].toSorted(byDate);
  const isDated = [one, other].every(({ quantity, when }) => (quantity?.asOf ?? when ?? null) !== null);
  return isDated ? later?.id : other.id;
}
