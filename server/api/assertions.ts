// One assertion.
import { AssertionView } from '#schema';
import { readAssertion } from '../queries/assertions.ts';
import { example } from './examples.ts';
import { idOf } from './parameters.ts';
import { NOTHING, route } from './route.ts';

export const assertion = route({
  method: 'get',
  path: '/assertions/{id}',
  summary: 'An assertion: its exact words and its whole chain',
  request: { ...NOTHING, path: idOf('assertion', example.assertion.id) },
  answer: { name: 'AssertionView', schema: AssertionView, example: example.assertion },
  errors: ['not-found'],
  handle: ({ store }, { path }) => readAssertion(store, path.id),
});
