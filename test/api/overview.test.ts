// Who cites whom of a dataset that is too large to be drawn one by one, on both stores: in groups, narrowed, and whole.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CitationGraph, CitationOverview } from '#schema';
import { writeCitations } from '../../bench/generated-citations.ts';
import { describeStores } from '../contract/stores.ts';
import { problemOf, read, type Server, startServer } from './server.ts';

const path = '/api/graph?view=citations&dataset=made-up';
const COUNTS = { outlets: 12, documents: 24, statements: 30, relays: 150, origins: 350 };

describeStores(
  'An overview',
  (_open, { settings }) => {
    let server: Server;
    const seeds = mkdtempSync(join(tmpdir(), 'stemma-overview-'));
    beforeAll(async () => {
      writeCitations(seeds, 'made-up', COUNTS);
      server = await startServer(settings(), seeds);
      await server.context.ingest('made-up');
    }, 300_000);
    afterAll(async () => {
      await server.context.close();
      rmSync(seeds, { recursive: true, force: true });
    });

    test('is what is answered; whole, it is every item', async () => {
      const overview = await read(server, path, CitationOverview);
      expect(overview.totals).toMatchObject({ actors: 500, documents: 24 });
      expect(overview.facets.documents.total).toBe(24);
      const whole = await read(server, `${path}&whole=yes`, CitationGraph);
      expect(whole.nodes).toHaveLength(12 + 24 + 500);
      const citations = overview.edges.reduce((sum, { attributes }) => sum + attributes.citations, 0);
      expect(citations).toBe(whole.edges.reduce((sum, { attributes }) => sum + attributes.count, 0));
    });

    test('opens its groups, and counts what a facet leaves', async () => {
      const key = 'group:documents:of Outlet 1';
      const opened = await read(server, `${path}&open=${encodeURIComponent(key)}`, CitationOverview);
      const items = opened.nodes.filter(({ attributes }) => attributes.within === key);
      expect(items.map(({ attributes }) => attributes.type === 'item' && attributes.label)).toEqual([
        'Report 1',
        'Report 13',
      ]);
      const people = await read(server, `${path}&kind=person`, CitationOverview);
      expect(people.totals.arrows).toBeLessThan(opened.totals.arrows);
      expect(people.facets).toEqual(opened.facets);
    });

    test('gives way to the picture itself where facets or a time leave little enough', async () => {
      const document = encodeURIComponent('made-up:document:document-0');
      const one = await read(server, `${path}&document=${document}`, CitationGraph);
      expect(one.nodes.filter(({ attributes }) => attributes.type === 'document')).toHaveLength(1);
      expect(one.nodes.some(({ key }) => key === 'made-up:actor:outlet-0')).toBe(true);
      const day = '2021-01-01/2021-01-20';
      const january = await read(server, `${path}&during=${day}&dated=published`, CitationGraph);
      const documents = january.nodes.flatMap(({ key, attributes }) =>
        attributes.type === 'document' ? [key] : [],
      );
      expect(documents).toEqual(['made-up:document:document-0', 'made-up:document:document-12']);
    });

    test('opens no more than it has room for', async () => {
      const many = Array.from({ length: 25 }, (_, index) => `&open=group:${index}`).join('');
      expect((await problemOf(server.agent.get(`${path}${many}`))).code).toBe('request-invalid');
    });
  },
  { empty: 'once' },
);
