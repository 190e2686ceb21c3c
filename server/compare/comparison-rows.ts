// Comparisons as rows of the graph: the node, what it compares and rests on, and the shortcut between its claims; and
// what reviews make of them.
import type { ComparisonType, NodeRow, RelationshipKind, RelationshipRow, Review } from '#schema';
import { comparisonsOf, deciding, statusAfter } from '../review/in-effect.ts';
import type { Comparison } from './rule.ts';

/** The kinds of relationships that a comparison brings; a kind has a shortcut where its type has one. */
export const COMPARISON_RELATIONSHIPS = [
  'comparison-compares',
  'comparison-via',
  'comparison-judged-on',
  'claim-contradicts',
  'claim-updates',
  'claim-differs-from',
  'activity-reviewed',
] as const satisfies RelationshipKind[];
export type ComparisonRelationship = (typeof COMPARISON_RELATIONSHIPS)[number];

export type ComparisonRows = {
  nodes: NodeRow<'Comparison'>[];
  relationships: { [K in ComparisonRelationship]: RelationshipRow<K>[] };
};

/** The rows of the comparisons of a dataset, by id; order of the comparisons is no matter. */
export function comparisonRows(dataset: string, comparisons: readonly Comparison[]): ComparisonRows {
  const rows: ComparisonRows = {
    nodes: [],
    relationships: {
      'comparison-compares': [],
      'comparison-via': [],
      'comparison-judged-on': [],
      'claim-contradicts': [],
      'claim-updates': [],
      'claim-differs-from': [],
      'activity-reviewed': [],
    },
  };
  const named = comparisons
    .map((comparison) => ({ id: idOf(dataset, comparison), comparison }))
    .toSorted((left, right) => (left.id < right.id ? -1 : 1));
  for (const { id, comparison } of named) {
    rows.nodes.push(nodeOf(id, dataset, comparison));
    const { relationships } = rows;
    for (const [position, target] of comparison.claims.entries())
      relationships['comparison-compares'].push({ source: id, target, position });
    for (const target of new Set(comparison.via))
      relationships['comparison-via'].push({ source: id, target });
    for (const target of new Set(comparison.judgedOn))
      relationships['comparison-judged-on'].push({ source: id, target });
    const { claims, via = [] } = comparison;
    const shortcut = shortcutOf(nodeOf(id, dataset, comparison), claims, via);
    if (shortcut !== null) add(relationships, shortcut);
  }
  return rows;
}

/** `<dataset>:comparison:<rule>/<claim>[/<claim>]`, and the assertions of a link, all by their local ids. */
function idOf(dataset: string, { rule, claims, link }: Comparison): string {
  const local = [...claims, ...(link ?? [])].map((id) => id.replace(/^.*?:(?:claim|assertion):/, ''));
  return `${dataset}:comparison:${[rule, ...local].join('/')}`;
}

function nodeOf(id: string, dataset: string, comparison: Comparison): NodeRow<'Comparison'> {
  const { type, kind, because, reason, method, rule, ruleVersion, agree, differ, newer, status } = comparison;
  return {
    id,
    dataset,
    type,
    kind,
    because: because ?? null,
    reason,
    method,
    rule,
    ruleVersion,
    agree,
    differ,
    proposed: status,
    newer: type === 'updates' ? (newer ?? null) : null,
    status,
  };
}

/** A dispute has no shortcut: it is one claim, or a general one and a case of it. */
const SHORTCUT: Record<ComparisonType, 'claim-contradicts' | 'claim-updates' | 'claim-differs-from' | null> =
  {
    contradicts: 'claim-contradicts',
    updates: 'claim-updates',
    differs: 'claim-differs-from',
    dispute: null,
  };

export type Shortcut = {
  [K in 'claim-contradicts' | 'claim-updates' | 'claim-differs-from']: { kind: K; row: RelationshipRow<K> };
}['claim-contradicts' | 'claim-updates' | 'claim-differs-from'];

/**
 * The relationship between the two claims that stands for a comparison in queries.
 *
 * @param claims ids, in the order of the comparison
 * @returns null where there is none: of a dispute, of what needs further claims, and of what a review has rejected
 */
export function shortcutOf(
  node: NodeRow<'Comparison'>,
  claims: readonly string[],
  via: readonly string[],
): Shortcut | null {
  const shortcut = SHORTCUT[node.type];
  const [first, second] = claims;
  // What needs further claims, such as a sum, is no relation of the two alone.
  if (shortcut === null || second === undefined || first === undefined || via.length > 0) return null;
  if (node.status === 'rejected') return null;
  // An update points from the newer claim to the older, whichever of them the dates put first.
  const isReversed = shortcut === 'claim-updates' && node.newer !== first;
  const [source, target] = isReversed ? [second, first] : [first, second];
  const { id, kind, reason, status, because } = node;
  const row = { source, target, comparison: id, kind, reason, status };
  if (shortcut === 'claim-differs-from') return { kind: shortcut, row: { ...row, because } };
  return { kind: shortcut, row };
}

function add(relationships: ComparisonRows['relationships'], { kind, row }: Shortcut): void {
  (relationships[kind] as (typeof row)[]).push(row);
}

/** The same rows as reviews decide them: each status, the shortcuts in step with it, and which review is of which. */
export function reviewedRows(rows: ComparisonRows, reviews: readonly Review[]): ComparisonRows {
  if (reviews.length === 0) return rows;
  const decided = deciding(reviews);
  const nodes = rows.nodes.map((node) => ({
    ...node,
    status: statusAfter(node.proposed, decided.get(node.id)),
  }));
  const statuses = new Map(nodes.map(({ id, status }) => [id, status]));
  const inStep = <Row extends { comparison: string; status: NodeRow<'Comparison'>['status'] }>(all: Row[]) =>
    all.flatMap((row) => {
      const status = statuses.get(row.comparison) ?? row.status;
      return status === 'rejected' ? [] : [{ ...row, status }];
    });
  const { relationships } = rows;
  return {
    nodes,
    relationships: {
      ...relationships,
      'claim-contradicts': inStep(relationships['claim-contradicts']),
      'claim-updates': inStep(relationships['claim-updates']),
      'claim-differs-from': inStep(relationships['claim-differs-from']),
      'activity-reviewed': [...comparisonsOf(reviews)]
        .map(([source, target]) => ({ source, target }))
        .filter(({ target }) => statuses.has(target)),
    },
  };
}
