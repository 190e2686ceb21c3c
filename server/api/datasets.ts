// The datasets that the store holds.
import { z } from 'zod';
import { DatasetList, DatasetSummary } from '#schema';
import { readDatasets } from '../queries/datasets.ts';
import { example } from './examples.ts';
import { Page, pageOf } from './parameters.ts';
import { NOTHING, route } from './route.ts';
import { rowsOfList } from './rows.ts';

export const datasets = route({
  method: 'get',
  path: '/datasets',
  summary: 'The datasets in the store, by name',
  request: { ...NOTHING, query: z.strictObject(Page) },
  answer: { name: 'DatasetList', schema: DatasetList, example: example.datasets },
  rows: rowsOfList(DatasetSummary),
  errors: [],
  handle: async ({ store }, { query }) => pageOf(await readDatasets(store), query),
});
