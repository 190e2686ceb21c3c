// The journal of the embedded store: every activity as a line of STEMMA_DATA/journal.ndjson, so that a graph that had to
// be rebuilt gets its record back. On Neo4j the activities in the graph are the record.
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ActivityRow, Kept } from '#schema';
import { compareDataset } from './compare/index.ts';
import { StemmaError } from './errors.ts';
import { type ChainBreak, firstBreak } from './journal-chain.ts';
import { ask, type Reader } from './queries/ask.ts';
import type { Store, Transaction } from './store/store.ts';

const Entry = z.object({
  activity: ActivityRow,
  used: z.array(z.string()).describe('Ids of the documents that it read.'),
});
export type JournalEntry = z.infer<typeof Entry>;

const UsedRow = z.object({ id: z.string(), used: z.array(z.string()) });
const KeptRow = z.object({ kept: z.string() });

/**
 * Brings journal and graph to the same record: what either lacks is taken from the other. The graph lacks entries after
 * it was rebuilt, the journal lacks one where the process ended between commit and line.
 *
 * @param say told what the user should know
 * @throws StemmaError input-invalid, where the journal is not what was written, or lacks what lies between its entries
 */
export async function reconcileJournal(
  store: Store,
  data: string,
  say: (message: string) => void,
): Promise<void> {
  const path = journalPath(data);
  const { entries: kept, end } = await readJournal(data);
  const held = await readRecord(store);
  const inJournal = new Set(kept.map((entry) => entry.activity.id));
  const missing = held.filter(({ activity }) => !inJournal.has(activity.id));
  const broken = firstBreak([...kept, ...missing].map(({ activity }) => activity));
  if (broken !== null)
    throw new StemmaError(
      'input-invalid',
      `${path} lacks ${missing.length === 1 ? 'an entry' : `${missing.length} entries`} that the graph has, and not at its end: entries were taken out. ${MEND}`,
    );
  if (end !== null) await writeFile(path, end, { flush: true });
  if (missing.length > 0) {
    await appendToJournal(data, missing);
    // One may be missing where the process ended between commit and line; more are not missing by themselves.
    if (missing.length > 1 && kept.length > 0)
      say(`${path} had been cut: ${missing.length} entries that the graph has were written again.`);
  }

  const usedBy = new Map(held.map(({ activity, used }) => [activity.id, used.length]));
  const lost = kept.filter(({ activity, used }) => used.length > (usedBy.get(activity.id) ?? -1));
  if (lost.length > 0) await store.write((transaction) => bringBack(transaction, lost));
}

/**
 * Writes entries into the graph, and what reviews decide with them.
 *
 * @param gone entries that the graph no longer has: what reviews among them decided is taken back
 */
export async function bringBack(
  transaction: Transaction,
  entries: readonly JournalEntry[],
  gone: readonly JournalEntry[] = [],
): Promise<void> {
  await transaction.run('write/activity', { rows: entries.map(({ activity }) => activity) });
  await transaction.run('write/activity-used', {
    rows: entries.flatMap(({ activity, used }) =>
      used.map((document) => ({ source: activity.id, target: document })),
    ),
  });
  const reviewed = [...entries, ...gone].filter(({ activity }) => activity.kind.startsWith('review/'));
  for (const dataset of new Set(reviewed.map(({ activity }) => activity.dataset))) {
    const [row] = z.array(KeptRow).parse(await transaction.run('read/kept', { dataset }));
    // What is not loaded yet is compared when it is.
    if (row !== undefined) await compareDataset(transaction, dataset, Kept.parse(JSON.parse(row.kept)));
  }
}

/** The record as the graph holds it, oldest first. */
export async function readRecord(store: Reader): Promise<JournalEntry[]> {
  const [rows, used] = await Promise.all([
    ask(store, 'read/activities', ActivityRow),
    ask(store, 'read/activity-documents', UsedRow),
  ]);
  const usedBy = new Map(used.map((row) => [row.id, row.used]));
  return rows.map((activity) => ({ activity, used: usedBy.get(activity.id) ?? [] }));
}

/** Adds a line for each entry. */
export async function appendToJournal(data: string, entries: readonly JournalEntry[]): Promise<void> {
  const path = journalPath(data);
  try {
    await mkdir(dirname(path), { recursive: true });
    // It cannot be rebuilt: it is on the disk before anybody is told.
    await appendFile(path, journalText(entries), { flush: true });
  } catch (cause) {
    throw new StemmaError(
      'data-folder-not-writable',
      `The journal ${path} cannot be written. Check that it is a file that you may write to, and that the disk is not full.`,
      { cause },
    );
  }
}

export type JournalRead = {
  entries: JournalEntry[];
  /** The text without a last line that was cut off where its process ended: the graph has it. Null where none was. */
  end: string | null;
};

/**
 * The entries, oldest first.
 *
 * @throws StemmaError input-invalid, where a line is not what was written
 */
export async function readJournal(data: string): Promise<JournalRead> {
  const { entries, broken, end } = await auditJournal(data);
  if (broken === null) return { entries, end };
  throw new StemmaError(
    'input-invalid',
    `${journalPath(data)}:${broken.index + 1} is not what Stemma wrote there. ${broken.message} ${MEND}`,
  );
}

const MEND = 'Put the journal back from a backup, or move it away to go on without it.';

/** What the journal holds, and the first line of it that is not what was written; index 0 is line 1. */
export async function auditJournal(data: string): Promise<JournalRead & { broken: ChainBreak | null }> {
  const path = journalPath(data);
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return '';
    throw new StemmaError(
      'data-folder-not-writable',
      `The journal ${path} cannot be read. Check that it is a file that you may read.`,
      { cause },
    );
  });
  return parseJournal(text);
}

/** The entries of a journal’s text, and the first line that is not what was written. */
export function parseJournal(text: string): JournalRead & { broken: ChainBreak | null } {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const lines = whole
    .split('\n')
    .slice(0, -1)
    .map((line) => Entry.safeParse(parseJson(line)).data ?? null);
  return {
    entries: lines.filter((entry) => entry !== null),
    broken: firstBreak(lines.map((entry) => entry?.activity ?? null)),
    end: whole === text ? null : whole,
  };
}

/** Entries as the journal holds them, a line each, keys in the order of the schema: the same entry is the same line. */
export function journalText(entries: readonly JournalEntry[]): string {
  return entries.map((entry) => `${JSON.stringify(Entry.parse(entry))}\n`).join('');
}

export function journalPath(data: string): string {
  return join(data, 'journal.ndjson');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
