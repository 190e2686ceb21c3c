// Whether the server and its store are up, and how much the store holds.
import { Health } from '#schema';
import { readStoreCounts } from '../queries/datasets.ts';
import { example } from './examples.ts';
import { NOTHING, route } from './route.ts';

export const health = route({
  method: 'get',
  tagBy: 'content',
  path: '/health',
  summary: 'Whether the server and its store are up, and how much the store holds',
  request: NOTHING,
  answer: { name: 'Health', schema: Health, example: example.health },
  errors: [],
  async handle({ store, version, settings }) {
    const [engineVersion, counts] = await Promise.all([store.version(), readStoreCounts(store)]);
    const writing = {
      needsToken: settings.STEMMA_TOKEN !== undefined,
      reviewer: settings.STEMMA_REVIEWER ?? null,
    };
    return { status: 'ok' as const, engine: store.engine, engineVersion, version, writing, counts };
  },
});
