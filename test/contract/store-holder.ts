// A process of its own for the tests: holds the embedded store of the folder it is given, commits one question,
// and says so from the middle of a transaction that it never ends.
import { openEmbedded } from '../../server/store/embedded.ts';

const store = await openEmbedded(process.argv[2] ?? '', { log: console.error });
const row = (name: string) => ({ id: `d:question:${name}`, dataset: 'd', text: name });
await store.write((transaction) => transaction.run('write/question', { rows: [row('before')] }));
await store.write(async (transaction) => {
  await transaction.run('write/question', { rows: [row('during')] });
  await transaction.run('delete/question', { ids: ['d:question:before'] });
  process.send?.('in the middle');
  await new Promise((resolve) => setTimeout(resolve, 600_000));
});
