// What a route is: one description, from which both the router that answers and the OpenAPI document are made.
import { z } from 'zod';
import type { Context } from '../context.ts';
import { type ErrorCode, StemmaError } from '../errors.ts';
import type { RowsPage } from './rows.ts';

type Parts<Path, Query, Body> = { path: Path; query: Query; body: Body };

type Method = 'get' | 'post' | 'put';

type Description<
  Verb extends Method,
  At extends string,
  Path extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> = {
  method: Verb;
  /** The path under /api, its parameters in braces as OpenAPI writes them: /actors/{id}. */
  path: At;
  summary: string;
  /** What may be sent: of each part its schema; `NOTHING` and what is to be read beside it. */
  request: Parts<Path, Query, Body>;
  /** Where the body is no JSON but bytes: the media types that it may be sent as, and how many bytes at most. */
  bytes?: { types: readonly string[]; limit: number };
  /**
   * The answer's schema, its name among OpenAPI's schemas, and an example; where it is not JSON, the media types it may
   * have.
   */
  answer: { name: string; schema: Answer; example: z.input<Answer>; mediaTypes?: readonly string[] };
  /** Where the answer is a list: its rows, so that it can be had whole as CSV and NDJSON. */
  rows?(answer: z.input<Answer>): RowsPage;
  /** Codes of the errors that are this route's own; those that any route may answer with are left out. */
  errors: readonly ErrorCode[];
  /** How long it may take, where that is more than a read needs. */
  timeoutMs?: number;
  /**
   * An answer changes with the graph alone, and its ETag says in which state of the graph it was made; where this is
   * set, it may change otherwise too, or not at all, and its ETag is made of its content.
   */
  tagBy?: 'content';
  /** A POST that changes nothing: it needs no token. */
  onlyReads?: boolean;
  /** @param signal aborts when nobody waits for the answer any more */
  handle(
    context: Context,
    request: Parts<z.output<Path>, z.output<Query>, z.output<Body>>,
    signal: AbortSignal,
  ): Promise<z.input<Answer> | Download>;
};

type Reply<Answer> = (
  context: Context,
  request: Parts<unknown, unknown, unknown>,
  signal: AbortSignal,
) => Promise<Answer>;

/** What a route takes and gives, for whoever calls it: types alone. */
type Contract = {
  method: Method;
  at: string;
  path: unknown;
  query: unknown;
  body: unknown;
  answer: unknown;
};

export type Route = Omit<
  Description<Method, string, z.ZodObject, z.ZodObject, z.ZodType, z.ZodType>,
  'handle' | 'rows'
> & {
  /** Never there: its type is what the page's client is checked by. */
  contract?: Contract;
  /** Answers a request whose parts are not read yet. @throws StemmaError request-invalid, and the route's own */
  reply: Reply<unknown>;
  /** The same answer as rows, where it is a list. */
  replyRows?: Reply<RowsPage>;
};

/** An answer that is no JSON: a file, or rows without a name of one, sent piece by piece as whoever asked takes it. */
export class Download {
  constructor(
    readonly mediaType: string,
    readonly fileName: string | null,
    readonly content: Iterable<Uint8Array> | AsyncIterable<string | Uint8Array>,
  ) {}
}

/** No parameter and no body. */
export const NOTHING = { path: z.strictObject({}), query: z.strictObject({}), body: z.undefined() };

/** Describes a route; its handler is given the parts of the request as their schemas read them. */
export function route<
  const Verb extends Method,
  const At extends string,
  Path extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(
  description: Description<Verb, At, Path, Query, Body, Answer>,
): Route & {
  contract?: {
    method: Verb;
    at: At;
    path: z.input<Path>;
    query: z.input<Query>;
    body: z.input<Body>;
    answer: z.output<Answer>;
  };
} {
  const { handle, rows, ...rest } = description;
  const reply: Reply<z.input<Answer> | Download> = (context, request, signal) =>
    handle(
      context,
      {
        path: parsed(rest.request.path, request.path),
        query: parsed(rest.request.query, request.query),
        body: parsed(rest.request.body, request.body),
      },
      signal,
    );
  if (rows === undefined) return { ...rest, reply };
  return {
    ...rest,
    reply,
    async replyRows(context, request, signal) {
      const answer = await reply(context, request, signal);
      if (answer instanceof Download) throw new Error(`${rest.path} is a list and answered a file.`);
      return rows(answer);
    },
  };
}

function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const said = result.error.issues.map(({ path, message, code, ...issue }) => {
    const name = path.join('.');
    if (code === 'unrecognized_keys' && 'keys' in issue)
      return `nothing is called ${String(issue.keys)} here`;
    if (name !== '' && valueAt(value, path) === undefined) return `${name} is missing`;
    const expected = message.replace(/^Invalid (input|option): /, '');
    return name === '' ? expected : `${name}: ${expected}`;
  });
  throw new StemmaError('request-invalid', `The request is not understood: ${said.join('; ')}.`);
}

function valueAt(value: unknown, path: PropertyKey[]): unknown {
  let at = value;
  for (const key of path) at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
  return at;
}
