// The API on time over the dataset for teaching: the steps of a question, a topic and the dataset, and what is refused.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Lineage, Timeline } from '#schema';
import { describeStores } from '../contract/stores.ts';
import { at, problemOf, read, SEEDS, type Server, startServer } from './server.ts';

const BOOKS = 'two-towns-bridge:question:books-soaked';

describeStores(
  'The API on time',
  (_open, { settings }) => {
    let server: Server;
    beforeAll(async () => {
      server = await startServer(settings(), SEEDS);
      await server.context.ingest('two-towns-bridge');
    }, 120_000);
    afterAll(() => server.context.close());
    const codeOf = async (query: string) =>
      (await problemOf(server.agent.get(`/api/timeline?${query}`))).code;
    const timeline = (query: string) => read(server, `/api/timeline?${query}`, Timeline);

    test('five documents come one after another from one origin, and the end is what lineage counts', async () => {
      const { steps, answers } = await timeline(`question=${BOOKS}`);
      expect(steps.items.slice(0, 6).map(({ numbers }) => `${numbers.documents} ${numbers.origins}`)).toEqual(
        ['0 1', '1 1', '2 1', '3 1', '4 1', '5 1'],
      );
      const { numbers } = await read(server, `${at('questions', BOOKS)}/lineage`, Lineage);
      expect(numbers).toMatchObject(steps.items.at(-1)?.numbers ?? {});
      expect(answers.map(({ asOf }) => asOf.text)).toEqual(['2016-03-13', '2016-03-13', '2016-03-16']);
    });

    test('words that derive from another document are one saying with those', async () => {
      const { steps } = await timeline(`question=${BOOKS}`);
      const [said, wire] = steps.items;
      expect(said).toMatchObject({ kind: 'states', date: null, decides: 'first' });
      expect(said?.sayings.map(({ assertion }) => assertion.split(':')[2])).toContain('courier-1/books-640');
      expect(wire).toMatchObject({
        kind: 'prints',
        decides: 'chain',
        from: [{ cue: 'the library told Fernwire' }],
      });
    });

    test('a topic is a part of its dataset', async () => {
      const [topic, whole] = await Promise.all([
        timeline('dataset=two-towns-bridge&topic=library'),
        timeline('dataset=two-towns-bridge'),
      ]);
      const all = new Set(whole.assertions.map(({ id }) => id));
      expect(topic.assertions.length).toBeGreaterThan(0);
      expect(topic.assertions.length).toBeLessThan(all.size);
      expect(topic.assertions.every(({ id }) => all.has(id))).toBe(true);
      expect(whole.happenings.find(({ id }) => id.endsWith(':event:flood'))?.date).toEqual({
        text: '2016-03-11/2016-03-12',
        earliest: '2016-03-11',
        latest: '2016-03-12',
      });
    });

    test('what is not there is not found, and what is not clear is refused', async () => {
      expect(await codeOf('question=two-towns-bridge:question:nowhere')).toBe('not-found');
      expect(await codeOf('dataset=nowhere')).toBe('not-found');
      expect(await codeOf('dataset=two-towns-bridge&topic=nowhere')).toBe('not-found');
      for (const query of ['', 'topic=library', `question=${BOOKS}&dataset=two-towns-bridge`])
        expect(await codeOf(query)).toBe('request-invalid');
    });
  },
  { empty: 'once', engines: ['embedded'] },
);
