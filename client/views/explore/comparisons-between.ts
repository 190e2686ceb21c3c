// Which comparisons a line of the explorer sums: those between an item of its one end and an item of its other. Pure.
import type { ClaimGraph, ComparisonKind, ComparisonType, Status } from '#schema';

export type SummedComparison = {
  id: string;
  type: ComparisonType;
  kind: ComparisonKind;
  status: Status;
  claims: { id: string; text: string }[];
};

/**
 * @param pairs the claims between which a line is drawn
 * @returns by type as the graph has them, then by id; rejected ones are left out
 */
export function comparisonsBetween(
  graph: ClaimGraph,
  first: readonly string[],
  second: readonly string[],
  pairs: readonly (readonly [string, string])[],
): SummedComparison[] {
  const [one, other] = [new Set(first), new Set(second)];
  const wanted = new Set(
    pairs
      .filter(([from, to]) => (one.has(from) && other.has(to)) || (one.has(to) && other.has(from)))
      .map(pairOf),
  );
  const texts = new Map(graph.nodes.map(({ key, attributes }) => [key, attributes.label]));
  return graph.edges
    .flatMap(({ source, target, attributes }) => {
      if (attributes.type !== 'comparison' || attributes.status === 'rejected') return [];
      if (!wanted.has(pairOf([source, target]))) return [];
      const { comparison: id, comparisonType: type, kind, status } = attributes;
      const claims = [source, target].map((claim) => ({ id: claim, text: texts.get(claim) ?? claim }));
      return [{ id, type, kind, status, claims }];
    })
    .toSorted((a, b) => compare(a.type, b.type) || compare(a.id, b.id));
}

const pairOf = ([one, other]: readonly [string, string]): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`;
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
