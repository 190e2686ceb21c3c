// One claim.
import { ClaimDetail } from '#schema';
import { readClaim } from '../queries/claim.ts';
import { example } from './examples.ts';
import { idOf } from './parameters.ts';
import { NOTHING, route } from './route.ts';

export const claim = route({
  method: 'get',
  path: '/claims/{id}',
  summary: 'A claim: who affirms and who negates it, and what it is compared with',
  request: { ...NOTHING, path: idOf('claim', example.claim.id) },
  answer: { name: 'ClaimDetail', schema: ClaimDetail, example: example.claim },
  errors: ['not-found'],
  handle: ({ store }, { path }) => readClaim(store, path.id),
});
