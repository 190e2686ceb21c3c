// No sentence of the datasets in seeds/ is open. The texts of the first one are under copyright and lie outside the
// project: where they are not found, its test says so and is skipped. A dataset with texts of its own is always held.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { coverageOf, rankOpen } from '../../server/coverage/coverage.ts';
import { checkDataset } from '../../server/ingest/check.ts';

const root = join(import.meta.dirname, '../..');
const seeds = join(root, 'seeds');
const datasets = readdirSync(seeds).filter((name) => existsSync(join(seeds, name, 'dataset.yaml')));
const texts = process.env['STEMMA_TEXTS'] ?? join(root, '../shared/corpus');

for (const name of datasets) {
  const missing =
    existsSync(join(seeds, name, 'texts')) || existsSync(texts)
      ? null
      : `no texts at ${texts}; set STEMMA_TEXTS to the folder that holds them`;
  test.skipIf(missing !== null)(
    `every sentence of seeds/${name} is annotated or excused${missing === null ? '' : ` (skipped: ${missing})`}`,
    { timeout: 60_000 },
    async () => {
      const { dataset, texts: found } = await checkDataset(join(seeds, name), {
        folders: [texts],
        data: null,
      });
      expect(found.size).toBe(dataset.documents.length);
      const open = dataset.documents.flatMap((document) => {
        const excuses = dataset.excuses.filter((excuse) => excuse.document === document.id);
        const sentences = coverageOf(found.get(document.sha256) ?? '', document, excuses);
        expect(sentences.length, document.id).toBeGreaterThan(0);
        return rankOpen(sentences).map(({ start, line }) => `${document.id}:${start} (line ${line})`);
      });
      expect(open).toEqual([]);
    },
  );
}
