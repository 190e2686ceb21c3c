// `stemma backup` and `stemma restore`: the journal and the attached texts in one file, and back.
import { access } from 'node:fs/promises';
import { readAttached, readBackup, writeBackup } from '../backup.ts';
import { readSettings } from '../env.ts';
import { EXIT, StemmaError } from '../errors.ts';
import { type JournalEntry, readJournal, readRecord, reconcileJournal } from '../journal.ts';
import { firstBreak } from '../journal-chain.ts';
import { VERSION } from '../project.ts';
import { restore as restoreBackup } from '../restore.ts';
import type { Store } from '../store/store.ts';
import { counted, printJson, say } from './output.ts';
import { showing } from './progress.ts';
import { OVER_HTTP, withStore } from './with-store.ts';

export async function backup(file: string, { json = false }: { json?: boolean }): Promise<number> {
  const settings = readSettings();
  const { STEMMA_DATA: data } = settings;
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere)
    throw new StemmaError('input-invalid', `${file} is there already. Name a file that is not there yet.`);
  const entries = await withStore(
    settings,
    async (store) => {
      if (store.engine !== 'embedded') return wholeRecord(store);
      await reconcileJournal(store, data, say);
      return (await readJournal(data)).entries;
    },
    OVER_HTTP.status,
  );
  const texts = await readAttached(data);
  await showing(`Writing ${file}`, () =>
    writeBackup(file, { entries, texts, madeAt: new Date().toISOString() }, `stemma ${VERSION}`),
  );
  if (json) printJson({ file, entries: entries.length, texts: texts.size });
  say(`${file}: ${counted(entries.length, 'entry', 'entries')}, ${counted(texts.size, 'text')}`);
  return EXIT.done;
}

/** @throws StemmaError input-invalid, where the record is not what was written: no backup would be restored from it */
async function wholeRecord(store: Store): Promise<JournalEntry[]> {
  const record = await readRecord(store);
  const broken = firstBreak(record.map(({ activity }) => activity));
  if (broken === null) return record;
  throw new StemmaError(
    'input-invalid',
    `The record in the graph is not whole: ${record[broken.index]?.activity.id}: ${broken.message} "stemma audit" says more. No backup was written.`,
  );
}

export async function restore(
  file: string,
  { force = false, json = false }: { force?: boolean; json?: boolean },
): Promise<number> {
  const settings = readSettings();
  const { STEMMA_DATA: data } = settings;
  const kept = await readBackup(file);
  const { entries, texts, aside } = await showing(`Restoring ${file}`, () =>
    withStore(
      settings,
      (store) => restoreBackup(kept, { store, data, now: new Date(), isForced: force }),
      OVER_HTTP.status,
    ),
  );
  if (json) printJson({ file, madeAt: kept.madeAt, entries, texts, aside });
  say(
    `${file}, made ${kept.madeAt}: ${counted(entries, 'entry', 'entries')} and ${counted(texts, 'text')} restored`,
  );
  if (aside !== null) say(`The record as it was lies in ${aside}`);
  return EXIT.done;
}
