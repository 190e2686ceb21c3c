// Fetches what the notebook keeps, for its export; what is there no more is said to be missing.
import type { QueryClient } from '@tanstack/react-query';
import {
  ActorDetail,
  AssertionView,
  ClaimDetail,
  ComparisonDetail,
  DocumentDetail,
  EventDetail,
  QuestionDetail,
} from '#schema';
import { ApiError, fetchAnswer } from '../api.ts';
import { apiPath } from '../api-path.ts';
import { kindOfId } from '../state/selection.ts';
import type { Fetched } from './notebook-markdown.ts';

/** @throws ApiError where the server does not answer */
export async function fetchThing(client: QueryClient, id: string): Promise<Fetched> {
  const path = { id };
  try {
    return await client.fetchQuery({
      queryKey: ['kept', id],
      queryFn: async ({ signal }): Promise<Fetched> => {
        switch (kindOfId(id)) {
          case 'actor':
            return {
              kind: 'actor',
              actor: await fetchAnswer(apiPath('get', '/actors/{id}', { path }), ActorDetail, { signal }),
            };
          case 'document':
            return {
              kind: 'document',
              document: await fetchAnswer(apiPath('get', '/documents/{id}', { path }), DocumentDetail, {
                signal,
              }),
            };
          case 'question':
            return {
              kind: 'question',
              question: await fetchAnswer(apiPath('get', '/questions/{id}', { path }), QuestionDetail, {
                signal,
              }),
            };
          case 'claim':
            return {
              kind: 'claim',
              claim: await fetchAnswer(apiPath('get', '/claims/{id}', { path }), ClaimDetail, { signal }),
            };
          case 'assertion':
            return {
              kind: 'assertion',
              assertion: await fetchAnswer(apiPath('get', '/assertions/{id}', { path }), AssertionView, {
                signal,
              }),
            };
          case 'comparison':
            return {
              kind: 'comparison',
              comparison: await fetchAnswer(apiPath('get', '/comparisons/{id}', { path }), ComparisonDetail, {
                signal,
              }),
            };
          case 'event':
            return {
              kind: 'event',
              event: await fetchAnswer(apiPath('get', '/events/{id}', { path }), EventDetail, { signal }),
            };
          default:
            return { kind: 'missing' };
        }
      },
    });
  } catch (error) {
    if (error instanceof ApiError && error.isNotFound) return { kind: 'missing' };
    throw error;
  }
}

/** The ids of the documents in which the words of a thing stand. */
export function documentsOf(thing: Fetched): string[] {
  const assertions =
    thing.kind === 'assertion'
      ? [thing.assertion]
      : thing.kind === 'claim'
        ? thing.claim.assertions.items
        : thing.kind === 'question'
          ? thing.question.claims.flatMap(({ assertions: own }) => own.items)
          : thing.kind === 'comparison'
            ? thing.comparison.sides.flatMap(({ assertions: own }) => own.items)
            : thing.kind === 'actor'
              ? thing.actor.states.items
              : [];
  return [...new Set(assertions.map(({ document }) => document.id))];
}
