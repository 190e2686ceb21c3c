// What loading would change: new rows against what the store holds, as a value that can be printed or carried out.
import { GRAPH_VERSION, type GraphRows, NODES } from '#schema';
import { relationshipKey } from './assemble.ts';
import { canonicalJson } from './canonical-json.ts';
import {
  type HeldGraph,
  INGESTED_KINDS,
  INGESTED_LABELS,
  type IngestedKind,
  type IngestedLabel,
  type Stored,
} from './held-graph.ts';
import { compareText } from './problem-at.ts';
import { recordOf } from './record-of.ts';

type Ends = { source: string; target: string };

export type LoadPlan = {
  nodes: Record<IngestedLabel, { create: object[]; update: object[]; remove: string[] }>;
  relationships: Record<IngestedKind, { create: object[]; update: object[]; remove: object[] }>;
  /** Comparisons of claims that vanish: without both sides they compare nothing. */
  comparisons: string[];
};

type Change = { created: number; updated: number; deleted: number };
export type LoadCounts = Change & {
  /** What changed of each label and kind of relationship; those of which nothing did are left out. */
  kinds: Record<string, Change>;
};

/** Compares rows with what the store holds. */
export function planLoad(rows: GraphRows, held: HeldGraph): LoadPlan {
  const [dataset] = rows.nodes.Dataset;
  const stored = dataset === undefined ? undefined : held.nodes.Dataset.get(dataset.id);
  // Written in another shape of the graph, a node may look the same and still hold what is no longer part of it.
  const isOfOtherShape = stored !== undefined && stored['schemaVersion'] !== GRAPH_VERSION;
  const nodes = recordOf(INGESTED_LABELS, (label) => {
    const known: object = NODES[label].shape;
    const plan = planRows<{ id: string }>(rows.nodes[label], held.nodes[label], ({ id }) => id, {
      isSame: (row, properties) =>
        !isOfOtherShape && canonicalJson(stated(row)) === canonicalJson(stated(properties, known)),
    });
    return { ...plan, remove: plan.remove.map(([id]) => id) };
  });
  const gone = new Set(Object.values(nodes).flatMap(({ remove }) => remove));
  const relationships = recordOf(INGESTED_KINDS, (kind) => {
    const keyOf = (row: Ends) => relationshipKey(kind, row);
    const plan = planRows<Ends>(rows.relationships[kind], held.relationships[kind], keyOf, {
      isSame: (row, properties) => canonicalJson(stated(row)) === canonicalJson(stated(properties)),
    });
    // What hangs on a node that goes, goes with it.
    const remove = plan.remove
      .map(([, row]) => row)
      .filter(({ source, target }) => !gone.has(String(source)) && !gone.has(String(target)));
    return { ...plan, remove };
  });
  const comparisons = new Set(nodes.Claim.remove.flatMap((claim) => held.comparisons.get(claim) ?? []));
  return { nodes, relationships, comparisons: [...comparisons].sort(compareText) };
}

/** Nothing to do. */
export function emptyPlan(): LoadPlan {
  return {
    nodes: recordOf(INGESTED_LABELS, nothing),
    relationships: recordOf(INGESTED_KINDS, nothing),
    comparisons: [],
  };
}

function nothing(): { create: object[]; update: object[]; remove: never[] } {
  return { create: [], update: [], remove: [] };
}

/** What a plan changes, counted. */
export function countPlan(plan: LoadPlan): LoadCounts {
  const counts: LoadCounts = { created: 0, updated: 0, deleted: 0, kinds: {} };
  const count = (kind: string, { created, updated, deleted }: Change) => {
    if (created + updated + deleted > 0) counts.kinds[kind] = { created, updated, deleted };
    counts.created += created;
    counts.updated += updated;
    counts.deleted += deleted;
  };
  for (const [kind, { create, update, remove }] of [
    ...Object.entries(plan.nodes),
    ...Object.entries(plan.relationships),
  ])
    count(kind, { created: create.length, updated: update.length, deleted: remove.length });
  count('Comparison', { created: 0, updated: 0, deleted: plan.comparisons.length });
  return counts;
}

function planRows<R extends object>(
  rows: readonly R[],
  held: Stored,
  keyOf: (row: R) => string,
  { isSame }: { isSame: (row: R, properties: object) => boolean },
) {
  const create: R[] = [];
  const update: R[] = [];
  const kept = new Set<string>();
  for (const row of rows) {
    const key = keyOf(row);
    const properties = held.get(key);
    kept.add(key);
    if (properties === undefined) create.push(row);
    else if (!isSame(row, properties)) update.push(row);
  }
  const remove = [...held].filter(([key]) => !kept.has(key)).sort(([a], [b]) => compareText(a, b));
  return { create, update, remove };
}

/** The properties that have a value, since stores keep no nulls; of those that are known, where not all are ours. */
function stated(properties: object, known?: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).filter(
      ([name, value]) => value !== null && (known === undefined || name in known),
    ),
  );
}
