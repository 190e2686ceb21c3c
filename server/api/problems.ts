// Answers every error as RFC 9457 problem details with a stable code.
import { STATUS_CODES } from 'node:http';
import type { ErrorRequestHandler, Response } from 'express';
import { z } from 'zod';
import type { ProblemDetails } from '#schema';
import type { Context } from '../context.ts';
import { type ErrorCode, StemmaError } from '../errors.ts';
import { requestIdOf } from './requests.ts';

/** What express and its parsers throw for a request that they cannot read. */
const RequestFault = z.object({ status: z.number().min(400).max(499), message: z.string() });

/** The last handler: whatever was thrown becomes an answer; what is our own fault is logged, and not shown. */
export function answerErrors({ log }: Pick<Context, 'log'>): ErrorRequestHandler {
  return (cause: unknown, _request, response, next) => {
    const error = understood(cause);
    if (error.status >= 500) log.error({ request: requestIdOf(response), err: cause }, error.message);
    if (response.headersSent) next(cause);
    else sendProblem(response, error);
  };
}

/** @param id that of the request */
export function problemDetails(error: StemmaError, id: string): ProblemDetails {
  return {
    type: 'about:blank',
    title: STATUS_CODES[error.status] ?? 'Error',
    status: error.status,
    code: error.code,
    detail: error.code === 'internal' ? `${error.message} Its id is ${id}.` : error.message,
    instance: instanceOf(id),
    ...(error.problems.length > 0 ? { problems: error.problems } : {}),
  };
}

/** Ids that we make are UUIDs; one that the asker gave may be any short word. */
function instanceOf(id: string): string {
  return z.uuid().safeParse(id).success ? `urn:uuid:${id}` : `urn:stemma:request:${id}`;
}

/** Sends one error as the answer. */
function sendProblem(response: Response, error: StemmaError): void {
  if (error.code === 'token-required') response.setHeader('WWW-Authenticate', 'Bearer');
  if (error.status === 503) response.setHeader('Retry-After', '5');
  // It was set for the answer that did not come about.
  response.removeHeader('ETag');
  response.setHeader('Cache-Control', 'no-store');
  response
    .status(error.status)
    .type('application/problem+json')
    .send(JSON.stringify(problemDetails(error, requestIdOf(response))));
}

function understood(cause: unknown): StemmaError {
  if (cause instanceof StemmaError) return cause;
  const fault = RequestFault.safeParse(cause);
  if (fault.success)
    return new StemmaError(
      CODE_OF_STATUS[fault.data.status] ?? 'request-invalid',
      `The request cannot be read: ${fault.data.message}.`,
      { cause },
    );
  return new StemmaError(
    'internal',
    'Something failed inside Stemma; its log says what, under the id of this request.',
    {
      cause,
    },
  );
}

const CODE_OF_STATUS: Record<number, ErrorCode> = {
  404: 'not-found',
  413: 'request-too-large',
  415: 'media-type-unsupported',
};
