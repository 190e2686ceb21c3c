// The page's client is checked by the routes' own types: what is marked here does not compile where it is wrong.
import { expect, it } from 'vitest';
import { EchoList, Health } from '#schema';
import { apiPath } from '../../client/api-path.ts';
import { fetchAnswer } from '../../client/api.ts';

it('fills the path, leaves nulls out and repeats lists', () => {
  expect(apiPath('get', '/actors/{id}', { path: { id: 'd:actor:a/b' } })).toBe('/actors/d%3Aactor%3Aa%2Fb');
  expect(
    apiPath('get', '/removals', {
      query: { dataset: 'd', group: null, without: ['d:actor:a', 'd:actor:b'] },
    }),
  ).toBe('/removals?dataset=d&without=d%3Aactor%3Aa&without=d%3Aactor%3Ab');
  expect(apiPath('get', '/health', {})).toBe('/health');
});

/** Never run: the type check alone reads it. */
export async function doesNotCompile(): Promise<void> {
  // @ts-expect-error no route has this path
  apiPath('get', '/echo', {});
  // @ts-expect-error nor this one for this verb
  apiPath('post', '/echoes', {});
  // @ts-expect-error a parameter of the path is missing
  apiPath('get', '/actors/{id}', {});
  // @ts-expect-error no parameter is called so
  apiPath('get', '/echoes', { query: { datasets: 'd' } });
  // @ts-expect-error the answer is of another schema
  await fetchAnswer(apiPath('get', '/echoes', { query: { dataset: 'd' } }), Health, {});
  await fetchAnswer(apiPath('get', '/echoes', { query: { dataset: 'd' } }), EchoList, {});
}
