// A generated graph of the shape that annotated texts have: 20,000 nodes and 60,000 relationships, the same each time.
import {
  RELATIONSHIPS,
  type GraphRows,
  type Label,
  NODES,
  type NodeRow,
  type RelationshipKind,
} from '#schema';

const DATASET = 'generated';
const COUNTS = { documents: 20, actors: 500, questions: 480, claims: 4_000, assertions: 5_000 };
const id = (kind: string, index: number) => `${DATASET}:${kind}:${index}`;
const list = <Item>(length: number, item: (index: number) => Item) =>
  Array.from({ length }, (_, index) => item(index));
const noDate = <Name extends string>(name: Name) =>
  ({ [name]: null, [`${name}Earliest`]: null, [`${name}Latest`]: null }) as Record<
    Name | `${Name}Earliest` | `${Name}Latest`,
    null
  >;

export function generatedRows(): GraphRows {
  const rows = {
    nodes: Object.fromEntries(Object.keys(NODES).map((label) => [label, []])),
    relationships: Object.fromEntries(Object.keys(RELATIONSHIPS).map((kind) => [kind, []])),
  } as unknown as GraphRows;

  const put = <L extends Label>(label: L, made: NodeRow<L>[]) => {
    (rows.nodes[label] as NodeRow<L>[]) = made;
  };
  put('Dataset', [
    {
      id: `${DATASET}:dataset:${DATASET}`,
      dataset: DATASET,
      title: 'Generated',
      description: null,
      language: null,
      version: '1',
      format: 1,
      license: 'CC0-1.0',
      namingPolicy: 'none',
      contentNote: null,
      schemaVersion: 1,
      inputHash: 'generated',
      kept: '{"predicates":[],"topics":[],"comparisons":[],"excuses":[],"zones":{},"authors":{}}',
    },
  ]);
  put('Document', list(COUNTS.documents, documentRow));
  put('Actor', list(COUNTS.actors, actorRow));
  put(
    'Question',
    list(COUNTS.questions, (index) => ({
      ...node('question', index),
      text: `How many were there in ${index}?`,
      topic: null,
      key: null,
    })),
  );
  put('Claim', list(COUNTS.claims, claimRow));
  put('Passage', list(COUNTS.assertions, passageRow));
  put('Assertion', list(COUNTS.assertions, assertionRow));
  put(
    'Relay',
    list(COUNTS.assertions, (index) => ({ ...node('relay', index), position: 0, ...linkFields })),
  );

  const join = (
    kind: RelationshipKind,
    length: number,
    source: string,
    target: string,
    spread: number,
    more = {},
  ) => {
    (rows.relationships[kind] as unknown[]) = list(length, (index) => ({
      source: id(source, index),
      target: id(target, (index * 7919) % spread),
      ...more,
    }));
  };
  const { documents, actors, questions, claims, assertions } = COUNTS;
  join('passage-in-document', assertions, 'passage', 'document', documents);
  join('assertion-quoted-in', assertions, 'assertion', 'passage', assertions);
  join('assertion-made-by', assertions, 'assertion', 'actor', actors);
  join('assertion-states', assertions, 'assertion', 'claim', claims, { polarity: 'affirms' });
  join('assertion-in-work', assertions, 'assertion', 'document', documents, { intent: null, locator: null });
  join('relay-made-by', assertions, 'relay', 'actor', actors);
  join('relay-relays-assertion', assertions, 'relay', 'assertion', assertions);
  join('relay-quoted-in', assertions, 'relay', 'passage', assertions);
  join('relay-in-work', assertions, 'relay', 'document', documents, { intent: null, locator: null });
  join('claim-answers', claims, 'claim', 'question', questions);
  join('claim-subject-actor', claims, 'claim', 'actor', actors);
  join('claim-object-actor', claims, 'claim', 'actor', actors);
  rows.relationships['actor-cites-actor'] = list(3_000, (index) => ({
    source: id('actor', index % actors),
    target: id(
      'actor',
      (index % actors) * 3 + Math.floor(index / actors) + 1 < actors
        ? (index % actors) * 3 + Math.floor(index / actors) + 1
        : (index * 31 + 17) % actors,
    ),
    assertions: [id('assertion', index)],
    documents: [id('document', index % documents)],
    derived: true as const,
  }));
  return rows;
}

const node = (kind: string, index: number) => ({ id: id(kind, index), dataset: DATASET });
const linkFields = {
  attribution: 'explicit' as const,
  cue: 'has reported',
  attitude: null,
  ...noDate('saidAt'),
  certainty: 'certain' as const,
  note: null,
};

function documentRow(index: number): NodeRow<'Document'> {
  return {
    ...node('document', index),
    title: `Document ${index}`,
    genre: 'news',
    publishedAt: '2020-11-04',
    publishedAtEarliest: '2020-11-04',
    publishedAtLatest: '2020-11-04',
    publishedAtBasis: null,
    retrievedAt: null,
    url: null,
    archiveUrl: null,
    language: 'en',
    sha256: null,
    bytes: null,
    extractedBy: null,
    held: true,
    siglum: null,
  };
}

function actorRow(index: number): NodeRow<'Actor'> {
  return {
    ...node('actor', index),
    name: `Actor ${index}`,
    kind: 'ngo',
    aliases: [`A${index}`],
    role: null,
    description: null,
    private: false,
  };
}

function claimRow(index: number): NodeRow<'Claim'> {
  return {
    ...node('claim', index),
    text: `${index} people were counted in place ${index % 480}.`,
    topic: null,
    predicate: null,
    subjectText: null,
    objectText: null,
    instrument: null,
    ...noDate('when'),
    whenBasis: null,
    measure: 'counted',
    of: 'people',
    unit: 'persons',
    low: index,
    high: index,
    words: null,
    bound: 'exact',
    asOf: '2020-11-04',
    asOfEarliest: '2020-11-04',
    asOfLatest: '2020-11-04',
    ...noDate('periodStart'),
    ...noDate('periodEnd'),
    cumulative: true,
  };
}

function passageRow(index: number): NodeRow<'Passage'> {
  return {
    ...node('passage', index),
    exact: `${index} people were counted`,
    start: index * 40,
    end: index * 40 + 24,
    zone: 'body',
    role: 'claim',
    checked: false,
  };
}

function assertionRow(index: number): NodeRow<'Assertion'> {
  return {
    ...node('assertion', index),
    act: 'states',
    polarity: 'affirms',
    hedge: null,
    evidence: [],
    manner: 'stated',
    verbatim: 'none',
    complete: null,
    sic: false,
    links: 2,
    ...linkFields,
  };
}
