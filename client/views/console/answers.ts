// What the console asks of the server. A query is broken off as soon as nobody waits for it, which ends it there too.
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { GalleryDetail, GalleryList, GraphSchema, QueryAnswer, QueryPlan } from '#schema';
import { fetchAnswer } from '../../api.ts';
import { apiPath } from '../../api-path.ts';
import type { Asked } from './asked.ts';
import { readParameters } from './parameters.ts';

/** How long an answer, which may be of megabytes, is kept for whoever comes back to it. */
const KEPT_MS = 60_000;
const ONCE = { retry: false, staleTime: Infinity, gcTime: KEPT_MS } as const;

export function queryOf(asked: Asked | null) {
  return queryOptions({
    queryKey: ['/query', asked],
    queryFn: ({ signal }) =>
      fetchAnswer(
        apiPath('post', '/query', {}),
        QueryAnswer,
        post({ ...statementOf(asked), limit: asked?.rows }, signal),
      ),
    enabled: asked !== null,
    ...ONCE,
  });
}

export const useQueryAnswer = (asked: Asked | null) => useQuery(queryOf(asked));

/** The plan of a statement; null asks for none. */
export function useQueryPlan(asked: Asked | null) {
  return useQuery({
    queryKey: ['/query/explain', asked],
    queryFn: ({ signal }) =>
      fetchAnswer(apiPath('post', '/query/explain', {}), QueryPlan, post(statementOf(asked), signal)),
    enabled: asked !== null,
    ...ONCE,
  });
}

export const useGraphSchema = () =>
  useQuery({
    queryKey: ['/schema'],
    queryFn: ({ signal }) => fetchAnswer(apiPath('get', '/schema', {}), GraphSchema, { signal }),
  });

/** @param isWanted false and it is not fetched yet */
export const useGallery = (isWanted = true) =>
  useQuery({
    queryKey: ['/gallery'],
    enabled: isWanted,
    queryFn: ({ signal }) => fetchAnswer(apiPath('get', '/gallery', {}), GalleryList, { signal }),
  });

/** One question with its statement, fetched when it is chosen. */
export function useOpenQuestion(): (name: string) => Promise<GalleryDetail> {
  const client = useQueryClient();
  return (name) =>
    client.ensureQueryData({
      queryKey: ['/gallery', name],
      queryFn: ({ signal }) =>
        fetchAnswer(apiPath('get', '/gallery/{name}', { path: { name } }), GalleryDetail, { signal }),
    });
}

function statementOf(asked: Asked | null) {
  return { cypher: asked?.query, parameters: readParameters(asked?.parameters ?? []) };
}

function post(body: object, signal: AbortSignal): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  };
}
