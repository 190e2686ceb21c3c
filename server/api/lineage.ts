// How many origins stand behind what is said: the lineage of a claim, a question, an actor, a document or a selection of
// claims; echoes, circles, and what is left without a source.
import { z } from 'zod';
import {
  CircleList,
  CircleView,
  EchoList,
  EchoView,
  Lineage,
  LineageGroup,
  Readers,
  Removals,
} from '#schema';
import { requireDataset } from '../queries/datasets.ts';
import {
  type LineageRequest,
  readActorLineage,
  readClaimsLineage,
  readDocumentLineage,
  readQuestionLineage,
} from '../queries/lineage.ts';
import type { Reader } from '../queries/ask.ts';
import { readReaders } from '../queries/readers.ts';
import { readRemovals } from '../queries/removals.ts';
import { example } from './examples.ts';
import { lineageExample } from './lineage-examples.ts';
import { DatasetName, idOf, Page, pageOf, Without } from './parameters.ts';
import { NOTHING, route } from './route.ts';
import { rowsOfList } from './rows.ts';

/** At most this many claims are asked for at once. */
const AT_MOST = 100;

const Group = LineageGroup.default('none');
const asked = z.strictObject({ group: Group, without: Without });

/** The lineage of one node of a kind. */
function lineageOf(
  kind: 'claim' | 'question' | 'actor' | 'document',
  summary: string,
  given: { id: string },
  read: (store: Reader, id: string, request: LineageRequest) => Promise<Lineage>,
) {
  return route({
    method: 'get',
    path: `/${kind}s/{id}/lineage`,
    summary,
    request: { ...NOTHING, path: idOf(kind, given.id), query: asked },
    answer: { name: 'Lineage', schema: Lineage, example: lineageExample.lineage },
    errors: ['not-found'],
    handle: ({ store }, { path, query }) => read(store, path.id, query),
  });
}

const claimLineage = lineageOf(
  'claim',
  'The lineage of a claim: documents, outlets, known origins, who said it first',
  example.claim,
  (store, id, request) => readClaimsLineage(store, [id], request),
);
const questionLineage = lineageOf(
  'question',
  'The lineage of all answers to a question',
  example.question,
  readQuestionLineage,
);
const actorLineage = lineageOf(
  'actor',
  'The lineage of whatever an actor states or passes on',
  example.actor,
  readActorLineage,
);
const documentLineage = lineageOf(
  'document',
  'The lineage of whatever stands in a document',
  example.document,
  readDocumentLineage,
);

const Claim = idOf('claim', example.claim.id).shape.id;
const selectionLineage = route({
  method: 'get',
  path: '/lineage',
  summary: 'The lineage of a selection of claims, taken together',
  request: {
    ...NOTHING,
    query: asked.extend({
      claim: z
        .union([Claim, z.array(Claim).min(1).max(AT_MOST)])
        .transform((given) => [given].flat())
        .meta({ description: 'The id of a claim; may be repeated.' }),
    }),
  },
  answer: { name: 'Lineage', schema: Lineage, example: lineageExample.lineage },
  errors: ['not-found'],
  handle: ({ store }, { query: { claim, ...request } }) => readClaimsLineage(store, claim, request),
});

const echoes = route({
  method: 'get',
  path: '/echoes',
  summary: 'What several documents carry and all have from one origin, most documents first',
  request: { ...NOTHING, query: z.strictObject({ dataset: DatasetName, group: Group, ...Page }) },
  answer: { name: 'EchoList', schema: EchoList, example: lineageExample.echoes },
  rows: rowsOfList(EchoView),
  errors: ['not-found'],
  async handle({ store, lists }, { query: { dataset, group, ...page } }) {
    await requireDataset(store, dataset);
    return { ...pageOf(await lists.echoes(dataset, group), page), group };
  },
});

const circles = route({
  method: 'get',
  path: '/circles',
  summary: 'Words on one question that go round from one to the next and come back, by question',
  request: { ...NOTHING, query: z.strictObject({ dataset: DatasetName, ...Page }) },
  answer: { name: 'CircleList', schema: CircleList, example: lineageExample.circles },
  rows: rowsOfList(CircleView),
  errors: ['not-found'],
  async handle({ store, lists }, { query: { dataset, ...page } }) {
    await requireDataset(store, dataset);
    return pageOf(await lists.circles(dataset), page);
  },
});

const removals = route({
  method: 'get',
  path: '/removals',
  summary: 'Which claims lose their last known origin without some sources, and which keep one',
  request: {
    ...NOTHING,
    query: asked.extend({ dataset: DatasetName }),
  },
  answer: { name: 'Removals', schema: Removals, example: lineageExample.removals },
  errors: ['not-found'],
  async handle({ store }, { query: { dataset, ...request } }) {
    await requireDataset(store, dataset);
    return readRemovals(store, dataset, request);
  },
});

const Read = idOf('document', example.document.id).shape.id;
const documents = z
  .union([Read, z.array(Read).min(1).max(AT_MOST)])
  .transform((given) => [given].flat())
  .meta({ description: 'The id of a document that this reader has read; may be repeated.' });
const readers = route({
  method: 'get',
  path: '/readers',
  summary: 'What two readers of different documents meet, what both do, and which denials each misses',
  request: {
    ...NOTHING,
    query: z.strictObject({ dataset: DatasetName, group: Group, first: documents, second: documents }),
  },
  answer: { name: 'Readers', schema: Readers, example: lineageExample.readers },
  errors: ['not-found'],
  async handle({ store }, { query: { dataset, ...asked } }) {
    await requireDataset(store, dataset);
    return readReaders(store, dataset, asked);
  },
});

/** The routes of this file, in the order in which OpenAPI lists them. */
export const lineageRoutes = [
  claimLineage,
  questionLineage,
  actorLineage,
  documentLineage,
  selectionLineage,
  echoes,
  circles,
  removals,
  readers,
] as const;
