// The stories that are shipped: every step finds what it points at, and every number that is told is what is counted.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Lineage, Readers, StoryList, type StoryView, Timeline, Stemma } from '#schema';
import { readStories } from '../../server/queries/stories.ts';
import { describeStores } from '../contract/stores.ts';
import { problemOf, read, SEEDS, type Server, startServer } from './server.ts';

const BRIDGE = 'two-towns-bridge';
const KARABAKH = 'karabakh-2020';

describeStores(
  'Stories',
  (_open, { settings }) => {
    let server: Server;
    let stories: StoryView[];
    beforeAll(async () => {
      server = await startServer(settings(), SEEDS);
      for (const dataset of [KARABAKH, BRIDGE]) await server.context.ingest(dataset);
      stories = (await read(server, '/api/stories', StoryList)).items;
    }, 300_000);
    afterAll(() => server.context.close());
    const story = (id: string) => stories.find((one) => one.id.endsWith(`:story:${id}`));

    test('are listed whole, by dataset, then id; those of one dataset on request', async () => {
      expect(stories.map(({ id }) => id)).toEqual([
        `${KARABAKH}:story:on-whose-word`,
        `${BRIDGE}:story:five-papers-one-count`,
        `${BRIDGE}:story:how-to-read-the-pictures`,
      ]);
      const own = await read(server, `/api/stories?dataset=${BRIDGE}`, StoryList);
      expect(own.items.map(({ dataset }) => dataset)).toEqual([BRIDGE, BRIDGE]);
      expect((await problemOf(server.agent.get('/api/stories?dataset=nowhere'))).code).toBe('not-found');
    });

    test('point at nothing that is not there', () => {
      const gone = stories.flatMap(({ id, steps }) =>
        steps.flatMap((step) => step.gone.map((one) => [id, one])),
      );
      expect(gone).toEqual([]);
    });

    test('say of each step what it names and is gone', async () => {
      const { store } = server.context;
      const renamed = await readStories(
        {
          read: async (statement, parameters) =>
            (await store.read(statement, parameters)).map((row) =>
              typeof row.kept === 'string'
                ? { ...row, kept: row.kept.replaceAll(':question:books-soaked', ':question:no-more') }
                : row,
            ),
        },
        BRIDGE,
      );
      const [papers, pictures] = renamed.map(({ steps }) => steps.map(({ gone }) => gone));
      expect(papers).toHaveLength(8);
      for (const gone of papers ?? []) expect(gone).toEqual([`${BRIDGE}:question:no-more`]);
      expect(pictures?.flat()).toEqual([]);
    });

    test('“Five papers, one count” tells what the replay counts', async () => {
      const { steps } = await read(
        server,
        `/api/timeline?question=${BRIDGE}:question:books-soaked`,
        Timeline,
      );
      const counted = (address: string) =>
        steps.items[Number(new URL(address, 'http://localhost').searchParams.get('step')) - 1]?.numbers;
      const told = story('five-papers-one-count')?.steps.slice(0, 5) ?? [];
      expect(told.map(({ address }) => counted(address)?.documents)).toEqual([0, 1, 2, 4, 5]);
      expect(told.map(({ address }) => counted(address)?.origins)).toEqual([1, 1, 1, 1, 1]);
      expect(
        told.map(
          ({ text }) =>
            /no document|One document|Two documents|Four documents|five documents/.exec(text)?.[0],
        ),
      ).toEqual(['no document', 'One document', 'Two documents', 'Four documents', 'five documents']);
      expect(told[4]?.ask?.answer).toContain('from 0 to 5, the number of known origins stayed at 1');
    });

    test('“On whose word” tells what the chains and the lineage are', async () => {
      const stemma = await read(
        server,
        `/api/questions/${encodeURIComponent(`${KARABAKH}:question:killed-barda-28`)}/stemma`,
        Stemma,
      );
      expect(stemma.held).toHaveLength(3);
      expect(
        stemma.held.filter(
          ({ id }) => !stemma.links.some(({ from, basis }) => from === id && basis === 'cited'),
        ),
      ).toHaveLength(1);
      const { numbers } = await read(
        server,
        `/api/questions/${encodeURIComponent(`${KARABAKH}:question:civilians-killed-az`)}/lineage`,
        Lineage,
      );
      expect([numbers.documents, numbers.origins]).toEqual([2, 1]);
      const readers = await read(
        server,
        `/api/readers?dataset=${KARABAKH}&first=${KARABAKH}:document:armenian-weekly-avedian&second=${KARABAKH}:document:legal-paper-iskandarli`,
        Readers,
      );
      for (const reader of [readers.first, readers.second])
        expect(reader.deniedElsewhere.total).toBeGreaterThan(0);
      expect(story('on-whose-word')?.steps).toHaveLength(7);
    });
  },
  { empty: 'once' },
);
