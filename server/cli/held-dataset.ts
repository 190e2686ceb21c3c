// A dataset as it lies in its folder, with the text of each file, for a command that adds to it; one that is not there
// yet is held as empty, and is made only when something is written.
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { DATASET_FILES, type Dataset } from '#schema';
import { draftDataset } from '../coverage/document-draft.ts';
import type { Held } from '../import/apply-draft.ts';
import { type DatasetFolder, type FileName, readFolder } from '../ingest/dataset-folder.ts';
import { readSources } from '../ingest/read.ts';
import { recordOf } from '../ingest/record-of.ts';
import { empty, parseYaml } from '../ingest/yaml-source.ts';
import { idOfFolder, isFree } from './new.ts';

/** @throws StemmaError where the folder is no dataset, and none may be made there */
export async function heldDataset(path: string): Promise<{ held: Held; dataset: Dataset; isNew: boolean }> {
  const isNew = await isFree(path);
  const folder = isNew ? emptyFolder(path) : await readFolder(path);
  const { dataset, sources } = readSources(folder);
  const files = new Map<string, string>();
  for (const name of Object.keys(folder.hashes)) files.set(name, await readFile(join(path, name), 'utf8'));
  const documents = new Map(
    dataset.documents.map(({ id }, index) => [id, relative(path, sources.documents[index]?.file ?? path)]),
  );
  return { held: { path, folder, files, documents }, dataset, isNew };
}

function emptyFolder(path: string): DatasetFolder {
  const id = idOfFolder(path);
  const files = recordOf(Object.keys(DATASET_FILES) as FileName[], (name) =>
    empty(join(path, `${name}.yaml`), []),
  );
  files.dataset = parseYaml(join(path, 'dataset.yaml'), draftDataset(id));
  return { id, files, documents: [], stories: [], hashes: {}, problems: [] };
}
