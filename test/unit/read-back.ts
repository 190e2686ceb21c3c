// Reads rows back into a dataset's files, and the files, in memory, into rows again.
import { DATASET_FILES, type GraphRows, type Problem } from '#schema';
import { datasetYaml } from '../../server/export/dataset-yaml.ts';
import { anchorDataset } from '../../server/ingest/anchor.ts';
import { assemble } from '../../server/ingest/assemble.ts';
import type { FileName } from '../../server/ingest/dataset-folder.ts';
import { readSources } from '../../server/ingest/read.ts';
import { recordOf } from '../../server/ingest/record-of.ts';
import { empty, parseYaml } from '../../server/ingest/yaml-source.ts';

/** Files by their path, in the order in which they are written. */
export function filesOf(rows: GraphRows): Map<string, string> {
  return new Map([...datasetYaml.files(rows)].map(({ path, content }) => [path, content.join('')]));
}

/** @param texts full texts by SHA-256 */
export function ingested(files: ReadonlyMap<string, string>, id: string, texts: ReadonlyMap<string, string>) {
  const within = (folder: string) =>
    [...files].filter(([path]) => path.startsWith(folder)).map(([path, content]) => parseYaml(path, content));
  const read = readSources({
    id,
    files: recordOf(Object.keys(DATASET_FILES) as FileName[], (name) => {
      const file = `${name}.yaml`;
      const content = files.get(file);
      return content === undefined ? empty(file, []) : parseYaml(file, content);
    }),
    documents: within('documents/'),
    stories: within('stories/'),
    hashes: {},
    problems: [],
  });
  const anchored = anchorDataset(read.dataset, read.sources, texts);
  const problems: Problem[] = [...read.problems, ...anchored.problems];
  return { rows: assemble(anchored.dataset), dataset: anchored.dataset, problems };
}
