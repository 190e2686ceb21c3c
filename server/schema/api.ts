// What the HTTP API answers. The client parses and types its answers by these, OpenAPI is generated from them.
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
  Polarity,
  RespondsHow,
  RestsOnKind,
  Status,
  Verbatim,
  Zone,
} from './vocabulary.ts';
import { ReviewOpinion } from './reviews.ts';

const id = z.string().describe('<dataset>:<kind>:<local id>');
const text = z.string();
const maybe = <T extends z.ZodType>(type: T) => type.nullable();
const count = z.int().min(0);
const edtf = maybe(text).describe('EDTF, or null where it is not stated.');

/** A page of a totally ordered list. */
const page = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    total: count,
    next: maybe(text).describe('The cursor of the next page, null on the last.'),
  });
/** A list within an answer: at most 500 of `total`. */
const some = <T extends z.ZodType>(item: T) => z.object({ total: count, items: z.array(item) });

export const ActorRef = z.object({
  id,
  name: text,
  kind: ActorKind,
  isHeld: z.boolean().describe('The voice of a document that we read; else known here only by report.'),
});
export type ActorRef = z.infer<typeof ActorRef>;

export const DocumentRef = z.object({
  id,
  title: text,
  siglum: maybe(text),
  publishedAt: edtf,
  held: z.boolean(),
});
export type DocumentRef = z.infer<typeof DocumentRef>;

const Named = z.object({ id, name: text });
export const EventRef = z.object({ id, title: text, date: edtf });
export const QuestionRef = z.object({ id, text, topic: maybe(text) });

const Words = z.object({
  exact: text,
  start: count.describe('Code points from the start of the text.'),
  end: count.describe('Exclusive.'),
  zone: Zone,
  checked: z.boolean().describe('Whether the words were compared here with the attached text.'),
});
export type Words = z.infer<typeof Words>;

export const LinkView = z.object({
  position: count.describe('0 is the document’s voice; the last is the origin.'),
  actors: z.array(ActorRef).describe('Several where they speak jointly; none where a work stands alone.'),
  work: maybe(DocumentRef),
  locator: maybe(text),
  attribution: maybe(Attribution),
  cue: maybe(Words),
  cueText: maybe(text),
  attitude: maybe(Attitude),
  saidAt: edtf,
  occasion: maybe(EventRef),
  certainty: Certainty,
  note: maybe(text),
});
export type LinkView = z.infer<typeof LinkView>;

export const AssertionView = z.object({
  id,
  claim: z.object({ id, text }),
  document: DocumentRef,
  act: Act,
  polarity: Polarity,
  hedge: maybe(text),
  manner: Manner,
  verbatim: Verbatim,
  complete: maybe(z.boolean()),
  sic: z.boolean(),
  certainty: Certainty,
  note: maybe(text),
  quote: Words,
  scope: z.array(Words),
  chain: z.array(LinkView),
  restsOn: z.array(
    z.object({ kind: RestsOnKind, words: maybe(text), actor: maybe(ActorRef), document: maybe(DocumentRef) }),
  ),
  respondsTo: z.array(z.object({ assertion: id, how: RespondsHow })),
  derivesFrom: z.array(
    z.object({ assertion: id, basis: DerivationBasis, match: maybe(DerivationMatch), certainty: Certainty }),
  ),
});
export type AssertionView = z.infer<typeof AssertionView>;

export const QuantityView = z.object({
  measure: text,
  of: maybe(text),
  unit: maybe(text),
  low: maybe(z.number()),
  high: maybe(z.number()),
  words: maybe(text),
  bound: maybe(Bound),
  asOf: edtf,
  periodStart: edtf,
  periodEnd: edtf,
  cumulative: maybe(z.boolean()),
});
export type QuantityView = z.infer<typeof QuantityView>;

const TermView = z.object({ id: maybe(id), text, kind: z.enum(['actor', 'place', 'event', 'text']) });

export const ClaimView = z.object({
  id,
  dataset: text,
  text,
  topic: maybe(text),
  predicate: maybe(text),
  subject: maybe(TermView),
  object: maybe(TermView),
  instrument: maybe(text),
  when: edtf,
  whenBasis: maybe(text),
  quantity: maybe(QuantityView),
  about: z.array(EventRef),
  places: z.array(Named),
  questions: z.array(QuestionRef),
  instanceOf: z.array(z.object({ id, text })),
  affirmed: count.describe('Assertions that affirm it.'),
  negated: count.describe('Assertions that negate it.'),
  assertions: some(AssertionView),
});
export type ClaimView = z.infer<typeof ClaimView>;

export const FieldView = z.object({
  field: text,
  agrees: z.boolean(),
  values: z
    .array(maybe(text))
    .describe('The field’s value in each claim, in words; null where it is not stated.'),
});

export const ComparisonView = z.object({
  id,
  dataset: text,
  type: ComparisonType,
  kind: ComparisonKind,
  because: maybe(Because),
  reason: text,
  method: Method,
  rule: maybe(text),
  ruleVersion: maybe(z.int()),
  status: Status,
  proposed: Status.describe('What the rule says, whatever reviews decide.'),
  review: maybe(
    z.object({ id, opinion: ReviewOpinion, by: text, at: text, isOlderRule: z.boolean() }),
  ).describe('The review that decides, else the latest in effect; null where there is none.'),
  claims: z
    .array(z.object({ id, text }))
    .min(1)
    .max(2)
    .describe('Earlier date first, then smaller id; one for a dispute.'),
  via: z.array(z.object({ id, text })),
  judgedOn: z.array(id).describe('Ids of the assertions it was judged on.'),
  documents: z.array(DocumentRef).describe('The documents in which those assertions stand.'),
  questions: z.array(QuestionRef),
  fields: z.array(FieldView),
});
export type ComparisonView = z.infer<typeof ComparisonView>;

/** One comparison with its claims whole, as the comparison panel sets them side by side. */
export const ComparisonDetail = ComparisonView.extend({ sides: z.array(ClaimView).min(1).max(2) });
export type ComparisonDetail = z.infer<typeof ComparisonDetail>;

export const ActorDetail = ActorRef.extend({
  dataset: text,
  aliases: z.array(text),
  role: maybe(text),
  description: maybe(text),
  memberOf: z.array(z.object({ actor: ActorRef, role: maybe(text) })),
  members: z.array(z.object({ actor: ActorRef, role: maybe(text) })),
  voiceOf: z.array(DocumentRef).describe('Held documents whose voice this actor is.'),
  documents: z.array(DocumentRef).describe('Held documents in which the actor is met.'),
  states: some(AssertionView).describe('Assertions whose origin it is.'),
  passesOn: some(AssertionView).describe('Assertions it relays.'),
  citedBy: z.array(z.object({ actor: ActorRef, documents: z.array(DocumentRef), assertions: z.array(id) })),
  cites: z.array(
    z.object({
      actor: maybe(ActorRef),
      work: maybe(DocumentRef),
      documents: z.array(DocumentRef),
      assertions: z.array(id),
    }),
  ),
  timesCited: count.describe('Assertions in which somebody cites this actor.'),
  comparisons: z.array(id).describe('Comparisons that were judged on its assertions.'),
});
export type ActorDetail = z.infer<typeof ActorDetail>;

export const DocumentDetail = DocumentRef.extend({
  dataset: text,
  genre: maybe(text),
  publishedAtBasis: maybe(text),
  url: maybe(text),
  archiveUrl: maybe(text),
  language: maybe(text),
  sha256: maybe(text),
  bytes: maybe(count),
  checked: z.boolean().describe('Whether the text was attached, so that its quotations were compared.'),
  authors: z.array(ActorRef),
  publisher: maybe(ActorRef),
  assertions: some(AssertionView),
  cites: z.array(
    z.object({ document: DocumentRef, quote: text, start: count, intent: maybe(text), locator: maybe(text) }),
  ),
  citedBy: z.array(z.object({ document: DocumentRef, quote: text, start: count })),
  standsBehind: some(AssertionView).describe('Assertions of which a link is said to stand in this work.'),
});
export type DocumentDetail = z.infer<typeof DocumentDetail>;

export const QuestionDetail = QuestionRef.extend({
  dataset: text,
  partOf: z.array(QuestionRef),
  parts: z.array(QuestionRef),
  claims: z.array(ClaimView),
  comparisons: z.array(ComparisonView),
});
export type QuestionDetail = z.infer<typeof QuestionDetail>;

export const ClaimDetail = ClaimView.extend({ comparisons: z.array(ComparisonView) });
export type ClaimDetail = z.infer<typeof ClaimDetail>;

const ComparisonCounts = z.record(ComparisonType, count);

export const DatasetSummary = z.object({
  id: text,
  title: text,
  description: maybe(text),
  language: maybe(text),
  version: text,
  license: text,
  namingPolicy: text,
  contentNote: maybe(text),
  counts: z.object({
    documents: count.describe('Documents that were read.'),
    references: count.describe('Documents that are named only.'),
    actors: count,
    questions: count,
    claims: count,
    assertions: count,
    comparisons: ComparisonCounts,
  }),
  topics: z.array(z.object({ id: text, title: text })),
  ingestedAt: maybe(text),
});
export type DatasetSummary = z.infer<typeof DatasetSummary>;
export const DatasetList = page(DatasetSummary);

export const Health = z.object({
  status: z.literal('ok'),
  engine: z.enum(['neo4j', 'embedded']),
  engineVersion: text,
  version: text,
  writing: z.object({
    needsToken: z.boolean().describe('Whether a request that writes has to carry the token of the server.'),
    reviewer: maybe(text).describe('Under which name reviews are recorded that name nobody.'),
  }),
  counts: z.object({
    datasets: count,
    documents: count,
    actors: count,
    claims: count,
    assertions: count,
    comparisons: count,
  }),
});
export type Health = z.infer<typeof Health>;

// The pictures, in graphology's serialised form.

export const CitationsBy = z
  .enum(['actor', 'document', 'publisher'])
  .describe(
    'What stands in the picture of who cites whom: actors; documents and the works they cite; or publishers, a document without one by itself.',
  );
export type CitationsBy = z.infer<typeof CitationsBy>;

export const CitationNode = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('actor'),
    label: text,
    kind: ActorKind,
    isHeld: z.boolean(),
    voiceOf: z.array(id).describe('Held documents whose voice it is.'),
    documents: z.array(id).describe('Held documents in which it is met.'),
    states: count,
    passesOn: count,
    timesCited: count,
    publishes: z
      .array(id)
      .optional()
      .describe('By publisher: the held documents that it published and stands for.'),
  }),
  z.object({
    type: z.literal('document'),
    label: text,
    siglum: maybe(text),
    genre: maybe(text),
    held: z.boolean(),
    publishedAt: edtf,
    publishedAtEarliest: maybe(text),
    voices: z.array(id).describe('The actors that are its voice, its authors else its publisher.'),
    publisher: maybe(text),
    assertions: count,
  }),
]);
export type CitationNode = z.infer<typeof CitationNode>;

export const NamedWork = z.object({
  id: text,
  document: id.describe('The document in which the words stand.'),
  quote: text,
  start: count,
  intent: maybe(text),
  locator: maybe(text),
});
export type NamedWork = z.infer<typeof NamedWork>;

export const CitationEdge = z.object({
  type: z
    .enum(['cites', 'opens', 'takes-words'])
    .describe(
      'cites: each link to the next; opens: a document prints one who is not its voice, such as a reader; takes-words: not by actor: a passage takes its words from another.',
    ),
  document: id.describe('The held document in whose chains the link stands: one edge for each.'),
  zone: z.enum(['body', 'comment']),
  assertions: z.array(id),
  named: z
    .array(NamedWork)
    .optional()
    .describe('Not by actor: the passages that name the work outside any chain.'),
  count: count.describe('The passages that it rests on.'),
  joint: z
    .array(id)
    .describe('The actors cited jointly with the target, itself included; empty where it stands alone.'),
});
export type CitationEdge = z.infer<typeof CitationEdge>;

export const ClaimNode = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('question'),
    label: text,
    topic: maybe(text),
    assertions: count,
    documents: z.array(id),
  }),
  z.object({
    type: z.literal('claim'),
    label: text,
    topic: maybe(text),
    questions: z.array(id),
    predicate: maybe(text),
    quantity: maybe(QuantityView),
    when: edtf,
    affirmed: count,
    negated: count,
    documents: z.array(id),
    actors: z.array(id).describe('The origins that affirm or negate it.'),
  }),
]);
export type ClaimNode = z.infer<typeof ClaimNode>;

export const ClaimEdge = z.discriminatedUnion('type', [
  z.object({ type: z.literal('answers') }),
  z.object({ type: z.literal('part-of') }),
  z.object({ type: z.literal('instance-of') }),
  z.object({
    type: z.literal('comparison'),
    comparison: id,
    comparisonType: ComparisonType,
    kind: ComparisonKind,
    because: maybe(Because),
    reason: text,
    status: Status,
  }),
]);
export type ClaimEdge = z.infer<typeof ClaimEdge>;

const serialised = <N extends z.ZodType, E extends z.ZodType>(node: N, edge: E) =>
  z.object({
    nodes: z.array(z.object({ key: id, attributes: node })),
    edges: z.array(z.object({ key: text, source: id, target: id, attributes: edge })),
  });
export const CitationGraph = serialised(CitationNode, CitationEdge);
export type CitationGraph = z.infer<typeof CitationGraph>;
export const ClaimGraph = serialised(ClaimNode, ClaimEdge).describe(
  'A dispute within one claim is an edge from the claim to itself.',
);
export type ClaimGraph = z.infer<typeof ClaimGraph>;

export const AssertionList = page(AssertionView);
export type AssertionList = z.infer<typeof AssertionList>;
export const ComparisonList = page(ComparisonView);
export type ComparisonList = z.infer<typeof ComparisonList>;

export const SearchType = z.enum(['actor', 'claim', 'question', 'document', 'event', 'place']);
export const SearchHit = z.object({
  id,
  type: SearchType,
  label: text,
  detail: maybe(text).describe('A few words that tell it from others of the same name.'),
  matched: text.describe('The name, alias or words of its own that matched; empty where none did.'),
  quoted: maybe(text).describe('Of a claim, the quotation in which words stand that its own text has not.'),
  by: maybe(text).describe(
    'Of a claim or document, who states, denies or made it, where words are met in that name alone.',
  ),
  how: z
    .enum(['spelled', 'nearly'])
    .describe('spelled: the words begin so, whatever the script or accents; nearly: but for a slip.'),
  met: z.array(text).describe('The words asked for that are met; it comes after whatever meets more.'),
  unmet: z.array(text).describe('Those that are not: fewer than half, unless nothing meets more.'),
  dataset: text,
});
export type SearchHit = z.infer<typeof SearchHit>;
export const SearchResults = page(SearchHit).extend({
  isCut: z.boolean().describe('More is found than `total`, which is then 1,000: ask for less.'),
  types: z
    .array(z.object({ type: SearchType, count }))
    .describe('How much is found of each type, whichever of them are asked for.'),
});
export type SearchResults = z.infer<typeof SearchResults>;

export const IngestRequest = z.strictObject({
  dataset: z.string().describe('The name of a folder under seeds/, never a path.'),
});
export const IngestReport = z.object({
  dataset: text,
  changed: z.boolean(),
  activity: maybe(id),
  created: count,
  updated: count,
  deleted: count,
  comparisons: ComparisonCounts,
  warnings: z.array(z.object({ file: maybe(text), line: maybe(z.int()), message: text })),
});
export type IngestReport = z.infer<typeof IngestReport>;
