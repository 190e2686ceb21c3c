// Events: when and where they were, of what they are a part, and who claims what about them; the same on both stores.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ClaimDetail, EventDetail, Neighbours, Timeline } from '#schema';
import { describeStores } from '../contract/stores.ts';
import { at, problemOf, read, SEEDS, type Server, startServer } from './server.ts';

const id = (kind: string, name: string) => `karabakh-2020:${kind}:${name}`;

describeStores(
  'Events',
  (_open, { settings }) => {
    let server: Server;
    beforeAll(async () => {
      server = await startServer(settings(), SEEDS);
      await server.context.ingest('karabakh-2020');
      await server.context.ingest('two-towns-bridge');
    }, 300_000);
    afterAll(() => server.context.close());
    const event = (name: string) => read(server, at('events', id('event', name)), EventDetail);

    test('say when and where they were and of what they are a part, under every name', async () => {
      const strike = await event('ganja-17');
      expect(strike).toMatchObject({
        title: 'Third strike on Ganja',
        date: '2020-10-17',
        names: ['Third strike on Ganja'],
        places: [{ id: id('place', 'ganja'), name: 'Ganja' }],
        partOf: [{ id: id('event', 'war-2020'), title: 'The war of 2020' }],
      });
      const war = await event('war-2020');
      expect(war.places).toEqual([]);
      expect(war.parts.map((part) => part.id)).toContain(strike.id);
      expect(war.parts.map((part) => part.date)).toEqual(war.parts.map((part) => part.date).toSorted());
      const flood = await read(server, at('events', 'two-towns-bridge:event:flood'), EventDetail);
      expect(flood.names).toEqual(['la crue', 'The flood of March 2016']);
    });

    test('have every claim about them, with who states it, as the claim itself has it', async () => {
      const { claims, assertions, documents, origins, questions } = await event('ganja-17');
      expect(claims.total).toBe(27);
      expect(claims.items).toHaveLength(27);
      for (const { id: claim, affirmed, negated, statements } of claims.items.slice(0, 6)) {
        const whole = await read(server, at('claims', claim), ClaimDetail);
        expect(whole.about.map((one) => one.id)).toContain(id('event', 'ganja-17'));
        expect([affirmed, negated]).toEqual([whole.affirmed, whole.negated]);
        expect(statements.map((one) => [one.assertion, one.polarity, one.document.id])).toEqual(
          whole.assertions.items.map((one) => [one.id, one.polarity, one.document.id]),
        );
        expect(statements.map((one) => one.actors.map((actor) => actor.id))).toEqual(
          whole.assertions.items.map((one) =>
            (one.chain.at(-1)?.actors ?? []).map((actor) => actor.id).sort(),
          ),
        );
      }
      const stated = claims.items.flatMap(({ statements }) => statements);
      expect(assertions).toBe(stated.length);
      expect(documents.reduce((sum, one) => sum + one.assertions, 0)).toBe(assertions);
      expect(
        origins.items.flatMap((one) => one.claims.map((claim) => claim.id)).length,
      ).toBeGreaterThanOrEqual(claims.items.filter(({ statements }) => statements.length > 0).length);
      const sizes = origins.items.map((one) => one.claims.length);
      expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
      expect(questions.items.every((question) => question.claims > 0)).toBe(true);
    });

    test('have the comparisons of these claims, and what was said at them', async () => {
      const { comparisons, claims } = await event('ganja-17');
      const about = new Set(claims.items.map((claim) => claim.id));
      expect(comparisons.items).toHaveLength(comparisons.total);
      for (const one of comparisons.items) expect(one.claims.some((claim) => about.has(claim.id))).toBe(true);
      const { said, claims: none } = await event('vesti-interview');
      expect(said.items.length).toBeGreaterThan(0);
      for (const { chain } of said.items)
        expect(chain.map((link) => link.occasion?.id)).toContain(id('event', 'vesti-interview'));
      expect(none.total).toBe(0);
    });

    test('have a timeline, stand in those of others, and are joined to their place and their whole', async () => {
      const timeline = await read(
        server,
        `/api/timeline?event=${encodeURIComponent(id('event', 'ganja-17'))}`,
        Timeline,
      );
      expect(timeline.of).toEqual({
        kind: 'event',
        id: id('event', 'ganja-17'),
        text: 'Third strike on Ganja',
      });
      expect(timeline.assertions).toHaveLength((await event('ganja-17')).assertions);
      expect(timeline.happenings.map((one) => one.id)).toContain(id('event', 'ganja-17'));
      const joined = await read(
        server,
        `/api/neighbours?id=${encodeURIComponent(id('event', 'ganja-17'))}&relation=located-in`,
        Neighbours,
      );
      expect(joined.items.map((one) => one.id)).toEqual([id('place', 'ganja')]);
      expect(joined.relations).toContainEqual({ relation: 'part-of', items: 1, within: null });
      const there = await read(
        server,
        `/api/neighbours?id=${encodeURIComponent(id('place', 'ganja'))}&relation=events`,
        Neighbours,
      );
      expect(there.items.map((one) => one.id)).toContain(id('event', 'ganja-17'));
    });

    test('that are not there are said to be missing; two things at once have no timeline', async () => {
      expect(await problemOf(server.agent.get(at('events', id('event', 'nowhen'))))).toMatchObject({
        code: 'not-found',
        detail: `There is no event with the id ${id('event', 'nowhen')}.`,
      });
      expect((await problemOf(server.agent.get(at('events', id('claim', 'nowhen'))))).code).toBe(
        'request-invalid',
      );
      const both = server.agent.get(
        `/api/timeline?dataset=karabakh-2020&event=${encodeURIComponent(id('event', 'ganja-17'))}`,
      );
      expect((await problemOf(both)).code).toBe('request-invalid');
      const gone = server.agent.get(`/api/timeline?event=${encodeURIComponent(id('event', 'nowhen'))}`);
      expect((await problemOf(gone)).code).toBe('not-found');
    });
  },
  { empty: 'once' },
);
