// The API on lineage over the dataset for teaching: what each route answers, and what it refuses.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CircleList, EchoList, Lineage, Readers, Removals } from '#schema';
import { describeStores } from '../contract/stores.ts';
import { at, problemOf, read, SEEDS, type Server, startServer } from './server.ts';

const id = (kind: string, name: string) => `two-towns-bridge:${kind}:${name}`;
const claim = (name: string) => `claim=${encodeURIComponent(id('claim', name))}`;
const FERNWIRE = `without=${encodeURIComponent(id('actor', 'fernwire'))}`;

describeStores(
  'The API on lineage',
  (_open, { settings }) => {
    let server: Server;
    beforeAll(async () => {
      server = await startServer(settings(), SEEDS);
      await server.context.ingest('two-towns-bridge');
    }, 120_000);
    afterAll(() => server.context.close());
    const refusalOf = (path: string) => problemOf(server.agent.get(path));

    test.for([
      ['claims', id('claim', 'crack-in-third-pier'), 2],
      ['questions', id('question', 'crack-where'), 2],
      ['actors', id('actor', 'fernwire'), 4],
      ['documents', id('document', 'fernwire-1'), 4],
    ] as const)('%s have a lineage, with everyone and without a source', async ([noun, one, origins]) => {
      const whole = await read(server, `${at(noun, one)}/lineage`, Lineage);
      expect(whole).toMatchObject({ ids: [one], group: 'none', without: [], numbers: { origins } });
      expect(whole.origins.total).toBe(origins);
      const part = await read(server, `${at(noun, one)}/lineage?group=membership&${FERNWIRE}`, Lineage);
      expect(part.before.origins).toBeLessThanOrEqual(origins);
      expect(part.numbers.origins).toBeLessThan(part.before.origins);
      expect(part.sentences.at(-1)).toBe('Origins are grouped by membership.');
    });

    test('a selection is asked for by its claims', async () => {
      const one = await read(server, `/api/lineage?${claim('soaked-640')}`, Lineage);
      expect(one).toMatchObject({ of: 'claim', numbers: { documents: 6, origins: 1 } });
      const both = await read(server, `/api/lineage?${claim('soaked-640')}&${claim('soaked-910')}`, Lineage);
      expect(both).toMatchObject({ of: 'claims', numbers: { documents: 8, origins: 1 } });
    });

    test('echoes and circles are lists like any other', async () => {
      const echoes = await read(
        server,
        '/api/echoes?dataset=two-towns-bridge&group=publisher&limit=3',
        EchoList,
      );
      expect(echoes).toMatchObject({ total: 8, group: 'publisher' });
      const next = `/api/echoes?dataset=two-towns-bridge&group=publisher&limit=200&cursor=${echoes.next}`;
      expect((await read(server, next, EchoList)).items).toHaveLength(5);
      const circles = await read(server, '/api/circles?dataset=two-towns-bridge', CircleList);
      expect(circles.items.map(({ steps }) => steps.length)).toEqual([3]);
    });

    test('two readers are told what both meet and which denials each misses', async () => {
      const documents = (key: string, ...names: string[]) =>
        names.map((name) => `${key}=${encodeURIComponent(id('document', name))}`).join('&');
      const readers = await read(
        server,
        `/api/readers?dataset=two-towns-bridge&${documents('first', 'fernwire-1')}&${documents('second', 'gazette-1')}`,
        Readers,
      );
      expect(readers.first.documents.map(({ id: one }) => one)).toEqual([id('document', 'fernwire-1')]);
      expect(readers.first.only.total + readers.both.total).toBe(readers.first.claims);
      expect(readers.second.only.total + readers.both.total).toBe(readers.second.claims);
      expect(readers.both.total).toBeGreaterThan(0);
      const nobody = `/api/readers?dataset=two-towns-bridge&${documents('first', 'nobody')}&${documents('second', 'gazette-1')}`;
      expect((await refusalOf(nobody)).code).toBe('not-found');
      expect((await refusalOf('/api/readers?dataset=two-towns-bridge')).code).toBe('request-invalid');
    });

    test('removals say of each claim in a sentence what becomes of it', async () => {
      const { lost, kept } = await read(
        server,
        `/api/removals?dataset=two-towns-bridge&${FERNWIRE}`,
        Removals,
      );
      expect(lost.items[0]).toMatchObject({
        claim: { id: id('claim', 'bridge-joins') },
        sentence: 'It goes back to one known origin, Fernwire; without Fernwire none is left.',
        documentsBefore: 2,
        documentsAfter: 0,
      });
      expect(kept.total).toBe(9);
      const nothing = await read(server, '/api/removals?dataset=two-towns-bridge', Removals);
      expect([nothing.lost.total, nothing.kept.total]).toEqual([0, 0]);
    });

    test('what is asked wrongly is refused, with what was expected', async () => {
      const lineage = `${at('claims', id('claim', 'built-1786'))}/lineage`;
      expect(await refusalOf(`${lineage}?group=side`)).toMatchObject({
        status: 400,
        code: 'request-invalid',
      });
      expect((await refusalOf(`${lineage}?without=fernwire`)).detail).toMatch(/id of an actor or a document/);
      expect(await refusalOf(`${lineage}?without=${id('actor', 'none')}`)).toMatchObject({ status: 404 });
      expect(await refusalOf(`${at('claims', id('claim', 'none'))}/lineage`)).toMatchObject({ status: 404 });
      expect((await refusalOf('/api/lineage')).detail).toMatch(/claim is missing/);
      expect(await refusalOf('/api/echoes?dataset=none')).toMatchObject({ status: 404 });
      expect(await refusalOf('/api/circles')).toMatchObject({ status: 400 });
    });
  },
  { empty: 'once', engines: ['embedded'] },
);
