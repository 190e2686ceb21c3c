// Finds actors, claims, questions, documents, events and places by any name and spelling.
import { z } from 'zod';
import { SearchResults, SearchHit } from '#schema';
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
      ...Page,
    }),
  },
  answer: { name: 'SearchResults', schema: SearchResults, example: example.search },
  rows: rowsOfList(SearchHit),
  errors: ['not-found'],
  async handle({ store, search: index }, { query: { q, dataset, ...page } }) {
    if (dataset !== undefined) await requireDataset(store, dataset);
    const { items, ...rest } = pageOf(await index.find(q, dataset ?? null), page);
    return { items: items.map((found) => found.tell()), ...rest };
  },
});
