// The journal of the embedded store: every activity as a line of STEMMA_DATA/journal.ndjson, so that a graph that had to
// be rebuilt gets its record back. On Neo4j the activities in the graph are the record.
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ActivityRow } from '#schema';
import { StemmaError } from './errors.ts';
import { activityHash } from './ingest/activity.ts';
import { ask } from './queries/ask.ts';
import type { Store } from './store/store.ts';

const Entry = z.object({
  activity: ActivityRow,
  used: z.array(z.string()).describe('Ids of the documents that it read.'),
});
export type JournalEntry = z.infer<typeof Entry>;

const UsedRow = z.object({ id: z.string(), used: z.array(z.string()) });

/**
 * Brings journal and graph to the same record: what either lacks is taken from the other. The graph lacks entries after
 * it was rebuilt, the journal lacks one where the process ended between commit and line.
 *
 * @throws StemmaError input-invalid, where a line of the journal is not what was written
 */
export async function reconcileJournal(store: Store, data: string): Promise<void> {
  const kept = await readJournal(data);
  const [rows, used] = await Promise.all([
    ask(store, 'read/activities', ActivityRow),
    ask(store, 'read/activity-documents', UsedRow),
  ]);
  const usedBy = new Map(used.map((row) => [row.id, row.used]));
  const inGraph = new Set(rows.map((row) => row.id));
  const inJournal = new Set(kept.map((entry) => entry.activity.id));
  for (const activity of rows)
    if (!inJournal.has(activity.id))
      await appendToJournal(data, { activity, used: usedBy.get(activity.id) ?? [] });

  const lost = kept.filter(
    ({ activity, used: documents }) =>
      !inGraph.has(activity.id) || documents.length > (usedBy.get(activity.id)?.length ?? 0),
  );
  if (lost.length === 0) return;
  await store.write(async (transaction) => {
    await transaction.run('write/activity', { rows: lost.map(({ activity }) => activity) });
    await transaction.run('write/activity-used', {
      rows: lost.flatMap(({ activity, used: documents }) =>
        documents.map((document) => ({ source: activity.id, target: document })),
      ),
    });
  });
}

/** Adds one line. */
export async function appendToJournal(data: string, entry: JournalEntry): Promise<void> {
  const path = journalPath(data);
  try {
    await mkdir(dirname(path), { recursive: true });
    // It cannot be rebuilt: it is on the disk before anybody is told.
    await appendFile(path, `${JSON.stringify(entry)}\n`, { flush: true });
  } catch (cause) {
    throw new StemmaError(
      'data-folder-not-writable',
      `The journal ${path} cannot be written. Check that it is a file that you may write to, and that the disk is not full.`,
      { cause },
    );
  }
}

/** The entries, oldest first. A last line that the end of its process cut off is removed: the graph still has it. */
async function readJournal(data: string): Promise<JournalEntry[]> {
  const path = journalPath(data);
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return '';
    throw new StemmaError(
      'data-folder-not-writable',
      `The journal ${path} cannot be read. Check that it is a file that you may read.`,
      { cause },
    );
  });
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole !== text) await writeFile(path, whole, { flush: true });
  return whole
    .split('\n')
    .slice(0, -1)
    .map((line, index) => {
      const entry = Entry.safeParse(parseJson(line));
      if (entry.success && activityHash(entry.data.activity) === entry.data.activity.hash) return entry.data;
      throw new StemmaError(
        'input-invalid',
        `${path}:${index + 1} is not what Stemma wrote there. Put the journal back from a backup, or move it away to go on without it.`,
      );
    });
}

function journalPath(data: string): string {
  return join(data, 'journal.ndjson');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
