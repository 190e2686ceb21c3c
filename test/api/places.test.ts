// The places of a dataset: where they lie, every name, the claims located there and those about events that were there.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EventDetail, PlaceDetail, PlaceList } from '#schema';
import { describeStores } from '../contract/stores.ts';
import { at, problemOf, read, SEEDS, type Server, startServer } from './server.ts';

describeStores(
  'Places',
  (_open, { settings }) => {
    let server: Server;
    beforeAll(async () => {
      server = await startServer(settings(), SEEDS);
      await server.context.ingest('karabakh-2020');
    }, 300_000);
    afterAll(() => server.context.close());

    test('have every name in the order of the alphabet, and the claims that are located there', async () => {
      const { items, total } = await read(server, '/api/places?dataset=karabakh-2020&limit=200', PlaceList);
      expect(items).toHaveLength(total);
      const city = items.find(({ id }) => id.endsWith(':stepanakert'));
      expect(city).toMatchObject({
        names: ['Khankendi', 'Stepanakert', 'Xankəndi'],
        within: null,
        kind: 'city',
      });
      expect(city?.claims.map(({ id }) => id)).toContain('karabakh-2020:claim:meeting-in-khankendi');
      expect(city?.claims.every(({ assertions }) => assertions > 0)).toBe(true);
      expect(items.map(({ id }) => id)).toEqual(items.map(({ id }) => id).toSorted());
    });

    test('count a claim once: as located there, else as about an event that was there', async () => {
      const { items } = await read(server, '/api/places?dataset=karabakh-2020&limit=200', PlaceList);
      const ganja = items.find(({ id }) => id === 'karabakh-2020:place:ganja');
      const ids = ganja?.claims.map(({ id }) => id) ?? [];
      expect(ids).toEqual([...new Set(ids)].toSorted());
      const strike = await read(server, at('events', 'karabakh-2020:event:ganja-17'), EventDetail);
      for (const { id } of strike.claims.items) expect(ids).toContain(id);
      const elsewhere = ganja?.claims.filter(({ how }) => how === 'event') ?? [];
      expect(elsewhere.length).toBeGreaterThan(4);
      for (const { events } of elsewhere) expect(events.some((one) => /:ganja-\d\d$/.test(one))).toBe(true);
      const one = ganja?.claims.find(({ id }) => id === strike.claims.items[0]?.id);
      expect(one?.documents).toEqual(
        [...new Set(strike.claims.items[0]?.statements.map(({ document }) => document.id))].toSorted(),
      );
      expect(one?.topics.length).toBeGreaterThan(0);
    });

    test('one by one have the same claims, with who states them', async () => {
      const { items } = await read(server, '/api/places?dataset=karabakh-2020&limit=200', PlaceList);
      for (const id of ['ganja', 'shusha', 'azerbaijan', 'stepanakert']) {
        const place = items.find((item) => item.id === `karabakh-2020:place:${id}`);
        const whole = await read(server, at('places', `karabakh-2020:place:${id}`), PlaceDetail);
        const { claims = [], ...facts } = place ?? {};
        expect(whole).toMatchObject(facts);
        const of = (how: string) => claims.filter((claim) => claim.how === how).map((claim) => claim.id);
        expect(whole.located.items.map((claim) => claim.id).toSorted()).toEqual(of('located'));
        expect(whole.ofEvents.items.map((claim) => claim.id).toSorted()).toEqual(of('event'));
        expect(whole.assertions).toBe(claims.reduce((sum, claim) => sum + claim.assertions, 0));
        expect(whole.documents.map(({ document }) => document.id).toSorted()).toEqual(
          [...new Set(claims.flatMap(({ documents }) => documents))].toSorted(),
        );
        expect(whole.questions.items.map((question) => question.id).toSorted()).toEqual(
          [...new Set(claims.flatMap(({ questions }) => questions))].toSorted(),
        );
      }
      const ganja = await read(server, at('places', 'karabakh-2020:place:ganja'), PlaceDetail);
      expect(ganja.within).toEqual({ id: 'karabakh-2020:place:azerbaijan', name: 'Azerbaijan' });
      expect(ganja.events.map(({ title, claims }) => [title, claims])).toEqual([
        ['First strike on Ganja', 16],
        ['Second strike on Ganja', 16],
        ['Third strike on Ganja', 27],
        ['Visit of the Israeli ambassador to Ganja', 0],
      ]);
      const around = await read(server, at('places', 'karabakh-2020:place:azerbaijan'), PlaceDetail);
      expect(around.holds).toContainEqual({ id: 'karabakh-2020:place:ganja', name: 'Ganja' });
    });

    test('that are not there are said to be missing', async () => {
      const gone = server.agent.get(at('places', 'karabakh-2020:place:nowhere'));
      expect(await problemOf(gone)).toMatchObject({
        code: 'not-found',
        detail: 'There is no place with the id karabakh-2020:place:nowhere.',
      });
    });

    test('of a dataset that is not there are none', async () => {
      expect((await problemOf(server.agent.get('/api/places?dataset=nowhere'))).code).toBe('not-found');
    });
  },
  { empty: 'once' },
);
