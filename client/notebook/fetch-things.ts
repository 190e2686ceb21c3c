// Fetches what the notebook keeps, for its export; what is there no more is said to be missing.
import type { QueryClient } from '@tanstack/react-query';
import {
  ActorDetail,
  AssertionView,
  CitationGraph,
  ClaimDetail,
  ComparisonDetail,
  DatasetList,
  DocumentDetail,
  EventDetail,
  PathList,
  PlaceDetail,
  QuestionDetail,
} from '#schema';
import { ApiError, fetchAnswer } from '../api.ts';
import { apiPath } from '../api-path.ts';
import { arrowsOf } from '../state/arrows.ts';
import { arrowBy, datasetNodeId, endsOf, kindOfId } from '../state/selection.ts';
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
          case 'place':
            return {
              kind: 'place',
              place: await fetchAnswer(apiPath('get', '/places/{id}', { path }), PlaceDetail, { signal }),
            };
          case 'arrow':
            return fetchArrow(id, signal);
          case 'path': {
            const [from, to] = endsOf(id);
            const asked = apiPath('get', '/path', { query: { from, to } });
            return { kind: 'path', path: await fetchAnswer(asked, PathList, { signal }) };
          }
          case 'dataset': {
            const { items } = await fetchAnswer(apiPath('get', '/datasets', {}), DatasetList, { signal });
            const dataset = items.find((one) => datasetNodeId(one.id) === id);
            return dataset ? { kind: 'dataset', dataset } : { kind: 'missing' };
          }
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

async function fetchArrow(id: string, signal: AbortSignal): Promise<Fetched> {
  const [dataset = ''] = id.split(':');
  const by = arrowBy(id);
  const whole = by === 'actor' ? ({ whole: 'yes' } as const) : { by };
  const asked = apiPath('get', '/graph', { query: { view: 'citations', dataset, ...whole } });
  const graph = await fetchAnswer(asked, CitationGraph, { signal });
  const arrow = arrowsOf(graph, graph, by).find((one) => one.id === id);
  return arrow ? { kind: 'arrow', arrow } : { kind: 'missing' };
}

/** So many claims or assertions of one thing are given with their words; of the rest, how many there are. */
const MOST_PARTS = 60;

/** The ids of what is needed beside a thing for its words to be given: claims of a place or an event, assertions else. */
export function partsOf(thing: Fetched): string[] {
  const parts =
    thing.kind === 'event'
      ? thing.event.claims.items.map(({ id }) => id)
      : thing.kind === 'place'
        ? [...thing.place.located.items, ...thing.place.ofEvents.items].map(({ id }) => id)
        : thing.kind === 'arrow'
          ? thing.arrow.assertions
          : thing.kind === 'path'
            ? thing.path.paths.flatMap(({ steps }) => steps.flatMap(({ assertions }) => assertions.items))
            : [];
  return [...new Set(parts)].slice(0, MOST_PARTS);
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
  const named = thing.kind === 'arrow' ? thing.arrow.named.map(({ document }) => document) : [];
  return [...new Set([...assertions.map(({ document }) => document.id), ...named])];
}
