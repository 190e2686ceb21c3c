// One question.
import { QuestionDetail } from '#schema';
import { readQuestion } from '../queries/question.ts';
import { example } from './examples.ts';
import { idOf } from './parameters.ts';
import { NOTHING, route } from './route.ts';

export const question = route({
  method: 'get',
  path: '/questions/{id}',
  summary: 'A question with the claims that answer it and how these stand to each other',
  request: { ...NOTHING, path: idOf('question', example.question.id) },
  answer: { name: 'QuestionDetail', schema: QuestionDetail, example: example.question },
  errors: ['not-found'],
  handle: ({ store }, { path }) => readQuestion(store, path.id),
});
