// JSON Schema of every file of a dataset, made from the zod schema, so that an editor completes and checks YAML as it
// is typed; and the settings by which VS Code finds them.
import { z } from 'zod';
import { DATASET_FILES, DocumentFile } from './dataset.ts';

/** Every generated file by its path from the project’s root, with its whole content. */
export function jsonSchemaFiles(): Map<string, string> {
  const files = { ...DATASET_FILES, document: DocumentFile };
  const schemas = Object.entries(files).map(([name, schema]): [path: string, schema: object] => [
    `seeds/schema/${name}.schema.json`,
    {
      title: `${name === 'document' ? 'documents/*' : name}.yaml`,
      ...z.toJSONSchema(schema, { io: 'input' }),
    },
  ]);
  const settings = {
    'yaml.schemas': Object.fromEntries(
      Object.keys(files).map((name) => [
        `./seeds/schema/${name}.schema.json`,
        name === 'document' ? 'seeds/*/documents/*.yaml' : `seeds/*/${name}.yaml`,
      ]),
    ),
  };
  return new Map(
    [...schemas, ['.vscode/settings.json', settings] as const].map(([path, content]) => [
      path,
      `${JSON.stringify(content, null, 2)}\n`,
    ]),
  );
}
