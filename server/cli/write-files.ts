// Writes what a command has made to a file, to a folder or to a stream: no faster than it is taken, and over nothing
// that is there unless it is told to.
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StemmaError } from '../errors.ts';
import type { ExportFile } from '../export/format.ts';
import { inPieces } from '../export/pieces.ts';

/**
 * @param out the folder of the files, or the one file
 * @returns how many files were written
 * @throws StemmaError input-invalid where something is there already, or nothing can be written there
 */
export async function writeFiles(
  out: string,
  files: Iterable<ExportFile>,
  { isFolder, force }: { isFolder: boolean; force: boolean },
): Promise<number> {
  if (!force) await refuseToOverwrite(out, isFolder);
  let written = 0;
  try {
    for (const { path, content } of files) {
      const target = isFolder ? within(out, path) : out;
      await mkdir(dirname(target), { recursive: true });
      await pipeline(Readable.from(inPieces(content), { objectMode: false }), createWriteStream(target));
      written += 1;
    }
  } catch (cause) {
    if (cause instanceof StemmaError || !(cause instanceof Error && 'syscall' in cause)) throw cause;
    throw new StemmaError('input-invalid', `Nothing can be written to ${out}: ${cause.message}.`, { cause });
  }
  return written;
}

/** Writes to a stream that goes on after it. */
export async function writeOut(
  pieces: AsyncIterable<Uint8Array>,
  stream: NodeJS.WritableStream,
): Promise<void> {
  await pipeline(Readable.from(pieces, { objectMode: false }), stream, { end: false });
}

async function refuseToOverwrite(out: string, isFolder: boolean): Promise<void> {
  const found = await stat(out).catch(() => null);
  if (found === null) return;
  if (isFolder && found.isDirectory() && (await readdir(out)).length === 0) return;
  throw new StemmaError(
    'input-invalid',
    `${out} is there already. Name another path, or add --force to write over it; files of other names stay.`,
  );
}

/** A path within a folder: an id from a store that others write to may not lead out of it. */
function within(folder: string, path: string): string {
  const target = join(folder, path);
  if (relative(resolve(folder), resolve(target)).split(sep)[0] === '..')
    throw new StemmaError('input-invalid', `The path ${path} leads out of the folder ${folder}.`);
  return target;
}
