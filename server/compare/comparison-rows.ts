// Comparisons as rows of the graph: the node, what it compares and rests on, and the shortcut between its claims.
import type { ComparisonType, NodeRow, RelationshipKind, RelationshipRow } from '#schema';
import type { Comparison } from './rule.ts';

/** The kinds of relationships that a comparison brings; a kind has a shortcut where its type has one. */
export const COMPARISON_RELATIONSHIPS = [
  'comparison-compares',
  'comparison-via',
  'comparison-judged-on',
  'claim-contradicts',
  'claim-updates',
  'claim-differs-from',
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
    addShortcut(relationships, id, comparison);
  }
  return rows;
}

/** `<dataset>:comparison:<rule>/<claim>[/<claim>]`, and the assertions of a link, all by their local ids. */
function idOf(dataset: string, { rule, claims, link }: Comparison): string {
  const local = [...claims, ...(link ?? [])].map((id) => id.replace(/^.*?:(?:claim|assertion):/, ''));
  return `${dataset}:comparison:${[rule, ...local].join('/')}`;
}

function nodeOf(id: string, dataset: string, comparison: Comparison): NodeRow<'Comparison'> {
  const { type, kind, because, reason, method, rule, ruleVersion, agree, differ, status } = comparison;
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

function addShortcut(
  relationships: ComparisonRows['relationships'],
  id: string,
  { type, claims, newer, via = [], kind, reason, status, because }: Comparison,
): void {
  const shortcut = SHORTCUT[type];
  const [first, second] = claims;
  // What needs further claims, such as a sum, is no relation of the two alone.
  if (shortcut === null || second === undefined || via.length > 0) return;
  // An update points from the newer claim to the older, whichever of them the dates put first.
  const isReversed = shortcut === 'claim-updates' && newer !== first;
  const [source, target] = isReversed ? [second, first] : [first, second];
  const row = { source, target, comparison: id, kind, reason, status };
  if (shortcut === 'claim-differs-from') relationships[shortcut].push({ ...row, because: because ?? null });
  else relationships[shortcut].push(row);
}
