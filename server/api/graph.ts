// The two pictures of a dataset in graphology's serialised form: who cites whom, and which claims stand against each other.
import { z } from 'zod';
import { CitationGraph, CitationsBy, ClaimGraph } from '#schema';
import { StemmaError } from '../errors.ts';
import { readCitationGraph } from '../queries/citation-graph.ts';
import { readClaimGraph } from '../queries/claim-graph.ts';
import { requireDataset } from '../queries/datasets.ts';
import { citedByDocument } from './graph-examples.ts';
import { DatasetName } from './parameters.ts';
import { NOTHING, route } from './route.ts';

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
      by: CitationsBy.optional().meta({
        description:
          'Of citations: what stands in the picture. actor, which is also meant where it is left out; document: documents and the works they cite, with the passages an edge rests on; publisher: the same, each under whoever published it.',
        example: 'document',
      }),
    }),
  },
  answer: { name: 'Graph', schema: z.union([CitationGraph, ClaimGraph]), example: citedByDocument },
  errors: ['not-found'],
  async handle({ store }, { query: { view, dataset, by } }) {
    if (view === 'claims' && by !== undefined)
      throw new StemmaError(
        'request-invalid',
        '`by` says what cites: give it with view=citations, or leave it out.',
      );
    await requireDataset(store, dataset);
    return view === 'claims' ? readClaimGraph(store, dataset) : readCitationGraph(store, dataset, by);
  },
});
