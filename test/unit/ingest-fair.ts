// The good dataset of the golden folders, read and anchored, for tests that need one.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { anchorDataset, type Anchoring } from '../../server/ingest/anchor.ts';
import { readFolder } from '../../server/ingest/dataset-folder.ts';
import { type DatasetRead, readSources } from '../../server/ingest/read.ts';
import { parseYaml } from '../../server/ingest/yaml-source.ts';

export const FAIR = join(import.meta.dirname, '../golden/ingest/good/fair');

/** A change of what a file holds, given the file’s name within the dataset’s folder. */
type Edit = (file: string, value: unknown) => unknown;

/** Reads the fair with its files changed on the way. */
async function readFair(edit: Edit = (_file, value) => value): Promise<DatasetRead> {
  const folder = await readFolder(FAIR);
  const edited = (file: string) =>
    parseYaml(file, stringify(edit(file, parse(readFileSync(join(FAIR, file), 'utf8')))));
  return readSources({
    ...folder,
    files: Object.fromEntries(
      Object.entries(folder.files).map(([name, source]) => [
        name,
        `${name}.yaml` in folder.hashes ? edited(`${name}.yaml`) : source,
      ]),
    ) as typeof folder.files,
    documents: Object.keys(folder.hashes)
      .filter((file) => file.startsWith('documents/'))
      .map(edited),
  });
}

/** The texts of the fair by SHA-256. */
const texts = new Map(
  readdirSync(join(FAIR, 'texts')).map((file) => {
    const bytes = readFileSync(join(FAIR, 'texts', file));
    return [createHash('sha256').update(bytes).digest('hex'), bytes.toString('utf8')];
  }),
);

/** Reads the fair and anchors it in its texts. */
export async function anchorFair(edit?: Edit): Promise<Anchoring & { read: DatasetRead }> {
  const read = await readFair(edit);
  return { ...anchorDataset(read.dataset, read.sources, texts), read };
}
