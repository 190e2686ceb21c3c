// What a store holds of one dataset and ingest has made: the other side of every comparison with new rows.
import { z } from 'zod';
import { type Label, NODES, type RelationshipKind, RELATIONSHIPS } from '#schema';
import type { Parameters, Row } from '../store/store.ts';
import { relationshipKey } from './assemble.ts';
import { recordOf } from './record-of.ts';

/** Labels and kinds that other steps write: ingest neither writes nor removes them, except with a claim that vanishes. */
const LABELS_OF_OTHERS = ['Comparison', 'Activity'] as const satisfies Label[];
// Who is the same as whom is written by the compare step, as the dataset says and reviews over it.
const KINDS_OF_OTHERS = [
  'comparison-compares',
  'comparison-via',
  'comparison-judged-on',
  'claim-contradicts',
  'claim-updates',
  'claim-differs-from',
  'activity-used',
  'activity-reviewed',
  'actor-same-as',
  'actor-not-same-as',
  'claim-same-as',
  'claim-not-same-as',
  'question-same-as',
  'question-not-same-as',
] as const satisfies RelationshipKind[];

export type IngestedLabel = Exclude<Label, (typeof LABELS_OF_OTHERS)[number]>;
export type IngestedKind = Exclude<RelationshipKind, (typeof KINDS_OF_OTHERS)[number]>;

/** What ingest writes, nodes and relationships each in the order of the registries. */
export const INGESTED_LABELS = Object.keys(NODES).filter(
  (label): label is IngestedLabel => !LABELS_OF_OTHERS.some((other) => other === label),
);
export const INGESTED_KINDS = Object.keys(RELATIONSHIPS).filter(
  (kind): kind is IngestedKind => !KINDS_OF_OTHERS.some((other) => other === kind),
);

/** Stored properties, by what makes a node or relationship the same: its id, or its ends and key. */
export type Stored = ReadonlyMap<string, Readonly<Record<string, unknown>>>;
export type HeldGraph = {
  nodes: Record<IngestedLabel, Stored>;
  relationships: Record<IngestedKind, Stored>;
  /** Which comparisons compare a claim, by the claim’s id. */
  comparisons: ReadonlyMap<string, readonly string[]>;
};

/** Runs a statement by its name: what a store’s `read` and a transaction’s `run` have in common. */
export type Run = (statement: string, parameters: Parameters) => Promise<Row[]>;

const Properties = z.record(z.string(), z.unknown());
const HeldNode = z.object({ label: z.string(), id: z.string(), properties: Properties });
const HeldRelationship = z.object({
  type: z.string(),
  sourceLabel: z.string(),
  source: z.string(),
  targetLabel: z.string().nullable(),
  target: z.string().nullable(),
  properties: Properties,
});

/** Reads what a store holds of a dataset. */
export async function readHeldGraph(run: Run, dataset: string): Promise<HeldGraph> {
  const nodes = z.array(HeldNode).parse(await run('read/dataset-nodes', { dataset }));
  const relationships = z.array(HeldRelationship).parse(await run('read/dataset-relationships', { dataset }));
  const held = emptyGraph();
  for (const { label, id, properties } of nodes) {
    const ours = held.nodes[label as IngestedLabel];
    if (isOfDataset(id, dataset) && ours !== undefined) ours.set(id, properties);
  }
  for (const { type, sourceLabel, source, targetLabel, target, properties } of relationships) {
    if (target === null || !isOfDataset(source, dataset) || !isOfDataset(target, dataset)) continue;
    const kind = KINDS.get(`${sourceLabel} ${type} ${targetLabel}`);
    if (kind === undefined) continue;
    if (kind === 'comparison-compares')
      held.comparisons.set(target, [...(held.comparisons.get(target) ?? []), source]);
    const ours = held.relationships[kind as IngestedKind];
    const row = { ...properties, source, target };
    if (ours !== undefined && isOurs(kind, row)) ours.set(relationshipKey(kind, row), row);
  }
  return held;
}

/** A store that holds nothing of a dataset yet. */
function emptyGraph() {
  return {
    nodes: recordOf(INGESTED_LABELS, noneStored),
    relationships: recordOf(INGESTED_KINDS, noneStored),
    comparisons: new Map<string, string[]>(),
  } satisfies HeldGraph;
}

function noneStored(): Map<string, Record<string, unknown>> {
  return new Map();
}

const KINDS = new Map(
  Object.entries(RELATIONSHIPS).map(([kind, { source, type, target }]) => [
    `${source} ${type} ${target}`,
    kind as RelationshipKind,
  ]),
);

/** Ids name their dataset; a node that says it belongs to a dataset and is not named so was made by somebody else. */
function isOfDataset(id: string, dataset: string): boolean {
  return id.startsWith(`${dataset}:`);
}

/** A relationship with a property that no row has was made by somebody else, such as a merge by a reviewer. */
function isOurs(kind: RelationshipKind, properties: object): boolean {
  const known: object = RELATIONSHIPS[kind].row.shape;
  return Object.keys(properties).every((name) => name in known);
}
