// What may be one: claims under two questions, or none, that look like answers to one, and claims that agree in every field.
import { z } from 'zod';
import { SuggestionList, Suggestion } from '#schema';
import { storedDatasets } from '../compare-datasets.ts';
import { requireDataset } from '../queries/datasets.ts';
import { example } from './examples.ts';
import { DatasetName, Page, pageOf } from './parameters.ts';
import { NOTHING, route } from './route.ts';
import { rowsOfList } from './rows.ts';

export const suggestions = route({
  method: 'get',
  path: '/suggestions',
  summary: 'Claims and questions that may be one, by id; nothing is ever joined by this',
  request: { ...NOTHING, query: z.strictObject({ dataset: DatasetName.optional(), ...Page }) },
  answer: { name: 'SuggestionList', schema: SuggestionList, example: example.suggestions },
  rows: rowsOfList(Suggestion),
  errors: ['not-found'],
  async handle({ store, lists }, { query: { dataset, ...page } }) {
    if (dataset !== undefined) await requireDataset(store, dataset);
    const datasets = dataset === undefined ? await storedDatasets(store) : [dataset];
    const found = await Promise.all(datasets.map((name) => lists.suggestions(name)));
    return pageOf(found.flat(), page);
  },
});
