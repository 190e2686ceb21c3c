// Attaches a full text: keeps its bytes in STEMMA_DATA under their SHA-256, where they are the text of a document that
// a dataset knows. Where they are not, says what keeps them from being so, as far as that can be recognised.
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { whyNotText } from '#text';
import { StemmaError } from '../errors.ts';
import { attachedTextPath, hashOf, type TextIdentity } from './texts.ts';

export type Attached = { sha256: string; bytes: number; documents: string[] };

/**
 * Attaches a file as the text of a document.
 *
 * @param documents those that the datasets know, from files or from the store
 * @param data      STEMMA_DATA
 * @throws StemmaError input-invalid, where the file is the text of none of them
 */
export async function attachText(
  file: string,
  documents: readonly TextIdentity[],
  data: string,
): Promise<Attached> {
  const bytes = await readBytes(file);
  try {
    return await attachBytes(bytes, documents, data);
  } catch (cause) {
    if (!(cause instanceof StemmaError) || cause.code !== 'input-invalid') throw cause;
    throw new StemmaError('input-invalid', `${file}: ${cause.message}`, { cause });
  }
}

/**
 * Attaches bytes as the text of a document.
 *
 * @throws StemmaError input-invalid, where they are the text of none of the documents
 */
export async function attachBytes(
  bytes: Buffer,
  documents: readonly TextIdentity[],
  data: string,
): Promise<Attached> {
  const sha256 = hashOf(bytes);
  const matching = documents.filter((document) => document.sha256 === sha256);
  if (matching.length === 0) throw new StemmaError('input-invalid', await whyNotText(bytes, documents));
  const path = attachedTextPath(data, sha256);
  try {
    await mkdir(dirname(path), { recursive: true });
    const partial = `${path}.${randomUUID()}`;
    await writeFile(partial, bytes);
    await rename(partial, path);
  } catch (cause) {
    throw new StemmaError(
      'data-folder-not-writable',
      `The text cannot be written to ${path}. Check that STEMMA_DATA names a folder that you may write to.`,
      { cause },
    );
  }
  return { sha256, bytes: bytes.length, documents: matching.map(({ id }) => id).sort() };
}

/** @throws StemmaError input-invalid where it is no file, or cannot be read */
export async function readBytes(file: string): Promise<Buffer> {
  try {
    // A pipe or a device may never end.
    if ((await stat(file)).isFile()) return await readFile(file);
  } catch (cause) {
    throw new StemmaError('input-invalid', `The file ${file} cannot be read. Check its path.`, { cause });
  }
  throw new StemmaError('input-invalid', `${file} is no file. Name the file that holds the text.`);
}
