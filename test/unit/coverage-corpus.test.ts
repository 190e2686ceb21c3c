// No sentence of the first dataset's real texts is open. They are under copyright and lie outside the project: where
// they are not found, the test says so and is skipped.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { coverageOf, rankOpen } from '../../server/coverage/coverage.ts';
import { checkDataset } from '../../server/ingest/check.ts';

const root = join(import.meta.dirname, '../..');
const texts = process.env['STEMMA_TEXTS'] ?? join(root, '../shared/corpus');
const missing = existsSync(texts)
  ? null
  : `no texts at ${texts}; set STEMMA_TEXTS to the folder that holds them`;

test.skipIf(missing !== null)(
  `every sentence of seeds/karabakh-2020 is annotated or excused${missing === null ? '' : ` (skipped: ${missing})`}`,
  { timeout: 60_000 },
  async () => {
    const { dataset, texts: found } = await checkDataset(join(root, 'seeds/karabakh-2020'), {
      folders: [texts],
      data: null,
    });
    expect(found.size).toBe(5);
    const open = dataset.documents.flatMap((document) =>
      rankOpen(
        coverageOf(
          found.get(document.sha256) ?? '',
          document,
          dataset.excuses.filter((excuse) => excuse.document === document.id),
        ),
      ).map(({ start, line }) => `${document.id}:${start} (line ${line})`),
    );
    expect(open).toEqual([]);
  },
);
