// What the HTTP API answers on places: where they lie, what they are called, and which claims are located there.
import { z } from 'zod';

const id = z.string().describe('<dataset>:<kind>:<local id>');
const text = z.string();
const count = z.int().min(0);

export const PlaceView = z.object({
  id,
  dataset: text,
  name: text,
  names: z.array(text).describe('Every name of it, its first among them, in the order of the alphabet.'),
  kind: text.nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  within: z
    .object({ id, name: text })
    .nullable()
    .describe('What it lies in; contested belonging is a claim, never this.'),
  claims: z
    .array(z.object({ id, text, assertions: count, questions: z.array(id), events: z.array(id) }))
    .describe('Claims that are located there, by id.'),
});
export type PlaceView = z.infer<typeof PlaceView>;

export const PlaceList = z.object({
  items: z.array(PlaceView),
  total: count,
  next: text.nullable().describe('The cursor of the next page, null on the last.'),
});
