// One actor.
import { ActorDetail } from '#schema';
import { readActor } from '../queries/actor.ts';
import { example } from './examples.ts';
import { idOf } from './parameters.ts';
import { NOTHING, route } from './route.ts';

export const actor = route({
  method: 'get',
  path: '/actors/{id}',
  summary: 'An actor: what it states and passes on, whom it cites, who cites it',
  request: { ...NOTHING, path: idOf('actor', example.actor.id) },
  answer: { name: 'ActorDetail', schema: ActorDetail, example: example.actor },
  errors: ['not-found'],
  handle: ({ store }, { path }) => readActor(store, path.id),
});
