// The places of a dataset with the claims of each: located there, or about an event that was there; and one place whole.
import { EventRef, type PlaceDetail, type PlaceView } from '#schema';
import { z } from 'zod';
import { StemmaError } from '../errors.ts';
import { ask, type Reader } from './ask.ts';
import { grouped } from './rows.ts';
import { readCountedQuestions, readStated } from './stated-claims.ts';

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
const OneRow = PlaceRow.extend({ dataset: text, around: text.nullable() });
const How = z.enum(['located', 'event']);
const ClaimRow = z.object({ place: text, claim: text, how: How });
const OwnRow = z.object({ id: text, how: How });
const BelongingsRow = z.object({
  id: text,
  text,
  topic: text.nullable(),
  assertions: z.number(),
  documents: z.array(text),
  questions: z.array(text),
  topics: z.array(text),
  events: z.array(text),
});
const NamedRow = z.object({ id: text, name: text });
const EventRow = EventRef.extend({ claims: z.number() });

/** Every place of a dataset, by id. */
export async function readPlaces(store: Reader, dataset: string): Promise<PlaceView[]> {
  const [places, rows] = await Promise.all([
    ask(store, 'read/places', PlaceRow, { dataset }),
    ask(store, 'read/places-claims', ClaimRow, { dataset }),
  ]);
  const ids = [...new Set(rows.map(({ claim }) => claim))];
  const belongings = await ask(store, 'read/claim-belongings', BelongingsRow, { ids });
  const claimOf = new Map(belongings.map((row) => [row.id, row]));
  const nameOf = new Map(places.map(({ id, name }) => [id, name]));
  const rowsOf = grouped(rows, ({ place }) => place);
  return places.map(({ aliases, within, ...place }) => ({
    ...place,
    dataset,
    names: namesInOrder(place.name, aliases),
    within: within === null ? null : { id: within, name: nameOf.get(within) ?? within },
    claims: once(rowsOf.get(place.id) ?? [], ({ claim }) => claim).flatMap(({ claim, how }) => {
      const found = claimOf.get(claim);
      if (found === undefined) return [];
      const { topic, topics, ...row } = found;
      return [
        {
          ...row,
          how,
          documents: row.documents.toSorted(),
          questions: row.questions.toSorted(),
          topics: row.questions.length > 0 ? topics.toSorted() : topic === null ? [] : [topic],
          events: row.events.toSorted(),
        },
      ];
    }),
  }));
}

/** @throws StemmaError not-found */
export async function readPlace(store: Reader, id: string): Promise<PlaceDetail> {
  const [[place], holds, events, rows] = await Promise.all([
    ask(store, 'read/place', OneRow, { id }),
    ask(store, 'read/place-holds', NamedRow, { id }),
    ask(store, 'read/place-events', EventRow, { id }),
    ask(store, 'read/place-claims', OwnRow, { id }),
  ]);
  if (place === undefined) throw new StemmaError('not-found', `There is no place with the id ${id}.`);
  const claims = once(rows, (row) => row.id);
  const all = claims.map((row) => row.id);
  const ofHow = (wanted: z.infer<typeof How>) =>
    claims.filter(({ how }) => how === wanted).map((row) => row.id);
  const [located, ofEvents, stated, questions] = await Promise.all([
    readStated(store, ofHow('located')),
    readStated(store, ofHow('event')),
    readStated(store, all),
    readCountedQuestions(store, all),
  ]);
  const { aliases, within, around, ...facts } = place;
  const { assertions, origins, documents } = stated;
  return {
    ...facts,
    names: namesInOrder(place.name, aliases),
    within: within === null ? null : { id: within, name: around ?? within },
    holds,
    located: located.claims,
    ofEvents: ofEvents.claims,
    events,
    questions,
    assertions,
    origins,
    documents,
  };
}

/** Each claim once, in the order of the rows: one that is located there is not counted again for its event. */
function once<Row extends { how: z.infer<typeof How> }>(
  rows: readonly Row[],
  claimOf: (row: Row) => string,
): Row[] {
  return [...grouped(rows, claimOf).values()].flatMap((own) => {
    const located = own.filter(({ how }) => how === 'located');
    return (located.length > 0 ? located : own).slice(0, 1);
  });
}

/** Every name of a thing, each once, in the order of the alphabet: no side's stands first because it is that side's. */
export function namesInOrder(name: string, aliases: readonly string[] | null): string[] {
  return [...new Set([name, ...(aliases ?? [])])].sort((one, other) => one.localeCompare(other, 'en'));
}
