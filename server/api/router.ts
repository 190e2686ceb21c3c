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
import { typesOf } from './openapi.ts';
import { Download, type Route } from './route.ts';
import { ROW_TYPES, type RowType, writeRows } from './rows.ts';

/** A read of the whole of a large dataset was measured in seconds; beyond this something is wrong. */
const READ_TIMEOUT_MS = 30_000;
/** As many as a page may have. */
const ROWS_AT_ONCE = 200;
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
    for (const one of own) {
      const { method, bytes, timeoutMs = READ_TIMEOUT_MS, tagBy, reply } = one;
      const types = bytes === undefined ? ['application/json'] : [...bytes.types];
      const readBody =
        bytes === undefined ? readJson : express.raw({ type: types, limit: bytes.limit, inflate: false });
      at[method](readBody, async (request, response) => {
        if (method !== 'get' && !request.is(types))
          throw new StemmaError(
            'media-type-unsupported',
            `Send the body ${bytes === undefined ? 'as JSON' : 'as it is'}, with Content-Type: ${types.join(' or ')}.`,
          );
        const rowType = rowTypeOf(request, one);
        response.vary('Accept');
        if (method === 'get' && tagBy === undefined) {
          response.setHeader('ETag', tagOf(request, rowType, await readChanges(context.store)));
          // Nothing is made anew for whoever has it as it is.
          if (request.fresh) return void response.status(304).end();
        }
        const { params, query, body } = request;
        const parts = { path: params, query, body: method === 'get' ? undefined : body };
        const left = leftSignal(response);
        // Of quick typing only the last is waited for: what was left before it was begun is not begun.
        if (response.destroyed) return;
        if (rowType !== null) return sendRows(rowType, one, { context, parts, left }, response);
        const answer = await within(timeoutMs, reply(context, parts, left));
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

/**
 * As which kind of rows an answer is wanted; null where it is not wanted as rows.
 *
 * @throws StemmaError not-acceptable
 */
function rowTypeOf(request: Request, route: Route): RowType | null {
  // A file has the type that its address names.
  if (route.answer.mediaTypes !== undefined) return null;
  const types = [...typesOf(route)];
  const wanted = request.accepts(types);
  if (wanted === false)
    throw new StemmaError('not-acceptable', `The answer can be had as ${types.join(', ')}.`);
  return ROW_TYPES.find((type) => type === wanted) ?? null;
}

type Asked = { context: Context; parts: Parameters<Route['reply']>[1]; left: AbortSignal };

/** Sends a whole list, the first page read before anything is sent: until then an error can be answered. */
async function sendRows(
  type: RowType,
  { request, timeoutMs = READ_TIMEOUT_MS, replyRows }: Route,
  { context, parts, left }: Asked,
  response: Response,
): Promise<void> {
  if (replyRows === undefined) throw new Error('What is no list has no rows.');
  const pages = 'limit' in request.query.shape ? { limit: ROWS_AT_ONCE } : {};
  const read = (more: object) =>
    within(
      timeoutMs,
      replyRows(context, { ...parts, query: { ...pages, ...Object(parts.query), ...more } }, left),
    );
  const first = await read({});
  if (first.truncatedBy !== null) response.setHeader('Stemma-Truncated-By', first.truncatedBy);
  const content = writeRows(type, first, (cursor) => read({ cursor }));
  await send(new Download(`${type}; charset=utf-8`, null, content), response);
}

/** A server that is started anew may make other answers of the same graph. */
const STARTED = randomUUID();

/** The tag of an answer to this request, in the state of the graph that `changes` stands for. */
function tagOf({ originalUrl }: Request, rowType: RowType | null, changes: string): string {
  const made = createHash('sha256').update(JSON.stringify([STARTED, originalUrl, rowType, changes]));
  return `W/"${made.digest('base64url').slice(0, 27)}"`;
}

/** Sends a file no faster than it is taken; where the other side goes away, the rest is not made. */
async function send({ mediaType, fileName, content }: Download, response: Response): Promise<void> {
  if (fileName !== null) response.attachment(fileName);
  // The format's own type, not what the name's ending is taken for.
  response.setHeader('Content-Type', mediaType);
  try {
    await pipeline(Readable.from(content, { objectMode: false }), response);
  } catch (cause) {
    if (!response.destroyed || response.writableFinished) throw cause;
  }
}
