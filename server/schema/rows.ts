// The rows of the graph: what a node or a relationship holds in the store, one schema for each kind.
// The registries at the end are what loading, deleting and the constraints are driven by.
import { z } from 'zod';
import {
  Act,
  ActorKind,
  Attitude,
  Attribution,
  Because,
  Bound,
  Certainty,
  ComparisonKind,
  ComparisonType,
  DerivationBasis,
  DerivationMatch,
  Manner,
  Method,
  PassageRole,
  Polarity,
  RespondsHow,
  RestsOnKind,
  Status,
  Verbatim,
  Zone,
} from './vocabulary.ts';

const text = z.string();
const maybe = <T extends z.ZodType>(type: T) => type.nullable();
const strings = z.array(text);
const number = z.number();

/** Every node has these two; `id` is `<dataset>:<kind>:<local id>`. */
const node = { id: text, dataset: text };

/** A date as written in EDTF, with the first and the last day it can mean (ISO), or null where it is not stated. */
const date = <Name extends string>(name: Name) =>
  ({
    [name]: maybe(text),
    [`${name}Earliest`]: maybe(text),
    [`${name}Latest`]: maybe(text),
  }) as Record<Name | `${Name}Earliest` | `${Name}Latest`, z.ZodNullable<z.ZodString>>;

export const DatasetRow = z.strictObject({
  ...node,
  title: text,
  description: maybe(text),
  language: maybe(text),
  version: text,
  format: number,
  license: text,
  namingPolicy: text,
  contentNote: maybe(text),
  schemaVersion: number.describe('The version of the graph’s shape, see GRAPH_VERSION.'),
  inputHash: text.describe('SHA-256 over the canonical form of the dataset’s files.'),
  kept: text.describe(
    'JSON of what the graph has no place for: predicates, topics, excuses, zones, the order of authors …',
  ),
});

export const DocumentRow = z.strictObject({
  ...node,
  title: text,
  genre: maybe(text),
  ...date('publishedAt'),
  publishedAtBasis: maybe(text),
  retrievedAt: maybe(text),
  url: maybe(text),
  archiveUrl: maybe(text),
  language: maybe(text),
  sha256: maybe(text),
  bytes: maybe(number),
  extractedBy: maybe(text),
  held: z.boolean(),
  siglum: maybe(text).describe('A, B, C … among the held documents of the dataset, by date, undated last.'),
});

export const PassageRow = z.strictObject({
  ...node,
  exact: text,
  start: number,
  end: number,
  zone: Zone,
  role: PassageRole,
  checked: z.boolean().describe('Whether the words were compared with an attached text.'),
});

export const ActorRow = z.strictObject({
  ...node,
  name: text.describe(
    'The name shown: `shownAs` for a private person, the text’s words for an unidentified one.',
  ),
  kind: ActorKind,
  aliases: strings,
  role: maybe(text),
  description: maybe(text),
  private: z.boolean(),
});

export const QuestionRow = z.strictObject({ ...node, text, topic: maybe(text), key: maybe(text) });

export const ClaimRow = z.strictObject({
  ...node,
  text,
  topic: maybe(text),
  predicate: maybe(text),
  subjectText: maybe(text),
  objectText: maybe(text),
  instrument: maybe(text),
  ...date('when'),
  whenBasis: maybe(text),
  measure: maybe(text),
  of: maybe(text),
  unit: maybe(text),
  low: maybe(number),
  high: maybe(number),
  words: maybe(text),
  bound: maybe(Bound),
  ...date('asOf'),
  ...date('periodStart'),
  ...date('periodEnd'),
  cumulative: maybe(z.boolean()),
});

const linkFields = {
  attribution: maybe(Attribution),
  cue: maybe(text),
  attitude: maybe(Attitude),
  ...date('saidAt'),
  certainty: Certainty,
  note: maybe(text),
};

export const AssertionRow = z.strictObject({
  ...node,
  act: Act,
  polarity: Polarity,
  hedge: maybe(text),
  manner: Manner,
  verbatim: Verbatim,
  complete: maybe(z.boolean()),
  sic: z.boolean(),
  links: number.describe('The chain’s length: voice and origin included.'),
  evidence: strings.describe(
    'Evidence that the origin names and that is no document or actor of the dataset, each as "<kind>: <words>".',
  ),
  ...linkFields,
});

export const RelayRow = z.strictObject({ ...node, position: number, ...linkFields });

export const EventRow = z.strictObject({
  ...node,
  title: text,
  kind: maybe(text),
  ...date('date'),
  aliases: strings,
});

export const PlaceRow = z.strictObject({
  ...node,
  name: text,
  kind: maybe(text),
  aliases: strings,
  lat: maybe(number),
  lon: maybe(number),
});

export const ComparisonRow = z.strictObject({
  ...node,
  type: ComparisonType,
  kind: ComparisonKind,
  because: maybe(Because),
  reason: text,
  method: Method,
  rule: maybe(text),
  ruleVersion: maybe(number),
  agree: strings.describe('Names of the fields in which the claims agree.'),
  differ: strings.describe('Names of the fields in which they differ.'),
  proposed: Status.describe('What the rule, analyst or source says, whatever reviews decide.'),
  newer: maybe(text).describe('Of an update, the id of the newer claim.'),
  status: Status.describe('As the latest review in effect decides, else as proposed.'),
});

/** The kinds of entries that reviewers make. */
export const REVIEW_KINDS = [
  'review/confirms',
  'review/rejects',
  'review/explains',
  'review/same',
  'review/not-same',
  'review/undo',
] as const;

export const ActivityRow = z.strictObject({
  ...node,
  kind: z.enum(['ingest', 'compare', ...REVIEW_KINDS]),
  by: maybe(text).describe('Who did it, where that is known: a reviewer.'),
  at: text.describe('ISO date and time, UTC.'),
  tool: text.describe('Name and version of what ran.'),
  details: text.describe('JSON: counts, and the SHA-256 of each input file; of a review, what it says.'),
  hash: text.describe('SHA-256 over this entry and previousHash.'),
  previousHash: maybe(text),
});

/** The graph's shape; a store written with another version is rebuilt (embedded) or told to ingest again (Neo4j). */
export const GRAPH_VERSION = 4;

/** Every label with the schema of its rows, in the order in which they are written. */
export const NODES = {
  Dataset: DatasetRow,
  Document: DocumentRow,
  Actor: ActorRow,
  Place: PlaceRow,
  Event: EventRow,
  Question: QuestionRow,
  Claim: ClaimRow,
  Passage: PassageRow,
  Assertion: AssertionRow,
  Relay: RelayRow,
  Comparison: ComparisonRow,
  Activity: ActivityRow,
} as const;
export type Label = keyof typeof NODES;
export type NodeRow<L extends Label> = z.infer<(typeof NODES)[L]>;

const ends = { source: text, target: text };
const plain = z.strictObject(ends);
const inWork = z.strictObject({ ...ends, intent: maybe(text), locator: maybe(text) });
const restsOn = z.strictObject({ ...ends, kind: RestsOnKind, words: maybe(text), start: maybe(number) });
const derived = z.strictObject({
  ...ends,
  assertions: strings.describe('Ids of the assertions whose chains hold this link.'),
  documents: strings,
  derived: z.literal(true),
});
const compared = z.strictObject({
  ...ends,
  comparison: text,
  kind: ComparisonKind,
  reason: text,
  status: Status,
});

/**
 * Every kind of relationship, by the name of its file in `cypher/write`: its type, the labels at its ends and its row.
 * `key` names the property that tells two relationships between the same ends apart.
 */
export const RELATIONSHIPS = {
  'document-authored-by': { type: 'AUTHORED_BY', source: 'Document', target: 'Actor', row: plain },
  'document-published-by': { type: 'PUBLISHED_BY', source: 'Document', target: 'Actor', row: plain },
  'document-cites-document': {
    type: 'CITES',
    source: 'Document',
    target: 'Document',
    key: 'id',
    row: z.strictObject({
      ...ends,
      id: text,
      intent: maybe(text),
      quote: text,
      start: number,
      end: number,
      locator: maybe(text),
    }),
  },
  'actor-cites-actor': { type: 'CITES', source: 'Actor', target: 'Actor', row: derived },
  'actor-cites-document': { type: 'CITES', source: 'Actor', target: 'Document', row: derived },
  'actor-member-of': {
    type: 'MEMBER_OF',
    source: 'Actor',
    target: 'Actor',
    row: z.strictObject({ ...ends, role: maybe(text), from: maybe(text), to: maybe(text) }),
  },
  'actor-same-as': { type: 'SAME_AS', source: 'Actor', target: 'Actor', row: plain },
  'actor-not-same-as': { type: 'NOT_SAME_AS', source: 'Actor', target: 'Actor', row: plain },
  'claim-same-as': { type: 'SAME_AS', source: 'Claim', target: 'Claim', row: plain },
  'claim-not-same-as': { type: 'NOT_SAME_AS', source: 'Claim', target: 'Claim', row: plain },
  'question-same-as': { type: 'SAME_AS', source: 'Question', target: 'Question', row: plain },
  'question-not-same-as': { type: 'NOT_SAME_AS', source: 'Question', target: 'Question', row: plain },
  'place-within': { type: 'WITHIN', source: 'Place', target: 'Place', row: plain },
  'event-located-in': { type: 'LOCATED_IN', source: 'Event', target: 'Place', row: plain },
  'event-part-of': { type: 'PART_OF', source: 'Event', target: 'Event', row: plain },
  'question-part-of': { type: 'PART_OF', source: 'Question', target: 'Question', row: plain },
  'claim-answers': { type: 'ANSWERS', source: 'Claim', target: 'Question', row: plain },
  'claim-about': { type: 'ABOUT', source: 'Claim', target: 'Event', row: plain },
  'claim-located-in': { type: 'LOCATED_IN', source: 'Claim', target: 'Place', row: plain },
  'claim-instance-of': { type: 'INSTANCE_OF', source: 'Claim', target: 'Claim', row: plain },
  'claim-subject-actor': { type: 'SUBJECT', source: 'Claim', target: 'Actor', row: plain },
  'claim-subject-place': { type: 'SUBJECT', source: 'Claim', target: 'Place', row: plain },
  'claim-subject-event': { type: 'SUBJECT', source: 'Claim', target: 'Event', row: plain },
  'claim-object-actor': { type: 'OBJECT', source: 'Claim', target: 'Actor', row: plain },
  'claim-object-place': { type: 'OBJECT', source: 'Claim', target: 'Place', row: plain },
  'claim-object-event': { type: 'OBJECT', source: 'Claim', target: 'Event', row: plain },
  'passage-in-document': { type: 'IN_DOCUMENT', source: 'Passage', target: 'Document', row: plain },
  'assertion-quoted-in': { type: 'QUOTED_IN', source: 'Assertion', target: 'Passage', row: plain },
  'relay-quoted-in': { type: 'QUOTED_IN', source: 'Relay', target: 'Passage', row: plain },
  'assertion-made-by': { type: 'MADE_BY', source: 'Assertion', target: 'Actor', row: plain },
  'relay-made-by': { type: 'MADE_BY', source: 'Relay', target: 'Actor', row: plain },
  'assertion-states': {
    type: 'STATES',
    source: 'Assertion',
    target: 'Claim',
    row: z.strictObject({ ...ends, polarity: Polarity }),
  },
  'relay-relays-relay': { type: 'RELAYS', source: 'Relay', target: 'Relay', row: plain },
  'relay-relays-assertion': { type: 'RELAYS', source: 'Relay', target: 'Assertion', row: plain },
  'assertion-in-work': { type: 'IN_WORK', source: 'Assertion', target: 'Document', row: inWork },
  'relay-in-work': { type: 'IN_WORK', source: 'Relay', target: 'Document', row: inWork },
  'assertion-said-at': { type: 'SAID_AT', source: 'Assertion', target: 'Event', row: plain },
  'relay-said-at': { type: 'SAID_AT', source: 'Relay', target: 'Event', row: plain },
  'assertion-derives-from': {
    type: 'DERIVES_FROM',
    source: 'Assertion',
    target: 'Assertion',
    row: z.strictObject({
      ...ends,
      basis: DerivationBasis,
      match: maybe(DerivationMatch),
      certainty: Certainty,
    }),
  },
  'assertion-responds-to': {
    type: 'RESPONDS_TO',
    source: 'Assertion',
    target: 'Assertion',
    row: z.strictObject({ ...ends, how: RespondsHow }),
  },
  'assertion-rests-on-document': { type: 'RESTS_ON', source: 'Assertion', target: 'Document', row: restsOn },
  'assertion-rests-on-actor': { type: 'RESTS_ON', source: 'Assertion', target: 'Actor', row: restsOn },
  'comparison-compares': {
    type: 'COMPARES',
    source: 'Comparison',
    target: 'Claim',
    row: z.strictObject({ ...ends, position: number }),
  },
  'comparison-via': { type: 'VIA', source: 'Comparison', target: 'Claim', row: plain },
  'comparison-judged-on': { type: 'JUDGED_ON', source: 'Comparison', target: 'Assertion', row: plain },
  'claim-contradicts': {
    type: 'CONTRADICTS',
    source: 'Claim',
    target: 'Claim',
    key: 'comparison',
    row: compared,
  },
  'claim-updates': { type: 'UPDATES', source: 'Claim', target: 'Claim', key: 'comparison', row: compared },
  'claim-differs-from': {
    type: 'DIFFERS_FROM',
    source: 'Claim',
    target: 'Claim',
    key: 'comparison',
    row: compared.extend({ because: maybe(Because) }),
  },
  'activity-used': { type: 'USED', source: 'Activity', target: 'Document', row: plain },
  'activity-reviewed': { type: 'REVIEWED', source: 'Activity', target: 'Comparison', row: plain },
} as const satisfies Record<
  string,
  { type: string; source: Label; target: Label; key?: string; row: z.ZodType }
>;
export type RelationshipKind = keyof typeof RELATIONSHIPS;
export type RelationshipRow<K extends RelationshipKind> = z.infer<(typeof RELATIONSHIPS)[K]['row']>;

/** All rows of one dataset, each list in a total order: nodes by id; relationships by source, target and key. */
export type GraphRows = {
  nodes: { [L in Label]: NodeRow<L>[] };
  relationships: { [K in RelationshipKind]: RelationshipRow<K>[] };
};
