// How claims stand to each other: the list of comparisons, and one with its claims side by side.
import { z } from 'zod';
import {
  ComparisonDetail,
  ComparisonKind,
  ComparisonList,
  ComparisonType,
  Status,
  ComparisonView,
} from '#schema';
import { readComparison } from '../queries/comparison.ts';
import { readComparisonPage } from '../queries/comparisons.ts';
import { requireDataset } from '../queries/datasets.ts';
import { example } from './examples.ts';
import { cursorAfter, DatasetName, idBeforeCursor, idOf, Page } from './parameters.ts';
import { NOTHING, route } from './route.ts';
import { rowsOfList } from './rows.ts';

export const comparisons = route({
  method: 'get',
  path: '/comparisons',
  summary: 'How claims stand to each other, by id of the comparison',
  request: {
    ...NOTHING,
    query: z.strictObject({
      type: ComparisonType.optional(),
      kind: ComparisonKind.optional(),
      status: Status.optional(),
      dataset: DatasetName.optional(),
      ...Page,
    }),
  },
  answer: { name: 'ComparisonList', schema: ComparisonList, example: example.comparisons },
  rows: rowsOfList(ComparisonView),
  errors: ['not-found'],
  async handle({ store }, { query: { type, kind, status, dataset, limit, cursor } }) {
    if (dataset !== undefined) await requireDataset(store, dataset);
    const page = await readComparisonPage(
      store,
      { type: type ?? null, kind: kind ?? null, status: status ?? null, dataset: dataset ?? null },
      cursor === undefined ? null : idBeforeCursor(cursor),
      limit,
    );
    return { ...page, next: page.next === null ? null : cursorAfter(page.next) };
  },
});

export const comparison = route({
  method: 'get',
  path: '/comparisons/{id}',
  summary: 'A comparison with its claims whole, to be set side by side',
  request: { ...NOTHING, path: idOf('comparison', example.comparison.id) },
  answer: { name: 'ComparisonDetail', schema: ComparisonDetail, example: example.comparison },
  errors: ['not-found'],
  handle: ({ store }, { path }) => readComparison(store, path.id),
});
