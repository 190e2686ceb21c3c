// The places of a dataset with the claims that are located in them.
import type { PlaceView } from '#schema';
import { z } from 'zod';
import { ask, type Reader } from './ask.ts';
import { grouped } from './rows.ts';

const text = z.string();
const PlaceRow = z.object({
  id: text,
  name: text,
  kind: text.nullable(),
  aliases: z.array(text).nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  within: text.nullable(),
});
const ClaimRow = z.object({
  place: text,
  claim: text,
  text,
  assertions: z.number(),
  questions: z.array(text),
  events: z.array(text),
});

/** Every place of a dataset, by id. */
export async function readPlaces(store: Reader, dataset: string): Promise<PlaceView[]> {
  const [places, claims] = await Promise.all([
    ask(store, 'read/places', PlaceRow, { dataset }),
    ask(store, 'read/places-claims', ClaimRow, { dataset }),
  ]);
  const nameOf = new Map(places.map(({ id, name }) => [id, name]));
  const claimsOf = grouped(claims, ({ place }) => place);
  return places.map(({ aliases, within, ...place }) => ({
    ...place,
    dataset,
    names: namesInOrder(place.name, aliases),
    within: within === null ? null : { id: within, name: nameOf.get(within) ?? within },
    claims: (claimsOf.get(place.id) ?? []).map(({ claim, text: words, assertions, questions, events }) => ({
      id: claim,
      text: words,
      assertions,
      questions: questions.toSorted(),
      events: events.toSorted(),
    })),
  }));
}

/** Every name of a thing, each once, in the order of the alphabet: no side's stands first because it is that side's. */
export function namesInOrder(name: string, aliases: readonly string[] | null): string[] {
  return [...new Set([name, ...(aliases ?? [])])].sort((one, other) => one.localeCompare(other, 'en'));
}
