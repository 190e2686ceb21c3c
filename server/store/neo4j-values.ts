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

/** The ids of nodes, by those that the server itself gives them; null for a node that has none. */
export type Ids = ReadonlyMap<string, string | null>;

/** @param ids where the ends of relationships are to be named */
export function neo4jRow(record: DriverRecord, ids?: Ids): Row {
  return Object.fromEntries(record.keys.map((key) => [String(key), fromDriver(record.get(key), ids)]));
}

function fromDriver(value: unknown, ids?: Ids): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return integerValue(value);
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((item) => fromDriver(item, ids));
  if (neo4j.isNode(value)) return fromNode(value);
  if (neo4j.isRelationship(value)) return fromRelationship(value, ids);
  if (neo4j.isPath(value)) return fromPath(value, ids);
  if (value instanceof Int8Array) return [...value];
  if (isMap(value)) return fromFields(value, ids);
  // Dates, durations, points: the driver writes each as Neo4j does.
  return String(value);
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function fromFields(fields: object, ids?: Ids): { [key: string]: Value } {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, fromDriver(value, ids)]));
}

const fromNode = (node: Node) => nodeValue(node.labels, fromFields(node.properties));

function fromRelationship(relationship: Relationship, ids?: Ids): Value {
  const { type, properties, startNodeElementId, endNodeElementId } = relationship;
  const ends = ids && {
    source: ids.get(startNodeElementId) ?? null,
    target: ids.get(endNodeElementId) ?? null,
  };
  return relationshipValue(type, fromFields(properties), ends);
}

function fromPath(path: Path, ids?: Ids): Value {
  return pathValue(
    nodesOf(path).map(fromNode),
    path.segments.map((segment) => fromRelationship(segment.relationship, ids)),
  );
}

const nodesOf = (path: Path) => [path.start, ...path.segments.map((segment) => segment.end)];

/** The ids of all nodes in some records, and the server's own ids of ends of relationships that are not among them. */
export function findElements(records: DriverRecord[]): { ids: Map<string, string | null>; wanted: string[] } {
  const ids = new Map<string, string | null>();
  const ends = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (neo4j.isNode(value)) ids.set(value.elementId, idOf(value));
    else if (neo4j.isRelationship(value)) ends.add(value.startNodeElementId).add(value.endNodeElementId);
    else if (neo4j.isPath(value)) {
      nodesOf(value).forEach(visit);
      for (const { relationship } of value.segments) visit(relationship);
    } else if (isMap(value)) Object.values(value).forEach(visit);
  };
  for (const record of records) record.forEach(visit);
  return { ids, wanted: [...ends].filter((end) => !ids.has(end)) };
}

function idOf({ properties }: Node): string | null {
  return typeof properties['id'] === 'string' ? properties['id'] : null;
}
