// Analysts' Cypher: a statement answered, a statement explained, and what the graph holds to ask about.
import { ExplainRequest, GraphSchema, QUERY_LIMITS, QueryAnswer, QueryPlan, QueryRequest } from '#schema';
import { answerQuery } from '../desk/answer-query.ts';
import { deskExample } from './desk-examples.ts';
import { NOTHING, route } from './route.ts';

const OWN = ['query-refused', 'query-timeout', 'too-many-queries'] as const;

export const query = route({
  method: 'post',
  path: '/query',
  summary: 'Ask the graph in Cypher, read only; breaking off the request ends the query',
  request: { ...NOTHING, body: QueryRequest },
  answer: { name: 'QueryAnswer', schema: QueryAnswer, example: deskExample.answer },
  rows: ({ columns, rows, truncatedBy }) => ({
    columns: columns.map(({ name }) => name),
    rows,
    next: null,
    truncatedBy,
  }),
  errors: OWN,
  onlyReads: true,
  handle: ({ store }, { body }, signal) => answerQuery(store, body, signal),
});

export const explain = route({
  method: 'post',
  path: '/query/explain',
  summary: 'The plan by which the store would run a statement; nothing is run',
  request: { ...NOTHING, body: ExplainRequest },
  answer: { name: 'QueryPlan', schema: QueryPlan, example: deskExample.plan },
  errors: OWN,
  onlyReads: true,
  handle: async ({ store }, { body: { cypher, parameters } }, signal) => ({
    engine: store.engine,
    steps: await store.explain(cypher, parameters, QUERY_LIMITS, signal),
  }),
});

export const graphSchema = route({
  method: 'get',
  path: '/schema',
  summary: 'What the graph holds: labels, relationships and properties with their counts',
  request: NOTHING,
  answer: { name: 'GraphSchema', schema: GraphSchema, example: deskExample.schema },
  errors: [],
  handle: ({ schemas }) => schemas.read(),
});
