// JSON Schema of every file of a dataset, made from the zod schema, so that an editor completes and checks YAML as it
// is typed; and the settings by which VS Code finds them.
import { z } from 'zod';
import { DATASET_FILES, DocumentFile } from './dataset.ts';
import { StoryFile } from './stories.ts';

/** Every generated file by its path from the project’s root, with its whole content. */
export function jsonSchemaFiles(): Map<string, string> {
  const files = { ...DATASET_FILES, document: DocumentFile, story: StoryFile };
  const schemas = Object.entries(files).map(([name, schema]): [path: string, schema: object] => [
    `seeds/schema/${name}.schema.json`,
    {
      title: placeOf(name),
      ...z.toJSONSchema(schema, { io: 'input' }),
    },
  ]);
  const settings = {
    'yaml.schemas': Object.fromEntries(
      Object.keys(files).map((name) => [`./seeds/schema/${name}.schema.json`, `seeds/*/${placeOf(name)}`]),
    ),
  };
  return new Map(
    [...schemas, ['.vscode/settings.json', settings] as const].map(([path, content]) => [
      path,
      `${JSON.stringify(content, null, 2)}\n`,
    ]),
  );
}

/** Where files of a kind lie in a dataset's folder. */
function placeOf(name: string): string {
  return { document: 'documents/*.yaml', story: 'stories/*.yaml' }[name] ?? `${name}.yaml`;
}
