// The dataset's own files, as `stemma ingest` reads them: what is read back is ingested as the same graph.
import type { ExportFile, ExportFormat } from './format.ts';
import { ZIPPED } from './format.ts';
import { houseYaml } from './yaml/house-yaml.ts';
import { readBack } from './yaml/read-back.ts';
import { inShort } from './yaml/shorthands.ts';

export const datasetYaml: ExportFormat<string[]> = {
  id: 'yaml',
  title: 'The dataset’s files',
  holds:
    'dataset.yaml, actors.yaml, claims.yaml … documents/<document>.yaml, stories/<story>.yaml: a folder that "stemma ingest" reads as the same graph.',
  ...ZIPPED,
  *files(rows) {
    const { id: _id, dataset, documents, stories, ...lists } = readBack(rows);
    yield file('dataset.yaml', dataset);
    for (const [name, entries] of Object.entries(lists))
      if (entries.length > 0) yield file(`${name}.yaml`, entries);
    for (const document of documents) yield file(`documents/${document.id}.yaml`, document);
    for (const story of stories) yield file(`stories/${story.id}.yaml`, story);
  },
};

function file(path: string, value: unknown): ExportFile<string[]> {
  return { path, content: [houseYaml(inShort(value))] };
}
