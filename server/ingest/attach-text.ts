// Attaches a full text: copies the file into STEMMA_DATA under its SHA-256, where it is the text of a document that a
// dataset knows. Where it is not, says what keeps it from being so, as far as that can be recognised.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StemmaError } from '../errors.ts';
import { attachedTextPath, type TextIdentity } from './texts.ts';

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
  const bytes = await bytesOf(file);
  const sha256 = hashOf(bytes);
  const matching = documents.filter((document) => document.sha256 === sha256);
  if (matching.length === 0) throw new StemmaError('input-invalid', `${file}: ${whyNot(bytes, documents)}`);
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

async function bytesOf(file: string): Promise<Buffer> {
  try {
    // A pipe or a device may never end.
    if ((await stat(file)).isFile()) return await readFile(file);
  } catch (cause) {
    throw new StemmaError('input-invalid', `The file ${file} cannot be read. Check its path.`, { cause });
  }
  throw new StemmaError('input-invalid', `${file} is no file. Name the file that holds the text.`);
}

/** Changes that programs make to a text unasked, each with what it left in this file and how to undo it. */
const CHANGES: { left: string; mend: string; undone: (bytes: Buffer) => Buffer | null }[] = [
  {
    left: 'its lines end in CRLF where those of the document end in LF',
    mend: 'Save it with line ends LF.',
    undone: (bytes) => inUtf8(bytes, (text) => text.replaceAll('\r\n', '\n')),
  },
  {
    left: 'its lines end in LF where those of the document end in CRLF',
    mend: 'Save it with line ends CRLF.',
    undone: (bytes) => inUtf8(bytes, (text) => text.replaceAll(/\r?\n/g, '\r\n')),
  },
  {
    left: 'it starts with a byte-order mark that the document does not have',
    mend: 'Save it as UTF-8 without a byte-order mark.',
    undone: (bytes) => inUtf8(bytes, (text) => text.replace(/^\uFEFF/, '')),
  },
  {
    left: 'it lacks the byte-order mark at the start of the document',
    mend: 'Save it as UTF-8 with a byte-order mark.',
    undone: (bytes) => inUtf8(bytes, (text) => `\uFEFF${text}`),
  },
  {
    left: 'it starts with a byte-order mark and its lines end in CRLF, unlike the document',
    mend: 'Save it as UTF-8 without a byte-order mark, with line ends LF.',
    undone: (bytes) => inUtf8(bytes, (text) => text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')),
  },
  {
    left: 'it ends with an empty line more than the document',
    mend: 'Remove the line end at the end of the file.',
    undone: (bytes) => inUtf8(bytes, (text) => text.replace(/\r?\n$/, '')),
  },
  {
    left: 'it lacks the line end at the end of the document',
    mend: 'Add a line end at the end of the file.',
    undone: (bytes) => inUtf8(bytes, (text) => `${text}\n`),
  },
  {
    left: 'its encoding is UTF-16, that of the document UTF-8',
    mend: 'Save it as UTF-8.',
    undone: (bytes) => inEncoding(bytes, bytes[0] === 0xfe ? 'utf-16be' : 'utf-16le'),
  },
  {
    left: 'its encoding is Windows-1252, that of the document UTF-8',
    mend: 'Save it as UTF-8.',
    undone: (bytes) => inEncoding(bytes, 'windows-1252'),
  },
  {
    left: 'its encoding is Windows-1251, that of the document UTF-8',
    mend: 'Save it as UTF-8.',
    undone: (bytes) => inEncoding(bytes, 'windows-1251'),
  },
  {
    left: 'its accents are characters of their own (Unicode NFD), unlike those of the document',
    mend: 'Normalise it to NFC.',
    undone: (bytes) => inUtf8(bytes, (text) => text.normalize('NFC')),
  },
  {
    left: 'its accents are composed (Unicode NFC), unlike those of the document',
    mend: 'Normalise it to NFD.',
    undone: (bytes) => inUtf8(bytes, (text) => text.normalize('NFD')),
  },
];

function whyNot(bytes: Buffer, documents: readonly TextIdentity[]): string {
  const known = new Map(documents.map((document) => [document.sha256, document.id]));
  for (const { left, mend, undone } of CHANGES) {
    const before = undone(bytes);
    const id = before === null ? undefined : known.get(hashOf(before));
    if (id !== undefined) return `This is the text of "${id}", but ${left}. ${mend}`;
  }
  const ofSize = documents.find((document) => document.bytes === bytes.length);
  const size =
    ofSize === undefined ? '' : ` It has as many bytes as the text of "${ofSize.id}", some of which differ.`;
  return `No document of a dataset has the SHA-256 of this text.${size} Attach the text as it was when it was annotated.`;
}

function inUtf8(bytes: Buffer, change: (text: string) => string): Buffer | null {
  try {
    return Buffer.from(
      change(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)),
      'utf8',
    );
  } catch {
    return null;
  }
}

function inEncoding(bytes: Buffer, encoding: string): Buffer | null {
  try {
    return Buffer.from(new TextDecoder(encoding, { fatal: true }).decode(bytes), 'utf8');
  } catch {
    return null;
  }
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
