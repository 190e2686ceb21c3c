// One event: when and where it was, of what it is a part, who claims what about it, and what was said at it.
import { z } from 'zod';
import { type EventDetail, EventRef } from '#schema';
import { StemmaError } from '../errors.ts';
import { ask, type Reader } from './ask.ts';
import { LIST_LIMIT, readAssertionList } from './assertions.ts';
import { readComparisonListOfClaims } from './comparisons.ts';
import { namesInOrder } from './places.ts';
import { grouped } from './rows.ts';
import { byClaims, readCountedQuestions, readStated } from './stated-claims.ts';

const text = z.string();
const EventRow = EventRef.extend({
  dataset: text,
  kind: text.nullable(),
  aliases: z.array(text).nullable(),
});
const PartRow = EventRef.extend({ side: z.enum(['partOf', 'parts']) });
const PlaceRow = z.object({ id: text, name: text });
const LocatedRow = PlaceRow.extend({ claim: text });
const IdRow = z.object({ id: text });

/** @throws StemmaError not-found */
export async function readEvent(store: Reader, id: string): Promise<EventDetail> {
  const [{ aliases, ...event }, places, parts, about, sayings] = await Promise.all([
    requireEvent(store, id),
    ask(store, 'read/event-places', PlaceRow, { id }),
    ask(store, 'read/event-parts', PartRow, { id }),
    ask(store, 'read/event-claims', IdRow, { id }),
    ask(store, 'read/event-sayings', IdRow, { id }),
  ]);
  const ids = about.map((row) => row.id);
  const [stated, questions, comparisons, said, located] = await Promise.all([
    readStated(store, ids),
    readCountedQuestions(store, ids),
    readComparisonListOfClaims(store, ids, LIST_LIMIT),
    readAssertionList(
      store,
      sayings.map((row) => row.id),
    ),
    ask(store, 'read/claim-places', LocatedRow, { ids }),
  ]);
  const side = (wanted: 'partOf' | 'parts') =>
    parts.filter((part) => part.side === wanted).map(({ side: _side, ...part }) => part);
  return {
    ...event,
    names: namesInOrder(event.title, aliases),
    places,
    locatedIn: [...grouped(located, (row) => row.id).values()]
      .flatMap((own) => own.slice(0, 1).map((row) => ({ id: row.id, name: row.name, claims: own.length })))
      .sort(byClaims),
    partOf: side('partOf'),
    parts: side('parts'),
    questions,
    ...stated,
    comparisons,
    said,
  };
}

/** @throws StemmaError not-found */
export async function requireEvent(store: Reader, id: string): Promise<z.infer<typeof EventRow>> {
  const [event] = await ask(store, 'read/event', EventRow, { id });
  if (event === undefined) throw new StemmaError('not-found', `There is no event with the id ${id}.`);
  return event;
}
