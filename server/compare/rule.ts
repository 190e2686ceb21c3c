// What a rule is, and how it is run: rows of its pair-finding statement in, comparisons out. To add a rule: a file
// that defines it, its statement in cypher/compare, and a line in rules.ts.
import type { Because, ComparisonKind, ComparisonType, NodeRow } from '#schema';
import type { z } from 'zod';
import type { Claim, Facts } from './facts.ts';
import { SeriesRow } from './rows.ts';
import { type Pair, byDate, pairUp } from './series.ts';

/** What a rule says of claims that it was shown. */
export type Judgement = {
  type: ComparisonType;
  kind: ComparisonKind;
  because?: Because;
  status: 'found' | 'candidate';
  /** One sentence, understood without knowing the rule. */
  reason: string;
  /** Names of the fields in which the claims agree, and of those in which they differ. */
  agree: string[];
  differ: string[];
  /** Ids of the assertions it rests on. */
  judgedOn: string[];
  /** For an update: the id of the newer claim. */
  newer?: string;
  /** For a sum: the id of the part that the whole is set against. */
  against?: string;
  /** Ids of further claims that it needs, such as the other parts of a sum. */
  via?: string[];
  /** Where it is of one link between two assertions: the ids of the older and the newer one. */
  link?: [older: string, newer: string];
};

/** A judgement with the claims it is about (earlier date first, then smaller id) and the rule that made it. */
export type Comparison = Judgement & {
  rule: string;
  ruleVersion: number;
  method: NodeRow<'Comparison'>['method'];
  claims: [string] | [string, string];
};

/** What a rule could not judge: it is reported, and the rest goes on. */
export type Failure = { rule: string; claims: string[]; message: string };

export type Outcome = { comparisons: Comparison[]; failures: Failure[]; leftOut: number };

export type Rule = {
  name: string;
  /** Raised when what it finds changes; a newer version replaces the results of an older one. */
  version: number;
  /** The pair-finding statement, and what it is asked with beside `dataset`; null where there is nothing to ask. */
  statement: string;
  parameters(facts: Facts): Record<string, unknown> | null;
  run(rows: readonly unknown[], facts: Facts): Outcome;
};

/** A judgement on claims, with these put in order: earlier date first, then smaller id. */
export function comparisonOf(
  judgement: Judgement,
  claims: readonly Claim[],
  by: Pick<Comparison, 'rule' | 'ruleVersion' | 'method'>,
): Comparison {
  const [first, second] = claims.toSorted(byDate).map((claim) => claim.id);
  if (first === undefined) throw new Error(`expected a claim that ${by.rule} compares, got none`);
  return { ...judgement, ...by, claims: second === undefined ? [first] : [first, second] };
}

/** A rule whose statement finds series of claims, and which judges two of them at a time. */
export function pairRule(
  rule: Pick<Rule, 'name' | 'version' | 'statement'> & {
    parameters?: Rule['parameters'];
    /** Parts a series further: claims are paired where they have a key in common, and left out where they have none. */
    gather?(claim: Claim, facts: Facts): string[];
    judge(pair: Pair, facts: Facts): Judgement | null;
  },
): Rule {
  const { gather } = rule;
  return caseRule<Pair, typeof SeriesRow>({
    ...rule,
    row: SeriesRow,
    cases(row, facts) {
      if (!gather) return pairUp(row, facts.claims);
      const groups = new Map<string, string[]>();
      for (const id of row.claims) {
        const claim = facts.claims.get(id);
        for (const key of claim ? gather(claim, facts) : [])
          groups.set(key, [...(groups.get(key) ?? []), id]);
      }
      const batches = [...groups.values()]
        .filter((ids) => ids.length > 1)
        .map((ids) => pairUp({ ...row, claims: ids }, facts.claims));
      return {
        cases: batches.flatMap((batch) => batch.cases),
        leftOut: batches.reduce((sum, batch) => sum + batch.leftOut, 0),
      };
    },
    claimsOf: ({ left, right }) => (left.id === right.id ? [left] : [left, right]),
  });
}

/**
 * Which of two comparisons of the same claims is kept: one that is sure, then that of the smaller assertions. A case that
 * two rows bring is judged twice, alike, and kept once.
 */
function clearer(one: Comparison | undefined, other: Comparison): Comparison {
  if (!one) return other;
  const rank = ({ status, judgedOn, reason }: Comparison) =>
    [status === 'found' ? 0 : 1, ...judgedOn, reason].join(' ');
  return rank(one) <= rank(other) ? one : other;
}

/** A rule that makes its own cases of the rows, for what is not a matter of two claims. */
export function caseRule<Case, Row extends z.ZodType>(rule: {
  name: string;
  version: number;
  statement: string;
  parameters?: Rule['parameters'];
  row: Row;
  /** What one row of the statement asks to be judged, and how much of it was left out as too much. */
  cases(row: z.output<Row>, facts: Facts): { cases: Case[]; leftOut: number };
  claimsOf(item: Case): Claim[];
  judge(item: Case, facts: Facts): Judgement | null;
}): Rule {
  const { name, version, statement } = rule;
  return {
    name,
    version,
    statement,
    parameters: rule.parameters ?? (() => ({})),
    run(rows, facts) {
      const found = new Map<string, Comparison>();
      const failures = new Map<string, Failure>();
      let leftOut = 0;
      for (const row of rows) {
        const batch = rule.cases(rule.row.parse(row), facts);
        leftOut += batch.leftOut;
        for (const item of batch.cases) {
          const claims = rule.claimsOf(item);
          try {
            const judgement = rule.judge(item, facts);
            if (!judgement) continue;
            const against = judgement.against === undefined ? undefined : facts.claims.get(judgement.against);
            const comparison = comparisonOf(judgement, against ? [...claims, against] : claims, {
              rule: name,
              ruleVersion: version,
              method: 'rule',
            });
            const key = [...comparison.claims, ...(comparison.link ?? [])].join('\n');
            found.set(key, clearer(found.get(key), comparison));
          } catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            const ids = claims.map((claim) => claim.id);
            failures.set(ids.join('\n'), { rule: name, claims: ids, message });
          }
        }
      }
      return { comparisons: [...found.values()], failures: [...failures.values()], leftOut };
    },
  };
}
