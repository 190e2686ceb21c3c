// The stories that are shipped: every step finds what it points at, and every number that is told is what is counted.
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  AssertionView,
  CircleList,
  ClaimDetail,
  Lineage,
  QuestionDetail,
  Readers,
  StoryList,
  type StoryView,
  Timeline,
  Stemma,
} from '#schema';
import { readStories } from '../../server/queries/stories.ts';
import { describeStores } from '../contract/stores.ts';
import { problemOf, read, SEEDS, type Server, startServer } from './server.ts';

const BRIDGE = 'two-towns-bridge';
const KARABAKH = 'karabakh-2020';
const at = (kind: string, id: string) => encodeURIComponent(`${KARABAKH}:${kind}:${id}`);

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

    test('“On whose word” tells how long the chain is, and how many speakers take for granted what is denied', async () => {
      const figure = await read(
        server,
        `/api/assertions/${at('assertion', 'legal-paper-iskandarli/amnesty-pgo-21')}`,
        AssertionView,
      );
      expect(figure.chain).toHaveLength(4);
      const [, removed] = story('on-whose-word')?.steps ?? [];
      expect(removed?.title).toBe('A figure at three removes');
      expect(removed?.ask?.answer).toContain('the chain of four');

      const fire = await read(server, `/api/claims/${at('claim', 'fire-from-armenia')}`, ClaimDetail);
      const granted = fire.assertions.items.filter(
        ({ document, manner }) => document.id.endsWith(':legal-paper-iskandarli') && manner === 'presupposed',
      );
      expect(new Set(granted.map(({ chain }) => chain.at(-1)?.actors[0]?.id)).size).toBe(2);
      expect(
        fire.assertions.items
          .filter(({ document }) => document.id.endsWith(':armenian-weekly-avedian'))
          .map(({ polarity }) => polarity)
          .toSorted(),
      ).toEqual(['affirms', 'negates']);
    });

    test('the teaching stories tell as many figures as there are', async () => {
      const books = await read(
        server,
        `/api/questions/${encodeURIComponent(`${BRIDGE}:question:books-soaked`)}`,
        QuestionDetail,
      );
      expect(
        books.claims.map(({ quantity }) => quantity?.low).toSorted((a, b) => (a ?? 0) - (b ?? 0)),
      ).toEqual([640, 910, 6400]);
      const circles = await read(server, `/api/circles?dataset=${BRIDGE}`, CircleList);
      expect(circles.items.map(({ steps }) => steps.length)).toEqual([3]);
      expect(story('how-to-read-the-pictures')?.steps.at(-1)?.ask?.question).toContain('Three texts say');
      const papers = story('five-papers-one-count')?.steps ?? [];
      expect(papers[6]?.text).toContain('Three figures');
      expect(papers[5]?.ask?.answer).toContain('has 6,400 where Fernwire has 640');
    });
  },
  { empty: 'once' },
);
