// Which claims the statements of cypher/compare should set against each other, worked out from the facts alone: what
// the rules are run on without a store, and what the statements are held to with one.
import type { Facts, Claim } from '../../server/compare/facts.ts';
import type { Comparison, Failure } from '../../server/compare/rule.ts';
import { RULES } from '../../server/compare/rules.ts';

/** The rows that a rule's statement should give, in a total order. */
function rowsFor(
  statement: string,
  facts: Facts,
  predicates: string[],
  derivations: readonly object[],
): object[] {
  const claims = [...facts.claims.values()];
  switch (statement) {
    case 'compare/numeric':
      return gather(
        claims.filter((claim) => claim.quantity),
        (claim) => claim.questions,
      );
    case 'compare/propositions': {
      const wanted = claims.filter(({ predicate }) => predicate !== null && predicates.includes(predicate));
      return [
        ...gather(wanted, (claim) => claim.about),
        ...gather(wanted, (claim) => claim.questions),
        ...gather(wanted, (claim) => (claim.about.length === 0 ? ['no event'] : [])),
      ];
    }
    case 'compare/temporal': {
      const wanted = claims.filter((claim) => claim.when);
      return [...gather(wanted, (claim) => claim.about), ...gather(wanted, (claim) => claim.questions)];
    }
    case 'compare/dispute':
      return claims.flatMap((claim) => disputeRows(claim, claims, facts));
    case 'compare/arithmetic':
      return [...facts.questions.keys()].flatMap((question) => sumRow(question, claims, facts));
    case 'compare/drift':
      return [...derivations];
    case 'compare/explained': {
      const wanted = claims.filter(({ predicate }) => predicate !== null);
      const open = claims.filter(
        ({ assertions }) => assertions.some((one) => one.verifies) && assertions.some((one) => one.hedge),
      );
      return [
        ...gather(wanted, (claim) => claim.questions),
        ...open.map(({ id }) => ({ series: id, claims: [id], against: null })),
      ];
    }
    default:
      throw new Error(`no rows for ${statement}`);
  }
}

/** Series of the claims that share a key, where there are two of them. */
function gather(wanted: Claim[], keys: (claim: Claim) => string[]): object[] {
  const series = new Map<string, string[]>();
  for (const claim of wanted)
    for (const key of keys(claim)) series.set(key, [...(series.get(key) ?? []), claim.id]);
  return [...series]
    .filter(([, ids]) => ids.length > 1)
    .map(([key, ids]) => ({ series: key, claims: ids.toSorted(), against: null }));
}

/** A whole with the figures of its parts, near and far, where both have any. */
function sumRow(whole: string, claims: Claim[], facts: Facts): object[] {
  const figuresOf = (question: string) =>
    claims.filter((claim) => claim.quantity && claim.questions.includes(question)).map(({ id }) => id);
  const below = new Set<string>();
  const waiting = [...(facts.questions.get(whole)?.parts ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (below.has(next)) continue;
    below.add(next);
    waiting.push(...(facts.questions.get(next)?.parts ?? []));
  }
  const parts = [...below]
    .map((question) => ({ question, claims: figuresOf(question) }))
    .filter((part) => part.claims.length > 0);
  const own = figuresOf(whole);
  return own.length > 0 && parts.length > 0 ? [{ series: whole, claims: own, parts }] : [];
}

/**
 * Every comparison of a world by its id's end, as rules find it without a store.
 *
 * @param derivations rows of compare/drift, which facts do not hold
 */
export function compareFacts(
  facts: Facts,
  derivations: readonly object[] = [],
): { comparisons: Map<string, Comparison>; failures: Failure[] } {
  const outcomes = RULES.flatMap((rule) => {
    const parameters = rule.parameters(facts);
    if (parameters === null) return [];
    const predicates = Array.isArray(parameters['predicates']) ? parameters['predicates'].map(String) : [];
    return [rule.run(rowsFor(rule.statement, facts, predicates, derivations), facts)];
  });
  const comparisons = outcomes.flatMap((outcome) => outcome.comparisons);
  return {
    comparisons: new Map(
      comparisons
        .map(
          (comparison) =>
            [
              [comparison.rule, ...comparison.claims, ...(comparison.link ?? [])].join(' '),
              comparison,
            ] as const,
        )
        .toSorted(([left], [right]) => (left < right ? -1 : 1)),
    ),
    failures: outcomes.flatMap((outcome) => outcome.failures),
  };
}

function disputeRows(claim: Claim, claims: Claim[], facts: Facts): object[] {
  const stands = new Set(claim.assertions.map(({ stand }) => stand));
  const rows: object[] = [];
  if (stands.has('affirms') && stands.has('negates'))
    rows.push({ series: claim.id, claims: [claim.id], against: null });
  const cases = claims.filter((other) => generalsOf(other, facts).has(claim.id)).map(({ id }) => id);
  if (stands.has('negates') && cases.length > 0)
    rows.push({ series: claim.id, claims: [claim.id], against: cases.toSorted() });
  return rows;
}

function generalsOf(claim: Claim, facts: Facts, seen = new Set<string>()): Set<string> {
  for (const id of claim.general) {
    if (seen.has(id)) continue;
    seen.add(id);
    const general = facts.claims.get(id);
    if (general) generalsOf(general, facts, seen);
  }
  return seen;
}
