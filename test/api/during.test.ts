// The API on which items have a part in a time, over the dataset for teaching.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Neighbours, QueryAnswer, type TimelineLane, TimelineAssertion, TimeParts, Timeline } from '#schema';
import { galleryQuestion } from '../../server/desk/gallery.ts';
import { describeStores } from '../contract/stores.ts';
import { problemOf, read, SEEDS, type Server, startServer } from './server.ts';

const DAY = '2016-03-13/2016-03-13';
const id = (kind: string, name: string) => `two-towns-bridge:${kind}:${name}`;

const dateOf = (one: TimelineAssertion, dated: TimelineLane) => {
  const date = one[dated];
  if (date === null) return 'undated';
  const day = DAY.slice(0, 10);
  return (date.earliest ?? '') <= day && (date.latest ?? '9') >= day ? 'within' : 'outside';
};

describeStores(
  'The API on a time',
  (_open, { settings }) => {
    let server: Server;
    let assertions: TimelineAssertion[];
    beforeAll(async () => {
      server = await startServer(settings(), SEEDS);
      await server.context.ingest('two-towns-bridge');
      ({ assertions } = await read(server, '/api/timeline?dataset=two-towns-bridge', Timeline));
    }, 240_000);
    afterAll(() => server.context.close());

    const partsOf = async (ids: string[], dated?: TimelineLane, during = DAY) => {
      const { body } = await server.agent.post('/api/during').send({ ids, during, dated }).expect(200);
      return new Map(TimeParts.parse(body).items.map((item) => [item.id, item.part]));
    };

    test.for(['said', 'published', 'happened'] as const)(
      'assertions have the part of their date, claims of whatever states them, by what was %s',
      async (dated) => {
        const claims = new Map(
          assertions.map(({ claim }) => [claim, assertions.filter((one) => one.claim === claim)]),
        );
        const parts = await partsOf([...claims.keys(), ...assertions.map((one) => one.id)], dated);
        const met = new Set<string>();
        for (const one of assertions) expect(parts.get(one.id)).toBe(dateOf(one, dated));
        for (const [claim, own] of claims) {
          const dates = own.map((one) => dateOf(one, dated));
          const expected = ['within', 'outside', 'undated'].find((part) => dates.some((one) => one === part));
          expect([claim, parts.get(claim)]).toEqual([claim, expected]);
          met.add(String(expected));
        }
        expect(met.size).toBeGreaterThan(1);
      },
    );

    test.for(['said', 'published', 'happened'] as const)(
      'the question of the gallery finds the same assertions by what was %s',
      async (dated) => {
        const { cypher } = galleryQuestion('dated-in-a-time');
        const [from, to] = DAY.split('/');
        const parameters = { from, to, dated, dataset: 'two-towns-bridge' };
        const { body } = await server.agent.post('/api/query').send({ cypher, parameters }).expect(200);
        const { columns, rows } = QueryAnswer.parse(body);
        const column = columns.findIndex(({ name }) => name === 'assertion');
        const found = rows.map((row) => String(row[column]));
        const expected = assertions.filter((one) => dateOf(one, dated) === 'within').map((one) => one.id);
        expect(found.toSorted()).toEqual(expected.toSorted());
      },
    );

    test('an event has its own date as well, and what nothing is behind has none', async () => {
      const event = (await read(server, '/api/timeline?dataset=two-towns-bridge', Timeline)).happenings.find(
        ({ id: one, date }) => one.includes(':event:') && date?.earliest,
      );
      const day = event?.date?.earliest ?? '';
      const found = await partsOf([event?.id ?? ''], 'happened', `${day}/${day}`);
      expect([...found.values()]).toEqual(['within']);
      const nobody = id('claim', 'nobody');
      expect(await partsOf([nobody, nobody])).toEqual(new Map([[nobody, 'undated']]));
    });

    test('each relation says how many of its items have a part in the time', async () => {
      const fernwire = encodeURIComponent(id('actor', 'fernwire'));
      const asked = `/api/neighbours?id=${fernwire}&during=${DAY}&dated=published&limit=200`;
      const { relations } = await read(server, asked, Neighbours);
      for (const { relation, items, within } of relations) {
        const page = await read(server, `${asked}&relation=${relation}`, Neighbours);
        const parts = await partsOf(
          page.items.map((item) => item.id),
          'published',
        );
        const counted = [...parts.values()].filter((part) => part === 'within').length;
        expect([relation, within]).toEqual([relation, counted]);
        expect(counted).toBeLessThanOrEqual(items);
      }
      const withins = relations.map(({ within }) => within ?? 0);
      expect(Math.max(...withins)).toBeGreaterThan(0);
      expect(withins).not.toEqual(relations.map(({ items }) => items));
      const whole = await read(server, `/api/neighbours?id=${fernwire}`, Neighbours);
      expect(whole.relations.every(({ within }) => within === null)).toBe(true);
    });

    test('days in the wrong order are refused', async () => {
      const wrong = server.agent
        .post('/api/during')
        .send({ ids: [id('claim', 'nobody')], during: '2016-03-14/2016-03-13' });
      expect((await problemOf(wrong)).code).toBe('request-invalid');
    });
  },
  { empty: 'once' },
);
