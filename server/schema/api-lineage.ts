// What the HTTP API answers on lineage: how many origins stand behind what is said, echoes, circles, and what is left
// without a source. Counts are of what is held; lists hold at most 500 of what is counted.
import { z } from 'zod';
import { ActorRef, DocumentRef, QuestionRef } from './api.ts';
import { ComparisonType, Status } from './vocabulary.ts';

const id = z.string().describe('<dataset>:<kind>:<local id>');
const text = z.string();
const count = z.int().min(0);
const edtf = z.string().describe('EDTF, as precise as the text is.');
const some = <T extends z.ZodType>(item: T) => z.object({ total: count, items: z.array(item) });
const claimRef = z.object({ id, text });

export const LineageGroup = z
  .enum(['none', 'publisher', 'membership'])
  .describe(
    'How origins are grouped: not at all; what documents say in their own voice under their publisher; everybody under the outermost body to which it belongs.',
  );
export type LineageGroup = z.infer<typeof LineageGroup>;

export const LineageNumbers = z.object({
  assertions: count,
  documents: count.describe('Documents in which these assertions stand.'),
  outlets: count.describe('Whoever published these documents.'),
  origins: count.describe('Named origins to which they go back, no two of which are shown to be one.'),
  unidentified: count.describe('Chains that end with somebody whom no text names.'),
  circular: count.describe('Chains that go round in a circle and reach no origin.'),
});
export type LineageNumbers = z.infer<typeof LineageNumbers>;

/** An actor, or a work that stands alone. */
export const SpeakerRef = z.discriminatedUnion('type', [
  z.object({ type: z.literal('actor'), ...ActorRef.shape }),
  z.object({ type: z.literal('document'), ...DocumentRef.shape }),
]);
export type SpeakerRef = z.infer<typeof SpeakerRef>;

export const PassageRef = z.object({
  assertion: id,
  document: DocumentRef,
  quote: text.describe('The exact words.'),
});
export type PassageRef = z.infer<typeof PassageRef>;

export const OriginView = z.object({
  speakers: z.array(SpeakerRef).describe('Who it is; several where they speak jointly or are one.'),
  others: z.array(SpeakerRef).describe('Others who are shown to be one with it, or are of one group.'),
  group: z.array(SpeakerRef).describe('The publishers or bodies by which it is grouped.'),
  affirms: count.describe('Assertions that affirm their claim and go back to it.'),
  denies: count.describe('Assertions that negate their claim, or take it back, and go back to it.'),
  documents: z.array(DocumentRef),
});
export type OriginView = z.infer<typeof OriginView>;

export const Lineage = z.object({
  of: z.enum(['claim', 'question', 'actor', 'document', 'claims']),
  ids: z.array(id),
  group: LineageGroup,
  without: z.array(SpeakerRef).describe('The sources that are left out.'),
  numbers: LineageNumbers,
  before: LineageNumbers.describe('The same with nothing left out.'),
  sentences: z.array(text).describe('The numbers in words.'),
  documents: some(z.object({ document: DocumentRef, assertions: count })),
  outlets: some(z.object({ outlet: ActorRef, documents: z.array(DocumentRef) })),
  origins: some(OriginView),
  unidentified: some(PassageRef.extend({ speakers: z.array(SpeakerRef) })),
  circular: some(PassageRef),
  links: z.object({
    read: count.describe('Links whose own words we read.'),
    reported: count.describe('Links that we know only by report.'),
    byReport: some(z.object({ speaker: SpeakerRef, assertions: count })),
  }),
  first: z.object({
    said: some(
      PassageRef.extend({
        date: edtf
          .nullable()
          .describe('Null where it is not stated: by the time the document was published.'),
        speakers: z.array(SpeakerRef),
      }),
    ).describe(
      'Who may have affirmed it first, or denied it where nobody affirms it; several where dates allow it.',
    ),
    held: some(z.object({ document: DocumentRef, date: edtf })).describe(
      'Which of the documents may be the first.',
    ),
    undated: count.describe('Assertions that go back to no other here and do not say when.'),
  }),
});
export type Lineage = z.infer<typeof Lineage>;

export const EchoView = z.object({
  id: text,
  claim: claimRef.nullable(),
  question: QuestionRef.nullable(),
  stand: z.enum(['affirms', 'denies']).nullable().describe('What the documents do with the claim.'),
  origin: z.array(SpeakerRef),
  others: z
    .array(SpeakerRef)
    .describe('Others who are shown to be one with the origin, or are of one group.'),
  group: z.array(SpeakerRef).describe('The publishers or bodies by which it is grouped.'),
  documents: z.array(DocumentRef).min(2),
  assertions: z.array(id),
});
export type EchoView = z.infer<typeof EchoView>;

/** A page of a totally ordered list. */
const page = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    total: count,
    next: z.string().nullable().describe('The cursor of the next page, null on the last.'),
  });
export const EchoList = page(EchoView).extend({ group: LineageGroup });

export const CircleView = z.object({
  id: text,
  question: QuestionRef.nullable(),
  claim: claimRef.nullable().describe('Where the claim answers no question.'),
  sentence: text,
  steps: z
    .array(
      PassageRef.extend({
        how: z
          .enum(['relays', 'derives'])
          .describe('relays: the text says so; derives: it is read from the words alone.'),
        from: z.array(SpeakerRef),
        to: z.array(SpeakerRef),
      }),
    )
    .describe('The shortest way round.'),
  assertions: z.array(id).describe('Every assertion that takes part.'),
});
export type CircleView = z.infer<typeof CircleView>;
export const CircleList = page(CircleView);

export const RemovalView = z.object({
  claim: claimRef,
  sentence: text,
  originsBefore: count,
  originsAfter: count,
  documentsBefore: count,
  documentsAfter: count,
});
export type RemovalView = z.infer<typeof RemovalView>;

export const Removals = z.object({
  group: LineageGroup,
  without: z.array(SpeakerRef),
  lost: some(RemovalView).describe('Claims that lose their last known origin, by id.'),
  kept: some(RemovalView).describe('Claims of which something falls away and that keep an origin, by id.'),
  withoutOrigin: count.describe('Claims of which something falls away and that had no known origin before.'),
  untouched: count.describe('Claims of which nothing falls away.'),
  fallen: z
    .object({
      assertions: z.array(id),
      claims: z.array(id).describe('Those of which no known origin is left, or no assertion.'),
    })
    .describe('The ids of all that falls away.'),
});
export type Removals = z.infer<typeof Removals>;

export const ReadingView = z.object({
  documents: z.array(DocumentRef).describe('What is read, and nothing else.'),
  claims: count.describe('Claims that are met there, affirmed or denied.'),
  origins: some(z.array(SpeakerRef)).describe('The known origins that they go back to.'),
  only: some(claimRef).describe('Claims that the other reader never meets, by id.'),
  deniedElsewhere: some(z.object({ claim: claimRef, documents: z.array(DocumentRef) })).describe(
    'Claims that are met affirmed and never denied, with the documents of the other that deny them.',
  ),
  unheard: some(
    z.object({
      comparison: z.object({ id, type: ComparisonType, reason: text, status: Status }),
      met: claimRef,
      unmet: claimRef,
    }),
  ).describe('Comparisons of a claim that is met with one that only the other reader meets.'),
});
export type ReadingView = z.infer<typeof ReadingView>;

export const Readers = z.object({
  dataset: text,
  group: LineageGroup,
  first: ReadingView,
  second: ReadingView,
  both: some(claimRef).describe('Claims that both meet, by id.'),
  sentences: z.array(text),
});
export type Readers = z.infer<typeof Readers>;
