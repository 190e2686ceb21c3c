// What the embedded engine answers, in the form that both engines share (values.ts).
import type { Row, Value } from './store.ts';
import { nodeValue, pathValue, relationshipValue } from './values.ts';

/** The ids of nodes, by the numbers that the engine itself gives them; null for a node that has none. */
export type Ids = ReadonlyMap<number, string | null>;

/**
 * The rows of an answer; `found` is what the engine's `toArray` or `get` gives.
 *
 * @param ids where the ends of relationships are to be named
 */
export function embeddedRow(found: Record<string, unknown>, ids?: Ids): Row {
  return Object.fromEntries(
    Object.entries(found).map(([column, value]) => [column, embeddedValue(value, ids)]),
  );
}

function embeddedValue(value: unknown, ids?: Ids): Value {
  if (value === null || value === undefined) return null;
  switch (typeof value) {
    case 'boolean':
    case 'number':
    case 'bigint':
    case 'string':
      return value;
    case 'object':
      return objectValue(value, ids);
    default:
      throw new TypeError(`The engine answered a ${typeof value}, which is no value of the graph.`);
  }
}

function objectValue(value: object, ids?: Ids): Value {
  if (Array.isArray(value)) return value.map((item) => embeddedValue(item, ids));
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Float32Array || value instanceof Uint8Array) return [...value];
  if (isNode(value)) {
    const { _id, _labels, ...properties } = value;
    return nodeValue(_labels, embeddedRow(properties));
  }
  if (isRelationship(value)) {
    const { _id, _source, _target, _type, ...properties } = value;
    const ends = ids && { source: ids.get(_source) ?? null, target: ids.get(_target) ?? null };
    return relationshipValue(_type, embeddedRow(properties), ends);
  }
  if (isPath(value)) {
    const [nodes, edges] = [value.nodes, value.edges].map((list) =>
      list.map((item) => embeddedValue(item, ids)),
    );
    return pathValue(nodes ?? [], edges ?? []);
  }
  const fields = Object.entries(value);
  const [tagged] = fields;
  // A value that JavaScript has no type for, such as { $decimal: '1.50' } or { $duration: … }.
  if (fields.length === 1 && tagged?.[0].startsWith('$')) return String(tagged[1]);
  return embeddedRow(Object.fromEntries(fields), ids);
}

function isNode(value: object): value is { _id: number; _labels: string[] } {
  return '_id' in value && '_labels' in value && Array.isArray(value['_labels']);
}

function isRelationship(
  value: object,
): value is { _id: number; _source: number; _target: number; _type: string } {
  return '_source' in value && '_target' in value && '_type' in value && typeof value['_type'] === 'string';
}

/** A path, told from a map that happens to have the same keys by what the two lists hold. */
function isPath(value: object): value is { nodes: object[]; edges: object[] } {
  if (!('nodes' in value && 'edges' in value)) return false;
  const { nodes, edges } = value;
  if (!Array.isArray(nodes) || !Array.isArray(edges) || nodes.length !== edges.length + 1) return false;
  return Object.keys(value).length === 2 && nodes.every(isNode) && edges.every(isRelationship);
}
