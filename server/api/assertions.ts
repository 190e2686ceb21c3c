// Assertions: who states what, in which exact words and on whose word. The list of all, and one.
import { z } from 'zod';
import { AssertionList, AssertionView } from '#schema';
import { readAssertion, readAssertionPage } from '../queries/assertions.ts';
import { requireDataset } from '../queries/datasets.ts';
import { example } from './examples.ts';
import { cursorAfter, DatasetName, idBeforeCursor, idOf, Page } from './parameters.ts';
import { NOTHING, route } from './route.ts';
import { rowsOfList } from './rows.ts';

export const assertions = route({
  method: 'get',
  path: '/assertions',
  summary: 'Who states what, in which exact words and on whose word, by id of the assertion',
  request: { ...NOTHING, query: z.strictObject({ dataset: DatasetName.optional(), ...Page }) },
  answer: { name: 'AssertionList', schema: AssertionList, example: example.assertions },
  rows: rowsOfList(AssertionView),
  errors: ['not-found'],
  async handle({ store }, { query: { dataset, limit, cursor } }) {
    if (dataset !== undefined) await requireDataset(store, dataset);
    const after = cursor === undefined ? null : idBeforeCursor(cursor);
    const page = await readAssertionPage(store, dataset ?? null, after, limit);
    return { ...page, next: page.next === null ? null : cursorAfter(page.next) };
  },
});

export const assertion = route({
  method: 'get',
  path: '/assertions/{id}',
  summary: 'An assertion: its exact words and its whole chain',
  request: { ...NOTHING, path: idOf('assertion', example.assertion.id) },
  answer: { name: 'AssertionView', schema: AssertionView, example: example.assertion },
  errors: ['not-found'],
  handle: ({ store }, { path }) => readAssertion(store, path.id),
});
