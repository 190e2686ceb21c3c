// `npm run schema`: writes the JSON Schema of every dataset file where editors find it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jsonSchemaFiles } from './json-schema.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
for (const [path, content] of jsonSchemaFiles()) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
  console.log(path);
}
