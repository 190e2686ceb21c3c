// Hostile statements: whatever analysts send, each ends within its limits in words that say what is allowed, the store is
// the same before and after, and whoever else asks is answered meanwhile.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { beforeAll, expect, test } from 'vitest';
import { StemmaError } from '../../server/errors.ts';
import { ingestDataset } from '../../server/ingest-dataset.ts';
import type { QueryLimits, Store } from '../../server/store/store.ts';
import { type HostileStatement, hostileGroups } from './hostile-statements.ts';
import { describeStores } from './stores.ts';

const LIMITS: QueryLimits = { rows: 1_000, bytes: 1_000_000, timeoutMs: 20_000 };
/** What is to be ended at a limit is ended soon; what is to be refused may wait for a busy machine. */
const timeoutOf = ({ outcome }: HostileStatement) => (outcome === 'ended' ? 700 : 20_000);
/** How long after its limit an answer may come on a machine where others work too. */
const GRACE_MS = 10_000;
const AT_ONCE = 2;
const GROUP_MS = 240_000;

describeStores(
  'A hostile statement',
  (open, { engine, settings }) => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
      await ingestDataset(join(import.meta.dirname, '../golden/ingest/good/fair'), {
        store,
        places: { folders: [], data: null },
        data: settings().STEMMA_DATA,
        now: new Date('2026-01-01T00:00:00Z'),
      });
    }, 300_000);

    /** All that the store holds, and on the embedded engine its file, byte for byte. */
    const everything = async () => {
      const hash = createHash('sha256');
      for (const name of ['read/dataset-nodes', 'read/dataset-relationships'])
        hash.update(JSON.stringify(await store.read(name, { dataset: 'fair' })));
      for (const name of ['read/schema-labels', 'read/schema-relationships'])
        hash.update(JSON.stringify(await store.read(name)));
      if (engine === 'embedded') hash.update(readFileSync(join(settings().STEMMA_DATA, 'graph.db')));
      return hash.digest('hex');
    };

    /** What became of a statement; a sentence where that is not what should. */
    const fault = async (statement: HostileStatement): Promise<string | null> => {
      const { cypher, parameters, outcome } = statement;
      const limits = { ...LIMITS, timeoutMs: timeoutOf(statement) };
      const startedAt = performance.now();
      const got = await store.query(cypher, parameters, limits).then(
        ({ rows, truncated }) => {
          if (rows.length > limits.rows) return `gave ${rows.length} rows`;
          return truncated === false ? 'answered' : 'ended';
        },
        (error: unknown) => codeOf(error),
      );
      const ms = performance.now() - startedAt;
      if (ms > limits.timeoutMs + GRACE_MS) return `took ${Math.round(ms)} ms: ${cypher.slice(0, 200)}`;
      return FITTING[outcome].includes(got) ? null : `${got}, expected ${outcome}: ${cypher.slice(0, 200)}`;
    };

    for (const [group, statements] of hostileGroups())
      test(`ends within its limits and changes nothing: ${group}`, { timeout: GROUP_MS }, async () => {
        const before = await everything();
        const rest = [...statements];
        const faults: (string | null)[] = [];
        const work = async () => {
          for (let next = rest.shift(); next !== undefined; next = rest.shift())
            faults.push(await fault(next));
        };
        let isDone = false;
        const slowest = slowestRead(store, () => isDone);
        await Promise.all(Array.from({ length: AT_ONCE }, work));
        isDone = true;
        expect(faults.filter((one) => one !== null)).toEqual([]);
        expect(await everything()).toBe(before);
        expect(await slowest).toBeLessThan(GRACE_MS);
      });

    test('is told in the answer to come again, where too many come at once', async () => {
      const caller = new AbortController();
      const endless = 'UNWIND range(1, 9000000000000) AS x RETURN sum(x % 7) AS n';
      const asked = Array.from({ length: 30 }, () =>
        store.query(endless, {}, LIMITS, caller.signal).catch((error: unknown) => error),
      );
      const first = await Promise.race(asked);
      expect(first).toMatchObject({
        code: 'too-many-queries',
        message: expect.stringContaining('Ask again'),
      });
      caller.abort(new Error('nobody waits'));
      const told = (await Promise.all(asked)).filter((one) => one instanceof StemmaError);
      expect(told.length).toBeGreaterThanOrEqual(30 - 4 - 16);
      expect((await store.query('RETURN 1 AS one', {}, LIMITS)).rows).toEqual([{ one: 1 }]);
    });
  },
  { empty: 'once' },
);

const FITTING: Record<HostileStatement['outcome'], string[]> = {
  refused: ['refused'],
  ended: ['ended', 'refused'],
  answered: ['answered'],
  either: ['answered', 'ended', 'refused'],
};

/** An error that is one of ours and says what is allowed or what to do instead, and nothing of our insides. */
function codeOf(error: unknown): string {
  if (!(error instanceof StemmaError)) return `threw ${String(error)}`;
  if (/undefined|\[object|node_modules|\bat .*\.(ts|java|rs):/.test(error.message))
    return `said ${error.message}`;
  if (/may read the graph|Narrow what it matches/.test(error.message) === false)
    return `said ${error.message}`;
  return { 'query-refused': 'refused', 'query-timeout': 'ended' }[error.code as string] ?? error.code;
}

/** The longest that a read of somebody else took while the statements ran, in milliseconds. */
async function slowestRead(store: Store, isDone: () => boolean): Promise<number> {
  let slowest = 0;
  while (!isDone()) {
    const startedAt = performance.now();
    await store.read('read/counts');
    slowest = Math.max(slowest, performance.now() - startedAt);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return slowest;
}
