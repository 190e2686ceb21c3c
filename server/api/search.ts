// Finds actors, claims, questions, documents, events and places by any name and spelling.
import { z } from 'zod';
import { SearchHit, SearchResults, SearchType } from '#schema';
import { requireDataset } from '../queries/datasets.ts';
import { example } from './examples.ts';
import { DatasetName, Page, pageOf } from './parameters.ts';
import { NOTHING, route } from './route.ts';
import { rowsOfList } from './rows.ts';

export const search = route({
  method: 'get',
  path: '/search',
  summary:
    'Actors, claims, questions, documents, events and places by any name and spelling, with or without accents',
  request: {
    ...NOTHING,
    query: z.strictObject({
      q: z.string().trim().min(1).max(200).meta({
        description: 'Words, or beginnings of words; a slip is forgiven, and most of them are enough.',
        example: 'amnesty',
      }),
      dataset: DatasetName.optional(),
      type: z
        .union([SearchType, z.array(SearchType).max(SearchType.options.length)])
        .transform((given) => [given].flat())
        .default([])
        .meta({ description: 'A type of what is found; may be repeated.', example: 'actor' }),
      ...Page,
    }),
  },
  answer: { name: 'SearchResults', schema: SearchResults, example: example.search },
  rows: rowsOfList(SearchHit),
  errors: ['not-found'],
  async handle({ store, search: index }, { query: { q, dataset, type, ...page } }) {
    if (dataset !== undefined) await requireDataset(store, dataset);
    const { hits, ...found } = await index.find(q, dataset ?? null, type);
    const { items, ...rest } = pageOf(hits, page);
    return { items: items.map((hit) => hit.tell()), ...rest, ...found };
  },
});
