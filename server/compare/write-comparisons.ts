// Brings the comparisons that a store holds of a dataset to those that were just found, writing only what differs.
// A comparison that is found again keeps its node, and with it whatever is attached to that.
import type { Transaction } from '../store/store.ts';
import {
  COMPARISON_RELATIONSHIPS,
  type ComparisonRelationship,
  type ComparisonRows,
} from './comparison-rows.ts';
import { StoredComparison, StoredLink, StoredShortcut } from './rows.ts';

/** How many comparisons were new, had changed, and were no longer found. */
export type Written = { created: number; updated: number; deleted: number };

/** Rows of one statement: small enough for a server's memory, large enough that round trips do not count. */
const BATCH = 2_000;

type Row = Record<string, unknown>;
type Held = { nodes: Row[]; relationships: Record<ComparisonRelationship, Row[]> };
export type Changes = {
  write: Held;
  remove: { nodes: string[]; relationships: Held['relationships'] };
  written: Written;
};

/** Writes, within a transaction, what has changed. */
export async function writeComparisons(
  transaction: Transaction,
  dataset: string,
  wanted: ComparisonRows,
): Promise<Written> {
  const changes = changesOf(await readHeld(transaction, dataset), wanted);
  for (const kind of COMPARISON_RELATIONSHIPS)
    await inBatches(transaction, `delete/${kind}`, 'rows', changes.remove.relationships[kind]);
  await inBatches(transaction, 'delete/comparison', 'ids', changes.remove.nodes);
  await inBatches(transaction, 'write/comparison', 'rows', changes.write.nodes);
  for (const kind of COMPARISON_RELATIONSHIPS)
    await inBatches(transaction, `write/${kind}`, 'rows', changes.write.relationships[kind]);
  return changes.written;
}

/** What is to be written and removed so that what is held becomes what is wanted. Pure. */
export function changesOf(held: Held, wanted: Held): Changes {
  const nodes = difference(held.nodes, wanted.nodes, (row) => String(row['id']));
  const changes: Changes = {
    write: { nodes: nodes.write, relationships: emptyRelationships() },
    remove: { nodes: nodes.remove.map((row) => String(row['id'])), relationships: emptyRelationships() },
    written: { created: 0, updated: 0, deleted: nodes.remove.length },
  };
  const touched = new Set(nodes.write.map((row) => String(row['id'])));
  for (const kind of COMPARISON_RELATIONSHIPS) {
    const { write, remove } = difference(held.relationships[kind], wanted.relationships[kind], endsOf);
    changes.write.relationships[kind] = write;
    changes.remove.relationships[kind] = remove;
    for (const row of [...write, ...remove]) touched.add(String(row['comparison'] ?? row['source']));
  }
  const heldIds = new Set(held.nodes.map((row) => String(row['id'])));
  for (const { id } of wanted.nodes.map((row) => ({ id: String(row['id']) }))) {
    if (!heldIds.has(id)) changes.written.created += 1;
    else if (touched.has(id)) changes.written.updated += 1;
  }
  return changes;
}

async function readHeld(transaction: Transaction, dataset: string): Promise<Held> {
  const nodes = await transaction.run('compare/comparisons', { dataset });
  const links = await transaction.run('compare/comparison-links', { dataset });
  const shortcuts = await transaction.run('compare/comparison-shortcuts', { dataset });
  const relationships = emptyRelationships();
  for (const row of links) {
    const { kind, ...link } = StoredLink.parse(row);
    relationships[kind].push(link);
  }
  for (const row of shortcuts) {
    const { shortcut, ...link } = StoredShortcut.parse(row);
    relationships[shortcut].push(link);
  }
  return { nodes: nodes.map((row) => StoredComparison.parse(row).comparison), relationships };
}

function difference(
  held: Row[],
  wanted: Row[],
  keyOf: (row: Row) => string,
): { write: Row[]; remove: Row[] } {
  const heldByKey = new Map(held.map((row) => [keyOf(row), canonical(row)]));
  const wantedKeys = new Set(wanted.map(keyOf));
  return {
    write: wanted.filter((row) => heldByKey.get(keyOf(row)) !== canonical(row)),
    remove: held.filter((row) => !wantedKeys.has(keyOf(row))),
  };
}

function endsOf(row: Row): string {
  return [row['source'], row['target'], row['comparison'] ?? ''].join('\n');
}

/** A row as text in which a property that is null or an empty list counts as missing: a store may hold neither. */
function canonical(row: Row): string {
  const entries = Object.entries(row).filter(
    ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return JSON.stringify(entries.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

function emptyRelationships(): Held['relationships'] {
  return {
    'comparison-compares': [],
    'comparison-via': [],
    'comparison-judged-on': [],
    'claim-contradicts': [],
    'claim-updates': [],
    'claim-differs-from': [],
    'activity-reviewed': [],
  };
}

async function inBatches(
  transaction: Transaction,
  statement: string,
  name: 'rows' | 'ids',
  items: readonly unknown[],
): Promise<void> {
  for (let start = 0; start < items.length; start += BATCH)
    await transaction.run(statement, { [name]: items.slice(start, start + BATCH) });
}
