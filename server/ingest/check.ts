// Checks a dataset as a whole, as `stemma check` and every ingest do: reads it, finds its texts, anchors it.
import { join } from 'node:path';
import type { Problem } from '#schema';
import { type Anchoring, anchorDataset } from './anchor.ts';
import { sortProblems } from './problem-at.ts';
import { readDataset } from './read.ts';
import { findStrayTexts } from './stray-texts.ts';
import { findTexts, type TextPlaces } from './texts.ts';

export type Checked = Omit<Anchoring, 'problems'> & {
  /** All of reading, of finding texts and of anchoring; nothing may be written where one is an error. */
  problems: Problem[];
  /** SHA-256 of each file that was read, by its path within the folder. */
  hashes: Record<string, string>;
  /** The texts that were found, by SHA-256. */
  texts: ReadonlyMap<string, string>;
};

/** @param places where texts may lie besides the dataset’s own texts/ */
export async function checkDataset(folder: string, places: TextPlaces): Promise<Checked> {
  const { dataset, sources, problems } = await readDataset(folder);
  const own = join(folder, 'texts');
  const folders = [own, ...places.folders];
  const found = await findTexts(dataset.documents, { ...places, folders });
  // A file may be the text of a document that could not be read, which is said already.
  const files = Object.keys(sources.hashes).filter((path) => path.startsWith('documents/')).length;
  const isWhole = dataset.documents.length === files;
  const strays = isWhole ? await findStrayTexts(dataset.documents, own) : [];
  const anchoring = anchorDataset(dataset, sources, found.texts);
  return {
    ...anchoring,
    problems: sortProblems([...problems, ...found.problems, ...strays, ...anchoring.problems]),
    hashes: sources.hashes,
    texts: found.texts,
  };
}
