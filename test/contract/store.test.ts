// What both engines promise behind the store's port: values, writes, deletes, transactions, readers beside writers.
import { assert, asyncProperty, string } from 'fast-check';
import { expect, test } from 'vitest';
import type { Row, Store } from '../../server/store/store.ts';
import { describeStores } from './stores.ts';

const question = (name: string, fields: Row = {}): Row => ({
  id: `d:question:${name}`,
  dataset: 'd',
  text: `Question ${name}?`,
  ...fields,
});

const questions = async (store: Store, dataset = 'd') =>
  (await store.read('read/dataset-nodes', { dataset })).map((row) => row['properties']);

/** Writes one question with that text and gives the text as it is read. */
async function writtenAndRead(store: Store, value: unknown): Promise<unknown> {
  await store.write((transaction) =>
    transaction.run('write/question', { rows: [{ id: 'd:question:v', dataset: 'd', text: value }] }),
  );
  const [row] = await store.read('read/dataset-nodes', { dataset: 'd' });
  const properties = row?.['properties'];
  return properties && typeof properties === 'object' && 'text' in properties
    ? properties['text']
    : undefined;
}

describeStores('A store', (open, { engine }) => {
  test('gives back what was written, in order of id, without what was null', async () => {
    const store = await open();
    const rows = [
      question('b', { topic: 'outbreak', key: null }),
      question('a', { topic: undefined as never }),
    ];
    expect(await store.write((transaction) => transaction.run('write/question', { rows }))).toEqual([
      { written: 2 },
    ]);
    expect(await questions(store)).toEqual([question('a'), question('b', { topic: 'outbreak' })]);
    expect(await questions(store, 'another')).toEqual([]);
  });

  test('changes nothing when the same rows are written again', async () => {
    const store = await open();
    const rows = [question('a'), question('b')];
    const ends = [{ source: 'd:question:a', target: 'd:question:b' }];
    for (let time = 0; time < 2; time += 1) {
      await store.write(async (transaction) => {
        await transaction.run('write/question', { rows });
        await transaction.run('write/question-part-of', { rows: ends });
      });
    }
    expect(await questions(store)).toEqual(rows);
    expect(await store.read('read/dataset-relationships', { dataset: 'd' })).toHaveLength(1);
  });

  test('drops a property that the new row has no more', async () => {
    const store = await open();
    const write = (row: Row) =>
      store.write((transaction) => transaction.run('write/question', { rows: [row] }));
    await write(question('a', { topic: 'casualties', key: 'k' }));
    await write(question('a', { topic: null }));
    expect(await questions(store)).toEqual([question('a')]);
  });

  test('holds one node of an id, however often it is written at once', async () => {
    const store = await open();
    const rows = Array.from({ length: 100 }, (_, place) => question(`q${place}`));
    await Promise.all(
      [rows, rows.toReversed(), rows, rows.toReversed()].map((order) =>
        store.write((transaction) => transaction.run('write/question', { rows: order })),
      ),
    );
    expect(await questions(store)).toHaveLength(100);
  });

  test('gives an actor the second label of its kind, and another when the kind changes', async () => {
    const store = await open();
    const labels = async (kind: string) => {
      const row = { id: 'd:actor:a', dataset: 'd', name: 'A', kind, aliases: ['Ա', 'A.'], private: false };
      await store.write((transaction) => transaction.run('write/actor', { rows: [row] }));
      const { rows } = await store.query(
        'MATCH (a:Actor) RETURN a',
        {},
        { rows: 9, bytes: 9e5, timeoutMs: 9e3 },
      );
      return rows.map(({ a }) => a);
    };
    const shared = { id: 'd:actor:a', dataset: 'd', name: 'A', aliases: ['Ա', 'A.'], private: false };
    expect(await labels('person')).toEqual([{ _labels: ['Actor', 'Person'], ...shared, kind: 'person' }]);
    expect(await labels('ngo')).toEqual([{ _labels: ['Actor', 'Organisation'], ...shared, kind: 'ngo' }]);
    expect(await labels('unidentified')).toEqual([{ _labels: ['Actor'], ...shared, kind: 'unidentified' }]);
  });

  test('removes nodes with their relationships, and passes over ids that are not there', async () => {
    const store = await open();
    await store.write(async (transaction) => {
      await transaction.run('write/question', { rows: [question('a'), question('b'), question('c')] });
      await transaction.run('write/question-part-of', {
        rows: [
          { source: 'd:question:a', target: 'd:question:b' },
          { source: 'd:question:b', target: 'd:question:c' },
          { source: 'd:question:a', target: 'd:question:nowhere' },
        ],
      });
    });
    const remove = (ids: string[]) =>
      store.write((transaction) => transaction.run('delete/question', { ids }));
    expect(await remove(['d:question:c', 'd:question:nowhere'])).toEqual([{ removed: 1 }]);
    expect(await questions(store)).toEqual([question('a'), question('b')]);
    expect(await store.read('read/dataset-relationships', { dataset: 'd' })).toHaveLength(1);
  });

  test.for([
    ['Armenian', 'Արցախի Հանրապետություն, Ստեփանակերտ'],
    ['Azerbaijani', 'Dağlıq Qarabağ, Şuşa, Xankəndi; İI ıi'],
    ['Cyrillic', 'Нагорный Карабах, Ёлка ё'],
    ['combining marks', 'e\u0301 is not é; Z\u0335\u0321\u033Aa\u0301\u0302\u0303lgo'],
    ['right to left', '\u202Bתקיפה בגנג\u05F3ה\u202C و قره‌باغ'],
    ['astral and invisible', '𐎧 👩‍👩‍👧 \u200B\u00A0\u00AD\uFEFF end'],
    ['quotes and signs', `"'\`\\ $x {y} // /* */ \u0000 \r\n\t`],
    ['nothing', ''],
  ] as const)('keeps text as it is: %s', async ([, text]) => {
    expect(await writtenAndRead(await open(), text)).toBe(text);
  });

  test('keeps any text that is well formed', async () => {
    const store = await open();
    await assert(
      asyncProperty(string({ unit: 'binary', maxLength: 60 }), async (text) => {
        expect(await writtenAndRead(store, text)).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  test('keeps a text of 100 kB', async () => {
    const text = 'Ղարաբաղ — Qarabağ — Карабах. '.repeat(2300);
    expect(Buffer.byteLength(text)).toBeGreaterThan(100_000);
    expect(await writtenAndRead(await open(), text)).toBe(text);
  });

  test.for([
    2 ** 31,
    -(2 ** 31) - 1,
    Number.MAX_SAFE_INTEGER,
    9_007_199_254_740_993n,
    -9_223_372_036_854_775_807n,
    40.5,
    1e300,
    0,
    true,
    false,
  ])('keeps the value %s', async (value) => {
    expect(await writtenAndRead(await open(), value)).toBe(value);
  });

  test('keeps lists, and takes null for a value that is not there', async () => {
    const store = await open();
    expect(await writtenAndRead(store, ['Ганджа', 'Gəncə'])).toEqual(['Ганджа', 'Gəncə']);
    expect(await writtenAndRead(store, [])).toEqual([]);
    expect(await writtenAndRead(store, null)).toBeUndefined();
  });

  test('undoes all of a transaction in which something fails', async () => {
    const store = await open();
    await store.write((transaction) => transaction.run('write/question', { rows: [question('old')] }));
    const failed = store.write(async (transaction) => {
      await transaction.run('write/question', { rows: [question('new'), question('old', { key: 'k' })] });
      await transaction.run('delete/question', { ids: ['d:question:old'] });
      const [seen] = await transaction.run('read/dataset-nodes', { dataset: 'd' });
      expect(seen?.['id']).toBe('d:question:new');
      throw new Error('the third step fails');
    });
    await expect(failed).rejects.toThrow('the third step fails');
    expect(await questions(store)).toEqual([question('old')]);
  });

  test('undoes a transaction of which one of several statements at once is wrong', async () => {
    const store = await open();
    const failed = store.write((transaction) =>
      Promise.all([
        transaction.run('write/question', { rows: [question('a')] }),
        transaction.run('write/question', {}),
        transaction.run('write/question', { rows: [question('b')] }),
      ]),
    );
    await expect(failed).rejects.toThrow();
    expect(await questions(store)).toEqual([]);
    await store.write((transaction) => transaction.run('write/question', { rows: [question('c')] }));
    expect(await questions(store)).toEqual([question('c')]);
  });

  test('names what there is when asked for a statement that is not there, and reads by statements that read', async () => {
    const store = await open();
    await expect(store.read('read/nothing')).rejects.toThrow(
      /no statement "read\/nothing".*read\/dataset-nodes/,
    );
    await expect(store.read('write/claim', { rows: [] })).rejects.toThrow('store.write');
  });

  test('never shows a reader what was taken back, and once a write is done all of it', async () => {
    const store = await open();
    const size = 300;
    const generation = (text: string) =>
      Array.from({ length: size }, (_, place) => question(`q${place}`, { text }));
    await store.write((transaction) => transaction.run('write/question', { rows: generation('0') }));
    const finished = new AbortController();
    const seen = new Set<string>();
    const readers = Array.from({ length: 3 }, async () => {
      while (!finished.signal.aborted) {
        const texts = (await questions(store)).map((row) => Object(row).text);
        // Neo4j reads what is committed while it reads: a commit that overtakes a scan shows some of both.
        if (engine === 'embedded') expect(texts).toHaveLength(size);
        for (const text of new Set(texts)) seen.add(text);
      }
    });
    const write = async (time: number) => {
      const rows = generation(String(time));
      await store.write(async (transaction) => {
        await transaction.run('delete/question', { ids: rows.map(({ id }) => id) });
        for (let from = 0; from < size; from += 100) {
          await transaction.run('write/question', { rows: rows.slice(from, from + 100) });
        }
        if (time % 2 === 1) throw new Error('taken back');
      });
    };
    for (let time = 1; time <= 6; time += 1) await write(time).catch(() => {});
    finished.abort();
    await Promise.all(readers);
    expect([...seen].filter((text) => Number(text) % 2 === 1)).toEqual([]);
    expect(seen.size).toBeGreaterThan(1);
    const last = (await questions(store)).map((row) => Object(row).text);
    expect(last).toEqual(Array.from({ length: size }, () => '6'));
  });
});
