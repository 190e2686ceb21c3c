// Finds in a dataset's rows what hangs on one node, and what the Dataset node keeps beside the graph.
import {
  type GraphRows,
  Kept,
  type NodeRow,
  type RelationshipKind,
  type RelationshipRow,
  RELATIONSHIPS,
} from '#schema';
import { grouped } from '../../queries/rows.ts';

export type GraphLookup = {
  dataset: NodeRow<'Dataset'>;
  kept: Kept;
  rows: GraphRows['nodes'];
  /** The relationships of a kind that start at a node, those that fell together with another included. */
  from<K extends RelationshipKind>(kind: K, source: string): RelationshipRow<K>[];
  /** The local ids of the nodes at which they end, in order. */
  targets(kind: RelationshipKind, source: string): string[];
};

/** @param rows those of one dataset */
export function graphLookup({ nodes, relationships }: GraphRows): GraphLookup {
  const [dataset] = nodes.Dataset;
  if (dataset === undefined) throw new Error('The rows of a dataset hold the dataset itself.');
  const kept = Kept.parse(JSON.parse(dataset.kept));
  const bySource = Object.fromEntries(
    Object.keys(RELATIONSHIPS).map((kind) => {
      const merged = kept.merged.filter((one) => one.kind === kind).map(({ row }) => row);
      const all = [...relationships[kind as RelationshipKind], ...merged];
      return [kind, grouped(all as { source: string; target: string }[], ({ source }) => source)];
    }),
  );
  const from = <K extends RelationshipKind>(kind: K, source: string) =>
    // Of each kind its own rows, as the registry types them.
    (bySource[kind]?.get(source) ?? []) as RelationshipRow<K>[];
  return {
    dataset,
    kept,
    rows: nodes,
    from,
    targets: (kind, source) => from(kind, source).map(({ target }) => localId(target)),
  };
}

/** An id without its dataset and its kind, which hold no colon. */
export function localId(id: string): string {
  return id.slice(id.indexOf(':', id.indexOf(':') + 1) + 1);
}

/** A value for a key that is left out where there is none. */
export function maybe<T>(value: T | null | undefined): T | undefined {
  return value ?? undefined;
}
