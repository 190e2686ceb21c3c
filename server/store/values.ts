// The one form that values take on both engines: integers are numbers while exact and bigint past 2^53, a node is its
// properties with `_labels`, a relationship its properties with `_type`, a path the list of both along its way,
// dates and other engine types their text. Ids that an engine gives away internally never leave the store.
import type { Row, Value } from './store.ts';

type Named = { [key: string]: Value };

export function integerValue(integer: bigint): number | bigint {
  const number = Number(integer);
  return Number.isSafeInteger(number) ? number : integer;
}

export function nodeValue(labels: string[], properties: Named): Named {
  return { _labels: labels.toSorted(), ...properties };
}

/** @param ends the ids of the nodes at its ends, where they were looked up; null for one that has none */
export function relationshipValue(
  type: string,
  properties: Named,
  ends?: { source: string | null; target: string | null },
): Named {
  return ends
    ? { _type: type, _source: ends.source, _target: ends.target, ...properties }
    : { _type: type, ...properties };
}

/** From a node along each step, the nodes and relationships in turn. */
export function pathValue(nodes: Value[], relationships: Value[]): Value[] {
  return nodes.flatMap((node, step) => (step === 0 ? [node] : [relationships[step - 1] ?? null, node]));
}

/** What a row weighs against an analyst's limit: the bytes of its JSON, a bigint counted by its digits. */
export function bytesOf(row: Row): number {
  return Buffer.byteLength(
    JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? value.toString() : value)),
  );
}
