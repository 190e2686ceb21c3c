// What the API answers to “how did this statement descend?”: witnesses that are held and witnesses known only by
// report, what each takes from which, what changed on the way, and how the readings stand to each other.
import { z } from 'zod';
import { ActorRef, DocumentRef } from './api.ts';
import {
  Act,
  Certainty,
  ComparisonType,
  DerivationBasis,
  DerivationMatch,
  Polarity,
  Status,
  Verbatim,
} from './vocabulary.ts';

const id = z.string();
const text = z.string();

const Witness = z.object({
  id,
  reading: id.describe('The claim that it affirms or negates.'),
  polarity: Polarity,
});

export const HeldWitness = Witness.extend({
  siglum: z.object({
    letter: text.describe('The letter of the document; – where it has none.'),
    number: z.int().min(1).describe('Counts the passages of one document, in the order of its text.'),
  }),
  document: DocumentRef,
  voice: z.array(ActorRef).describe('Who speaks in the passage: the document’s voice, or a reader.'),
  act: Act,
  hedge: text.nullable(),
  verbatim: Verbatim,
  certainty: Certainty,
  exact: text,
  start: z.int().min(0).describe('Code points from the start of the text.'),
  end: z.int().min(0).describe('Exclusive.'),
}).describe('A passage that was read; its id is that of the assertion.');
export type HeldWitness = z.infer<typeof HeldWitness>;

export const LostWitness = Witness.extend({
  siglum: text.describe('A Greek letter; from the twenty-fifth on with a prime.'),
  actors: z.array(ActorRef).describe('Several where they speak jointly; none where a work stands alone.'),
  work: DocumentRef.nullable(),
  saidAt: z.array(text).describe('EDTF, as the passages that know of it date it; none where none does.'),
  occasions: z.array(z.object({ id, title: text })),
}).describe('What somebody is said to have said, known only by report.');
export type LostWitness = z.infer<typeof LostWitness>;

export const WordingChange = z.object({
  field: z.enum(['polarity', 'figure', 'bound', 'quotation', 'wording', 'act', 'hedge', 'attribution']),
  how: z.enum(['lost', 'added', 'changed', 'cut']),
});
export type WordingChange = z.infer<typeof WordingChange>;

export const StemmaLink = z.object({
  id,
  from: id.describe('The witness that takes it from the other.'),
  to: id,
  basis: z
    .enum(['cited', ...DerivationBasis.options])
    .describe('cited: a chain says so; else what the derivation rests on.'),
  cues: z.array(text).describe('The words by which the one cites the other, each wording once.'),
  assertions: z.array(id).describe('The assertions in whose chains the link stands.'),
  match: DerivationMatch.nullable(),
  certainty: Certainty,
  changes: z
    .array(WordingChange)
    .describe(
      'What changed from the older wording to the newer one; only between two that are held, and not where the derivation is open.',
    ),
});
export type StemmaLink = z.infer<typeof StemmaLink>;

export const Stemma = z.object({
  of: z
    .object({ id, kind: z.enum(['question', 'claim', 'selection']), text })
    .describe('A selection is of several claims: their ids, with a comma between them.'),
  dataset: text,
  readings: z
    .array(
      z.object({
        id,
        text,
        varies: z.array(
          z.object({
            field: z.enum(['polarity', 'act', 'hedge', 'quotation']),
            values: z.array(z.object({ value: text, witnesses: z.array(id) })),
          }),
        ),
      }),
    )
    .describe('The claims that somebody affirms or negates, by date, then id; in what their witnesses vary.'),
  held: z.array(HeldWitness).describe('By the date of the document, then as they stand in it.'),
  lost: z.array(LostWitness).describe('In the order of their sigla.'),
  links: z.array(StemmaLink),
  comparisons: z
    .array(z.object({ id, type: ComparisonType, status: Status, reason: text, readings: z.array(id) }))
    .describe('Those between the readings that stand here; one reading for a dispute within it.'),
});
export type Stemma = z.infer<typeof Stemma>;
