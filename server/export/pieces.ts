// Makes the bytes of an export: one file as it is, several as a ZIP archive; in pieces of a size that is worth sending,
// each made when it is asked for.
import { Zip, ZipDeflate } from 'fflate';
import type { GraphRows } from '#schema';
import type { Content, ExportFile, ExportFormat } from './format.ts';

/** Node reads and writes files in pieces of this size. */
const PIECE_BYTES = 64 * 1024;

/** The whole export as one file. */
export function bytesOf(format: ExportFormat, rows: GraphRows): AsyncIterable<Uint8Array> {
  const files = format.files(rows);
  return inPieces(format.isFolder ? zipped(files) : only(files));
}

/** The same bytes in pieces of about 64 KB. */
export async function* inPieces(content: Content): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const part of content) {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
    held.push(bytes);
    size += bytes.length;
    if (size < PIECE_BYTES) continue;
    yield Buffer.concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held);
}

async function* only(files: Iterable<ExportFile>): AsyncGenerator<string | Uint8Array> {
  for (const { content } of files) yield* content;
}

/** The same files are the same archive: it says of none when it was made. */
const NO_TIME = new Date(1980, 0, 1);

async function* zipped(files: Iterable<ExportFile>): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    made.push(bytes);
  });
  for (const { path, content } of files) {
    const entry = new ZipDeflate(path);
    entry.mtime = NO_TIME;
    zip.add(entry);
    for await (const piece of inPieces(content)) {
      entry.push(piece);
      yield* made.splice(0);
    }
    entry.push(new Uint8Array(), true);
    yield* made.splice(0);
  }
  zip.end();
  yield* made;
}
