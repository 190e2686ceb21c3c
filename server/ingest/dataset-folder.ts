// The folder of a dataset as it lies on disk: finds its files, reads them as UTF-8 YAML, and says which are not read.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { DATASET_FILES, LocalId, type Problem } from '#schema';
import { didYouMean } from './nearest-word.ts';
import { compareText, problemIn } from './problem-at.ts';
import { recordOf } from './record-of.ts';
import { empty, parseYaml, type YamlSource } from './yaml-source.ts';

export type FileName = keyof typeof DATASET_FILES;
const FILE_NAMES = Object.keys(DATASET_FILES) as FileName[];

export type DatasetFolder = {
  /** The folder's name, which is the dataset's id. */
  id: string;
  /** One for each file of a dataset; a file that is not there has no value and no problem. */
  files: Record<FileName, YamlSource>;
  documents: YamlSource[];
  stories: YamlSource[];
  /** SHA-256 of the bytes of each file that was read, by its path within the folder. */
  hashes: Record<string, string>;
  problems: Problem[];
};

/** Four times the 5 MB for which `yaml` was measured to need 6 s: beyond, a dataset is better split. */
const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** Folders of which every YAML file is read. */
const FOLDERS = ['documents', 'stories'] as const;

/** What may lie in the folder besides YAML: attached texts, notes. */
const BESIDES = new Set(['texts', 'LICENSE']);

export async function readFolder(folder: string): Promise<DatasetFolder> {
  const id = basename(resolve(folder));
  const problems: Problem[] = [];
  const hashes: Record<string, string> = {};
  const names = await listed(folder);
  if (names === null)
    problems.push(
      problemIn(folder, null, {
        code: 'folder-missing',
        message: 'There is no folder of this name that can be read.',
        mend: 'Name the folder that holds the dataset.yaml.',
      }),
    );
  else if (!names.includes('dataset.yaml'))
    problems.push(
      problemIn(join(folder, 'dataset.yaml'), null, {
        code: 'file-missing',
        message: 'The file dataset.yaml is missing, which makes a folder a dataset.',
        mend: 'Write it with format: 1, title, version, license and namingPolicy.',
      }),
    );
  if (!LocalId.safeParse(id).success)
    problems.push(
      problemIn(folder, null, {
        code: 'folder-name',
        message: `The folder’s name is the dataset’s id; expected letters, digits, ".", "_" and "-", found "${id}".`,
        mend: 'Rename the folder.',
      }),
    );

  const read = async (name: string): Promise<YamlSource> => {
    const path = join(folder, name);
    const bytes = await bytesOf(path);
    if (!Buffer.isBuffer(bytes)) return empty(path, [bytes]);
    hashes[name] = createHash('sha256').update(bytes).digest('hex');
    return decoded(path, bytes);
  };
  const files = recordOf(FILE_NAMES, (name) => empty(join(folder, `${name}.yaml`), []));
  for (const name of FILE_NAMES)
    if (names?.includes(`${name}.yaml`)) files[name] = await read(`${name}.yaml`);
  /** Every YAML file of a folder within the folder. */
  const readAll = async (part: (typeof FOLDERS)[number]): Promise<YamlSource[]> => {
    const found = names?.includes(part) ? await listed(join(folder, part)) : [];
    // Taken for empty, it would take every document out of the store.
    if (found === null)
      problems.push(
        problemIn(join(folder, part), null, {
          code: 'folder-unreadable',
          message: `The folder of the ${part} cannot be read.`,
          mend: 'Check that it is a folder, and that you may read it.',
        }),
      );
    for (const name of found ?? []) if (!isYaml(name)) problems.push(notRead(join(folder, part, name), null));
    return Promise.all((found ?? []).filter(isYaml).map((name) => read(`${part}/${name}`)));
  };
  const documents = await readAll('documents');
  const stories = await readAll('stories');
  problems.push(...(names ?? []).flatMap((name) => unexpected(folder, name)));
  return { id, files, documents, stories, hashes, problems };
}

/** The names in a folder, sorted, without those that start with a dot; null where it cannot be read. */
async function listed(folder: string): Promise<string[] | null> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.')).sort(compareText);
  } catch {
    return null;
  }
}

async function bytesOf(path: string): Promise<Buffer | Problem> {
  try {
    const found = await stat(path);
    // A pipe or a device may never end.
    if (!found.isFile()) return unreadable(path);
    const { size } = found;
    if (size <= MAX_FILE_BYTES) return await readFile(path);
    return problemIn(path, null, {
      code: 'file-too-large',
      message: `The file has ${size} bytes; at most ${MAX_FILE_BYTES} are read.`,
      mend: 'Split the dataset in two.',
    });
  } catch {
    return unreadable(path);
  }
}

function unreadable(path: string): Problem {
  return problemIn(path, null, {
    code: 'file-unreadable',
    message: 'The file cannot be read.',
    mend: 'Check that it is a file, and that you may read it.',
  });
}

function decoded(path: string, bytes: Buffer): YamlSource {
  try {
    return parseYaml(path, new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const place = placeOfFault(bytes);
    return empty(path, [
      problemIn(path, place, {
        code: 'not-utf8',
        message: 'The file is not UTF-8: it has bytes here that mean nothing in it.',
        mend: 'Save it with the encoding UTF-8.',
      }),
    ]);
  }
}

/** The first place where decoding the bytes and encoding them again does not give them back. */
function placeOfFault(bytes: Buffer): { line: number; column: number } {
  const again = Buffer.from(bytes.toString('utf8'), 'utf8');
  let fault = 0;
  while (fault < bytes.length && bytes[fault] === again[fault]) fault += 1;
  const lines = bytes.subarray(0, fault).toString('utf8').split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function unexpected(folder: string, name: string): Problem[] {
  const stem = basename(name, extname(name));
  if (isYaml(name) && stem in DATASET_FILES) return [];
  if (FOLDERS.some((part) => part === name) || BESIDES.has(name) || extname(name) === '.md') return [];
  const known = FILE_NAMES.map((file) => `${file}.yaml`);
  return [notRead(join(folder, name), didYouMean(name, known))];
}

function notRead(path: string, mend: string | null): Problem {
  return problemIn(path, null, {
    code: 'file-not-read',
    message: 'This is no file of a dataset; it is not read.',
    mend,
    severity: 'warning',
  });
}

function isYaml(name: string): boolean {
  return extname(name) === '.yaml';
}
