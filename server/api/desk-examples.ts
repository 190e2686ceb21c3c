// Examples for the OpenAPI document of what analysts ask: each held to its schema by a test.
import {
  type GalleryDetail,
  type GalleryList,
  type GalleryQuestion,
  type GraphSchema,
  QUERY_LIMITS,
  type QueryAnswer,
  type QueryPlan,
} from '#schema';

const actor = { id: 'karabakh-2020:actor:iphr', name: 'International Partnership for Human Rights' };

const answer: QueryAnswer = {
  columns: [
    { name: 'a', holds: 'node' },
    { name: 'name', holds: 'text' },
  ],
  rows: [[{ _labels: ['Actor'], ...actor }, actor.name]],
  rowCount: 1,
  truncated: false,
  truncatedBy: null,
  limits: { ...QUERY_LIMITS, rows: 1_000 },
  elapsedMs: 12,
  picture: {
    nodes: [{ key: actor.id, attributes: { label: actor.name, labels: ['Actor'], properties: actor } }],
    edges: [],
  },
};
const plan: QueryPlan = {
  engine: 'embedded',
  steps: [
    { depth: 0, operator: 'Return', details: '(a.name AS name)' },
    { depth: 1, operator: 'NodeScan', details: '(a:Actor)' },
  ],
};
const schema: GraphSchema = {
  labels: [{ label: 'Actor', count: 90, properties: [{ name: 'name', count: 90 }] }],
  relationships: [
    {
      type: 'MADE_BY',
      count: 220,
      ends: [{ source: 'Assertion', target: 'Actor', count: 220 }],
      properties: [],
    },
  ],
  parameters: [{ name: 'claim', type: 'claim', description: 'The claim.' }],
};
const listed: GalleryQuestion = {
  name: 'longest-chains',
  title: 'The longest chains of attribution',
  purpose:
    'Assertions by the number of links from the voice of the document to the origin, the longest first.',
  parameters: [
    {
      name: 'limit',
      type: 'integer',
      choices: null,
      isRequired: false,
      default: 20,
      example: null,
      description: 'How many rows at most.',
    },
  ],
  columns: [
    { name: 'assertion', holds: 'assertion' },
    { name: 'links', holds: 'number' },
  ],
};
const question: GalleryDetail = {
  ...listed,
  cypher:
    'MATCH (a:Assertion) RETURN a.id AS assertion, a.links AS links ORDER BY links DESC, assertion LIMIT $limit',
};
const gallery: GalleryList = { items: [listed], total: 1 };

export const deskExample = { answer, plan, schema, question, gallery };
