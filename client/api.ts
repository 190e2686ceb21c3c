// The server's answers, fetched and parsed by the shared schema; after this edge they are trusted.
// Whatever goes wrong becomes an ApiError with problem details, also where there was no answer at all.
import {
  QueryCache,
  QueryClient,
  queryOptions,
  skipToken,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { z } from 'zod';
import { type AnswerAt, apiPath, type ApiPath, type At, type ParametersAt, type Verb } from './api-path.ts';
import {
  ActorDetail,
  AssertionList,
  AssertionView,
  type ActorKind,
  ChainList,
  CircleList,
  CommonSources,
  CitationGraph,
  CitationPicture,
  type CitationsBy,
  ClaimDetail,
  ClaimGraph,
  ClaimPicture,
  ComparisonDetail,
  ComparisonList,
  type ComparisonType,
  type ComparisonView,
  DatasetDates,
  DatasetList,
  DocumentDetail,
  DocumentText,
  EchoList,
  EventDetail,
  Health,
  IdentityList,
  type IdentityRequest,
  Lineage,
  type LineageGroup,
  ItemNumbers,
  MOST_JUDGED,
  Neighbours,
  PathList,
  PlaceDetail,
  PlaceList,
  type PlaceView,
  type PathRelation,
  ProblemDetails,
  QuestionDetail,
  Readers,
  Removals,
  type Relation,
  ReviewHistory,
  ReviewList,
  ReviewRecorded,
  type ReviewRequest,
  type ReviewView,
  type SearchHit,
  SearchResults,
  StoryList,
  Stemma,
  type Status,
  SuggestionList,
  TextAttached,
  Timeline,
  type UndoRequest,
  type TimelineLane,
  type TimePart,
  TimeParts,
} from '#schema';

export class ApiError extends Error {
  readonly problem: ProblemDetails;

  constructor(problem: ProblemDetails) {
    super(problem.detail);
    this.name = 'ApiError';
    this.problem = problem;
  }

  /** The server did not answer, so that trying again may help. */
  get isGone(): boolean {
    return this.problem.code === 'no-answer';
  }

  /** The server asks for its token. */
  get isTokenMissing(): boolean {
    return this.problem.code === 'token-required';
  }

  /** What was asked for cannot be asked: no use in trying again. */
  get isInvalid(): boolean {
    return this.problem.code === 'request-invalid';
  }

  get isNotFound(): boolean {
    return this.problem.code === 'not-found';
  }
}

/** How origins are grouped, and which actors and documents are left out. */
export type LineageRequest = { group: LineageGroup; without: readonly string[] };
export type ComparisonFilter = { dataset: string | null; type?: ComparisonType; status?: Status };

/**
 * One cache for the page. Answers change only when a dataset is loaded anew, so they stay fresh for a while; where
 * something turns out to be gone, a dataset may have been, and whatever is on the screen is asked for again.
 */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (!(error instanceof ApiError && error.isNotFound)) return;
        void client.invalidateQueries({ predicate: ({ state }) => state.status === 'success' });
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        // The server may be on this machine: it is there without a network too.
        networkMode: 'always',
        retry: (failures, error) => error instanceof ApiError && error.isGone && failures < 2,
      },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}

/**
 * Breaks off what an answer is waited for with: the request ends, and the answer counts as failed until it is asked for
 * again.
 */
export function useBreakOff(query: Pick<UseQueryResult, 'refetch'>): () => void {
  const cache = useQueryClient().getQueryCache();
  return () => {
    // The answer's own query is the one that is fetched by the same function.
    const own = cache
      .getAll()
      .find(({ observers }) => observers.some(({ refetch }) => refetch === query.refetch));
    void own?.cancel({ revert: false });
  };
}

export const useHealth = () => useGet('/health', Health, {});
export const useDatasets = () => useGet('/datasets', DatasetList, {});
/** What of who cites whom is asked for where it is too large to be drawn one by one. */
export type CitationPart = {
  document: readonly string[];
  kind: readonly ActorKind[];
  known: readonly ('read' | 'reported')[];
  during: string | null;
  dated: TimelineLane | null;
  /** Keys of groups that stand with their parts. */
  open: readonly string[];
};

/** Who cites whom as it can be drawn: every item, or an overview in groups; while another part comes, the last one stays. */
export function useCitationPicture(dataset: string | null, part: Partial<CitationPart> = {}) {
  return useQuery({
    ...citationPictureQuery(dataset, part),
    placeholderData: (before, last) =>
      dataset !== null && datasetOf(String(last?.queryKey[0])) === dataset ? before : undefined,
  });
}

const citationPictureQuery = (dataset: string | null, part: Partial<CitationPart> = {}) =>
  parsedQuery(
    dataset === null ? null : apiPath('get', '/graph', { query: { view: 'citations', dataset, ...part } }),
    CitationPicture,
  );

/**
 * Who cites whom with every item: where that is more than a picture shows, it is fetched for whoever needs it all.
 *
 * @param by what stands in it; actors are the answer that nothing is asked of
 */
export function useCitationGraph(dataset: string | null, by: CitationsBy = 'actor') {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['every citation', dataset, by],
    queryFn:
      dataset === null
        ? skipToken
        : async ({ signal }) => {
            const picture = by === 'actor' ? await client.fetchQuery(citationPictureQuery(dataset)) : null;
            if (picture && !('bands' in picture)) return picture;
            const asked = by === 'actor' ? ({ whole: 'yes' } as const) : { by };
            const query = { view: 'citations', dataset, ...asked } as const;
            return fetchAnswer(apiPath('get', '/graph', { query }), CitationGraph, { signal });
          },
  });
}
/** What of questions and claims is asked for where they are too many to be drawn one by one. */
export type ClaimPart = {
  topic: readonly string[];
  sign: readonly (ComparisonType | 'none')[];
  document: readonly string[];
  during: string | null;
  dated: TimelineLane | null;
  /** Keys of topics and questions that stand with their parts. */
  open: readonly string[];
};

/** Questions and claims as they can be drawn: each, or topics and questions with counts; the last one stays likewise. */
export function useClaimPicture(dataset: string | null, part: Partial<ClaimPart> = {}) {
  return useQuery({
    ...claimPictureQuery(dataset, part),
    placeholderData: (before, last) =>
      dataset !== null && datasetOf(String(last?.queryKey[0])) === dataset ? before : undefined,
  });
}

const claimPictureQuery = (dataset: string | null, part: Partial<ClaimPart> = {}) =>
  parsedQuery(
    dataset === null ? null : apiPath('get', '/graph', { query: { view: 'claims', dataset, ...part } }),
    ClaimPicture,
  );

/** Every question and claim, however many: fetched for whoever needs them all. */
export function useClaimGraph(dataset: string | null) {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['every claim', dataset],
    queryFn:
      dataset === null
        ? skipToken
        : async ({ signal }) => {
            const picture = await client.fetchQuery(claimPictureQuery(dataset));
            if (!('topics' in picture)) return picture;
            const query = { view: 'claims', dataset, whole: 'yes' } as const;
            return fetchAnswer(apiPath('get', '/graph', { query }), ClaimGraph, { signal });
          },
  });
}
export const useChains = (dataset: string | null) =>
  useGet('/chains', ChainList, dataset && { query: { dataset } });
export const useActor = (id: string | null) => useGet('/actors/{id}', ActorDetail, id && { path: { id } });
export const useDocument = (id: string | null) =>
  useGet('/documents/{id}', DocumentDetail, id && { path: { id } });
export const useDocumentText = (id: string | null) =>
  useGet('/documents/{id}/text', DocumentText, id && { path: { id } });
export const useQuestion = (id: string | null) =>
  useGet('/questions/{id}', QuestionDetail, id && { path: { id } });
/** @param id a question, a claim, or several claims with a comma between them */
export const useStemma = (id: string | null) =>
  useAnswer(id === null ? null : stemmaPath(id, 'json'), Stemma);
export const useClaim = (id: string | null) => useGet('/claims/{id}', ClaimDetail, id && { path: { id } });
export const usePlace = (id: string | null) => useGet('/places/{id}', PlaceDetail, id && { path: { id } });
export const useEvent = (id: string | null) => useGet('/events/{id}', EventDetail, id && { path: { id } });
export const useAssertion = (id: string | null) =>
  useGet('/assertions/{id}', AssertionView, id && { path: { id } });
/** Several at once, in the order of their ids; those that are not here, or not yet, are left out. */
export const useAssertions = (ids: readonly string[]): AssertionView[] =>
  useQueries({
    queries: ids.map((id) =>
      parsedQuery(apiPath('get', '/assertions/{id}', { path: { id } }), AssertionView),
    ),
    combine: (answers) => answers.flatMap(({ data }) => data ?? []),
  });
export const useComparison = (id: string | null) =>
  useGet('/comparisons/{id}', ComparisonDetail, id && { path: { id } });
export const useComparisons = (filter: ComparisonFilter) =>
  useGet('/comparisons', ComparisonList, filter.dataset && { query: filter });

/** What a timeline is of: a question or an event by itself, or a dataset, or a topic of it; and what is left out where is counted. */
export type TimelineOf = {
  question?: string;
  event?: string;
  topic?: string;
  dataset?: string;
  without?: readonly string[];
};
export const useTimeline = (of: TimelineOf | null) => useGet('/timeline', Timeline, of && { query: of });

/** Of which days a dataset's assertions are; idle without one. */
export const useDatesOf = (dataset: string | null) =>
  useGet('/dates', DatasetDates, dataset && { query: { dataset } });

/** The address of a stemma, as data or as a file. */
export const stemmaAddress = (id: string, format: 'svg' | 'html' | 'tei'): string =>
  `/api${stemmaPath(id, format)}`;
function stemmaPath(id: string, format: 'json' | 'svg' | 'html' | 'tei') {
  const [one = '', ...more] = id.split(',');
  if (more.length > 0) return apiPath('get', '/stemma', { query: { claim: [one, ...more], format } });
  const at = one.split(':')[1] === 'claim' ? '/claims/{id}/stemma' : '/questions/{id}/stemma';
  return apiPath('get', at, { path: { id: one }, query: { format } });
}

/** Sends the text of a document; its quotations are then compared with it, so that every answer may be another. */
export function useAttachText(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (bytes: Uint8Array<ArrayBuffer>) =>
      fetchAnswer(apiPath('put', '/documents/{id}/text', { path: { id } }), TextAttached, {
        method: 'PUT',
        headers: { 'content-type': 'application/octet-stream' },
        body: bytes,
      }),
    onSuccess: () => client.invalidateQueries(),
  });
}

/** The most items that a page of a list has. */
const MOST = 200;

/** Every comparison of a dataset, page after page. */
export function useAllComparisons(dataset: string | null) {
  return useQuery({
    queryKey: ['every comparison', dataset],
    enabled: dataset !== null,
    queryFn: ({ signal }) =>
      everyPage<ComparisonView>((cursor) =>
        fetchAnswer(
          apiPath('get', '/comparisons', { query: { dataset, limit: MOST, cursor } }),
          ComparisonList,
          { signal },
        ),
      ),
  });
}

const EVERY_REVIEW = 'every review';
/** Every review of a dataset, oldest first. */
export function useAllReviews(dataset: string | null) {
  return useQuery({
    queryKey: [EVERY_REVIEW, dataset],
    enabled: dataset !== null,
    queryFn: ({ signal }) =>
      everyPage<ReviewView>((cursor) =>
        fetchAnswer(apiPath('get', '/reviews', { query: { dataset, limit: MOST, cursor } }), ReviewList, {
          signal,
        }),
      ),
  });
}

async function everyPage<Item>(
  page: (cursor: string | undefined) => Promise<{ items: Item[]; next: string | null }>,
): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | null | undefined = undefined; cursor !== null;) {
    const { items: more, next }: { items: Item[]; next: string | null } = await page(cursor);
    items.push(...more);
    cursor = next;
  }
  return items;
}

const SUGGESTIONS = '/suggestions';
/** What may be one, the first two hundred: others come up as these are decided. */
export const useSuggestions = (dataset: string | null) =>
  useGet(SUGGESTIONS, SuggestionList, dataset && { query: { dataset, limit: MOST } });
/** What an actor, claim or question is joined with or parted from. */
export const useIdentities = (of: string) =>
  useGet('/identities', IdentityList, { query: { dataset: of.split(':')[0] ?? '', of, limit: MOST } });

const historyPath = (comparison: string) =>
  apiPath('get', '/comparisons/{id}/reviews', { path: { id: comparison } });
export const useReviewHistory = (comparison: string) => useAnswer(historyPath(comparison), ReviewHistory);

/** `token`: that of the server, where it asks for one; else empty. */
export type ReviewToRecord = { token: string } & (
  | { comparison: string; body: z.input<typeof ReviewRequest> }
  | { undoes: string; body: z.input<typeof UndoRequest> }
  | { kind: 'identity'; body: z.input<typeof IdentityRequest> }
);

/** Records a review or an undo; whatever is on the screen is then asked for again, since it may stand otherwise. */
export function useRecordReview() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (review: ReviewToRecord) => {
      const path = pathOf(review);
      return fetchAnswer(path, ReviewRecorded, {
        method: 'POST',
        body: JSON.stringify(review.body),
        headers: {
          'content-type': 'application/json',
          ...(review.token === '' ? {} : { authorization: `Bearer ${review.token}` }),
        },
      });
    },
    onSuccess: async ({ review }) => {
      // What can be decided and undone next has to be known before somebody does; the rest may follow.
      const isNext = ({ queryKey: [key] }: { queryKey: readonly unknown[] }) =>
        key === historyPath(review.comparison ?? '') ||
        key === EVERY_REVIEW ||
        String(key).startsWith(SUGGESTIONS);
      await client.invalidateQueries({ predicate: isNext });
      void client.invalidateQueries({ predicate: (one) => !isNext(one) });
    },
  });
}

function pathOf(review: ReviewToRecord) {
  if ('undoes' in review) return apiPath('post', '/reviews/{id}/undo', { path: { id: review.undoes } });
  if ('comparison' in review)
    return apiPath('post', '/comparisons/{id}/reviews', { path: { id: review.comparison } });
  return apiPath('post', '/identities', {});
}

/** The lineage of one claim, question, actor or document; while it is counted anew, the last one stays. */
export function useLineage(
  noun: 'claims' | 'questions' | 'actors' | 'documents',
  id: string,
  request: LineageRequest,
) {
  const path = apiPath('get', `/${noun}/{id}/lineage`, { path: { id }, query: request });
  return useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => fetchAnswer(path, Lineage, { signal }),
    placeholderData: (before, last) => (isOfSameThing(last?.queryKey[0], path) ? before : undefined),
  });
}
/** How an item is joined to others: kinds of relation with counts, and with one of them what it leads to, the first 200. */
/** @param time in which it is counted how many items have a part; null for none */
export function neighboursQuery(id: string, relation?: Relation, time: Time | null = null) {
  const path = apiPath('get', '/neighbours', {
    query: { id, ...(relation === undefined ? {} : { relation, limit: MOST }), ...time },
  });
  return queryOptions({
    queryKey: [path],
    queryFn: ({ signal }) => fetchAnswer(path, Neighbours, { signal }),
  });
}
/** Days as the address has them, and which date counts. */
export type Time = { during: string; dated: TimelineLane };
/** What part each of some items has in a time; while it is asked of others, what was known in the same time stands. */
export function timePartsQuery(ids: readonly string[], time: Time | null) {
  const key = [time?.during, time?.dated];
  return queryOptions({
    queryKey: ['/during', key, ids],
    queryFn: async ({ signal }) => {
      const parts = new Map<string, TimePart>();
      for (let start = 0; start < ids.length; start += MOST_JUDGED) {
        const { items } = await fetchAnswer(apiPath('post', '/during', {}), TimeParts, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ ids: ids.slice(start, start + MOST_JUDGED), ...time }),
          signal,
        });
        for (const { id, part } of items) parts.set(id, part);
      }
      return parts;
    },
    enabled: time !== null,
    placeholderData: (known, query) =>
      JSON.stringify(query?.queryKey[1]) === JSON.stringify(key) ? known : undefined,
  });
}
/** How much is behind each of some items, at most 50. */
export function itemNumbersQuery(ids: readonly string[]) {
  const path = apiPath('get', '/numbers', { query: { id: [...ids] } });
  return queryOptions({
    queryKey: [path],
    queryFn: ({ signal }) => fetchAnswer(path, ItemNumbers, { signal }),
  });
}
/** @param relations those that a path may lead along; none for all */
export const usePaths = (from: string, to: string, relations: readonly PathRelation[]) =>
  useGet('/path', PathList, { query: { from, to, relation: relations } });
export const useCommonSources = (of: string, and: string) =>
  useGet('/common-sources', CommonSources, { query: { of, and } });
export const useEchoes = (dataset: string | null, group: LineageGroup) =>
  useGet('/echoes', EchoList, dataset && { query: { dataset, group, limit: MOST } });
export const useCircles = (dataset: string | null) =>
  useGet('/circles', CircleList, dataset && { query: { dataset, limit: MOST } });
/** What becomes of the claims of a dataset; asks for nothing where no source is left out. */
export function useRemovals(dataset: string | null, request: LineageRequest) {
  const path = apiPath('get', '/removals', { query: { dataset: dataset ?? '', ...request } });
  return useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => fetchAnswer(path, Removals, { signal }),
    enabled: dataset !== null && request.without.length > 0,
    placeholderData: (before, last) => (isOfSameThing(last?.queryKey[0], path) ? before : undefined),
  });
}

/** What two readers of some documents meet; asks for nothing until each has one. */
export const useReaders = (
  dataset: string | null,
  asked: { first: readonly string[]; second: readonly string[]; group: LineageGroup },
) =>
  useGet(
    '/readers',
    Readers,
    dataset !== null && asked.first.length > 0 && asked.second.length > 0
      ? { query: { dataset, ...asked } }
      : null,
  );

/** Every place of a dataset, page after page. */
export function usePlaces(dataset: string | null) {
  return useQuery({
    queryKey: ['every place', dataset],
    enabled: dataset !== null,
    queryFn: ({ signal }) =>
      everyPage<PlaceView>((cursor) =>
        fetchAnswer(
          apiPath('get', '/places', { query: { dataset: dataset ?? '', limit: MOST, cursor } }),
          PlaceList,
          { signal },
        ),
      ),
  });
}

/** Every assertion of a dataset, by id, page after page. @throws ApiError */
export const fetchAllAssertions = (client: QueryClient, dataset: string): Promise<AssertionView[]> =>
  client.fetchQuery({
    queryKey: ['every assertion', dataset],
    queryFn: ({ signal }) =>
      everyPage<AssertionView>((cursor) =>
        fetchAnswer(
          apiPath('get', '/assertions', { query: { dataset, limit: MOST, cursor } }),
          AssertionList,
          {
            signal,
          },
        ),
      ),
  });

/** Every story of every dataset that is here. */
export const useStories = (isAsked = true) =>
  useGet('/stories', StoryList, isAsked ? { query: { limit: MOST } } : null);

const datasetOf = (path: string) => new URLSearchParams(path.split('?')[1]).get('dataset');

/** Whether two paths ask of one thing, whatever is asked of it. */
function isOfSameThing(one: string | undefined, other: string): boolean {
  return one?.split('?')[0] === other.split('?')[0] && datasetOf(one ?? '') === datasetOf(other);
}

/** What a few typed letters find; while more are typed, the last answer stays until the next is there. */
export function useSearch(words: string, dataset: string | null, types: readonly SearchHit['type'][] = []) {
  return useQuery({
    ...searchQuery(words, dataset, types),
    enabled: words.trim() !== '',
    placeholderData: (before, query) => (isTypedOn(query?.queryKey[0], words) ? before : undefined),
  });
}

/** Finds the same at once, for whoever does not wait for the list. */
export function useFindNow(): (words: string, dataset: string | null) => Promise<SearchResults> {
  const client = useQueryClient();
  return (words, dataset) => client.ensureQueryData(searchQuery(words, dataset));
}

function searchQuery(words: string, dataset: string | null, types: readonly SearchHit['type'][] = []) {
  const path = apiPath('get', '/search', { query: { q: words.trim(), dataset, type: types } });
  return queryOptions({
    queryKey: [path],
    queryFn: ({ signal }) => fetchAnswer(path, SearchResults, { signal }),
  });
}

/** Whether words go on from those of an earlier search, or back to them; else its answer is of something else. */
function isTypedOn(path: string | undefined, words: string): boolean {
  const before = new URLSearchParams(path?.split('?')[1]).get('q');
  if (!before || words.trim() === '') return false;
  return words.trim().startsWith(before) || before.startsWith(words.trim());
}

/** Fetches one answer of the API once and keeps it; without parameters it asks for nothing. */
function useGet<Path extends At<'get'>, Answer extends AnswerAt<'get', Path>>(
  at: Path,
  schema: z.ZodType<Answer>,
  parameters: ParametersAt<'get', Path> | null | '',
) {
  return useParsed(parameters ? apiPath('get', at, parameters) : null, schema);
}

/** The same of an address that is made elsewhere. */
function useAnswer<Path extends At<'get'>, Answer extends AnswerAt<'get', Path>>(
  path: ApiPath<'get', Path> | null,
  schema: z.ZodType<Answer>,
) {
  return useParsed(path, schema);
}

function useParsed<Answer>(path: string | null, schema: z.ZodType<Answer>) {
  return useQuery(parsedQuery(path, schema));
}

function parsedQuery<Answer>(path: string | null, schema: z.ZodType<Answer>) {
  return queryOptions({
    queryKey: [path],
    queryFn: path === null ? skipToken : ({ signal }) => fetchParsed(path, schema, { signal }),
  });
}

/**
 * @throws ApiError with the server's problem details; with the code `no-answer` where nothing came back,
 * and `unexpected-answer` where what came back is not what this client was built for
 */
export async function fetchAnswer<
  Method extends Verb,
  Path extends At<Method>,
  Answer extends AnswerAt<Method, Path>,
>(path: ApiPath<Method, Path>, schema: z.ZodType<Answer>, request: RequestInit): Promise<Answer> {
  return fetchParsed(path, schema, request);
}

async function fetchParsed<Answer>(
  path: string,
  schema: z.ZodType<Answer>,
  request: RequestInit,
): Promise<Answer> {
  let response: Response;
  try {
    const headers = { accept: 'application/json', ...request.headers };
    response = await fetch(`/api${path}`, { ...request, headers });
  } catch (cause) {
    if (request.signal?.aborted) throw cause;
    throw problem(0, 'no-answer', 'The server does not answer. It may have been stopped.');
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    const details = ProblemDetails.safeParse(body);
    if (details.success) throw new ApiError(details.data);
    throw problem(response.status, 'no-answer', `The server answered ${response.status} without saying why.`);
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw problem(
    response.status,
    'unexpected-answer',
    `The server’s answer is not as expected (${z.prettifyError(parsed.error)}). Reload the page; it may be of an older version.`,
  );
}

function problem(status: number, code: string, detail: string): ApiError {
  return new ApiError({ type: 'about:blank', title: detail, status, code, detail });
}
