// Every route of the API, in the order in which OpenAPI lists them.
import { z } from 'zod';
import { actor } from './actors.ts';
import { assertion, assertions } from './assertions.ts';
import { chains } from './chains.ts';
import { claim } from './claims.ts';
import { comparison, comparisons } from './comparisons.ts';
import { datasets } from './datasets.ts';
import { attachText, documentText } from './document-text.ts';
import { document } from './documents.ts';
import { during } from './during.ts';
import { event } from './events.ts';
import { exportFile, exportFormats } from './exports.ts';
import { gallery, galleryEntry } from './gallery.ts';
import { graph } from './graph.ts';
import { health } from './health.ts';
import { identities } from './identities.ts';
import { ingest } from './ingest.ts';
import { lineageRoutes } from './lineage.ts';
import { itemNumbers, neighbours } from './neighbours.ts';
import { openApiDocument } from './openapi.ts';
import { explain, graphSchema, query } from './query.ts';
import { place, places } from './places.ts';
import { commonSourcesOf, paths } from './paths.ts';
import { question } from './questions.ts';
import { NOTHING, type Route, route } from './route.ts';
import { comparisonReviews, identity, reviewing, reviews, undoing } from './reviews.ts';
import { search } from './search.ts';
import { claimStemma, questionStemma, selectionStemma } from './stemma.ts';
import { stories } from './stories.ts';
import { suggestions } from './suggestions.ts';
import { dates, timeline } from './timeline.ts';

const openApi = route({
  method: 'get',
  tagBy: 'content',
  path: '/openapi.json',
  summary: 'This description',
  request: NOTHING,
  answer: {
    name: 'OpenApi',
    schema: z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()).optional() }),
    example: { openapi: '3.1.0', paths: {} },
  },
  errors: [],
  handle: async ({ version }) => ({ ...openApiDocument(ROUTES, version) }),
});

const TYPED = [
  health,
  datasets,
  graph,
  chains,
  actor,
  document,
  documentText,
  attachText,
  question,
  questionStemma,
  claim,
  claimStemma,
  selectionStemma,
  stories,
  event,
  places,
  place,
  assertions,
  assertion,
  comparisons,
  comparison,
  comparisonReviews,
  reviewing,
  reviews,
  undoing,
  identity,
  identities,
  ...lineageRoutes,
  neighbours,
  itemNumbers,
  during,
  paths,
  commonSourcesOf,
  suggestions,
  timeline,
  dates,
  search,
  query,
  explain,
  graphSchema,
  gallery,
  galleryEntry,
  exportFormats,
  exportFile,
  ingest,
] as const;

/** What each route takes and gives, as types. */
export type Contracts = NonNullable<(typeof TYPED)[number]['contract']>;

export const ROUTES: readonly Route[] = [...TYPED, openApi];
