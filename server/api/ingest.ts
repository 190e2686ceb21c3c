// Loads a dataset from its folder into the store.
import { IngestReport, IngestRequest } from '#schema';
import { example } from './examples.ts';
import { NOTHING, route } from './route.ts';

/** Reading 5 MB of YAML alone was measured to take 6 s; a dataset may be a hundred times as large. */
const TEN_MINUTES_MS = 600_000;

export const ingest = route({
  method: 'post',
  path: '/ingest',
  summary: 'Load a dataset from its folder under seeds/ into the store, one at a time',
  request: { ...NOTHING, body: IngestRequest.meta({ example: { dataset: 'karabakh-2020' } }) },
  answer: { name: 'IngestReport', schema: IngestReport, example: example.ingest },
  errors: ['not-found', 'input-invalid', 'busy'],
  timeoutMs: TEN_MINUTES_MS,
  handle: (context, { body }) => context.ingest(body.dataset),
});
