// Lists as CSV and as lines of JSON: whole, in step with whoever takes them, and what neither can be is said.
import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { AssertionList, AssertionView, ComparisonList, ComparisonView, SearchResults } from '#schema';
import { Page } from '../../server/api/parameters.ts';
import { NOTHING, route } from '../../server/api/route.ts';
import { apiRouter } from '../../server/api/router.ts';
import { rowsOfList } from '../../server/api/rows.ts';
import { describeStores } from '../contract/stores.ts';
import { at, GOOD, problemOf, read, type Server, startServer } from './server.ts';

const LINES = 'application/x-ndjson';

describeStores(
  'A list as rows',
  (_open, { settings }) => {
    let server: Server;
    beforeAll(async () => {
      server = await startServer(settings(), GOOD);
      expect((await server.agent.post('/api/ingest').send({ dataset: 'fair' })).status).toBe(200);
    }, 300_000);
    afterAll(() => server.context.close());

    const taken = (path: string, type: string) => server.agent.get(path).set('Accept', type).buffer(true);

    test('is the whole list, however many are read at once', async () => {
      const path = '/api/comparisons?dataset=fair';
      const { items } = await read(server, `${path}&limit=200`, ComparisonList);
      expect(items.length).toBeGreaterThan(1);
      for (const limit of ['', '&limit=1']) {
        const { text, headers } = await taken(path + limit, LINES);
        expect(headers['content-type']).toBe(`${LINES}; charset=utf-8`);
        const lines = text.trimEnd().split('\n');
        expect(lines.map((line) => ComparisonView.parse(JSON.parse(line)))).toEqual(items);
      }
    });

    test('of assertions is in order, page after page, each as it is by itself', async () => {
      const path = '/api/assertions?dataset=fair';
      const whole = await read(server, `${path}&limit=200`, AssertionList);
      expect(whole).toMatchObject({ total: whole.items.length, next: null });
      expect(whole.items.length).toBeGreaterThan(2);
      expect(whole.items.map(({ id }) => id)).toEqual(whole.items.map(({ id }) => id).toSorted());
      const first = await read(server, `${path}&limit=1`, AssertionList);
      const second = await read(server, `${path}&limit=1&cursor=${first.next}`, AssertionList);
      expect([...first.items, ...second.items]).toEqual(whole.items.slice(0, 2));
      const [one] = whole.items;
      expect(await read(server, at('assertions', one?.id ?? ''), AssertionView)).toEqual(one);
    });

    test('has as CSV a column for each field, and lists within as JSON', async () => {
      const { items } = await read(server, '/api/search?q=fair', SearchResults);
      const { text, headers } = await taken('/api/search?q=fair', 'text/csv');
      expect(headers['content-type']).toBe('text/csv; charset=utf-8');
      const [head, ...lines] = text.trimEnd().split('\n');
      expect(head?.split(',').slice(0, 2)).toEqual(['id', 'type']);
      expect(lines.map((line) => line.split(',')[0])).toEqual(items.map(({ id }) => id));
    });

    test('can be an answer to Cypher, which says where it was cut', async () => {
      const asked = server.agent.post('/api/query').set('Accept', 'text/csv');
      const { text, headers } = await asked.send({
        cypher: "UNWIND [1, 2, 3] AS x RETURN x, '=1+1' AS formula",
        limit: 2,
      });
      expect(text).toBe("x,formula\n1,'=1+1\n2,'=1+1\n");
      expect(headers['stemma-truncated-by']).toBe('rows');
    });

    test('is refused by a problem where it cannot be had so, or there is none', async () => {
      const picture = server.agent.get('/api/graph?view=claims&dataset=fair').set('Accept', 'text/csv');
      expect(await problemOf(picture)).toMatchObject({ status: 406, code: 'not-acceptable' });
      expect(await problemOf(taken('/api/comparisons', 'image/png'))).toMatchObject({ status: 406 });
      expect(await problemOf(taken('/api/comparisons?dataset=nothing', LINES))).toMatchObject({
        status: 404,
      });
    });

    test('is no further read than whoever asked has taken', async () => {
      let pages = 0;
      const Item = z.object({ id: z.string() });
      const endless = route({
        method: 'get',
        tagBy: 'content',
        path: '/endless',
        summary: 'Pages of a megabyte without end',
        request: { ...NOTHING, query: z.strictObject(Page) },
        answer: {
          name: 'Endless',
          schema: z.object({ items: z.array(Item), next: z.string() }),
          example: { items: [], next: '' },
        },
        rows: rowsOfList(Item),
        errors: [],
        handle: async () => ({ items: [{ id: `${(pages += 1)} ${'x'.repeat(1_000_000)}` }], next: 'more' }),
      });
      const app = express().use(apiRouter(server.context, [endless]));
      const http = createServer(app).listen(0, '127.0.0.1');
      await once(http, 'listening');
      const { port } = http.address() as AddressInfo;
      const asking = get({ port, path: '/endless', headers: { Accept: LINES } });
      const [answer] = (await once(asking, 'response')) as [IncomingMessage];
      answer.pause();
      await after(500);
      const held = pages;
      await after(500);
      // What the sockets of both sides hold, and not one more.
      expect(pages).toBe(held);
      expect(held).toBeLessThan(30);
      for (let bytes = 0; bytes < 20_000_000;) {
        const piece: Buffer | null = answer.read();
        if (piece === null) await once(answer, 'readable');
        else bytes += piece.length;
      }
      expect(pages).toBeGreaterThanOrEqual(20);
      answer.destroy();
      http.close();
    });
  },
  { empty: 'once' },
);
