// Makes the routes answer: reads their parts, holds them to their time, and refuses methods that a path does not have.
import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import express, { type Request, type Response, type Router } from 'express';
import type { Context } from '../context.ts';
import { StemmaError } from '../errors.ts';
import { leftSignal, within } from './requests.ts';
import { readChanges } from '../queries/changes.ts';
import { grouped } from '../queries/rows.ts';
import { Download, type Route } from './route.ts';

/** A read of the whole of a large dataset was measured in seconds; beyond this something is wrong. */
const READ_TIMEOUT_MS = 30_000;
const BODY_LIMIT_BYTES = 64 * 1024;

export function apiRouter(context: Context, routes: readonly Route[]): Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  const readJson = express.json({ limit: BODY_LIMIT_BYTES, strict: true });
  router.use((_request, response, next) => {
    // An answer may be kept, but is asked for again: its ETag says whether it is still the same.
    response.setHeader('Cache-Control', 'no-cache');
    next();
  });
  for (const [path, own] of grouped(routes, (route) => route.path)) {
    const allowed = own
      .map(({ method }) => (method === 'get' ? 'GET, HEAD' : method.toUpperCase()))
      .join(', ');
    const at = router.route(path.replaceAll(/\{(\w+)\}/g, ':$1'));
    for (const { method, bytes, timeoutMs, tagBy, reply } of own) {
      const types = bytes === undefined ? ['application/json'] : [...bytes.types];
      const readBody =
        bytes === undefined ? readJson : express.raw({ type: types, limit: bytes.limit, inflate: false });
      at[method](readBody, async (request, response) => {
        if (method !== 'get' && !request.is(types))
          throw new StemmaError(
            'media-type-unsupported',
            `Send the body ${bytes === undefined ? 'as JSON' : 'as it is'}, with Content-Type: ${types.join(' or ')}.`,
          );
        if (method === 'get' && tagBy === undefined) {
          response.setHeader('ETag', tagOf(request, await readChanges(context.store)));
          // Nothing is made anew for whoever has it as it is.
          if (request.fresh) return void response.status(304).end();
        }
        const { params, query, body } = request;
        const parts = { path: params, query, body: method === 'get' ? undefined : body };
        const answer = await within(
          timeoutMs ?? READ_TIMEOUT_MS,
          reply(context, parts, leftSignal(response)),
        );
        if (answer instanceof Download) await send(answer, response);
        else response.json(answer);
      });
    }
    at.all((request, response) => {
      response.setHeader('Allow', allowed);
      if (request.method === 'OPTIONS') return void response.status(204).end();
      throw new StemmaError('method-not-allowed', `${request.method} is not possible here; ${allowed} is.`);
    });
  }
  router.use((request) => {
    throw new StemmaError(
      'not-found',
      `There is nothing at ${request.originalUrl}. GET /api/openapi.json lists what there is.`,
    );
  });
  return router;
}

/** A server that is started anew may make other answers of the same graph. */
const STARTED = randomUUID();

/** The tag of an answer to this request, in the state of the graph that `changes` stands for. */
function tagOf({ originalUrl }: Request, changes: string): string {
  const made = createHash('sha256').update(JSON.stringify([STARTED, originalUrl, changes]));
  return `W/"${made.digest('base64url').slice(0, 27)}"`;
}

/** Sends a file no faster than it is taken; where the other side goes away, the rest is not made. */
async function send({ mediaType, fileName, content }: Download, response: Response): Promise<void> {
  response.attachment(fileName);
  // The format's own type, not what the name's ending is taken for.
  response.setHeader('Content-Type', mediaType);
  try {
    await pipeline(Readable.from(content, { objectMode: false }), response);
  } catch (cause) {
    if (!response.destroyed || response.writableFinished) throw cause;
  }
}
