// What an analyst asks of the graph in Cypher, and what comes back: cells, a picture of the nodes and relationships in
// them, the plan of a statement, and what the graph holds.
import { z } from 'zod';

const count = z.int().min(0);

/** The bounds within which every query of the API runs. */
export const QUERY_LIMITS = { rows: 10_000, bytes: 8 * 1024 * 1024, timeoutMs: 20_000 } as const;
const ROWS_UNLESS_ASKED = 1_000;

/** JSON keeps whole numbers up to 2^53: beyond, another number would reach the query than was written. */
const hasExactNumbers = (value: unknown): boolean => {
  if (typeof value === 'number')
    return !Number.isInteger(value) || Number.isSafeInteger(value) || Math.abs(value) >= 2 ** 63;
  return typeof value !== 'object' || value === null || Object.values(value).every(hasExactNumbers);
};

const Cypher = z
  .string()
  .min(1)
  .max(60_000)
  .describe('One statement that reads the graph.')
  .meta({ example: 'MATCH (a:Actor) RETURN a.name AS name ORDER BY name LIMIT 5' });
const Parameters = z
  .record(z.string().regex(/^\w{1,60}$/, 'expected names of letters, digits and "_"'), z.unknown())
  .refine(
    hasExactNumbers,
    'expected no whole number beyond 2^53, which JSON does not carry exactly: give its digits as text and use toInteger($name)',
  )
  .default({})
  .describe('Values for the $names in the statement.');

export const ExplainRequest = z.strictObject({ cypher: Cypher, parameters: Parameters });
export const QueryRequest = ExplainRequest.extend({
  limit: z.int().min(1).max(QUERY_LIMITS.rows).default(ROWS_UNLESS_ASKED).describe('How many rows at most.'),
});

export const CellKind = z
  .enum(['node', 'relationship', 'path', 'number', 'text', 'boolean', 'list', 'map', 'mixed', 'nothing'])
  .describe('What all cells of a column hold that hold anything; "nothing" where none does.');
export type CellKind = z.infer<typeof CellKind>;

const Cell = z
  .json()
  .describe(
    'A node is its properties with _labels, a relationship its properties with _type, _source and _target (ids of the ' +
      'nodes at its ends), a path the list of both along its way. Whole numbers beyond 2^53 are text.',
  );

const PictureNode = z.object({
  label: z.string().describe('Its name, title or text, else its id.'),
  labels: z.array(z.string()),
  properties: z
    .record(z.string(), z.json())
    .nullable()
    .describe('Null where only a relationship leads to it.'),
});
const PictureEdge = z.object({ type: z.string(), properties: z.record(z.string(), z.json()) });

export const QueryAnswer = z.object({
  columns: z.array(z.object({ name: z.string(), holds: CellKind })),
  rows: z.array(z.array(Cell)).describe('Each row as its cells, in the order of the columns.'),
  rowCount: count,
  truncated: z.boolean().describe('Whether there would be more.'),
  truncatedBy: z.enum(['rows', 'bytes']).nullable().describe('The limit at which the answer was cut.'),
  limits: z.object({ rows: count, bytes: count, timeoutMs: count }),
  elapsedMs: count.describe('From the question to the last row, waiting included.'),
  picture: z
    .object({
      nodes: z.array(z.object({ key: z.string(), attributes: PictureNode })),
      edges: z.array(
        z.object({ key: z.string(), source: z.string(), target: z.string(), attributes: PictureEdge }),
      ),
    })
    .describe(
      'The nodes, relationships and paths in the cells, each once, in graphology’s serialised form. Keys of nodes are their ids.',
    ),
});
export type QueryAnswer = z.infer<typeof QueryAnswer>;

export const QueryPlan = z.object({
  engine: z.enum(['neo4j', 'embedded']),
  steps: z.array(
    z.object({ depth: count.describe('Steps within the first.'), operator: z.string(), details: z.string() }),
  ),
});
export type QueryPlan = z.infer<typeof QueryPlan>;

const Property = z.object({ name: z.string(), count: count.describe('How many have it.') });

export const GraphSchema = z.object({
  labels: z.array(z.object({ label: z.string(), count, properties: z.array(Property) })),
  relationships: z.array(
    z.object({
      type: z.string(),
      count,
      ends: z.array(z.object({ source: z.string(), target: z.string(), count })),
      properties: z.array(Property),
    }),
  ),
  parameters: z
    .array(z.object({ name: z.string(), type: z.string(), description: z.string() }))
    .describe('Names of parameters that the gallery uses, to be completed.'),
});
export type GraphSchema = z.infer<typeof GraphSchema>;
