// `stemma new`: makes the file of a document from its text, and the dataset around it where there is none; keeps the
// text attached.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { DATASET_FILES, LocalId } from '#schema';
import { draftDataset, draftDocument, idFrom, titleOf } from '../coverage/document-draft.ts';
import { readSettings } from '../env.ts';
import { EXIT, StemmaError } from '../errors.ts';
import { attachText } from '../ingest/attach-text.ts';
import { readDataset } from '../ingest/read.ts';
import { print, printJson, say } from './output.ts';

export type NewOptions = { dataset?: string; id?: string; title?: string; json?: boolean };

export async function newDocument(file: string, options: NewOptions): Promise<number> {
  const { STEMMA_DATA: data } = readSettings();
  const { text, sha256, bytes } = await readText(file);
  const title = options.title?.trim() || titleOf(text);
  if (title === null)
    throw new StemmaError('input-invalid', `The file ${file} holds no words. Expected a text to annotate.`);
  const id = options.id === undefined ? idFrom(basename(file, extname(file))) : options.id;
  if (id === null || !LocalId.safeParse(id).success)
    throw new StemmaError(
      'request-invalid',
      `${id === null ? `The name of ${file} gives no id` : `"${id}" is no id`}: expected letters, digits, ".", "_" and "-", at most 120. Give one with --id.`,
    );
  const { dataset } = options;
  const path = dataset === undefined ? `${id}.yaml` : join(dataset, 'documents', `${id}.yaml`);
  const isNewDataset = dataset !== undefined && (await isFree(dataset));
  if (dataset !== undefined && !isNewDataset) await refuseTwice(dataset, { id, sha256 });
  // First the text: kept without a document it does no harm, while a document without it could not be made again.
  await attachText(file, [{ id, sha256, bytes }], data);
  if (isNewDataset) await makeDataset(dataset);
  await write(path, draftDocument(text, { id, title, sha256, bytes }));
  if (options.json) printJson({ path, id, title, sha256, bytes, isNewDataset });
  else print(path);
  sayNextSteps(dataset ?? 'seeds/<dataset>', { path, isNewDataset, isInDataset: dataset !== undefined });
  return EXIT.done;
}

async function readText(file: string): Promise<{ text: string; sha256: string; bytes: number }> {
  const content = await readFile(file).catch((cause: unknown) => {
    throw new StemmaError('input-invalid', `The file ${file} cannot be read. Check its path.`, { cause });
  });
  try {
    // A byte-order mark is a code point of the text like any other: offsets count it.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
    return { text, sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length };
  } catch (cause) {
    throw new StemmaError(
      'input-invalid',
      `The file ${file} is not UTF-8, so that its code points cannot be counted. Save it as UTF-8.`,
      { cause },
    );
  }
}

/** Whether a dataset may be made here: there is no such folder, or nothing in it. */
export async function isFree(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((cause: NodeJS.ErrnoException): string[] => {
    if (cause.code === 'ENOENT') return [];
    throw new StemmaError('input-invalid', `The folder ${folder} cannot be read. Check its path.`, { cause });
  });
  if (names.length > 0 && !names.includes('dataset.yaml'))
    throw new StemmaError(
      'input-invalid',
      `The folder ${folder} holds other things and no dataset.yaml, which makes a folder a dataset. Name a dataset’s folder, or one that is not there yet.`,
    );
  return names.length === 0;
}

async function refuseTwice(folder: string, { id, sha256 }: { id: string; sha256: string }): Promise<void> {
  const { dataset } = await readDataset(folder);
  const same = dataset.documents.find((document) => document.sha256 === sha256);
  if (same !== undefined)
    throw new StemmaError(
      'input-invalid',
      `${folder} holds this text already, as the document "${same.id}".`,
    );
  if ([...dataset.documents, ...dataset.references].some((document) => document.id === id))
    throw new StemmaError(
      'input-invalid',
      `${folder} has a document "${id}" already. Give another id with --id.`,
    );
}

/** The files of a dataset with nothing in them; pairs judged by hand come, if at all, once there are rules to measure. */
async function makeDataset(folder: string): Promise<void> {
  await write(join(folder, 'dataset.yaml'), draftDataset(idOfFolder(folder)));
  for (const name of Object.keys(DATASET_FILES))
    if (name !== 'dataset' && name !== 'judged') await write(join(folder, `${name}.yaml`), '[]\n');
}

/** @throws StemmaError request-invalid where the folder’s name cannot be a dataset’s id */
export function idOfFolder(folder: string): string {
  const id = basename(resolve(folder));
  if (LocalId.safeParse(id).success) return id;
  throw new StemmaError(
    'request-invalid',
    `The folder’s name is the dataset’s id: expected letters, digits, ".", "_" and "-", found "${id}".`,
  );
}

/** Writes a file that is not there yet. */
async function write(path: string, content: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content, { flag: 'wx' });
  } catch (cause) {
    const isThere = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
    throw new StemmaError(
      'input-invalid',
      isThere
        ? `${path} is there already and is not overwritten. Give another id with --id, or move the file.`
        : `${path} cannot be written. Check that you may write to its folder.`,
      { cause },
    );
  }
}

type Made = { path: string; isNewDataset: boolean; isInDataset: boolean };

function sayNextSteps(folder: string, { path, isNewDataset, isInDataset }: Made): void {
  const steps = [
    isNewDataset ? `In ${join(folder, 'dataset.yaml')}: title, license and naming policy.` : null,
    isInDataset ? null : `Move ${path} to ${folder}/documents/.`,
    `In ${path}: authors or publisher, publishedAt, genre, language; zones beyond the headline.`,
    'Each sentence: a statement, a citation, or an excuse.',
    `"stemma check ${folder} --fix" writes in the starts; "stemma coverage ${folder}" lists what is open.`,
  ];
  say('The text is attached. Next:');
  for (const step of steps) if (step !== null) say(`- ${step}`);
}
