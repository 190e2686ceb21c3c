// The JSON Schema files that editors read are those that the code makes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jsonSchemaFiles } from '../../server/schema/json-schema.ts';

const root = join(import.meta.dirname, '../..');

describe('JSON Schema of the dataset files', () => {
  test.each([...jsonSchemaFiles()])('%s is what `npm run schema` writes', (path, content) => {
    expect(readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n')).toBe(content);
  });

  test('there is no other file beside them', () => {
    const made = [...jsonSchemaFiles().keys()].filter((path) => path.startsWith('seeds/schema/'));
    expect(readdirSync(join(root, 'seeds/schema')).sort()).toEqual(
      made.map((path) => path.replace('seeds/schema/', '')).sort(),
    );
  });

  test('refuses unknown keys, and describes what an editor shows', () => {
    const claims = JSON.parse(jsonSchemaFiles().get('seeds/schema/claims.schema.json') ?? '');
    expect(claims.items.additionalProperties).toBe(false);
    expect(claims.items.properties.text.description).toBe(
      'A neutral sentence that can be affirmed or negated.',
    );
    expect(claims.items.required).toEqual(['id', 'text']);
  });

  test('allows the shorthand that people write', () => {
    const document = JSON.parse(jsonSchemaFiles().get('seeds/schema/document.schema.json') ?? '');
    const link = document.properties.statements.items.properties.chain.items;
    expect(link.anyOf.map(({ type }: { type: string }) => type)).toEqual(['string', 'object']);
  });
});
