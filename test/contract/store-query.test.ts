// Analysts' statements are untrusted: on both engines they read the graph and nothing else, and end within their limits.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { expect, test, vi } from 'vitest';
import type { Row, Store } from '../../server/store/store.ts';
import { describeStores } from './stores.ts';

const LIMITS = { rows: 100, bytes: 1_000_000, timeoutMs: 20_000 };
/** Takes hours on any machine, and next to no memory. */
/** Endless, and never greedy: a bound on memory must not end it first. */
const ENDLESS = `UNWIND range(1, 2000) AS a UNWIND range(1, 2000) AS b
  UNWIND range(1, 2000) AS c UNWIND range(1, 2000) AS d RETURN count(d) AS n`;

const claims: Row[] = ['a', 'b', 'c'].map((name, place) => ({
  id: `d:claim:${name}`,
  dataset: 'd',
  text: `Claim ${name}: կորուստներ`,
  low: 90 + place,
}));

async function filled(open: () => Promise<Store>): Promise<Store> {
  const store = await open();
  await store.write(async (transaction) => {
    await transaction.run('write/claim', { rows: claims });
    await transaction.run('write/claim-instance-of', {
      rows: [
        { source: 'd:claim:a', target: 'd:claim:b' },
        { source: 'd:claim:b', target: 'd:claim:c' },
      ],
    });
  });
  return store;
}

const everything = async (store: Store) => [
  await store.read('read/dataset-nodes', { dataset: 'd' }),
  await store.read('read/dataset-relationships', { dataset: 'd' }),
];

const WRITES = [
  "CREATE (n:Claim {id: 'd:claim:z'})",
  "MERGE (n:Claim {id: 'd:claim:z'}) RETURN n",
  "MATCH (n:Claim) SET n.text = 'changed'",
  "MATCH (n:Claim) SET n = {id: 'x'} RETURN n",
  'MATCH (n:Claim) SET n:Person',
  'MATCH (n:Claim) REMOVE n.text RETURN n',
  'MATCH (n:Claim) DETACH DELETE n',
  'MATCH ()-[r]->() DELETE r',
  'MATCH (a:Claim), (b:Claim) CREATE (a)-[:SAME_AS]->(b)',
  'FOREACH (x IN [1, 2] | CREATE (:Claim {low: x}))',
  "CALL { CREATE (n:Claim {id: 'd:claim:z'}) RETURN n } RETURN n",
  'UNWIND [1] AS x MATCH (n:Claim) WITH n SET n.low = 0 RETURN n UNION MATCH (n) RETURN n',
  'CREATE INDEX some_index FOR (n:Claim) ON (n.text)',
  'CREATE CONSTRAINT some_constraint FOR (n:Claim) REQUIRE n.text IS UNIQUE',
  'DROP CONSTRAINT claim_id',
  '// MATCH (n) RETURN n\nCREATE (n:Claim)',
  'MATCH (n) RETURN n; CREATE (n:Claim)',
];

const refused = (message: RegExp | string) =>
  expect.objectContaining({ code: 'query-refused', message: expect.stringMatching(message) });

describeStores("An analyst's statement", (open, place) => {
  test('gives its columns and rows, nodes and relationships with their labels and types', async () => {
    const store = await filled(open);
    const [a, b] = claims.map((claim) => ({ _labels: ['Claim'], ...claim }));
    const link = { _type: 'INSTANCE_OF', _source: 'd:claim:a', _target: 'd:claim:b' };
    expect(
      await store.query(
        `MATCH p = (a:Claim {id: $id})-[r:INSTANCE_OF]->(b)
         RETURN a.low AS low, a, r, b.nothing AS nothing, [a.id, b.id] AS ids, {one: 1.5} AS map, p AS path,
                9007199254740993 AS large`,
        { id: 'd:claim:a' },
        LIMITS,
      ),
    ).toEqual({
      columns: ['low', 'a', 'r', 'nothing', 'ids', 'map', 'path', 'large'],
      rows: [
        {
          low: 90,
          a,
          r: link,
          nothing: null,
          ids: ['d:claim:a', 'd:claim:b'],
          map: { one: 1.5 },
          path: [a, link, b],
          large: 9_007_199_254_740_993n,
        },
      ],
      truncated: false,
      ends: [],
    });
  });

  test('gives a relationship the ids of its ends, and says what those are called where the rows do not', async () => {
    const store = await filled(open);
    const asked = 'MATCH (:Claim)-[r:INSTANCE_OF]->(c:Claim {low: 91}) RETURN [r] AS links, c.low AS low';
    expect(await store.query(asked, {}, LIMITS)).toEqual({
      columns: ['links', 'low'],
      rows: [{ links: [{ _type: 'INSTANCE_OF', _source: 'd:claim:a', _target: 'd:claim:b' }], low: 91 }],
      truncated: false,
      ends: [
        { id: 'd:claim:a', labels: ['Claim'], label: 'Claim a: կորուստներ' },
        { id: 'd:claim:b', labels: ['Claim'], label: 'Claim b: կորուստներ' },
      ],
    });
  });

  test('may be explained instead: its plan, step by step, and nothing is run', async () => {
    const store = await filled(open);
    const steps = await store.explain(`${ENDLESS} // endless`, {}, LIMITS);
    expect(steps[0]).toMatchObject({ depth: 0, operator: expect.stringMatching(/^\w+$/) });
    expect(steps.some(({ depth }) => depth > 0)).toBe(true);
    await expect(store.explain('CREATE (n:Claim)', {}, LIMITS)).rejects.toEqual(
      refused(/may read the graph/),
    );
    await expect(store.query('EXPLAIN MATCH (n) RETURN n', {}, LIMITS)).rejects.toEqual(refused(/EXPLAIN/));
  });

  test('counts with whole numbers as integers, written or given', async () => {
    const store = await filled(open);
    const asked =
      'MATCH (c:Claim {low: 91}) RETURN c.low / 2 AS half, toString(c.low) AS text, $given / 2 AS given';
    expect((await store.query(asked, { given: 7 }, LIMITS)).rows).toEqual([
      { half: 45, text: '91', given: 3 },
    ]);
  });

  test('sees what was written last', async () => {
    const store = await filled(open);
    const count = async () => (await store.query('MATCH (n:Claim) RETURN count(n) AS n', {}, LIMITS)).rows;
    expect(await count()).toEqual([{ n: 3 }]);
    await store.write((transaction) => transaction.run('delete/claim', { ids: ['d:claim:a'] }));
    expect(await count()).toEqual([{ n: 2 }]);
  });

  test('never writes: each attempt is refused and says what is allowed', async () => {
    const store = await filled(open);
    const before = await everything(store);
    for (const cypher of WRITES) {
      await expect(store.query(cypher, {}, LIMITS), cypher).rejects.toEqual(refused(/may read the graph/));
    }
    expect(await everything(store)).toEqual(before);
    const twice = store.write((transaction) => transaction.run('write/claim', { rows: claims }));
    expect(await twice).toEqual([{ written: 3 }]);
  });

  test.for(['LOAD CSV', 'load csv WITH HEADERS', 'LOAD /* no */ CSV', 'MATCH (n) WITH n LIMIT 1 LOAD\nCSV'])(
    'never reads files: %s',
    async (load) => {
      const store = await filled(open);
      const folder = mkdtempSync(join(tmpdir(), 'stemma-secret-'));
      const path = join(folder, 'secret.csv');
      writeFileSync(path, 'secret\nwords\n');
      for (const from of [path, `file://${path}`]) {
        await expect(store.query(`${load} FROM '${from}' AS line RETURN line`, {}, LIMITS)).rejects.toEqual(
          refused(/LOAD CSV reads files/),
        );
      }
      rmSync(folder, { recursive: true });
    },
  );

  test('may speak of what it may not do', async () => {
    const store = await filled(open);
    const asked = `MATCH (c:Claim {low: 91}) WHERE c.text <> 'x LoadCsv' RETURN '\n  LoadCsv (' AS LoadCsv, $given AS given`;
    const { rows } = await store.query(asked, { given: 'LoadCsv' }, LIMITS);
    expect(rows).toEqual([{ LoadCsv: '\n  LoadCsv (', given: 'LoadCsv' }]);
  });

  test('may call the procedures that say what the graph holds', async () => {
    const store = await filled(open);
    const { rows } = await store.query(
      'CALL db.labels() YIELD label RETURN label ORDER BY label',
      {},
      LIMITS,
    );
    expect(rows).toContainEqual({ label: 'Claim' });
  });

  test('that is wrong says where', async () => {
    const store = await open();
    await expect(store.query('MATCH (n RETURN n', {}, LIMITS)).rejects.toEqual(refused(/RETURN|expected/i));
    await expect(store.query('MATCH (n)\n\nRETURN n.id n.text', {}, LIMITS)).rejects.toMatchObject({
      code: 'query-refused',
      problems: [{ file: null, line: 3, code: 'query-refused', severity: 'error' }],
    });
    await expect(store.query('MATCH (n:Claim RETURN n', {}, LIMITS)).rejects.toMatchObject({
      problems: [{ line: 1, column: 16, message: expect.stringMatching(/\.$/) }],
    });
    await expect(store.query('RETURN $missing AS x', {}, LIMITS)).rejects.toEqual(refused(/missing/));
    await expect(store.query('', {}, LIMITS)).rejects.toEqual(refused(/./));
  });

  test('is ended at its timeout, and the store goes on', async () => {
    const store = await filled(open);
    const began = performance.now();
    await expect(store.query(ENDLESS, {}, { ...LIMITS, timeoutMs: 1500 })).rejects.toEqual(
      expect.objectContaining({ code: 'query-timeout', message: expect.stringContaining('after 1.5 s') }),
    );
    expect(performance.now() - began).toBeLessThan(6000);
    expect((await store.query('RETURN 1 AS one', {}, LIMITS)).rows).toEqual([{ one: 1 }]);
    expect(await store.read('read/dataset-nodes', { dataset: 'd' })).toHaveLength(3);
  });

  test('is ended when nobody waits for it any more', async () => {
    const store = await filled(open);
    const caller = new AbortController();
    const asked = store.query(ENDLESS, {}, LIMITS, caller.signal);
    setTimeout(() => caller.abort(new Error('the page was left')), 700);
    await expect(asked).rejects.toThrow('the page was left');
    await expect(store.query('RETURN 1 AS one', {}, LIMITS, caller.signal)).rejects.toThrow(
      'the page was left',
    );
    expect((await store.query('RETURN 1 AS one', {}, LIMITS)).rows).toEqual([{ one: 1 }]);
  });

  test('is cut at its limit of rows', async () => {
    const store = await open();
    const ask = (rows: number) => store.query('UNWIND range(1, 50) AS n RETURN n', {}, { ...LIMITS, rows });
    expect(await ask(3)).toEqual({
      columns: ['n'],
      rows: [{ n: 1 }, { n: 2 }, { n: 3 }],
      truncated: 'rows',
      ends: [],
    });
    expect((await ask(50)).truncated).toBe(false);
    expect((await ask(49)).rows).toHaveLength(49);
  });

  test('is cut at its limit of bytes', async () => {
    const store = await open();
    const ask = (bytes: number) =>
      store.query(
        'UNWIND range(1, 10) AS n RETURN $text AS text',
        { text: 'Ա'.repeat(500) },
        { ...LIMITS, bytes },
      );
    // Each row weighs 1000 bytes of text and 11 of {"text":""}.
    expect(await ask(3 * 1011)).toEqual({
      columns: ['text'],
      rows: Array.from({ length: 3 }, () => ({ text: 'Ա'.repeat(500) })),
      truncated: 'bytes',
      ends: [],
    });
    expect((await ask(1000)).rows).toEqual([]);
    expect((await ask(20_000)).truncated).toBe(false);
  });

  test('waits for its turn when many come at once, and all are answered', async () => {
    const store = await filled(open);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        store.query('MATCH (c:Claim) RETURN count(c) + $n AS n', { n }, LIMITS),
      ),
    );
    expect(answers.map(({ rows }) => rows[0]?.['n'])).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('leaves no snapshot behind', async () => {
    const store = await filled(open);
    await store.query('RETURN 1 AS one', {}, LIMITS);
    await store.close();
    expect(existsSync(join(place.settings().STEMMA_DATA, 'snapshots'))).toBe(false);
  });
});

describeStores(
  "An analyst's statement",
  (open) => {
    test.for([
      ['SHOW TRANSACTIONS', /SHOW tells about the server/],
      ['SHOW SETTINGS', /SHOW tells about the server/],
      ["TERMINATE TRANSACTION 'neo4j-transaction-1'", /end what others run/],
      ['SHOW USERS', /about users, roles or databases of the server/],
      ["CREATE USER someone SET PASSWORD 'some password'", /about users, roles or databases/],
      ['CALL dbms.listConfig()', /procedure dbms\.listConfig is not among/],
      ['CALL db.awaitIndexes()', /procedure db\.awaitIndexes/],
      ["CALL db.createLabel('Some')", /may read the graph/],
      ["CALL db.index.fulltext.queryNodes('a', 'b')", /procedure db\.index\.fulltext\.queryNodes/],
      ['MATCH (n) CALL { WITH n RETURN 1 AS x } IN TRANSACTIONS RETURN x', /IN TRANSACTIONS/],
      ["MATCH (n) RETURN COLLECT { LOAD CSV FROM 'file:///x' AS l RETURN l } AS c", /LOAD CSV/],
      ['CYPHER runtime=slotted CREATE (n)', /may read the graph/],
      ["RETURN stemma.test.fileSize('/etc/passwd') AS x", /stemma\.test\.fileSize is a plugin's/],
      ["RETURN `stemma` . /* */ t\\u0065st.`FILESIZE`('/etc/passwd') AS x", /is a plugin's/],
      ['RETURN [x IN range(1, 9) | x * 2] AS x', /UNWIND range/],
      ["MATCH (c:Claim) WHERE c.text =~ '.*x' RETURN c", /from a parameter/],
    ] as const)('does nothing but read the graph: %s', async ([cypher, because]) => {
      await expect((await open()).query(cypher, {}, LIMITS)).rejects.toEqual(refused(because));
    });
  },
  { engines: ['neo4j'] },
);

describeStores(
  "An analyst's statement",
  (open, place) => {
    test('that was ended runs on the server no more', async () => {
      const store = await open();
      const { NEO4J_URI = '', NEO4J_USER = '', NEO4J_PASSWORD = '' } = place.settings();
      const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD));
      const running = async () =>
        (await driver.executeQuery('SHOW TRANSACTIONS YIELD currentQuery')).records
          .map((record) => String(record.get('currentQuery')))
          .filter((cypher) => cypher.startsWith(ENDLESS));
      const asked = store.query(ENDLESS, {}, { ...LIMITS, timeoutMs: 3000 }).catch((error) => error.code);
      await vi.waitFor(async () => expect(await running()).toHaveLength(1), { timeout: 20_000 });
      expect(await asked).toBe('query-timeout');
      await vi.waitFor(async () => expect(await running()).toEqual([]), { timeout: 20_000 });
      await driver.close();
    });
  },
  { engines: ['neo4j'] },
);

describeStores(
  "An analyst's statement",
  (open) => {
    test('is ended when it takes too much memory, and the store goes on', async () => {
      const store = await filled(open);
      const greedy = 'UNWIND range(1, 100000000) AS a RETURN a, toString(a) + $text AS text';
      await expect(
        store.query(greedy, { text: 'x'.repeat(200) }, { ...LIMITS, timeoutMs: 50_000 }),
      ).rejects.toEqual(refused(/too much memory/));
      expect((await store.query('RETURN 1 AS one', {}, LIMITS)).rows).toEqual([{ one: 1 }]);
    });
  },
  { engines: ['embedded'] },
);

describeStores(
  "An analyst's statement",
  (open) => {
    test.for([
      'SHOW CONSTRAINTS',
      'SHOW INDEXES',
      'CREATE INDEX some FOR (n:Claim) ON (n.text)',
      'DROP INDEX some',
    ])('about indexes and constraints is refused in our own words: %s', async (cypher) => {
      await expect((await open()).query(cypher, {}, LIMITS)).rejects.toEqual(
        refused(/^The query was refused: it asks for indexes or constraints, or changes them\. A query may/),
      );
    });
  },
  { engines: ['embedded'] },
);
