// The API for analysts, on both stores: Cypher answered, explained, cut and broken off; the gallery; what the graph holds.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import supertest from 'supertest';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { GalleryDetail, GalleryList, GraphSchema, QueryAnswer, QueryPlan } from '#schema';
import { createApp } from '../../server/api/app.ts';
import { describeStores } from '../contract/stores.ts';
import { GOOD, problemOf, read, type Server, startServer } from './server.ts';

/** Works for longer than any test, each engine by what it does not run out of memory on. */
const ENDLESS = {
  embedded:
    'RETURN reduce(s = 0, i IN range(1, 100000) | s + reduce(t = 0, j IN range(1, 100000) | t + j)) AS n',
  neo4j: 'UNWIND range(1, 9000000000000) AS x RETURN sum(x % 7) AS n',
};

describeStores(
  'The API for analysts',
  (_open, { settings, engine }) => {
    let server: Server;
    beforeAll(async () => {
      server = await startServer(settings(), GOOD);
      expect((await server.agent.post('/api/ingest').send({ dataset: 'fair' })).status).toBe(200);
    }, 300_000);
    afterAll(() => server.context.close());

    const ask = (body: object) => server.agent.post('/api/query').send(body);

    test('answers a statement with cells, what its columns hold, and a picture', async () => {
      const { body, status } = await ask({
        cypher: 'MATCH (a:Assertion)-[s:STATES]->(c:Claim {id: $id}) RETURN a.id AS id, s, c ORDER BY id',
        parameters: { id: 'fair:claim:first-1891' },
      });
      expect(status).toBe(200);
      const answer = QueryAnswer.parse(body);
      expect(answer).toEqual(body);
      expect(answer.columns).toEqual([
        { name: 'id', holds: 'text' },
        { name: 's', holds: 'relationship' },
        { name: 'c', holds: 'node' },
      ]);
      expect(answer).toMatchObject({
        rowCount: 2,
        truncated: false,
        truncatedBy: null,
        limits: { rows: 1_000 },
      });
      expect(answer.picture.edges.map(({ source, target }) => [source, target])).toEqual(
        answer.rows.map(([id]) => [id, 'fair:claim:first-1891']),
      );
      expect(answer.picture.nodes.map(({ attributes }) => attributes.labels[0]).toSorted()).toEqual([
        'Assertion',
        'Assertion',
        'Claim',
      ]);
    });

    test('cuts at the limit that was asked for, and names it', async () => {
      const { body } = await ask({ cypher: 'UNWIND range(1, 9) AS x RETURN x', limit: 3 });
      expect(body).toMatchObject({ rowCount: 3, truncated: true, truncatedBy: 'rows', limits: { rows: 3 } });
    });

    test('says at which place a statement is wrong', async () => {
      const problem = await problemOf(ask({ cypher: 'MATCH (c:Claim)\nRETURN c.id c.text' }));
      expect(problem).toMatchObject({
        status: 400,
        code: 'query-refused',
        problems: [{ line: 2, column: 13 }],
      });
      expect(problem.detail).toMatch(/may read the graph/);
    });

    test.for([
      [{ cypher: 'CREATE (n:Claim)' }, 400, 'query-refused'],
      [{ cypher: '' }, 400, 'request-invalid'],
      [{ cypher: 'RETURN 1', limit: 0 }, 400, 'request-invalid'],
      [{ cypher: 'RETURN 1', limit: 10_001 }, 400, 'request-invalid'],
      [{ cypher: 'RETURN $x AS x', parameters: { 'a b': 1 } }, 400, 'request-invalid'],
      [{ cypher: 'RETURN $x AS x', parameters: { x: [2 ** 53 + 2] } }, 400, 'request-invalid'],
      [{ statement: 'RETURN 1' }, 400, 'request-invalid'],
    ] as const)('refuses %j', async ([body, status, code]) => {
      expect(await problemOf(ask(body))).toMatchObject({ status, code });
    });

    test('explains a statement without running it', async () => {
      const { body } = await server.agent.post('/api/query/explain').send({ cypher: ENDLESS.neo4j });
      expect(QueryPlan.parse(body)).toEqual(body);
      expect(body).toMatchObject({
        engine,
        steps: expect.arrayContaining([expect.objectContaining({ depth: 1 })]),
      });
    });

    test('ends a query when its asker is gone, so that others have their turn', async () => {
      const http = createServer(createApp(server.context)).listen(0, '127.0.0.1');
      await once(http, 'listening');
      const { port } = http.address() as AddressInfo;
      const askAt = (cypher: string, signal?: AbortSignal) =>
        fetch(`http://127.0.0.1:${port}/api/query`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ cypher }),
          ...(signal ? { signal } : {}),
        });
      const asker = new AbortController();
      const gone = Array.from({ length: 12 }, () => askAt(ENDLESS[engine], asker.signal).catch(() => 'gone'));
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      asker.abort();
      expect(await Promise.all(gone)).toEqual(Array(12).fill('gone'));
      await vi.waitFor(async () => expect((await askAt('RETURN 1 AS one')).status).toBe(200), {
        timeout: 15_000,
      });
      http.close();
    });

    test('tells those who are too many when to come again', async () => {
      const asker = new AbortController();
      const store = server.context.store;
      const limits = { rows: 1, bytes: 1_000, timeoutMs: 30_000 };
      const asked = Array.from({ length: 30 }, () =>
        store.query(ENDLESS[engine], {}, limits, asker.signal).catch(() => null),
      );
      const request = await ask({ cypher: 'RETURN 1 AS one' });
      expect(request.body).toMatchObject({ code: 'too-many-queries', status: 503 });
      expect(request.headers['retry-after']).toBe('5');
      asker.abort(new Error('enough'));
      await Promise.all(asked);
    });

    test('needs no token to ask, where writing needs one', async () => {
      const context = { ...server.context, settings: { ...server.context.settings, STEMMA_TOKEN: 'secret' } };
      const agent = supertest(createApp(context));
      expect((await agent.post('/api/query').send({ cypher: 'RETURN 1 AS one' })).status).toBe(200);
      expect((await agent.post('/api/ingest').send({ dataset: 'fair' })).status).toBe(401);
      const foreign = agent
        .post('/api/query')
        .set('Origin', 'http://evil.example')
        .send({ cypher: 'RETURN 1' });
      expect(await problemOf(foreign)).toMatchObject({ status: 403, code: 'not-allowed' });
    });

    test('lists the gallery, and gives each question with a statement that can be asked', async () => {
      const { items, total } = await read(server, '/api/gallery', GalleryList);
      expect(total).toBe(items.length);
      const question = await read(server, '/api/gallery/longest-chains', GalleryDetail);
      const { body } = await ask({ cypher: question.cypher, parameters: { dataset: 'fair', limit: 2 } });
      expect(body.rows).toHaveLength(2);
      const missing = await problemOf(server.agent.get('/api/gallery/nothing'));
      expect(missing).toMatchObject({ status: 404, code: 'not-found' });
    });

    test('says what the graph holds: labels, relationships and properties with their counts', async () => {
      const schema = await read(server, '/api/schema', GraphSchema);
      const claims = schema.labels.find(({ label }) => label === 'Claim');
      expect(claims).toMatchObject({ count: 7 });
      expect(claims?.properties).toContainEqual({ name: 'text', count: 7 });
      const states = schema.relationships.find(({ type }) => type === 'STATES');
      expect(states).toEqual({
        type: 'STATES',
        count: 7,
        ends: [{ source: 'Assertion', target: 'Claim', count: 7 }],
        properties: [{ name: 'polarity', count: 7 }],
      });
      expect(schema.parameters.map(({ name }) => name)).toContain('dataset');
    });
  },
  { empty: 'once' },
);
