// The places of a dataset: where they lie, every name, and the claims that are located there.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PlaceList } from '#schema';
import { describeStores } from '../contract/stores.ts';
import { problemOf, read, SEEDS, type Server, startServer } from './server.ts';

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

    test('of a dataset that is not there are none', async () => {
      expect((await problemOf(server.agent.get('/api/places?dataset=nowhere'))).code).toBe('not-found');
    });
  },
  { empty: 'once' },
);
