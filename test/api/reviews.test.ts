// Reviews over HTTP: what a reviewer sends, what comes back, and who may write.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ComparisonList, Health, ReviewHistory, ReviewList, ReviewRecorded } from '#schema';
import { describeStores } from '../contract/stores.ts';
import { at, GOOD, problemOf, read, type Server, startServer } from './server.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 600_000 });
const COMPARISON = 'fair:comparison:declared/visitors-400/visitors-350';
const REVIEWS = `${at('comparisons', COMPARISON)}/reviews`;

describeStores(
  'Reviews over HTTP',
  (_open, { settings }) => {
    let server: Server;
    beforeAll(async () => {
      server = await startServer(settings(), GOOD);
      await server.agent.post('/api/ingest').send({ dataset: 'fair' }).expect(200);
    });
    afterAll(() => server.context.close());
    const post = (path: string, body: object) => server.agent.post(path).send(body);

    test('a review needs a name, an opinion that is known, and a reason where it explains', async () => {
      expect((await problemOf(post(REVIEWS, { opinion: 'confirms' }))).detail).toMatch(/STEMMA_REVIEWER/);
      const wrong = await problemOf(post(REVIEWS, { opinion: 'denies', by: 'A' }));
      expect(wrong).toMatchObject({ status: 400, code: 'request-invalid' });
      const bare = await problemOf(post(REVIEWS, { opinion: 'explains', by: 'A' }));
      expect(bare.detail).toMatch(/note is missing/);
      const gone = await problemOf(
        post(`${at('comparisons', 'fair:comparison:numeric/no/where')}/reviews`, {
          opinion: 'confirms',
          by: 'A',
        }),
      );
      expect(gone.status).toBe(404);
      expect((await read(server, '/api/reviews?dataset=fair', ReviewList)).total).toBe(0);
    });

    test('two opinions both stay, the latest decides, and an undo is an entry of its own', async () => {
      const first = await post(REVIEWS, {
        opinion: 'rejects',
        note: 'Not of one day.',
        because: 'as-of',
        by: 'A',
      });
      const rejected = ReviewRecorded.parse(first.body);
      expect(rejected).toMatchObject({
        status: 'rejected',
        review: { by: 'A', because: 'as-of', isFound: true },
      });
      const listed = await read(server, '/api/comparisons?dataset=fair&status=rejected', ComparisonList);
      expect(listed.items).toMatchObject([
        { id: COMPARISON, proposed: 'found', review: { by: 'A', opinion: 'rejects', isOlderRule: false } },
      ]);
      await post(REVIEWS, { opinion: 'explains', note: 'One counts tickets.', by: 'B' }).expect(200);
      const history = await read(server, REVIEWS, ReviewHistory);
      expect(history).toMatchObject({ status: 'rejected', proposed: 'found' });
      expect(history.items.map(({ by, opinion }) => `${by} ${opinion}`)).toEqual(['A rejects', 'B explains']);

      const undo = await post(`${at('reviews', rejected.review.id)}/undo`, { by: 'B' });
      expect(ReviewRecorded.parse(undo.body)).toMatchObject({
        status: 'found',
        review: { kind: 'undo', undoes: rejected.review.id },
      });
      const again = await problemOf(post(`${at('reviews', rejected.review.id)}/undo`, { by: 'B' }));
      expect(again.detail).toMatch(/undone already/);
      const { items, total, next } = await read(server, '/api/reviews?dataset=fair&limit=2', ReviewList);
      expect({ total, count: items.length }).toEqual({ total: 3, count: 2 });
      const rest = await read(server, `/api/reviews?dataset=fair&limit=2&cursor=${next}`, ReviewList);
      expect(rest.items.map(({ kind }) => kind)).toEqual(['undo']);
    });

    test('two actors are parted, which is remembered, and joined again', async () => {
      const two = { kind: 'actor', left: 'fair:actor:society', right: 'fair:actor:old-society', by: 'A' };
      const parted = await post('/api/identities', { ...two, opinion: 'not-same', note: 'Another one.' });
      expect(ReviewRecorded.parse(parted.body).review.identity?.right.text).not.toBeNull();
      await post('/api/identities', { ...two, opinion: 'undo' }).expect(200);
      const wrong = await problemOf(
        post('/api/identities', { ...two, left: 'fair:claim:first-1891', opinion: 'same' }),
      );
      expect(wrong.detail).toMatch(/must be of the kind actor/);
      const torn = await problemOf(
        post('/api/identities', {
          ...two,
          left: 'fair:actor:council',
          right: 'fair:actor:society',
          opinion: 'same',
        }),
      );
      expect(torn.detail).toMatch(/known not to be the same/);
    });

    test('only the server’s own page writes, and with its token where it has one', async () => {
      const foreign = post(REVIEWS, { opinion: 'confirms', by: 'A' }).set(
        'Origin',
        'http://elsewhere.example',
      );
      expect((await problemOf(foreign)).status).toBe(403);
      expect((await read(server, '/api/health', Health)).writing).toEqual({
        needsToken: false,
        reviewer: null,
      });
    });
  },
  { empty: 'once' },
);

describeStores(
  'Reviews on a server with a token and a reviewer',
  (_open, { settings }) => {
    test('are written with the token, under the reviewer’s name', async () => {
      const server = await startServer({ ...settings(), STEMMA_TOKEN: 'secret', STEMMA_REVIEWER: 'A' }, GOOD);
      try {
        const send = (path: string, body: object) =>
          server.agent.post(path).set('Authorization', 'Bearer secret').send(body);
        await send('/api/ingest', { dataset: 'fair' }).expect(200);
        const without = await problemOf(server.agent.post(REVIEWS).send({ opinion: 'confirms' }));
        expect(without.code).toBe('token-required');
        const { body } = await send(REVIEWS, { opinion: 'confirms' });
        expect(ReviewRecorded.parse(body).review.by).toBe('A');
        expect((await read(server, '/api/health', Health)).writing).toEqual({
          needsToken: true,
          reviewer: 'A',
        });
      } finally {
        await server.context.close();
      }
    });
  },
  { engines: ['embedded'] },
);
