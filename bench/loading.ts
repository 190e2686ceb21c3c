// Loading assembled rows through the port, against a bare loop of UNWIND batches of the same rows in the same run, on
// both engines. The bare loop has the same constraints, compares nothing and knows no dataset.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import grafeo, { type GrafeoDB } from '@grafeo-db/js';
import neo4j, { type Driver } from 'neo4j-driver';
import { type GraphRows, type Label, RELATIONSHIPS, type RelationshipKind, Settings } from '#schema';
import { load } from '../server/ingest/load.ts';
import { openStore } from '../server/store/open.ts';
import type { Store } from '../server/store/store.ts';
import { bootNeo4j } from '../test/neo4j/boot.ts';
import { generatedRows } from './generated-rows.ts';
import { inTurn, type Measure } from './measure.ts';

const BATCH = 5_000;
const RUNS = 3;
const DATASET = 'generated';

export async function loading(): Promise<Measure[]> {
  const rows = generatedRows();
  return [...(await onEmbedded(rows)), ...(await onNeo4j(rows))];
}

async function onEmbedded(rows: GraphRows): Promise<Measure[]> {
  const folders: string[] = [];
  let store: Store | undefined;
  let db: GrafeoDB | undefined;
  const end = async () => {
    await store?.close();
    db?.close();
    [store, db] = [undefined, undefined];
  };
  const before = async () => {
    await end();
    const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
    folders.push(folder);
    store = await openStore(Settings.parse({ STEMMA_DATA: join(folder, 'ours') }), { log: () => {} });
    const bare = grafeo.GrafeoDB.create(join(folder, 'bare.grafeo'));
    for (const statement of constraints('embedded')) await bare.executeCypher(statement);
    db = bare;
  };
  const measured = await inTurn(
    () => loadThrough(store, rows),
    async () => {
      const transaction = db?.beginTransaction();
      await eachBatch(rows, async (cypher, batch) => transaction?.executeCypher(cypher, { rows: batch }));
      transaction?.commit();
    },
    { runs: RUNS, before },
  );
  await end();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  return measures('embedded', measured);
}

async function onNeo4j(rows: GraphRows): Promise<Measure[]> {
  const server = await bootNeo4j();
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  const store = await openStore(
    Settings.parse({ NEO4J_URI: server.uri, NEO4J_USER: server.user, NEO4J_PASSWORD: server.password }),
    { log: () => {} },
  );
  try {
    const measured = await inTurn(
      () => loadThrough(store, rows),
      () => bareNeo4j(driver, rows),
      { runs: RUNS, before: () => emptyNeo4j(driver) },
    );
    return measures('neo4j', measured);
  } finally {
    await store.close();
    await driver.close();
    await server.stop();
  }
}

const loadThrough = async (store: Store | undefined, rows: GraphRows) =>
  store?.write((transaction) => load(transaction, DATASET, rows));

async function bareNeo4j(driver: Driver, rows: GraphRows): Promise<void> {
  const session = driver.session();
  await session.executeWrite((transaction) =>
    eachBatch(rows, (cypher, batch) => transaction.run(cypher, { rows: batch })),
  );
  await session.close();
}

async function emptyNeo4j(driver: Driver): Promise<void> {
  const session = driver.session();
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
  await session.close();
}

/** The plainest loop there is: every kind in turn, batches of the same size as ours. */
async function eachBatch(
  rows: GraphRows,
  run: (cypher: string, batch: unknown[]) => Promise<unknown>,
): Promise<void> {
  for (const label of Object.keys(rows.nodes) as Label[])
    for (const batch of batches(rows.nodes[label]))
      await run(`UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n = row`, batch);
  for (const kind of Object.keys(rows.relationships) as RelationshipKind[]) {
    const { source, target, type } = RELATIONSHIPS[kind];
    const properties = Object.keys(rows.relationships[kind][0] ?? {}).filter(
      (key) => key !== 'source' && key !== 'target',
    );
    const set =
      properties.length === 0 ? '' : `SET ${properties.map((key) => `r.${key} = row.${key}`).join(', ')}`;
    const cypher = `UNWIND $rows AS row MATCH (a:${source} {id: row.source}) MATCH (b:${target} {id: row.target}) MERGE (a)-[r:${type}]->(b) ${set}`;
    for (const batch of batches(rows.relationships[kind])) await run(cypher, batch);
  }
}

function* batches(items: readonly unknown[]): Generator<unknown[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}

function constraints(engine: 'embedded'): string[] {
  const file = readFileSync(new URL(`../cypher/constraints/${engine}.cypher`, import.meta.url), 'utf8');
  return file
    .replaceAll(/^\/\/.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

function measures(
  engine: string,
  measured: { oursMs: number; baselineMs: number; ratio: number },
): Measure[] {
  return [
    {
      name: `20,000 nodes and 60,000 relationships on ${engine}`,
      value: measured.oursMs / 1000,
      unit: 's',
      goal: null,
    },
    {
      name: `a bare loop of the same rows on ${engine}`,
      value: measured.baselineMs / 1000,
      unit: 's',
      goal: null,
    },
    { name: `ours against the bare loop on ${engine}`, value: measured.ratio, unit: 'ratio', goal: 1.3 },
  ];
}
