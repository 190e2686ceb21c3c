// One document.
import { DocumentDetail } from '#schema';
import { readDocument } from '../queries/document.ts';
import { example } from './examples.ts';
import { idOf } from './parameters.ts';
import { NOTHING, route } from './route.ts';

export const document = route({
  method: 'get',
  path: '/documents/{id}',
  summary: 'A document: who made it, what stands in it, what it names',
  request: { ...NOTHING, path: idOf('document', example.document.id) },
  answer: { name: 'DocumentDetail', schema: DocumentDetail, example: example.document },
  errors: ['not-found'],
  handle: ({ store }, { path }) => readDocument(store, path.id),
});
