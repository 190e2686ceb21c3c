// Nothing lost, on both stores: a dataset is ingested, read back into a folder, and ingested from there into an empty
// store. What both hold is the same byte for byte, and so are the files.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { GraphRows, Label, RelationshipKind } from '#schema';
import { writeFiles } from '../../server/cli/write-files.ts';
import { datasetYaml } from '../../server/export/dataset-yaml.ts';
import { readRows } from '../../server/export/read-rows.ts';
import { canonicalJson } from '../../server/ingest/canonical-json.ts';
import { checkDataset } from '../../server/ingest/check.ts';
import { ingestDataset } from '../../server/ingest-dataset.ts';
import type { Store } from '../../server/store/store.ts';
import { describeStores } from './stores.ts';

// A real Neo4j under load plans seventy statements for the first time.
vi.setConfig({ testTimeout: 300_000 });

const root = join(import.meta.dirname, '../..');
const corpus = process.env['STEMMA_TEXTS'] ?? join(root, '../shared/corpus');
const folder = mkdtempSync(join(tmpdir(), 'stemma-read-back-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An activity records one run, with its time and the hashes of its files: two runs have two. */
const OF_RUNS: (Label | RelationshipKind)[] = ['Activity', 'activity-used'];
const inCanonicalForm = ({ nodes, relationships }: GraphRows) =>
  canonicalJson(
    Object.fromEntries(
      Object.entries({ ...nodes, ...relationships }).filter(
        ([name]) => !OF_RUNS.includes(name as Label | RelationshipKind),
      ),
    ),
  );
const filesIn = (path: string) =>
  new Map(
    readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .toSorted()
      .map((name) => [name, readFileSync(join(path, name), 'utf8')]),
  );

/** What each store came to hold, by dataset. */
const held = new Map<string, string>();

for (const dataset of ['karabakh-2020', 'two-towns-bridge']) {
  const from = join(root, 'seeds', dataset);
  const folders = [corpus, join(from, 'texts')].filter((path) => existsSync(path));
  const ingested = async (store: Store, path: string) => {
    await ingestDataset(path, { store, places: { folders, data: null }, data: folder, now: new Date(0) });
    return readRows(store, dataset);
  };
  let first: GraphRows;

  describeStores(
    `${dataset}, read back from the graph`,
    (open, { engine }) => {
      const out = (run: string) => join(folder, engine, run, dataset);
      const wrote = (run: string, rows: GraphRows) =>
        writeFiles(out(run), datasetYaml.files(rows), { isFolder: true, force: false });

      beforeAll(async () => {
        first = await ingested(await open(), from);
        await wrote('first', first);
      }, 300_000);

      test('has no error', async () => {
        const { problems } = await checkDataset(out('first'), { folders, data: null });
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      });

      test('is the same graph on both stores', () => {
        const before = held.get(dataset) ?? inCanonicalForm(first);
        held.set(dataset, before);
        expect(inCanonicalForm(first) === before).toBe(true);
      });
    },
    { empty: 'once' },
  );

  describeStores(
    `${dataset}, read back and ingested into an empty store`,
    (open, { engine }) => {
      const out = (run: string) => join(folder, engine, run, dataset);
      let again: GraphRows;
      beforeAll(async () => {
        again = await ingested(await open(), out('first'));
      }, 300_000);

      test('is the same graph byte for byte', () => {
        expect(again.nodes.Assertion.length).toBeGreaterThan(50);
        expect(again.nodes.Comparison.length).toBeGreaterThan(3);
        expect(inCanonicalForm(again) === held.get(dataset)).toBe(true);
      });

      test('read back again is the same files byte for byte', async () => {
        await writeFiles(out('again'), datasetYaml.files(again), { isFolder: true, force: false });
        expect(filesIn(out('again'))).toEqual(filesIn(out('first')));
      });
    },
    { empty: 'once' },
  );
}
