// The datasets that come with the project: the folders under seeds/, by name and never by path.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StemmaError } from './errors.ts';

/** The names of the datasets in a folder of datasets, in order; a folder that is not there holds none. */
export async function datasetNames(seeds: string): Promise<string[]> {
  const names = await readdir(seeds).catch(() => []);
  const found = await Promise.all(
    names.map(async (name) => {
      const file = await stat(join(seeds, name, 'dataset.yaml')).catch(() => null);
      return file?.isFile() === true ? [name] : [];
    }),
  );
  return found.flat().sort();
}

/**
 * The folder of a dataset by its name.
 *
 * @throws StemmaError not-found where no dataset in `seeds` has exactly this name, so that no path leads elsewhere
 */
export async function datasetFolder(seeds: string, name: string): Promise<string> {
  const names = await datasetNames(seeds);
  if (names.includes(name)) return join(seeds, name);
  const there = names.length > 0 ? `There is ${names.join(', ')}.` : 'There is none at all.';
  throw new StemmaError('not-found', `There is no dataset ${name} under seeds/. ${there}`);
}
