// A dataset's rows as one property graph, for formats that know nodes, edges and their attributes and nothing more.
import { type GraphRows, type Label, type RelationshipKind, RELATIONSHIPS } from '#schema';

export type Value = string | number | boolean;
export type Attribute = { name: string; type: 'string' | 'integer' | 'double' | 'boolean' };
export type GraphNode = { id: string; label: Label; name: string; values: Map<string, Value> };
export type GraphEdge = {
  id: string;
  source: string;
  target: string;
  relationship: string;
  values: Map<string, Value>;
};
export type PropertyGraph = {
  /** Attributes that have a value somewhere, with the narrowest type that fits all of them. */
  nodeAttributes: Attribute[];
  edgeAttributes: Attribute[];
  nodes(): Generator<GraphNode>;
  edges(): Generator<GraphEdge>;
};

/** Between the values of a list: no name, alias or id of a dataset is likely to hold it. */
const BETWEEN = ' | ';

/**
 * Properties that stand elsewhere: ends and ids as such, and what the Dataset node keeps for reading the dataset back.
 */
const ELSEWHERE = new Set(['id', 'source', 'target', 'kept']);

/** @param rows those of one dataset */
export function propertyGraph(rows: GraphRows): PropertyGraph {
  function* nodes(): Generator<GraphNode> {
    for (const [label, list] of Object.entries(rows.nodes))
      for (const row of list)
        yield { id: row.id, label: label as Label, name: nameOf(row), values: valuesOf(row) };
  }
  function* edges(): Generator<GraphEdge> {
    let count = 0;
    for (const [kind, list] of Object.entries(rows.relationships)) {
      const relationship = RELATIONSHIPS[kind as RelationshipKind].type;
      for (const row of list) {
        count += 1;
        const values = valuesOf(row);
        if ('id' in row) values.set('citation', row.id);
        yield { id: `e${count}`, source: row.source, target: row.target, relationship, values };
      }
    }
  }
  return { nodeAttributes: attributesOf(nodes()), edgeAttributes: attributesOf(edges()), nodes, edges };
}

function valuesOf(row: object): Map<string, Value> {
  return new Map(
    Object.entries(row).flatMap(([name, value]: [string, unknown]): [string, Value][] => {
      if (ELSEWHERE.has(name)) return [];
      if (Array.isArray(value)) return value.length === 0 ? [] : [[name, value.join(BETWEEN)]];
      const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
      return isPlain ? [[name, value]] : [];
    }),
  );
}

function attributesOf(items: Iterable<{ values: Map<string, Value> }>): Attribute[] {
  const types = new Map<string, Attribute['type']>();
  for (const { values } of items)
    for (const [name, value] of values) {
      const before = types.get(name);
      const type = typeOf(value);
      const isNumber = (one: Attribute['type']) => one === 'integer' || one === 'double';
      if (before === undefined) types.set(name, type);
      else if (before !== type) types.set(name, isNumber(before) && isNumber(type) ? 'double' : 'string');
    }
  return [...types].map(([name, type]) => ({ name, type }));
}

function typeOf(value: Value): Attribute['type'] {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  return Number.isSafeInteger(value) ? 'integer' : 'double';
}

/** Properties that name a node, the first that it has; an assertion has its id alone. */
const NAMES = ['title', 'name', 'text', 'exact', 'reason'];

function nameOf(row: { id: string }): string {
  const name = NAMES.map((property): unknown => Reflect.get(row, property)).find(
    (value) => typeof value === 'string',
  );
  return typeof name === 'string' ? name : row.id.slice(row.id.indexOf(':') + 1);
}
