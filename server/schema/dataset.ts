// The files of a dataset on disk, as people write them. Parsing expands the shorthands (a bare id in a chain,
// one id where a list may stand), so that the rest of the project meets one shape.
import { z } from 'zod';
import {
  Act,
  ActorKind,
  Attitude,
  Attribution,
  Because,
  Bound,
  Certainty,
  ComparisonType,
  DerivationBasis,
  DerivationMatch,
  Manner,
  Polarity,
  RespondsHow,
  RestsOnKind,
  Verbatim,
  Zone,
} from './vocabulary.ts';
import { IdentityKind, ReviewEntry } from './reviews.ts';
import { StoryFile } from './stories.ts';
import { LocalId, Text } from './text.ts';

export const DateText = z
  .string()
  .min(4)
  .max(200)
  .describe(
    'A date in EDTF as precise as the text is, for example 2020-10-28, 2020-11, 2020-10-04~ or 2020-09-27/2020-11-10.',
  );

const CodePoint = z.int().min(0).describe('An offset in code points of the UTF-8 text, from 0.');
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits in lower case');
/** An address of the web: one with another scheme could run in whoever opens it. */
const Url = z.url({ protocol: /^https?$/ });

/** A figure as large as it can be told from its neighbours. */
const Figure = z.number().min(0).max(Number.MAX_SAFE_INTEGER);

/** One value or a list of them, read as a list. */
function listOf<T extends z.ZodType>(item: T) {
  return z
    .union([item, z.array(item).min(1)])
    .transform((value) => (Array.isArray(value) ? value : [value]) as z.output<T>[]);
}

export const DatasetFile = z
  .strictObject({
    format: z.literal(1).describe('The version of this format.'),
    title: Text,
    description: Text.optional(),
    language: Text.optional(),
    version: Text,
    license: Text,
    namingPolicy: Text,
    contentNote: Text.optional().describe('What a reader should know before opening the dataset.'),
  })
  .describe('What the dataset is.');

const Membership = z.strictObject({
  actor: LocalId,
  role: Text.optional(),
  from: DateText.optional(),
  to: DateText.optional(),
});

const Identity = {
  sameAs: z.array(LocalId).optional().describe('Others of this dataset that are the same one.'),
  notSameAs: z
    .array(LocalId)
    .optional()
    .describe('Others of this dataset that are known not to be the same one.'),
};

export const ActorEntry = z.strictObject({
  id: LocalId,
  name: Text,
  kind: ActorKind.exclude(['unidentified']),
  aliases: z.array(Text).default([]).describe('Every other spelling and name, in any script.'),
  role: Text.optional(),
  description: Text.optional(),
  private: z.boolean().default(false).describe('A private person: the name is never shown.'),
  shownAs: Text.optional().describe('What is shown in place of a private name.'),
  memberOf: z.array(Membership).default([]),
  ...Identity,
});

export const PlaceEntry = z.strictObject({
  id: LocalId,
  name: Text,
  kind: Text.optional(),
  aliases: z.array(Text).default([]),
  within: LocalId.optional().describe('The place it lies in; contested belonging is a claim, never this.'),
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
});

export const EventEntry = z.strictObject({
  id: LocalId,
  title: Text,
  kind: Text.optional(),
  date: DateText.optional(),
  aliases: z.array(Text).default([]),
  place: listOf(LocalId).default([]).describe('The place or places in which it was.'),
  partOf: listOf(LocalId).default([]).describe('The event or events of which it is a part.'),
});

export const TopicEntry = z.strictObject({ id: LocalId, title: Text });

export const PredicateEntry = z.strictObject({
  id: LocalId,
  description: Text.optional().describe('What the predicate says, in words.'),
  functional: z
    .boolean()
    .default(false)
    .describe('One object for a subject and an event; with no object, one subject for an event.'),
  alternatives: z
    .boolean()
    .default(false)
    .describe('Its objects are terms for the subject: whoever takes one leaves the others out.'),
  disjointWith: z
    .array(LocalId)
    .default([])
    .describe('Predicates that cannot hold of the same subject, and object where both name one.'),
  distinctFrom: z
    .array(LocalId)
    .default([])
    .describe('Predicates that look like rivals of it and are none: both can be said of one act.'),
  inverseOf: LocalId.optional(),
});

export const QuestionEntry = z.strictObject({
  id: LocalId,
  text: Text,
  topic: LocalId.optional(),
  key: Text.optional(),
  partOf: listOf(LocalId).default([]),
  ...Identity,
});

export const Term = z
  .union([
    z.strictObject({ actor: LocalId }),
    z.strictObject({ place: LocalId }),
    z.strictObject({ event: LocalId }),
    z.strictObject({ text: Text }),
  ])
  .describe('What a claim speaks of: an actor, a place, an event, or words.');
export type Term = z.infer<typeof Term>;

export const Quantity = z
  .strictObject({
    measure: Text.describe('What is measured: killed, injured, displaced, damaged …'),
    of: Text.describe(
      'What is counted: civilians, people, houses …; "unstated" where the text does not say.',
    ),
    unit: Text.describe('persons, percent, buildings …'),
    value: Figure.optional(),
    min: Figure.optional(),
    max: Figure.optional(),
    words: Text.optional().describe('A figure in words that gives no number, such as "dozens".'),
    bound: Bound.optional(),
    asOf: DateText.optional(),
    periodStart: DateText.optional(),
    periodEnd: DateText.optional(),
    cumulative: z
      .boolean()
      .optional()
      .describe('A running total (true), or the count of one incident (false).'),
  })
  .superRefine((quantity, context) => {
    const given = [quantity.value, quantity.min ?? quantity.max, quantity.words].filter(
      (part) => part !== undefined,
    );
    if (given.length !== 1)
      context.addIssue({ code: 'custom', message: 'expected exactly one of value, min and max, or words' });
    if (quantity.min !== undefined && quantity.max !== undefined && quantity.min > quantity.max)
      context.addIssue({
        code: 'custom',
        path: ['min'],
        message: `expected min to be at most max (${quantity.max})`,
      });
  });
export type Quantity = z.infer<typeof Quantity>;

export const ClaimEntry = z.strictObject({
  id: LocalId,
  text: Text.describe('A neutral sentence that can be affirmed or negated.'),
  topic: LocalId.optional(),
  question: listOf(LocalId).default([]).describe('The question or questions it answers.'),
  about: listOf(LocalId).default([]).describe('The event or events it speaks of.'),
  place: listOf(LocalId).default([]),
  predicate: LocalId.optional(),
  subject: Term.optional(),
  object: Term.optional(),
  instrument: Text.optional().describe('The law or treaty named for a legal term.'),
  instanceOf: listOf(LocalId).default([]).describe('More general claims that this one is a case of.'),
  when: DateText.optional(),
  whenBasis: Text.optional(),
  quantity: Quantity.optional(),
  ...Identity,
});

export const Unidentified = z.strictObject({
  unidentified: Text.describe('The words by which the text refers to a speaker it does not name.'),
  as: LocalId.describe('A key, one for each such speaker of a document.'),
  of: LocalId.optional().describe('The actor whom the unnamed one speaks for.'),
  kind: ActorKind.optional(),
});
const Speaker = z.union([LocalId, Unidentified]);

const LinkObject = z.strictObject({
  by: listOf(Speaker).optional().describe('The actor, or the actors of one joint act.'),
  work: LocalId.optional().describe('The document in which the link is said to stand.'),
  intent: Text.optional(),
  locator: Text.optional().describe('Article, paragraph or page within the work.'),
  attribution: Attribution.optional(),
  cue: Text.optional().describe('The words by which the link before attributes to this one.'),
  cueStart: CodePoint.optional(),
  attitude: Attitude.optional(),
  saidAt: DateText.optional(),
  occasion: LocalId.optional().describe('The event at which it was said.'),
  certainty: Certainty.default('certain'),
  note: Text.optional(),
});
export const Link = z
  .union([LocalId, LinkObject])
  .transform((link) => (typeof link === 'string' ? LinkObject.parse({ by: link }) : link))
  .describe('One link of a chain; a bare id stands for { by: id }.');
export type Link = z.infer<typeof Link>;

const QuotedWords = z.strictObject({ quote: Text, start: CodePoint.optional() });
const StatementReference = z.string().regex(/^[^/]+\/[^/]+$/, 'expected <document>/<statement>');

export const StatementEntry = z.strictObject({
  id: LocalId,
  quote: Text.describe('The words that carry the claim, as few as will do, at most 200 code points.'),
  start: CodePoint.optional(),
  scope: z.array(QuotedWords).default([]).describe('Further words that give date, place or subject.'),
  claim: LocalId,
  chain: z.array(Link).min(1).describe('The document’s voice first, the origin last.'),
  act: Act.default('states'),
  polarity: Polarity.default('affirms'),
  hedge: Text.optional(),
  manner: Manner.default('stated'),
  verbatim: Verbatim.default('none'),
  complete: z.boolean().optional().describe('The statement says that the parts are all there.'),
  sic: z.boolean().default(false),
  certainty: Certainty.default('certain'),
  note: Text.optional(),
  respondsTo: listOf(z.strictObject({ statement: StatementReference, how: RespondsHow })).default([]),
  restsOn: z
    .array(
      z.strictObject({
        kind: RestsOnKind,
        work: LocalId.optional(),
        actor: LocalId.optional(),
        words: Text.optional(),
        start: CodePoint.optional(),
      }),
    )
    .default([]),
  derivesFrom: z
    .array(
      z.strictObject({
        statement: StatementReference,
        basis: DerivationBasis,
        match: DerivationMatch.optional(),
        certainty: Certainty.default('certain'),
      }),
    )
    .default([]),
});

export const CitationEntry = z.strictObject({
  id: LocalId,
  to: LocalId,
  quote: Text,
  start: CodePoint.optional(),
  intent: Text.optional(),
  locator: Text.optional(),
});

const DocumentMetadata = {
  id: LocalId,
  title: Text,
  genre: Text.optional(),
  authors: z.array(Speaker).default([]),
  publisher: Speaker.optional(),
  publishedAt: DateText.optional(),
  publishedAtBasis: Text.optional(),
  retrievedAt: DateText.optional(),
  url: Url.optional(),
  archiveUrl: Url.optional(),
  language: Text.optional(),
};

export const ReferenceEntry = z
  .strictObject({ ...DocumentMetadata, note: Text.optional() })
  .describe('A document that is named and was not read by us.');

export const DocumentFile = z
  .strictObject({
    ...DocumentMetadata,
    sha256: Sha256.describe('The SHA-256 of the bytes of the text.'),
    bytes: z.int().min(1),
    extractedBy: Text.optional(),
    zones: z.array(z.strictObject({ zone: Zone, start: CodePoint, end: CodePoint })).default([]),
    statements: z.array(StatementEntry).default([]),
    citations: z.array(CitationEntry).default([]),
  })
  .describe('One document that was read, with its statements.');

export const DeclaredComparison = z.strictObject({
  type: ComparisonType,
  because: Because.optional(),
  claims: z.array(LocalId).min(1).max(2),
  reason: Text,
  by: Text.optional().describe('Who declares it.'),
  statement: StatementReference.optional().describe('The passage of a text that says so itself.'),
});

const Reading = z.strictObject({
  by: Text,
  judgement: z.enum([...ComparisonType.options, 'compatible']),
  because: Because.optional(),
  note: Text.optional(),
});
export const JudgedPair = z
  .strictObject({
    claims: z.array(LocalId).min(1).max(2),
    readings: z.array(Reading).min(1),
    settled: Reading.omit({ by: true }),
    heldOut: z
      .boolean()
      .default(false)
      .describe('Kept from whoever tunes a rule, so that rules are measured by it.'),
  })
  .describe('A pair of claims judged by hand, to measure rules by; never loaded.');

export const Excuse = z.strictObject({
  document: LocalId,
  start: CodePoint,
  end: CodePoint,
  sha256: Sha256,
  reason: Text,
});

/** Every file of a dataset's folder but its documents, with the schema it is read by. */
export const DATASET_FILES = {
  dataset: DatasetFile,
  actors: z.array(ActorEntry),
  places: z.array(PlaceEntry),
  events: z.array(EventEntry),
  topics: z.array(TopicEntry),
  predicates: z.array(PredicateEntry),
  questions: z.array(QuestionEntry),
  claims: z.array(ClaimEntry),
  references: z.array(ReferenceEntry),
  comparisons: z.array(DeclaredComparison),
  judged: z.array(JudgedPair),
  excuses: z.array(Excuse),
  reviews: z.array(ReviewEntry),
} as const;

const Ground = StatementEntry.shape.restsOn.def.innerType.element;
const StatementKept = z.strictObject({
  certainty: Certainty.optional(),
  note: Text.optional(),
  evidence: z.array(Ground).optional().describe('Evidence that is no document or actor of the dataset.'),
});
const LinkKept = z.strictObject({
  by: z.array(z.string()).optional().describe('Ids of the actors who speak jointly, in order.'),
  intent: Text.optional().describe('Where no work is named.'),
  locator: Text.optional().describe('Where no work is named.'),
  certainty: Certainty.optional().describe('Of an origin, beside the statement’s.'),
  note: Text.optional().describe('Of an origin, beside the statement’s.'),
});
const MergedRow = z.strictObject({
  kind: z.string().describe('As relationships are named in rows.ts.'),
  row: z.looseObject({ source: z.string(), target: z.string() }),
});

/** What the graph has no place for; kept as JSON on the `Dataset` node, so that a dataset can be read back whole. */
export const Kept = z.object({
  predicates: DATASET_FILES.predicates,
  topics: DATASET_FILES.topics.describe('In the order in which they are shown.'),
  comparisons: DATASET_FILES.comparisons.describe('Declared comparisons, which the compare step writes.'),
  excuses: DATASET_FILES.excuses,
  zones: z.record(LocalId, DocumentFile.shape.zones),
  identities: z
    .array(z.object({ of: IdentityKind, source: z.string(), target: z.string(), isSame: z.boolean() }))
    .default([])
    .describe('Who is the same as whom, and who is not, as the dataset says; the compare step writes it.'),
  authors: z
    .record(LocalId, z.array(z.string()))
    .describe('For each document the ids of its authors, in order.'),
  notes: z.record(LocalId, Text).describe('For each document that is named only, the note on it.'),
  mentions: z
    .record(z.string(), z.record(z.string(), Unidentified.omit({ as: true })))
    .describe(
      'For each unnamed speaker, `<document>/<key>`, of whom its document does not speak alike everywhere: what stands where.',
    ),
  statements: z
    .record(StatementReference, StatementKept)
    .describe('For each statement what is the statement’s own, where the graph holds it with its origin’s.'),
  links: z
    .record(z.string(), LinkKept)
    .describe('For each link, `<document>/<statement>~<position>`, what is its own.'),
  stories: z.array(StoryFile).default([]).describe('Guided stories, by id.'),
  merged: z
    .array(MergedRow)
    .describe('Relationships that fall together in the graph with another of the same ends.'),
});
export type Kept = z.infer<typeof Kept>;

/** A dataset as read from its folder: every file parsed, shorthands expanded; `id` is the folder's name. */
export type Dataset = { id: string; documents: z.infer<typeof DocumentFile>[]; stories: StoryFile[] } & {
  [File in keyof typeof DATASET_FILES]: z.infer<(typeof DATASET_FILES)[File]>;
};
export type ActorEntry = z.infer<typeof ActorEntry>;
export type ClaimEntry = z.infer<typeof ClaimEntry>;
export type PredicateEntry = z.infer<typeof PredicateEntry>;
export type StatementEntry = z.infer<typeof StatementEntry>;
export type DocumentFile = z.infer<typeof DocumentFile>;
export type Speaker = z.infer<typeof Speaker>;
export type Unidentified = z.infer<typeof Unidentified>;
export type JudgedPair = z.infer<typeof JudgedPair>;
export type DeclaredComparison = z.infer<typeof DeclaredComparison>;
