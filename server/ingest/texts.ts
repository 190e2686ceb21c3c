// Finds the full texts of documents by their SHA-256. Texts stay where they are: in a folder of the user's, in a
// dataset's own texts/, or in STEMMA_DATA, where `stemma attach` has put them.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '#schema';
import { compareText, problemIn } from './problem-at.ts';

/** What a text is known by. */
export type TextIdentity = { id: string; sha256: string; bytes: number };

export type TextsFound = {
  /** The texts by SHA-256. */
  texts: Map<string, string>;
  problems: Problem[];
};

export type TextPlaces = {
  /** Folders with texts under any name, such as STEMMA_TEXTS or a dataset’s own texts/. */
  folders: readonly string[];
  /** STEMMA_DATA, where attached texts lie under their SHA-256; null where there is none. */
  data: string | null;
};

/** The longest text that is read, and how many files of a folder are looked at: a folder of texts, not a whole disk. */
export const MAX_TEXT_BYTES = 50 * 1024 * 1024;
const MAX_FILES = 10_000;
/** How much is read of files that do not have the size of a wanted text: about a second's worth. */
const MAX_OTHER_BYTES = 256 * 1024 * 1024;

/** The path under which an attached text lies. */
export function attachedTextPath(data: string, sha256: string): string {
  return join(data, 'texts', sha256);
}

/** The SHA-256 by which a text is known. */
export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Finds what texts there are for these documents; those that are not found are no problem. */
export async function findTexts(documents: readonly TextIdentity[], places: TextPlaces): Promise<TextsFound> {
  const found: TextsFound = { texts: new Map(), problems: [] };
  const wanted = new Map(documents.map((document) => [document.sha256, document]));
  const take = async (path: string): Promise<void> => {
    const bytes = await bytesOf(path);
    if (bytes === null) return;
    const sha256 = hashOf(bytes);
    const document = wanted.get(sha256);
    if (document === undefined || found.texts.has(sha256)) return;
    wanted.delete(sha256);
    const text = decodedText(bytes);
    if (text !== null) found.texts.set(sha256, text);
    else
      found.problems.push(
        problemIn(path, null, {
          code: 'not-utf8',
          message: `The text of "${document.id}" is not UTF-8, so that its code points cannot be counted.`,
          mend: 'Save the text as UTF-8, and give the document the SHA-256 and size of the new file.',
        }),
      );
  };

  if (places.data !== null)
    for (const sha256 of wanted.keys()) await take(attachedTextPath(places.data, sha256));
  // A file of another size than any text that is wanted is read only where something is still missing afterwards:
  // the size that a dataset gives may be the slip.
  const others: { path: string; size: number }[] = [];
  for (const folder of places.folders) {
    const sizes = new Set([...wanted.values()].map(({ bytes }) => bytes));
    for (const { path, size } of await filesIn(folder)) {
      if (sizes.has(size)) await take(path);
      else others.push({ path, size });
    }
  }
  let left = MAX_OTHER_BYTES;
  for (const { path, size } of others) {
    left -= size;
    if (wanted.size === 0 || left < 0) break;
    await take(path);
  }
  return found;
}

/**
 * The text of one document that was ingested, or null where it is not attached. Only files of its size are looked at:
 * an ingest has held the size to the text, so that this costs little each time somebody reads.
 */
export async function readText(
  { sha256, bytes: size }: Omit<TextIdentity, 'id'>,
  places: TextPlaces,
): Promise<string | null> {
  const paths = places.data === null ? [] : [attachedTextPath(places.data, sha256)];
  for (const folder of places.folders)
    for (const file of await filesIn(folder)) if (file.size === size) paths.push(file.path);
  for (const path of paths) {
    const bytes = await bytesOf(path);
    if (bytes !== null && hashOf(bytes) === sha256) return decodedText(bytes);
  }
  return null;
}

/** The text of some bytes, or null where they are not UTF-8; a byte-order mark is a code point like any other. */
function decodedText(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The bytes of a file, or null where there is none that can be read. */
export async function bytesOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}

/** The files of a folder that are short enough to be texts, by name. */
export async function filesIn(folder: string): Promise<{ path: string; size: number }[]> {
  let names: string[];
  try {
    names = (await readdir(folder)).sort(compareText).slice(0, MAX_FILES);
  } catch {
    return [];
  }
  const files: { path: string; size: number }[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found?.isFile() === true && found.size <= MAX_TEXT_BYTES) files.push({ path, size: found.size });
  }
  return files;
}
