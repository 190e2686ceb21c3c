// The two pictures of a dataset in graphology's serialised form: who cites whom, and which claims stand against each other.
import { z } from 'zod';
import { CitationGraph, ClaimGraph } from '#schema';
import { readCitationGraph } from '../queries/citation-graph.ts';
import { readClaimGraph } from '../queries/claim-graph.ts';
import { requireDataset } from '../queries/datasets.ts';
import { example } from './examples.ts';
import { DatasetName } from './parameters.ts';
import { NOTHING, route } from './route.ts';

const VIEWS = { citations: readCitationGraph, claims: readClaimGraph };

export const graph = route({
  method: 'get',
  path: '/graph',
  summary: 'A dataset as a picture: who cites whom, or which claims stand against each other',
  request: {
    ...NOTHING,
    query: z.strictObject({
      view: z.enum(['citations', 'claims']).meta({
        description:
          'citations: actors and documents, an edge from each link of a chain to the next; claims: questions and claims, comparisons among the edges.',
        example: 'citations',
      }),
      dataset: DatasetName,
    }),
  },
  answer: { name: 'Graph', schema: z.union([CitationGraph, ClaimGraph]), example: example.graph },
  errors: ['not-found'],
  async handle({ store }, { query }) {
    await requireDataset(store, query.dataset);
    return VIEWS[query.view](store, query.dataset);
  },
});
