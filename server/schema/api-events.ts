// What the HTTP API answers on events: when and where they were, and who claims what about them.
import { z } from 'zod';
import { ActorRef, AssertionView, ComparisonView, DocumentRef, EventRef, QuestionRef } from './api.ts';
import { Polarity } from './vocabulary.ts';

const id = z.string().describe('<dataset>:<kind>:<local id>');
const text = z.string();
const count = z.int().min(0);
const Named = z.object({ id, name: text });
/** A list within an answer: at most so many of `total`. */
const some = <T extends z.ZodType>(item: T) => z.object({ total: count, items: z.array(item) });

/** Who puts a claim forward, or denies it, and in which document. */
export const Statement = z.object({
  assertion: id,
  polarity: Polarity,
  actors: z.array(ActorRef).describe('The origin; several where they speak jointly, none for a work alone.'),
  work: DocumentRef.nullable(),
  document: DocumentRef,
});
export type Statement = z.infer<typeof Statement>;

export const StatedClaim = z.object({
  id,
  text,
  affirmed: count.describe('Assertions that affirm it.'),
  negated: count.describe('Assertions that negate it.'),
  statements: z
    .array(Statement)
    .describe('By the date of the document, at most 50; `affirmed` and `negated` count all.'),
});
export type StatedClaim = z.infer<typeof StatedClaim>;

export const CountedQuestion = QuestionRef.extend({
  claims: count.describe('How many of the claims that are counted here answer it.'),
});
export type CountedQuestion = z.infer<typeof CountedQuestion>;

export const OriginStates = z.object({
  actors: z.array(ActorRef),
  work: DocumentRef.nullable(),
  documents: z.array(DocumentRef).describe('Those in which it is quoted.'),
  claims: z.array(z.object({ id, text, polarity: Polarity })).describe('What it affirms or negates.'),
});
export type OriginStates = z.infer<typeof OriginStates>;

export const EventDetail = EventRef.extend({
  dataset: text,
  names: z.array(text).describe('Every name of it, in the order of the alphabet.'),
  kind: text.nullable(),
  places: z.array(Named).describe('Where it was, as the dataset has it.'),
  locatedIn: z
    .array(Named.extend({ claims: count }))
    .describe('Places in which claims about it are located, most claims first.'),
  partOf: z.array(EventRef),
  parts: z.array(EventRef),
  questions: some(CountedQuestion).describe('That claims about it answer; most claims first, at most 500.'),
  claims: some(StatedClaim).describe('About it, by the date of what they claim; at most 500.'),
  assertions: count.describe('Assertions that affirm or negate a claim about it.'),
  origins: some(OriginStates).describe('Who states what about it, most claims first; at most 500.'),
  documents: z.array(z.object({ document: DocumentRef, assertions: count })),
  comparisons: some(ComparisonView).describe('In which a claim about it is compared; at most 500.'),
  said: some(AssertionView).describe('Said, or passed on, at this occasion; at most 500.'),
});
export type EventDetail = z.infer<typeof EventDetail>;
