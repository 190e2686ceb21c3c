// The gallery: on both datasets and both engines each question gives exactly the rows of its golden file, and the two
// engines the same. `npm run golden` writes the files anew, to be looked through before they are committed.
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { galleryQuestions, parametersFor } from '../../server/desk/gallery.ts';
import { ingestDataset } from '../../server/ingest-dataset.ts';
import type { Row, Store } from '../../server/store/store.ts';
import { caseOf, DATASETS } from './gallery-cases.ts';
import { describeStores } from './stores.ts';

const SEEDS = join(import.meta.dirname, '../../seeds');
const GOLDEN = join(import.meta.dirname, '../golden/gallery');
const LIMITS = { rows: 10_000, bytes: 16_000_000, timeoutMs: 60_000 };
/** A Neo4j that was just started plans each statement for the first time. */
const LOADING_MS = 300_000;

/** What the engine that came first gave. */
const answers = new Map<string, Row[]>();

/** Its keys in order at every depth: the order of properties is no engine's promise. */
const inOrder = (_key: string, value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** A row a line, so that a change shows as the rows it changes. */
const asText = (parameters: unknown, rows: Row[]) =>
  `{"parameters": ${JSON.stringify(parameters)}, "rows": [\n${rows.map((row) => JSON.stringify(row, inOrder)).join(',\n')}\n]}\n`;

describeStores(
  'The gallery',
  (open, { settings }) => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
      for (const dataset of Object.keys(DATASETS))
        await ingestDataset(join(SEEDS, dataset), {
          store,
          places: { folders: [], data: null },
          data: settings().STEMMA_DATA,
          now: new Date('2026-01-01T00:00:00Z'),
        });
    }, LOADING_MS);

    for (const question of galleryQuestions())
      test(`${question.title}: gives the same exact rows as ever, in the columns it names`, async () => {
        for (const dataset of Object.keys(DATASETS)) {
          const parameters = parametersFor(question, caseOf(dataset, question));
          const { columns, rows, truncated } = await store.query(question.cypher, parameters, LIMITS);
          expect(truncated).toBe(false);
          expect(columns).toEqual(question.columns.map(({ name }) => name));
          const key = `${dataset}/${question.name}`;
          expect(rows).toEqual(answers.get(key) ?? rows);
          answers.set(key, rows);
          await expect(asText(parameters, rows)).toMatchFileSnapshot(join(GOLDEN, `${key}.json`));
        }
      });

    test('finds something for every question in one dataset or the other', () => {
      const empty = galleryQuestions().filter(({ name }) =>
        Object.keys(DATASETS).every((dataset) => answers.get(`${dataset}/${name}`)?.length === 0),
      );
      expect(empty.map(({ name }) => name)).toEqual([]);
    });
  },
  { empty: 'once' },
);
