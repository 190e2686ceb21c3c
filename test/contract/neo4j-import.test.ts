// The files for neo4j-admin, imported by Neo4j's own tool: a server on that database holds the same rows, and answers
// Stemma's own queries as a store that was ingested does.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GraphRows, Settings } from '#schema';
import { writeFiles } from '../../server/cli/write-files.ts';
import { neo4jAdmin } from '../../server/export/neo4j-admin.ts';
import { readRows } from '../../server/export/read-rows.ts';
import { canonicalJson } from '../../server/ingest/canonical-json.ts';
import { ingestDataset } from '../../server/ingest-dataset.ts';
import { readDatasets } from '../../server/queries/datasets.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { type BootedNeo4j, bootNeo4j, importIntoNeo4j } from '../neo4j/boot.ts';

const isThere = ['java', 'mvn'].every((program) => spawnSync(program, ['-version']).status === 0);
if (!isThere && process.env['CI'] === 'true')
  throw new Error('Java and Maven are needed to import into Neo4j.');
const skipped = isThere ? '' : ' (skipped: java and mvn are not both here)';

describe.skipIf(!isThere)(`What neo4j-admin imported${skipped}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-import-'));
  let server: BootedNeo4j | undefined;
  const stores: Store[] = [];
  let ingested: Store;
  let imported: Store;
  let rows: GraphRows;

  beforeAll(async () => {
    ingested = await openStore(Settings.parse({ STEMMA_DATA: join(folder, 'data') }), { log: () => {} });
    stores.push(ingested);
    await ingestDataset(join(import.meta.dirname, '../../seeds/two-towns-bridge'), {
      store: ingested,
      places: { folders: [], data: null },
      data: folder,
      now: new Date(0),
    });
    rows = await readRows(ingested, 'two-towns-bridge');
    const files = join(folder, 'files');
    await writeFiles(files, neo4jAdmin.files(rows), { isFolder: true, force: false });
    const home = mkdtempSync(join(tmpdir(), 'stemma-import-home-'));
    await importIntoNeo4j(home, files);
    server = await bootNeo4j(home);
    imported = await openStore(
      Settings.parse({
        STEMMA_DATA: folder,
        NEO4J_URI: server.uri,
        NEO4J_USER: server.user,
        NEO4J_PASSWORD: server.password,
      }),
      { log: () => {} },
    );
    stores.push(imported);
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
    const statements = readFileSync(join(files, 'after-import.cypher'), 'utf8').split(';\n').filter(Boolean);
    for (const statement of statements) await driver.executeQuery(statement);
    await driver.close();
  }, 600_000);
  afterAll(async () => {
    for (const store of stores) await store.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('is every row as it was, byte for byte', async () => {
    expect(canonicalJson(await readRows(imported, 'two-towns-bridge'))).toBe(canonicalJson(rows));
  });

  test('answers Stemma’s queries as the ingested store does', async () => {
    expect(await readDatasets(imported)).toEqual(await readDatasets(ingested));
    const dataset = 'two-towns-bridge';
    for (const query of ['read/graph-claims', 'read/graph-actors', 'read/graph-comparisons'])
      expect(await imported.read(query, { dataset })).toEqual(await ingested.read(query, { dataset }));
    const organisations = 'MATCH (a:Actor:Organisation) RETURN count(*) AS count';
    const limits = { rows: 10, bytes: 10_000, timeoutMs: 30_000 };
    expect((await imported.query(organisations, {}, limits)).rows).toEqual(
      (await ingested.query(organisations, {}, limits)).rows,
    );
  });
});
