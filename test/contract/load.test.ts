// Loading, on both engines: what is new is written, what vanished goes, what others made stays, and readers see a
// load whole or not at all.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { GraphRows, NodeRow } from '#schema';
import { recordActivity } from '../../server/ingest/activity.ts';
import { assemble } from '../../server/ingest/assemble.ts';
import { checkDataset } from '../../server/ingest/check.ts';
import { load, planFor, readDatasetState } from '../../server/ingest/load.ts';
import { countPlan } from '../../server/ingest/plan-load.ts';
import type { Store } from '../../server/store/store.ts';
import { describeStores } from './stores.ts';

// A Neo4j that was just started plans each of some seventy statements for the first time.
vi.setConfig({ testTimeout: 180_000 });

const FAIR = join(import.meta.dirname, '../golden/ingest/good/fair');
const checked = await checkDataset(FAIR, { folders: [], data: null });
const fair = checked.dataset;
const rows = assemble(fair);
const NOTHING = { created: 0, updated: 0, deleted: 0, kinds: {} };

/** The fair after a year: a claim with all that hangs on it is gone, one has other words, an actor is new. */
const later = assemble({
  ...fair,
  dataset: { ...fair.dataset, version: '2' },
  actors: [
    ...fair.actors,
    { id: 'baker', name: 'The bakery', kind: 'company', aliases: [], private: false, memberOf: [] },
  ],
  claims: fair.claims
    .filter(({ id }) => id !== 'first-1902')
    .map((claim) => ({
      ...claim,
      text: claim.id === 'visitors-350' ? '350 people came to the fair of 2021.' : claim.text,
      notSameAs: claim.notSameAs?.filter((id) => id !== 'first-1902'),
    })),
  documents: fair.documents.map((document) => ({
    ...document,
    statements: document.statements.filter(({ claim }) => claim !== 'first-1902'),
  })),
});

const loaded = (store: Store, all: GraphRows = rows, dataset = 'fair') =>
  store.write((transaction) => load(transaction, dataset, all));
/** All that the store holds of a dataset. */
const held = async (store: Store, dataset = 'fair') => ({
  nodes: await store.read('read/dataset-nodes', { dataset }),
  relationships: await store.read('read/dataset-relationships', { dataset }),
});
const isStated = ([, value]: [string, unknown]) => value !== null;

const question = (index: number): NodeRow<'Question'> => ({
  id: `fair:question:q${String(index).padStart(5, '0')}`,
  dataset: 'fair',
  text: `Question ${index}?`,
  topic: null,
  key: null,
});
const comparison = (id: string): NodeRow<'Comparison'> => ({
  id: `fair:comparison:${id}`,
  dataset: 'fair',
  type: 'contradicts',
  kind: 'numeric',
  because: null,
  reason: 'Two figures.',
  method: 'rule',
  rule: 'numeric',
  ruleVersion: 1,
  agree: ['measure'],
  differ: ['low'],
  proposed: 'found',
  newer: null,
  status: 'found',
});
/** Writes a comparison of two claims as the compare step does. */
const compared = (store: Store, id: string, claims: [string, string]) =>
  store.write(async (transaction) => {
    const [source, target] = claims.map((claim) => `fair:claim:${claim}`);
    const shortcut = {
      comparison: `fair:comparison:${id}`,
      kind: 'numeric',
      reason: 'Two figures.',
      status: 'found',
    };
    await transaction.run('write/comparison', { rows: [comparison(id)] });
    await transaction.run('write/comparison-compares', {
      rows: [source, target].map((claim, position) => ({
        source: `fair:comparison:${id}`,
        target: claim,
        position,
      })),
    });
    await transaction.run('write/claim-contradicts', { rows: [{ source, target, ...shortcut }] });
  });

describeStores('Loading', (open) => {
  test('writes every row as it is', async () => {
    const store = await open();
    const { created, updated, deleted } = await loaded(store);
    const nodes = Object.values(rows.nodes).flat();
    const relationships = Object.values(rows.relationships).flat();
    expect({ created, updated, deleted }).toEqual({
      created: nodes.length + relationships.length,
      updated: 0,
      deleted: 0,
    });
    const there = await held(store);
    expect(new Map(there.nodes.map(({ id, properties }) => [id, properties]))).toEqual(
      new Map(nodes.map((row) => [row.id, Object.fromEntries(Object.entries(row).filter(isStated))])),
    );
    expect(there.relationships.length).toBe(relationships.length);
  });

  test('twice changes nothing', async () => {
    const store = await open();
    await loaded(store);
    const before = await held(store);
    expect(await loaded(store)).toEqual(NOTHING);
    expect(await held(store)).toEqual(before);
  });

  test('finds every row again even where it compares them one by one', async () => {
    const store = await open();
    await loaded(store);
    const sameByAnotherHash: GraphRows = {
      ...rows,
      nodes: { ...rows.nodes, Dataset: rows.nodes.Dataset.map((row) => ({ ...row, inputHash: 'another' })) },
    };
    expect(await loaded(store, sameByAnotherHash)).toMatchObject({
      created: 0,
      updated: 1,
      deleted: 0,
      kinds: { Dataset: { updated: 1 } },
    });
  });

  test('a changed dataset leaves what loading it afresh would have made', async () => {
    const store = await open();
    await loaded(store, later);
    const afresh = await held(store);
    await loaded(store, rows);
    const counts = await loaded(store, later);
    expect(await held(store)).toEqual(afresh);
    expect(counts.kinds).toMatchObject({
      // The clerk, too: that it is a person was said in the statement that is gone.
      Actor: { created: 1, updated: 1, deleted: 0 },
      Claim: { created: 0, updated: 1, deleted: 1 },
      Assertion: { created: 0, updated: 0, deleted: 1 },
    });
  });

  test('tells beforehand what it would change, and changes nothing by telling', async () => {
    const store = await open();
    await loaded(store);
    const before = await held(store);
    const told = countPlan(
      await planFor((statement, parameters) => store.read(statement, parameters), 'fair', later),
    );
    expect(await held(store)).toEqual(before);
    expect(await loaded(store, later)).toEqual(told);
  });

  test('leaves other datasets alone, even where they hold the same ids', async () => {
    const store = await open();
    const other = assemble({ ...fair, id: 'fair-copy' });
    await loaded(store, other, 'fair-copy');
    const before = await held(store, 'fair-copy');
    await loaded(store);
    await loaded(store, later);
    expect(await held(store, 'fair-copy')).toEqual(before);
  });

  test('leaves alone what other steps made: comparisons, activities, links between datasets', async () => {
    const store = await open();
    await loaded(store);
    await loaded(store, assemble({ ...fair, id: 'fair-copy' }), 'fair-copy');
    const { activity, used } = recordActivity({
      dataset: 'fair',
      kind: 'ingest',
      by: null,
      at: new Date(0),
      tool: 'test',
      details: {},
      previousHash: null,
      documents: ['fair:document:minutes'],
    });
    await compared(store, 'numeric/visitors-350/visitors-400', ['visitors-350', 'visitors-400']);
    await store.write(async (transaction) => {
      await transaction.run('write/activity', { rows: [activity] });
      await transaction.run('write/activity-used', { rows: used });
      await transaction.run('write/actor-same-as', {
        rows: [{ source: 'fair:actor:herald', target: 'fair-copy:actor:herald' }],
      });
    });
    await loaded(store, later);
    const there = await held(store);
    expect(there.nodes.filter(({ label }) => label === 'Comparison' || label === 'Activity').length).toBe(2);
    const types = there.relationships.map(({ type }) => String(type));
    const count = (type: string) => types.filter((one) => one === type).length;
    expect([count('COMPARES'), count('CONTRADICTS'), count('USED')]).toEqual([2, 1, 1]);
    const between = await store.query(
      'MATCH (a:Actor)-[:SAME_AS]->(b:Actor) WHERE a.dataset <> b.dataset RETURN a.id AS source, b.id AS target',
      {},
      { rows: 10, bytes: 10_000, timeoutMs: 10_000 },
    );
    expect(between.rows).toEqual([{ source: 'fair:actor:herald', target: 'fair-copy:actor:herald' }]);
    expect(await readDatasetState((...call) => store.read(...call), 'fair')).toMatchObject({
      lastHash: activity.hash,
    });
  });

  test('a claim that vanishes takes the comparisons that compare it with it, and no other', async () => {
    const store = await open();
    await loaded(store);
    await compared(store, 'numeric/first-1891/first-1902', ['first-1891', 'first-1902']);
    await compared(store, 'numeric/visitors-350/visitors-400', ['visitors-350', 'visitors-400']);
    expect((await loaded(store, later)).kinds['Comparison']).toEqual({ created: 0, updated: 0, deleted: 1 });
    const { nodes, relationships } = await held(store);
    expect(nodes.filter(({ label }) => label === 'Comparison').map(({ id }) => id)).toEqual([
      'fair:comparison:numeric/visitors-350/visitors-400',
    ]);
    expect(relationships.filter(({ type }) => type === 'CONTRADICTS').length).toBe(1);
  });

  test('writes more rows than go into one batch', async () => {
    const store = await open();
    const many = Array.from({ length: 5_001 }, (_, index) => question(index));
    const all = { ...rows, nodes: { ...rows.nodes, Question: [...rows.nodes.Question, ...many] } };
    await loaded(store, all);
    const { nodes } = await held(store);
    expect(nodes.filter(({ label }) => label === 'Question').length).toBe(5_001 + rows.nodes.Question.length);
    await loaded(store, later);
    expect((await held(store)).nodes.filter(({ label }) => label === 'Question').length).toBe(
      rows.nodes.Question.length,
    );
  });

  test('leaves nothing behind where the transaction fails after it', async () => {
    const store = await open();
    await loaded(store);
    const before = await held(store);
    const failing = store.write(async (transaction) => {
      await load(transaction, 'fair', later);
      throw new Error('A later step fails.');
    });
    await expect(failing).rejects.toThrow('A later step fails.');
    expect(await held(store)).toEqual(before);
  });
});

describeStores('A load that is killed', (open, { settings }) => {
  test('midway leaves the old state, and converges when it is run again', async () => {
    const store = await open();
    await loaded(store);
    const before = await held(store);
    await store.close();
    await killedMidway(JSON.stringify(settings()));
    const again = await open();
    expect(await held(again)).toEqual(before);
    await loaded(again, later);
    const { nodes } = await held(again);
    expect(new Set(nodes.map(({ id }) => id))).toEqual(
      new Set(
        Object.values(later.nodes)
          .flat()
          .map(({ id }) => id),
      ),
    );
  });
});

/** Starts a load of the changed fair in a process of its own, and kills it once statements have been run. */
async function killedMidway(settings: string): Promise<void> {
  const server = new URL('../../server/', import.meta.url);
  const program = `
    const { openStore } = await import(${JSON.stringify(new URL('store/open.ts', server).href)});
    const { load } = await import(${JSON.stringify(new URL('ingest/load.ts', server).href)});
    let text = '';
    for await (const part of process.stdin) text += part;
    const { settings, rows } = JSON.parse(text);
    const store = await openStore(settings, { log() {} });
    await store.write(async (transaction) => {
      let left = 6;
      const run = async (...call) => {
        if (left-- === 0) { process.stdout.write('midway'); await new Promise((resolve) => setTimeout(resolve, 60_000)); }
        return transaction.run(...call);
      };
      await load({ run }, 'fair', rows);
    });
  `;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(`{"settings":${settings},"rows":${JSON.stringify(later)}}`);
  const [said] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  expect(String(said)).toBe('midway');
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
