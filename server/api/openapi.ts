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
  SearchHit,
  SpeakerRef,
} from '#schema';
import { type ErrorCode, ERRORS } from '../errors.ts';
import { grouped } from '../queries/rows.ts';
import type { Route } from './route.ts';

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
  SearchHit,
  SpeakerRef,
};

/** What any route may answer with. */
const ANY_READ: ErrorCode[] = [
  'request-invalid',
  'not-allowed',
  'internal',
  'store-unreachable',
  'request-timeout',
];
const ANY_WRITE: ErrorCode[] = [...ANY_READ, 'token-required', 'request-too-large', 'media-type-unsupported'];

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

function operation({
  method,
  path,
  summary,
  request,
  bytes,
  answer,
  errors,
}: Route): ZodOpenApiOperationObject {
  const isWrite = method !== 'get';
  return {
    operationId: `${method} ${path}`.replaceAll(
      /[^a-z]+(.)?/g,
      (_, letter: string | undefined) => letter?.toUpperCase() ?? '',
    ),
    summary,
    ...(isWrite ? { security: [{}, { token: [] }] } : {}),
    requestParams: { path: request.path, query: request.query },
    ...(isWrite
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
        content: Object.fromEntries(
          (answer.mediaTypes ?? ['application/json']).map((type) => [
            type,
            { schema: answer.schema, example: answer.example },
          ]),
        ),
      },
      ...problems([...(isWrite ? ANY_WRITE : ANY_READ), ...errors]),
    },
  };
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
