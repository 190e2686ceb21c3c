// Puts a backup in place: texts under their hashes, the journal as it was, and the graph in step with it. What the
// present record has and the backup lacks is never lost silently: it stops the restore, or is set aside.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Backup } from './backup.ts';
import { StemmaError } from './errors.ts';
import { attachedTextPath } from './ingest/texts.ts';
import {
  auditJournal,
  bringBack,
  journalPath,
  journalText,
  type JournalEntry,
  readRecord,
} from './journal.ts';
import type { Store } from './store/store.ts';

export type Restored = {
  /** How many entries the record did not have. */
  entries: number;
  texts: number;
  /** Where the record as it was lies now; null where the backup goes on from it. */
  aside: string | null;
};

/**
 * @param isForced a record that the backup does not go on from is set aside, and not an obstacle
 * @throws StemmaError input-invalid, where the present record is not the beginning of the restored one
 */
export async function restore(
  backup: Backup,
  { store, data, now, isForced }: { store: Store; data: string; now: Date; isForced: boolean },
): Promise<Restored> {
  const held = await readRecord(store);
  const isEmbedded = store.engine === 'embedded';
  const journal = isEmbedded ? await auditJournal(data) : null;
  const inBackup = new Map(backup.entries.map((entry) => [entry.activity.id, entry.activity.hash]));
  const isIn = ({ activity }: JournalEntry) => inBackup.get(activity.id) === activity.hash;
  const present = [...(journal?.entries ?? []), ...held];
  const extra = held.filter((entry) => !isIn(entry));
  const isPrefix = journal?.broken == null && present.every(isIn) && startsWith(backup.entries, journal);
  if (!isPrefix && !isForced)
    throw new StemmaError(
      'input-invalid',
      `The present record is not the beginning of the one in the backup: ${describe(present, isIn, journal?.broken != null)}. ` +
        'Nothing was written. "--force" sets the present record aside and restores the backup.',
    );
  const aside = isPrefix ? null : await setAside(data, held, now, isEmbedded);
  for (const [sha256, bytes] of backup.texts) await writeText(data, sha256, bytes);
  if (isEmbedded) await writeJournal(data, backup.entries);
  const known = new Map(held.map(({ activity }) => [activity.id, activity.hash]));
  const lacking = backup.entries.filter(({ activity }) => known.get(activity.id) !== activity.hash);
  await store.write(async (transaction) => {
    if (extra.length > 0)
      await transaction.run('delete/activity', { ids: extra.map(({ activity }) => activity.id) });
    // All of them: what a review decided is taken back where the review is set aside.
    if (lacking.length + extra.length > 0) await bringBack(transaction, backup.entries, [...extra]);
  });
  return { entries: lacking.length, texts: backup.texts.size, aside };
}

/** Whether the entries of the journal stand at the beginning of those of the backup, in their order. */
function startsWith(
  entries: readonly JournalEntry[],
  journal: { entries: readonly JournalEntry[] } | null,
): boolean {
  return (journal?.entries ?? []).every(
    ({ activity }, index) => entries[index]?.activity.hash === activity.hash,
  );
}

function describe(
  present: readonly JournalEntry[],
  isIn: (entry: JournalEntry) => boolean,
  isBroken: boolean,
): string {
  if (isBroken) return 'its journal is not what was written';
  const missing = new Set(present.filter((entry) => !isIn(entry)).map(({ activity }) => activity.id));
  return missing.size === 0
    ? 'its entries lie in another order'
    : `${missing.size} of its entries ${missing.size === 1 ? 'is' : 'are'} not in the backup`;
}

async function setAside(
  data: string,
  held: readonly JournalEntry[],
  now: Date,
  isEmbedded: boolean,
): Promise<string> {
  const aside = join(data, `journal-aside-${now.toISOString().replaceAll(':', '')}.ndjson`);
  await mkdir(data, { recursive: true });
  // The journal’s own bytes where there is one: also what is broken in it may matter to somebody.
  const moved = isEmbedded && (await rename(journalPath(data), aside).then(...THERE_OR_NOT));
  if (!moved) await writeFile(aside, journalText(held), { flush: true });
  return aside;
}

const THERE_OR_NOT = [() => true, () => false] as const;

async function writeText(data: string, sha256: string, bytes: Uint8Array): Promise<void> {
  const path = attachedTextPath(data, sha256);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.partial`, bytes, { flush: true });
  await rename(`${path}.partial`, path);
}

async function writeJournal(data: string, entries: readonly JournalEntry[]): Promise<void> {
  const path = journalPath(data);
  await writeFile(`${path}.partial`, journalText(entries), { flush: true });
  await rename(`${path}.partial`, path);
}
