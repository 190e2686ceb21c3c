// Whether the server and its store are up, and how much the store holds.
import { Health } from '#schema';
import { readStoreCounts } from '../queries/datasets.ts';
import { example } from './examples.ts';
import { NOTHING, route } from './route.ts';

export const health = route({
  method: 'get',
  path: '/health',
  summary: 'Whether the server and its store are up, and how much the store holds',
  request: NOTHING,
  answer: { name: 'Health', schema: Health, example: example.health },
  errors: [],
  async handle({ store, version }) {
    const [engineVersion, counts] = await Promise.all([store.version(), readStoreCounts(store)]);
    return { status: 'ok' as const, engine: store.engine, engineVersion, version, counts };
  },
});
