// One event.
import { EventDetail } from '#schema';
import { readEvent } from '../queries/event.ts';
import { eventExample } from './event-examples.ts';
import { idOf } from './parameters.ts';
import { NOTHING, route } from './route.ts';

export const event = route({
  method: 'get',
  path: '/events/{id}',
  summary: 'An event: when and where it was, of what it is a part, and who claims what about it',
  request: { ...NOTHING, path: idOf('event', eventExample.id) },
  answer: { name: 'EventDetail', schema: EventDetail, example: eventExample },
  errors: ['not-found'],
  handle: ({ store }, { path }) => readEvent(store, path.id),
});
