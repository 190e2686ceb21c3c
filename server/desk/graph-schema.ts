// What the graph holds by kind: labels, relationships and properties with their counts. Counted once for each revision
// of the store, since it takes a walk over the whole graph.
import { z } from 'zod';
import { type GraphSchema, NODES } from '#schema';
import { ask, type Reader } from '../queries/ask.ts';
import { keptUntilChanged } from '../queries/changes.ts';
import { distinct, grouped } from '../queries/rows.ts';
import { galleryQuestions } from './gallery.ts';

const count = z.number();
const LabelRow = z.object({ label: z.string(), count });
const NodePropertyRow = z.object({ label: z.string(), property: z.string(), count });
const RelationshipRow = z.object({
  type: z.string(),
  sources: z.array(z.string()),
  targets: z.array(z.string()),
  count,
});
const RelationshipPropertyRow = z.object({ type: z.string(), property: z.string(), count });

export type Schemas = { read(): Promise<GraphSchema> };

export function openGraphSchema(store: Reader): Schemas {
  const schema = keptUntilChanged(store, () => readGraphSchema(store));
  return { read: () => schema('') };
}

async function readGraphSchema(store: Reader): Promise<GraphSchema> {
  const [labels, nodeProperties, relationships, properties] = await Promise.all([
    ask(store, 'read/schema-labels', LabelRow),
    ask(store, 'read/schema-label-properties', NodePropertyRow),
    ask(store, 'read/schema-relationships', RelationshipRow),
    ask(store, 'read/schema-relationship-properties', RelationshipPropertyRow),
  ]);
  const ofLabel = grouped(nodeProperties, (row) => row.label);
  const ofType = grouped(properties, (row) => row.type);
  return {
    labels: labels.map((row) => ({ ...row, properties: named(ofLabel.get(row.label)) })),
    relationships: [...grouped(relationships, (row) => row.type)].map(([type, rows]) => ({
      type,
      count: rows.reduce((sum, row) => sum + row.count, 0),
      ends: endsOf(rows),
      properties: named(ofType.get(type)),
    })),
    parameters: galleryParameters(),
  };
}

function named(rows: { property: string; count: number }[] = []) {
  return rows.map((row) => ({ name: row.property, count: row.count }));
}

const main = (labels: string[]) => labels.find((label) => label in NODES) ?? labels.toSorted().join(':');

/** A node with several labels counts under the one that every node of its kind has. */
function endsOf(rows: z.infer<typeof RelationshipRow>[]): GraphSchema['relationships'][number]['ends'] {
  const pairs = grouped(rows, (row) => `${main(row.sources)} ${main(row.targets)}`);
  return [...pairs.keys()].toSorted().map((pair) => {
    const [source = '', target = ''] = pair.split(' ');
    return { source, target, count: (pairs.get(pair) ?? []).reduce((sum, row) => sum + row.count, 0) };
  });
}

function galleryParameters(): GraphSchema['parameters'] {
  const all = galleryQuestions().flatMap(({ parameters }) => parameters);
  return distinct(all.map(({ name }) => name)).flatMap((name) => {
    const one = all.find((parameter) => parameter.name === name);
    return one === undefined ? [] : [{ name, type: one.type, description: one.description }];
  });
}
