// The first dataset on its real texts. They are under copyright and lie outside the project: where they are not found,
// the tests that need them say so and are skipped.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { NODES, RELATIONSHIPS } from '#schema';
import { assemble } from '../../server/ingest/assemble.ts';
import { checkDataset } from '../../server/ingest/check.ts';
import { quotedShare } from '../../server/ingest/check-passages.ts';
import { codePointLength } from '../../server/ingest/code-points.ts';
import { problemLine } from '../../server/ingest/problem-at.ts';

vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, '../..');
const seeds = join(root, 'seeds');
const datasets = readdirSync(seeds).filter((name) => existsSync(join(seeds, name, 'dataset.yaml')));
const texts = process.env['STEMMA_TEXTS'] ?? join(root, '../shared/corpus');
const missing = existsSync(texts)
  ? null
  : `no texts at ${texts}; set STEMMA_TEXTS to the folder that holds them`;

test('there is a dataset in seeds/', () => {
  expect(datasets).toContain('karabakh-2020');
});

describe.each(datasets)('seeds/%s', (name) => {
  test('has no problem without its texts', async () => {
    const { problems } = await checkDataset(join(seeds, name), { folders: [], data: null });
    expect(problems.filter(({ severity }) => severity === 'error').map(problemLine)).toEqual([]);
  });

  test.skipIf(missing !== null)(
    `stands in its texts${missing === null ? '' : ` (skipped: ${missing})`}`,
    async () => {
      const { dataset, problems } = await checkDataset(join(seeds, name), { folders: [texts], data: null });
      expect(problems.filter(({ severity }) => severity === 'error').map(problemLine)).toEqual([]);
      expect(dataset.documents.every(({ checked }) => checked)).toBe(true);
    },
  );

  test.skipIf(missing !== null)('quotes less than a third of any text', async () => {
    const { dataset, texts: found } = await checkDataset(join(seeds, name), { folders: [texts], data: null });
    for (const document of dataset.documents) {
      const length = codePointLength(found.get(document.sha256) ?? '');
      expect(quotedShare(document, length)).toBeLessThan(1 / 3);
    }
  });

  test('becomes rows that the schema of the graph accepts', async () => {
    const { dataset } = await checkDataset(join(seeds, name), { folders: [], data: null });
    const { nodes, relationships } = assemble(dataset);
    for (const [label, schema] of Object.entries(NODES))
      for (const row of nodes[label as keyof typeof nodes])
        expect(schema.safeParse(row).error).toBeUndefined();
    for (const [kind, { row: schema }] of Object.entries(RELATIONSHIPS))
      for (const row of relationships[kind as keyof typeof relationships])
        expect(schema.safeParse(row).error).toBeUndefined();
  });
});
