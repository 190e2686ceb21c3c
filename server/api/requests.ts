// Gives each request an id, logs how it ended, and answers in its place when it takes too long.
import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { StemmaError } from '../errors.ts';

const ids = new WeakMap<Response, string>();

/** What an asker may name a request by: a word that no log or header can be confused by. */
const WELL_FORMED = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/;

/** The id under which a request is logged; problem details and the header X-Request-Id carry it. */
export function requestIdOf(response: Response): string {
  return ids.get(response) ?? '';
}

/** An id that the asker gave (X-Request-Id) is kept where it is well formed. Reads that went well are logged at `debug`: a page makes a dozen of them. */
export function logRequests(log: Logger): RequestHandler {
  return (request, response, next) => {
    const given = request.get('X-Request-Id');
    const id = given !== undefined && WELL_FORMED.test(given) ? given : randomUUID();
    const { method, path } = request;
    const startedAt = performance.now();
    ids.set(response, id);
    response.setHeader('X-Request-Id', id);
    response.on('close', () => {
      const { statusCode: status } = response;
      const level = status >= 500 ? 'error' : status >= 400 || method !== 'GET' ? 'info' : 'debug';
      log[level](
        { request: id, method, path, status, ms: Math.round(performance.now() - startedAt) },
        response.writableFinished ? 'answered' : 'broken off',
      );
    });
    next();
  };
}

/** Aborts when the asker is gone before the answer was sent whole. */
export function leftSignal(response: Response): AbortSignal {
  const left = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished)
      left.abort(new StemmaError('request-left', 'Nobody waited for the answer any more.'));
  });
  return left.signal;
}

/** @throws (rejects) StemmaError request-timeout where the work is not done in time */
export async function within<Result>(timeoutMs: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new StemmaError(
            'request-timeout',
            `There was no answer within ${timeoutMs / 1000} seconds. Try again later.`,
          ),
        ),
      timeoutMs,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
