// What the HTTP API answers on places: where they lie, what they are called, and which claims are of them.
import { z } from 'zod';
import { DocumentRef, EventRef } from './api.ts';
import { CountedQuestion, OriginStates, StatedClaim } from './api-events.ts';

const id = z.string().describe('<dataset>:<kind>:<local id>');
const text = z.string();
const count = z.int().min(0);
const Named = z.object({ id, name: text });
/** A list within an answer: at most 500 of `total`. */
const some = <T extends z.ZodType>(item: T) => z.object({ total: count, items: z.array(item) });

const PlaceFacts = z.object({
  id,
  dataset: text,
  name: text,
  names: z.array(text).describe('Every name of it, its first among them, in the order of the alphabet.'),
  kind: text.nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  within: Named.nullable().describe('What it lies in; contested belonging is a claim, never this.'),
});

export const PlaceClaim = z.object({
  id,
  text,
  how: z
    .enum(['located', 'event'])
    .describe('located: the claim is located there; event: it is not, and is about an event that was there.'),
  assertions: count,
  documents: z.array(id).describe('Those in which it is stated.'),
  topics: z.array(text).describe('Of the questions that it answers; else its own.'),
  questions: z.array(id),
  events: z.array(id).describe('Those it is about.'),
});
export type PlaceClaim = z.infer<typeof PlaceClaim>;

export const PlaceView = PlaceFacts.extend({
  claims: z.array(PlaceClaim).describe('Each once, by id.'),
});
export type PlaceView = z.infer<typeof PlaceView>;

export const PlaceList = z.object({
  items: z.array(PlaceView),
  total: count,
  next: text.nullable().describe('The cursor of the next page, null on the last.'),
});

export const PlaceDetail = PlaceFacts.extend({
  holds: z.array(Named).describe('Places that lie in it.'),
  located: some(StatedClaim).describe('Claims that are located there.'),
  ofEvents: some(StatedClaim).describe('Claims about events that were there, without those located there.'),
  events: z.array(EventRef.extend({ claims: count.describe('How many claims are about it.') })),
  questions: some(CountedQuestion).describe('That these claims answer, most claims first.'),
  assertions: count.describe('Assertions that affirm or negate one of these claims.'),
  origins: some(OriginStates).describe('Who states what of them, most claims first.'),
  documents: z.array(z.object({ document: DocumentRef, assertions: count })),
});
export type PlaceDetail = z.infer<typeof PlaceDetail>;
