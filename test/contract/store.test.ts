// What both engines promise behind the store's port.
import { expect, test } from 'vitest';
import { describeStores } from './stores.ts';

const rows = [
  { id: 'd:question:a', dataset: 'd', text: 'How many?', topic: null, key: null },
  { id: 'd:question:b', dataset: 'd', text: 'Who began?', topic: 'outbreak', key: null },
];

describeStores('A store', (open) => {
  test('gives back what was written, without what was null', async () => {
    const store = await open();
    const written = await store.write((transaction) => transaction.run('write/question', { rows }));
    expect(written).toEqual([{ written: 2 }]);
    expect(await store.read('read/dataset-nodes', { dataset: 'd' })).toEqual([
      {
        label: 'Question',
        id: 'd:question:a',
        properties: { id: 'd:question:a', dataset: 'd', text: 'How many?' },
      },
      {
        label: 'Question',
        id: 'd:question:b',
        properties: { id: 'd:question:b', dataset: 'd', text: 'Who began?', topic: 'outbreak' },
      },
    ]);
    console.log(
      await store.query(
        'MATCH (q:Question) RETURN q ORDER BY q.id',
        {},
        { rows: 1, bytes: 1e6, timeoutMs: 5000 },
      ),
    );
  });
});
