// How two things are connected: the shortest paths between them, and the sources that both have.
import { z } from 'zod';
import { CommonSources, PathList, PathRelation } from '#schema';
import { readCommonSources, readPaths } from '../queries/paths.ts';
import { NOTHING, route } from './route.ts';
import { pathsExample } from './paths-examples.ts';

const Thing = z
  .string()
  .max(600)
  .regex(
    /^[^:]+:(actor|document|claim|question):.+$/u,
    'expected the id of an actor, a document, a claim or a question',
  );
const Sourced = z
  .string()
  .max(600)
  .regex(/^[^:]+:(actor|document|claim):.+$/u, 'expected the id of an actor, a document or a claim');

export const paths = route({
  method: 'get',
  path: '/path',
  summary: 'Every shortest path between two things of one dataset, each told in a sentence',
  request: {
    ...NOTHING,
    query: z.strictObject({
      from: Thing.meta({ example: pathsExample.path.from.id }),
      to: Thing.meta({ example: pathsExample.path.to.id }),
      relation: z
        .union([PathRelation, z.array(PathRelation).max(PathRelation.options.length)], {
          error: `expected relations among ${PathRelation.options.join(', ')}`,
        })
        .transform((given) => [given].flat())
        .default([...PathRelation.options])
        .meta({ description: 'A relation that a path may lead along; may be repeated. Without it, all.' }),
      limit: z.coerce
        .number()
        .int()
        .min(1)
        .max(50)
        .default(10)
        .meta({ description: 'How many paths at most; 1 for the first.', example: 10 }),
    }),
  },
  answer: { name: 'PathList', schema: PathList, example: pathsExample.path },
  errors: ['not-found'],
  handle: ({ store }, { query: { from, to, relation, limit } }) =>
    readPaths(store, { from, to, relations: relation, limit }),
});

export const commonSourcesOf = route({
  method: 'get',
  path: '/common-sources',
  summary: 'Whoever two documents, actors or claims of one dataset both have words from',
  request: {
    ...NOTHING,
    query: z.strictObject({
      of: Sourced.meta({ example: pathsExample.sources.of[0]?.id }),
      and: Sourced.meta({ example: pathsExample.sources.of[1]?.id }),
    }),
  },
  answer: { name: 'CommonSources', schema: CommonSources, example: pathsExample.sources },
  errors: ['not-found'],
  handle: ({ store }, { query: { of, and } }) => readCommonSources(store, [of, and]),
});
