// The embedded store's file: one process holds it, a killed one leaves what was committed, and one that can't be read
// or has another shape is begun anew.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { GRAPH_VERSION } from '#schema';
import { openEmbedded } from '../../server/store/embedded.ts';
import type { Store } from '../../server/store/store.ts';
import { describeStores } from './stores.ts';

const row = (name: string) => ({ id: `d:question:${name}`, dataset: 'd', text: name });
const names = async (store: Store) =>
  (await store.read('read/dataset-nodes', { dataset: 'd' })).map(({ id }) => String(id).split(':').at(-1));
const write = (store: Store, name: string) =>
  store.write((transaction) => transaction.run('write/question', { rows: [row(name)] }));

describeStores(
  'An embedded store',
  (open, place) => {
    const children: ChildProcess[] = [];
    afterEach(() => {
      for (const child of children.splice(0)) child.kill('SIGKILL');
    });

    /** Another process that opens the graph, writes `before`, and waits in the middle of writing `during`. */
    async function holder(): Promise<ChildProcess> {
      const child = fork(
        fileURLToPath(new URL('store-holder.ts', import.meta.url)),
        [place.settings().STEMMA_DATA],
        {
          execArgv: ['--import', 'tsx'],
        },
      );
      children.push(child);
      await once(child, 'message');
      return child;
    }

    test('keeps what was written, across closing and opening', async () => {
      const store = await open();
      await write(store, 'a');
      await store.close();
      expect(await names(await open())).toEqual(['a']);
    });

    test('held by another process is refused, naming the process and what to do', async () => {
      const child = await holder();
      await expect(open()).rejects.toEqual(
        expect.objectContaining({
          code: 'store-held',
          exit: 3,
          message: expect.stringMatching(new RegExp(`process ${child.pid} .*Stop that process.*HTTP`)),
        }),
      );
    });

    test('opened twice in one process is refused too', async () => {
      await open();
      await expect(open()).rejects.toEqual(
        expect.objectContaining({
          code: 'store-held',
          message: expect.stringContaining('this very process'),
        }),
      );
    });

    test('of a process that was killed in the middle of writing holds what was committed before', async () => {
      const child = await holder();
      child.kill('SIGKILL');
      await once(child, 'exit');
      const store = await open();
      expect(await names(store)).toEqual(['before']);
      await write(store, 'after');
      expect(await names(store)).toEqual(['after', 'before']);
      expect(readFileSync(join(place.settings().STEMMA_DATA, 'graph.held-by'), 'utf8')).toContain(
        `${process.pid}`,
      );
    });

    test('in a folder that cannot be written is refused, naming the setting', async () => {
      const file = join(place.settings().STEMMA_DATA, 'a-file');
      writeFileSync(file, '');
      for (const folder of [file, join(file, 'below'), '/proc/stemma']) {
        await expect(openEmbedded(folder, { log: () => {} })).rejects.toEqual(
          expect.objectContaining({
            code: 'data-folder-not-writable',
            message: expect.stringMatching(/can't be written.*STEMMA_DATA/),
          }),
        );
      }
    });

    test('that cannot leave word of its process is refused, and leaves the graph to others', async () => {
      const folder = place.settings().STEMMA_DATA;
      mkdirSync(join(folder, 'graph.held-by'));
      await expect(open()).rejects.toEqual(
        expect.objectContaining({
          code: 'data-folder-not-writable',
          message: expect.stringMatching(/graph\.held-by can't be written.*STEMMA_DATA/),
        }),
      );
      rmSync(join(folder, 'graph.held-by'), { recursive: true });
      await open();
    });

    test.for([
      ['is no graph', (path: string) => writeFileSync(path, 'something else')],
      ['is empty', (path: string) => writeFileSync(path, '')],
      ['was cut short', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 5000))],
    ] as const)('whose file %s is begun anew, and says so', async ([, spoil]) => {
      const path = join(place.settings().STEMMA_DATA, 'graph.db');
      const store = await open();
      await write(store, 'a');
      await store.close();
      spoil(path);
      const again = await open();
      expect(place.logged).toEqual([expect.stringContaining(`The graph ${path} is started anew, because`)]);
      expect(existsSync(`${path}.aside`)).toBe(true);
      await write(again, 'b');
      expect(await names(again)).toEqual(['b']);
    });

    test('of another shape is begun anew, and says so', async () => {
      const store = await open();
      await store.write((transaction) =>
        transaction.run('write/dataset', {
          rows: [{ id: 'd:dataset:d', dataset: 'd', schemaVersion: GRAPH_VERSION + 1 }],
        }),
      );
      await store.close();
      const again = await open();
      expect(place.logged).toEqual([
        expect.stringMatching(
          `its shape is version ${GRAPH_VERSION + 1}, and this is version ${GRAPH_VERSION}`,
        ),
      ]);
      expect(await names(again)).toEqual([]);
    });

    test('is let go when it is closed, in the midst of reads, writes and queries', async () => {
      const store = await open();
      const going = [
        write(store, 'a'),
        write(store, 'b'),
        names(store),
        store.query('RETURN 1 AS one', {}, { rows: 1, bytes: 100, timeoutMs: 9000 }),
      ];
      const settled = Promise.allSettled(going);
      await store.close();
      await settled;
      await expect(store.read('read/graph-versions')).rejects.toThrow('closed');
      await expect(write(store, 'c')).rejects.toThrow('closed');
      expect(existsSync(join(place.settings().STEMMA_DATA, 'graph.held-by'))).toBe(false);
      expect(await names(await open())).not.toContain('c');
    });
  },
  { engines: ['embedded'] },
);
