// Values to and from Neo4j, in the form that both engines share (values.ts). The driver runs with `useBigInt`:
// a bigint is Neo4j's integer, a number its float.
import neo4j, { type Node, type Path, type Record as DriverRecord, type Relationship } from 'neo4j-driver';
import type { Parameters, Row, Value } from './store.ts';
import { integerValue, nodeValue, pathValue, relationshipValue } from './values.ts';

/** Parameters for the driver: a whole number is an integer, as it is on the embedded engine, and not a float. */
export function neo4jParameters(parameters: Parameters): Parameters {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, toDriver(value)]));
}

function toDriver(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(toDriver);
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null) return value;
  return neo4jParameters({ ...value });
}

export function neo4jRow(record: DriverRecord): Row {
  return Object.fromEntries(record.keys.map((key) => [String(key), fromDriver(record.get(key))]));
}

function fromDriver(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return integerValue(value);
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(fromDriver);
  if (neo4j.isNode(value)) return fromNode(value);
  if (neo4j.isRelationship(value)) return fromRelationship(value);
  if (neo4j.isPath(value)) return fromPath(value);
  if (value instanceof Int8Array) return [...value];
  if (Object.getPrototypeOf(value) === Object.prototype) return fromFields(value);
  // Dates, durations, points: the driver writes each as Neo4j does.
  return String(value);
}

function fromFields(fields: object): { [key: string]: Value } {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, fromDriver(value)]));
}

const fromNode = (node: Node) => nodeValue(node.labels, fromFields(node.properties));
const fromRelationship = ({ type, properties }: Relationship) =>
  relationshipValue(type, fromFields(properties));

function fromPath(path: Path): Value {
  const nodes = [path.start, ...path.segments.map((segment) => segment.end)];
  return pathValue(
    nodes.map(fromNode),
    path.segments.map((segment) => fromRelationship(segment.relationship)),
  );
}
