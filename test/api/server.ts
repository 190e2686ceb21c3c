// Starts the whole API over a test's graph: the same context and app that `stemma serve` runs, without a port.
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import supertest from 'supertest';
import { z } from 'zod';
import { ProblemDetails, type Settings } from '#schema';
import { createApp } from '../../server/api/app.ts';
import { type Context, openContext } from '../../server/context.ts';

export const FIXTURES = join(import.meta.dirname, '../golden/ingest');
/** A small made-up dataset: its folder holds one named `fair`. */
export const GOOD = join(FIXTURES, 'good');
export const SEEDS = join(import.meta.dirname, '../../seeds');

export type Server = { context: Context; agent: ReturnType<typeof supertest> };

/** @param seeds the folder of datasets that POST /ingest finds */
export async function startServer(settings: Settings, seeds: string): Promise<Server> {
  const context = await openContext({ ...settings, LOG_LEVEL: 'silent' }, { seeds, say: () => {} });
  return { context, agent: supertest(createApp(context)) };
}

/** The answer of a GET, held to its schema. */
export async function read<Answer extends z.ZodType>(
  { agent }: Server,
  path: string,
  schema: Answer,
): Promise<z.output<Answer>> {
  const { body, status, type } = await agent.get(path);
  if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
  if (type !== 'application/json') throw new Error(`${path} answered ${type}`);
  const parsed = schema.parse(body);
  // What a schema does not know it drops: an answer must hold nothing of the kind.
  if (!isDeepStrictEqual(parsed, body)) throw new Error(`${path} answered more than its schema says`);
  return parsed;
}

/** The problem that a request is answered with, held to its schema and its header. */
export async function problemOf(request: supertest.Test): Promise<z.output<typeof ProblemDetails>> {
  const { body, status, type, headers } = await request;
  if (type !== 'application/problem+json') throw new Error(`answered ${status} as ${type}`);
  const problem = ProblemDetails.parse(body);
  if (problem.status !== status) throw new Error(`says ${problem.status} with ${status}`);
  if (problem.instance !== `urn:uuid:${String(headers['x-request-id'])}`) throw new Error('has another id');
  return problem;
}

/** The path of a node of the API, its id encoded. */
export function at(noun: string, id: string): string {
  return `/api/${noun}/${encodeURIComponent(id)}`;
}
