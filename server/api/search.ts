// Finds actors, claims, questions and documents by any name and spelling.
import { z } from 'zod';
import { SearchResults } from '#schema';
import { example } from './examples.ts';
import { DatasetName, Page, pageOf } from './parameters.ts';
import { NOTHING, route } from './route.ts';

export const search = route({
  method: 'get',
  path: '/search',
  summary: 'Actors, claims, questions and documents by any name and spelling, with or without accents',
  request: {
    ...NOTHING,
    query: z.strictObject({
      q: z
        .string()
        .trim()
        .min(1)
        .max(200)
        .meta({ description: 'Words, or beginnings of words; a slip is forgiven.', example: 'amnesty' }),
      dataset: DatasetName.optional(),
      ...Page,
    }),
  },
  answer: { name: 'SearchResults', schema: SearchResults, example: example.search },
  errors: [],
  handle: async (context, { query: { q, dataset, ...page } }) =>
    pageOf(await context.search.find(q, dataset ?? null), page),
});
