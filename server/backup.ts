// One file that holds what cannot be rebuilt: the journal and the attached texts, each named with its SHA-256. A ZIP, so
// that any machine opens it. It is verified as a whole before anything of it is used.
import { open, readFile, rename } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { z } from 'zod';
import { StemmaError } from './errors.ts';
import { attachedTextPath, bytesOf, filesIn, hashOf } from './ingest/texts.ts';
import { type JournalEntry, journalText, parseJournal } from './journal.ts';
import { join } from 'node:path';

const MANIFEST = 'manifest.json';
const JOURNAL = 'journal.ndjson';
const TEXT_NAME = /^texts\/([0-9a-f]{64})$/;

const Manifest = z.object({
  format: z.literal(1),
  madeAt: z.string(),
  tool: z.string(),
  files: z.record(z.string(), z.string()).describe('The SHA-256 of each other file.'),
});

export type Backup = {
  madeAt: string;
  entries: JournalEntry[];
  /** The bytes of each attached text, by SHA-256. */
  texts: Map<string, Uint8Array>;
};

/** The texts that are attached in STEMMA_DATA; a file there that is not what its name says is left out. */
export async function readAttached(data: string): Promise<Map<string, Uint8Array>> {
  const texts = new Map<string, Uint8Array>();
  for (const { path } of await filesIn(join(data, 'texts'))) {
    const bytes = await bytesOf(path);
    if (bytes === null) continue;
    const sha256 = hashOf(bytes);
    if (path === attachedTextPath(data, sha256)) texts.set(sha256, bytes);
  }
  return texts;
}

/** Writes a backup, whole or not at all. @throws StemmaError data-folder-not-writable */
export async function writeBackup(
  file: string,
  { entries, texts, madeAt }: Backup,
  tool: string,
): Promise<void> {
  const files: Record<string, Uint8Array> = { [JOURNAL]: strToU8(journalText(entries)) };
  for (const [sha256, bytes] of texts) files[`texts/${sha256}`] = bytes;
  const hashes = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, hashOf(Buffer.from(bytes))]),
  );
  const manifest = { format: 1, madeAt, tool, files: hashes } satisfies z.input<typeof Manifest>;
  const zip = zipSync({ [MANIFEST]: strToU8(`${JSON.stringify(manifest, null, 2)}\n`), ...files });
  const partial = `${file}.partial`;
  try {
    const handle = await open(partial, 'w');
    try {
      await handle.writeFile(zip);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, file);
  } catch (cause) {
    throw new StemmaError(
      'data-folder-not-writable',
      `The backup ${file} cannot be written. Check the folder, and that the disk is not full.`,
      { cause },
    );
  }
}

/** Reads a backup. @throws StemmaError input-invalid, where anything in it is not what was backed up */
export async function readBackup(file: string): Promise<Backup> {
  const bytes = await readFile(file).catch((cause: Error) => {
    throw new StemmaError('input-invalid', `The file ${file} cannot be read. Check its path.`, { cause });
  });
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes);
  } catch (cause) {
    throw new StemmaError('input-invalid', `${file} is no backup, or was cut short: it cannot be opened.`, {
      cause,
    });
  }
  const { [MANIFEST]: head, ...rest } = files;
  const manifest = Manifest.safeParse(head === undefined ? null : parseJson(strFromU8(head)));
  if (!manifest.success)
    throw refused(file, `it has no ${MANIFEST} of format 1, so that nothing of it can be verified`);
  const texts = new Map<string, Uint8Array>();
  for (const name of new Set([...Object.keys(rest), ...Object.keys(manifest.data.files)])) {
    const content = rest[name];
    if (content === undefined) throw refused(file, `${name} is missing`);
    const sha256 = hashOf(Buffer.from(content));
    if (manifest.data.files[name] !== sha256) throw refused(file, `${name} is not what was backed up`);
    const [, named] = TEXT_NAME.exec(name) ?? [];
    if (named !== undefined && named === sha256) texts.set(sha256, content);
    else if (name !== JOURNAL) throw refused(file, `${name} is nothing that a backup holds`);
  }
  const journal = rest[JOURNAL];
  if (journal === undefined) throw refused(file, `${JOURNAL} is missing`);
  const { entries, broken, end } = parseJournal(strFromU8(journal));
  if (broken !== null) throw refused(file, `${JOURNAL}:${broken.index + 1} is not whole: ${broken.message}`);
  if (end !== null) throw refused(file, `${JOURNAL} ends within a line`);
  return { madeAt: manifest.data.madeAt, entries, texts };
}

function refused(file: string, what: string): StemmaError {
  return new StemmaError('input-invalid', `${file}: ${what.replace(/\.$/, '')}. Nothing was written.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
