// Which claims the statements of cypher/compare should set against each other, worked out from the facts alone: what
// the rules are run on without a store, and what the statements are held to with one. Linear, so that large worlds can
// be judged by it too.
import type { Facts, Claim } from '../../server/compare/facts.ts';
import type { Comparison, Failure, Rule } from '../../server/compare/rule.ts';
import { RULES } from '../../server/compare/rules.ts';

/**
 * The rows that a rule's statement should give, in a total order; null where the rule asks for nothing.
 *
 * @param derivations rows of compare/drift, which facts do not hold
 */
export function rowsFor(rule: Rule, facts: Facts, derivations: readonly object[]): object[] | null {
  const parameters = rule.parameters(facts);
  if (parameters === null) return null;
  const predicates = new Set(Array.isArray(parameters['predicates']) ? parameters['predicates'] : []);
  const claims = [...facts.claims.values()];
  switch (rule.statement) {
    case 'compare/numeric':
      return gather(
        claims.filter((claim) => claim.quantity),
        (claim) => claim.questions,
      );
    case 'compare/propositions': {
      const wanted = claims.filter(({ predicate }) => predicates.has(predicate));
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
      return disputeRows(claims, facts);
    case 'compare/arithmetic':
      return sumRows(claims, facts);
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
      throw new Error(`no rows for ${rule.statement}`);
  }
}

/** Every comparison of a world by its id's end, as rules find it without a store. */
export function compareFacts(
  facts: Facts,
  derivations: readonly object[] = [],
): { comparisons: Map<string, Comparison>; failures: Failure[] } {
  const outcomes = RULES.flatMap((rule) => {
    const rows = rowsFor(rule, facts, derivations);
    return rows === null ? [] : [rule.run(rows, facts)];
  });
  const keyOf = ({ rule, claims, link }: Comparison) => [rule, ...claims, ...(link ?? [])].join(' ');
  return {
    comparisons: new Map(
      outcomes
        .flatMap((outcome) => outcome.comparisons)
        .map((comparison) => [keyOf(comparison), comparison] as const)
        .toSorted(([left], [right]) => (left < right ? -1 : 1)),
    ),
    failures: outcomes.flatMap((outcome) => outcome.failures),
  };
}

/** Series of the claims that share a key, where there are two of them. */
function gather(wanted: Claim[], keys: (claim: Claim) => string[]): object[] {
  return [...byKey(wanted, keys)]
    .filter(([, ids]) => ids.length > 1)
    .map(([key, ids]) => ({ series: key, claims: ids.toSorted(), against: null }));
}

function byKey(claims: Claim[], keys: (claim: Claim) => Iterable<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const claim of claims)
    for (const key of keys(claim)) {
      const ids = found.get(key);
      if (ids) ids.push(claim.id);
      else found.set(key, [claim.id]);
    }
  return found;
}

/** A whole with the figures of its parts, near and far, where both have any. */
function sumRows(claims: Claim[], facts: Facts): object[] {
  const figures = byKey(
    claims.filter((claim) => claim.quantity),
    (claim) => claim.questions,
  );
  return [...facts.questions.keys()].flatMap((whole) => {
    const own = figures.get(whole) ?? [];
    const parts = [...reach(whole, (question) => facts.questions.get(question)?.parts ?? [])]
      .map((question) => ({ question, claims: figures.get(question) ?? [] }))
      .filter((part) => part.claims.length > 0);
    return own.length > 0 && parts.length > 0 ? [{ series: whole, claims: own, parts }] : [];
  });
}

function disputeRows(claims: Claim[], facts: Facts): object[] {
  const cases = byKey(claims, (claim) => reach(claim.id, (id) => facts.claims.get(id)?.general ?? []));
  return claims.flatMap((claim) => {
    const stands = new Set(claim.assertions.map(({ stand }) => stand));
    const own = cases.get(claim.id) ?? [];
    const rows: object[] = [];
    if (stands.has('affirms') && stands.has('negates'))
      rows.push({ series: claim.id, claims: [claim.id], against: null });
    if (stands.has('negates') && own.length > 0)
      rows.push({ series: claim.id, claims: [claim.id], against: own.toSorted() });
    return rows;
  });
}

/** Whatever can be come to from something in one or more steps. */
function reach(start: string, next: (id: string) => readonly string[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...next(start)];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...next(id));
  }
  return found;
}
