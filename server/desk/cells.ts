// The cells of an analyst's answer: what they hold, and how they are written as JSON.
import type { CellKind } from '#schema';
import type { Value } from '../store/store.ts';

export type Named = { [key: string]: Value };
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export function isMap(value: Value): value is Named {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
export function isNode(value: Value): value is Named & { _labels: string[] } {
  return isMap(value) && Array.isArray(value['_labels']);
}
export function isRelationship(value: Value): value is Named & { _type: string } {
  return isMap(value) && typeof value['_type'] === 'string' && '_source' in value;
}

/** A node, then relationship and node in turn. */
function isPath(value: Value): boolean {
  if (!Array.isArray(value) || value.length < 3 || value.length % 2 === 0) return false;
  return value.every((item, step) => (step % 2 === 0 ? isNode(item) : isRelationship(item)));
}

/** What all cells of a column hold that hold anything. */
export function columnKind(cells: Value[]): CellKind {
  const kinds = new Set(cells.filter((cell) => cell !== null).map(kindOf));
  const [kind = 'nothing'] = kinds;
  return kinds.size > 1 ? 'mixed' : kind;
}

function kindOf(value: Value): CellKind {
  if (typeof value === 'number' || typeof value === 'bigint') return 'number';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return 'boolean';
  if (Array.isArray(value)) return isPath(value) ? 'path' : 'list';
  if (isNode(value)) return 'node';
  return isRelationship(value) ? 'relationship' : 'map';
}

/** As JSON has it: a whole number past 2^53 and a number that is none are text. */
export function toJson(value: Value): Json {
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (Array.isArray(value)) return value.map(toJson);
  return isMap(value) ? propertiesOf(value, []) : value;
}

/** The entries of a map as JSON, without some. */
export function propertiesOf(map: Named, without: string[]): { [key: string]: Json } {
  return Object.fromEntries(
    Object.entries(map)
      .filter(([key]) => !without.includes(key))
      .map(([key, value]) => [key, toJson(value)]),
  );
}
