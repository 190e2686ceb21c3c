// Reads all that a store holds of a dataset as rows: what an export is made from.
import { z } from 'zod';
import { type GraphRows, type Label, NODES, type RelationshipKind, RELATIONSHIPS } from '#schema';
import { StemmaError } from '../errors.ts';
import { relationshipKey } from '../ingest/assemble.ts';
import { compareText } from '../ingest/problem-at.ts';
import { recordOf } from '../ingest/record-of.ts';
import { ask, type Reader } from '../queries/ask.ts';

const Properties = z.record(z.string(), z.unknown());
const Node = z.object({ label: z.string(), id: z.string(), properties: Properties });
const Relationship = z.object({
  type: z.string(),
  sourceLabel: z.string(),
  source: z.string(),
  targetLabel: z.string(),
  target: z.string(),
  properties: Properties,
});

const LABELS = Object.keys(NODES) as Label[];
const KINDS = Object.keys(RELATIONSHIPS) as RelationshipKind[];
const KIND_OF = new Map(
  KINDS.map((kind) => {
    const { source, type, target } = RELATIONSHIPS[kind];
    return [`${source} ${type} ${target}`, kind];
  }),
);

/**
 * The rows of a dataset in their total order, the same from every store. Nodes and relationships that somebody else
 * put beside them are left out.
 *
 * @throws StemmaError not-found where the store holds no such dataset
 */
export async function readRows(store: Reader, dataset: string): Promise<GraphRows> {
  const [heldNodes, heldRelationships] = await Promise.all([
    ask(store, 'read/dataset-nodes', Node, { dataset }),
    ask(store, 'read/dataset-relationships', Relationship, { dataset }),
  ]);
  const isOurs = (id: string) => id.startsWith(`${dataset}:`);
  const nodes = recordOf(LABELS, (): { id: string }[] => []);
  for (const { label, id, properties } of heldNodes) {
    const schema = NODES[label as Label];
    if (schema !== undefined && isOurs(id)) nodes[label as Label].push({ ...whole(schema, properties), id });
  }
  if (nodes.Dataset.length === 0)
    throw new StemmaError(
      'not-found',
      `There is no dataset ${dataset} in the store. "stemma status" and GET /api/datasets list those that are there.`,
    );
  const relationships = recordOf(KINDS, (): { key: string; row: object }[] => []);
  for (const { type, sourceLabel, source, targetLabel, target, properties } of heldRelationships) {
    const kind = KIND_OF.get(`${sourceLabel} ${type} ${targetLabel}`);
    if (kind === undefined || !isOurs(source) || !isOurs(target)) continue;
    const schema: z.ZodObject = RELATIONSHIPS[kind].row;
    // A property that no row has: a merge by a reviewer, say.
    if (Object.keys(properties).some((name) => !(name in schema.shape))) continue;
    const row = { ...whole(schema, { ...properties, source, target }), source, target };
    relationships[kind].push({ key: relationshipKey(kind, row), row });
  }
  // Each list was read by the schema that the registries name for it.
  return {
    nodes: recordOf(LABELS, (label) => nodes[label].toSorted((a, b) => compareText(a.id, b.id))),
    relationships: recordOf(KINDS, (kind) =>
      relationships[kind].toSorted((a, b) => compareText(a.key, b.key)).map(({ row }) => row),
    ),
  } as GraphRows;
}

/** A row with every property that its schema has: stores keep no nulls. */
function whole(schema: z.ZodObject, properties: Record<string, unknown>): object {
  const names = Object.keys(schema.shape);
  return schema.parse(Object.fromEntries(names.map((name) => [name, properties[name] ?? null])));
}
