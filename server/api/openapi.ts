// Describes the API as OpenAPI 3.1, from the same routes and schemas that answer: what is there, nothing that is not.
import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponsesObject } from 'zod-openapi';
import {
  ActorRef,
  AssertionView,
  CitationGraph,
  ClaimGraph,
  ClaimView,
  ComparisonView,
  DatasetSummary,
  DocumentRef,
  LinkView,
  OriginView,
  Problem,
  ProblemDetails,
  QuantityView,
  QuestionRef,
  ReviewView,
  SearchHit,
  SpeakerRef,
} from '#schema';
import { type ErrorCode, ERRORS } from '../errors.ts';
import { grouped } from '../queries/rows.ts';
import type { Route } from './route.ts';
import { ROW_TYPES } from './rows.ts';

/** Schemas that several answers hold: each is described once. */
const SHARED = {
  ActorRef,
  AssertionView,
  CitationGraph,
  ClaimGraph,
  ClaimView,
  ComparisonView,
  DatasetSummary,
  DocumentRef,
  LinkView,
  OriginView,
  Problem,
  ProblemDetails,
  QuantityView,
  QuestionRef,
  ReviewView,
  SearchHit,
  SpeakerRef,
};

/** What any route may answer with. */
const ANY_READ: ErrorCode[] = [
  'request-invalid',
  'request-header-too-large',
  'not-allowed',
  'not-acceptable',
  'too-many-requests',
  'internal',
  'store-unreachable',
  'request-timeout',
];
const ANY_BODY: ErrorCode[] = [...ANY_READ, 'request-too-large', 'media-type-unsupported'];
const ANY_WRITE: ErrorCode[] = ['token-required'];

export function openApiDocument(routes: readonly Route[], version: string) {
  const answers = routes.map(({ answer }) => [answer.name, answer.schema] as const);
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Stemma',
      version,
      description:
        'Who states what, on whose word, in which exact passage; who cites whom; which claims contradict each other. ' +
        'Lists are totally ordered and paged by cursor. Every error is RFC 9457 problem details with a stable code.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api' }],
    components: {
      schemas: { ...SHARED, ...Object.fromEntries(answers) },
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'The token of the server, where it has one; only to write.',
        },
      },
    },
    paths: Object.fromEntries(
      [...grouped(routes, ({ path }) => path)].map(([path, own]) => [
        path,
        Object.fromEntries(own.map((route) => [route.method, operation(route)])),
      ]),
    ),
  });
}

function operation(route: Route): ZodOpenApiOperationObject {
  const { method, path, summary, request, answer, errors, bytes, onlyReads = false } = route;
  const hasBody = method !== 'get';
  const isWrite = hasBody && !onlyReads;
  const any = [...(hasBody ? ANY_BODY : ANY_READ), ...(isWrite ? ANY_WRITE : [])];
  return {
    operationId: `${method} ${path}`.replaceAll(
      /[^a-z]+(.)?/g,
      (_, letter: string | undefined) => letter?.toUpperCase() ?? '',
    ),
    summary,
    // By the noun that an address begins with.
    tags: [path.split('/')[1] ?? path],
    ...(isWrite ? { security: [{}, { token: [] }] } : {}),
    requestParams: { path: request.path, query: request.query },
    ...(hasBody
      ? {
          requestBody: {
            required: true,
            content: Object.fromEntries(
              (bytes?.types ?? ['application/json']).map((type) => [type, { schema: request.body }]),
            ),
          },
        }
      : {}),
    responses: {
      200: {
        description: summary,
        content: Object.fromEntries(typesOf(route).map((type) => [type, contentAs(type, answer)])),
      },
      ...problems([...any, ...errors]),
    },
  };
}

/** The media types in which a route answers. */
export function typesOf({ answer, replyRows }: Route): readonly string[] {
  return answer.mediaTypes ?? ['application/json', ...(replyRows === undefined ? [] : ROW_TYPES)];
}

/** An answer as JSON has its schema; as a file of another type it is text or bytes, or JSON by a standard of its own. */
function contentAs(type: string, { schema, example }: Route['answer']) {
  if (type === 'application/json') return { schema, example };
  return { schema: /[+]json\b/.test(type) ? z.unknown() : z.string() };
}

/** One response for each status, naming the codes that it may carry. */
function problems(codes: ErrorCode[]): ZodOpenApiResponsesObject {
  const statuses = [...new Set(codes.map((code) => ERRORS[code].status))].sort();
  return Object.fromEntries(
    statuses.map((status) => {
      const own = [...new Set(codes.filter((code) => ERRORS[code].status === status))];
      const [code = 'internal'] = own;
      const title = STATUS_CODES[status] ?? '';
      return [
        status,
        {
          description: `${title}: ${own.join(', ')}`,
          content: {
            'application/problem+json': {
              schema: ProblemDetails,
              example: {
                type: 'about:blank',
                title,
                status,
                code,
                detail: 'What happened, and what to do next.',
                instance: 'urn:uuid:7f1b2c1e-0c4e-4f0a-9a59-2f6c3d1e8b70',
              } satisfies z.input<typeof ProblemDetails>,
            },
          },
        },
      ];
    }),
  );
}
