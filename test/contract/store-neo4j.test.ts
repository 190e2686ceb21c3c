// What can go wrong between Stemma and a Neo4j server: each is one sentence that names the server and what to do, and
// after a connection has dropped the store goes on as soon as the server is there again.
import { afterEach, expect, test } from 'vitest';
import { GRAPH_VERSION, Settings } from '#schema';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { type Proxy, proxyTo } from '../neo4j/proxy.ts';
import { describeStores } from './stores.ts';

const rows = [{ id: 'd:question:a', dataset: 'd', text: 'How many?' }];
const LIMITS = { rows: 10, bytes: 1e6, timeoutMs: 10_000 };

const found = async (store: Store) => (await store.read('read/dataset-nodes', { dataset: 'd' })).length;
const dataset = (schemaVersion: number) => ({ id: 'd:dataset:d', dataset: 'd', schemaVersion });

const failsWith = (code: string, ...words: (string | RegExp)[]) =>
  expect.objectContaining({
    code,
    message: expect.toSatisfy((message: string) => words.every((word) => message.match(word)), String(words)),
  });

describeStores(
  'A Neo4j store',
  (open, place) => {
    const proxies: Proxy[] = [];
    const stores: Store[] = [];
    afterEach(async () => {
      for (const store of stores.splice(0)) await store.close();
      for (const proxy of proxies.splice(0)) proxy.close();
    });
    const opening = (settings: Partial<Settings>, logged: string[] = []) =>
      openStore({ ...place.settings(), ...settings }, { log: (message) => logged.push(message) });
    const throughProxy = async () => {
      const proxy = await proxyTo(place.settings().NEO4J_URI ?? '');
      proxies.push(proxy);
      const store = await opening({ NEO4J_URI: proxy.uri });
      stores.push(store);
      return { proxy, store };
    };

    test('says its version', async () => {
      expect(await (await open()).version()).toMatch(/^\d+\.\d+/);
    });

    test('that is not there is named with what to do', async () => {
      await expect(opening({ NEO4J_URI: 'bolt://127.0.0.1:1' })).rejects.toEqual(
        failsWith('store-unreachable', 'bolt://127.0.0.1:1', 'Start it, or set NEO4J_URI'),
      );
      await expect(opening({ NEO4J_URI: 'neo4j://127.0.0.1:1' })).rejects.toEqual(
        failsWith('store-unreachable', 'neo4j://127.0.0.1:1', 'Start it, or set NEO4J_URI'),
      );
    });

    test('that refuses the password is named with what to do', async () => {
      await expect(opening({ NEO4J_PASSWORD: 'not this one' })).rejects.toEqual(
        failsWith('store-refused', String(place.settings().NEO4J_URI), 'NEO4J_USER and NEO4J_PASSWORD'),
      );
      await expect(opening({ NEO4J_PASSWORD: undefined })).rejects.toEqual(failsWith('store-refused'));
    });

    test('without the database that was asked for says so', async () => {
      await expect(opening({ NEO4J_DATABASE: 'nowhere' })).rejects.toEqual(
        failsWith('store-refused', 'nowhere', 'NEO4J_DATABASE'),
      );
    });

    test('with an address of another kind says which are expected', async () => {
      await expect(opening({ NEO4J_URI: 'http://127.0.0.1:7474' })).rejects.toEqual(
        failsWith('setting-invalid', 'NEO4J_URI', 'neo4j://localhost:7687'),
      );
    });

    test('is reached by neo4j:// as well as by bolt://', async () => {
      const uri = place.settings().NEO4J_URI?.replace(/^bolt:/, 'neo4j:');
      const store = await opening({ NEO4J_URI: uri });
      stores.push(store);
      await store.write((transaction) => transaction.run('write/question', { rows }));
      expect(await found(store)).toBe(1);
    });

    test('written by a newer Stemma is refused; by an older one it is opened, to be ingested again', async () => {
      const store = await open();
      await store.write((transaction) =>
        transaction.run('write/dataset', { rows: [dataset(GRAPH_VERSION + 1)] }),
      );
      await expect(opening({})).rejects.toEqual(failsWith('store-outdated', 'newer', 'Update Stemma'));
      await store.write((transaction) =>
        transaction.run('write/dataset', { rows: [dataset(GRAPH_VERSION - 1)] }),
      );
      const logged: string[] = [];
      stores.push(await opening({}, logged));
      expect(logged).toEqual([expect.stringMatching(/older.*stemma ingest/)]);
    });

    test('that drops in the middle of a write keeps nothing of it, says so, and goes on when it is back', async () => {
      const { proxy, store } = await throughProxy();
      const written = store.write(async (transaction) => {
        await transaction.run('write/question', { rows });
        proxy.cut();
        await transaction.run('write/question', { rows });
      });
      await expect(written).rejects.toEqual(failsWith('store-unreachable', proxy.uri));
      await expect(store.query('RETURN 1 AS one', {}, LIMITS)).rejects.toEqual(
        failsWith('store-unreachable'),
      );
      proxy.mend();
      expect(await found(store)).toBe(0);
      await store.write((transaction) => transaction.run('write/question', { rows }));
      expect(await found(store)).toBe(1);
      expect((await store.query('RETURN 1 AS one', {}, LIMITS)).rows).toEqual([{ one: 1 }]);
    });

    test('that drops for a moment is tried again, and writes once', async () => {
      const { proxy, store } = await throughProxy();
      let tries = 0;
      await store.write(async (transaction) => {
        tries += 1;
        await transaction.run('write/question', { rows });
        if (tries > 1) return;
        proxy.cut();
        proxy.mend();
        await transaction.run('write/question', { rows });
      });
      expect(tries).toBe(2);
      expect(await found(store)).toBe(1);
    });

    test('that drops while it is read answers when it is back', async () => {
      const { proxy, store } = await throughProxy();
      await store.write((transaction) => transaction.run('write/question', { rows }));
      proxy.cut();
      const reading = found(store);
      setTimeout(() => proxy.mend(), 500);
      expect(await reading).toBe(1);
    });
  },
  { engines: ['neo4j'] },
);
