// What claims say, field by field, and the questions they answer; who states them is left to claims.ts.
import { z } from 'zod';
import { Bound, type ClaimView, type QuantityView } from '#schema';
import { ask, type Reader } from './ask.ts';
import { grouped } from './rows.ts';

const text = z.string();
const maybeText = text.nullable();
const maybeNumber = z.number().nullable();

/** The columns of a claim's quantity, as `quantityOf` reads them. */
export const quantityColumns = {
  measure: maybeText,
  of: maybeText,
  unit: maybeText,
  low: maybeNumber,
  high: maybeNumber,
  words: maybeText,
  bound: Bound.nullable(),
  asOf: maybeText,
  periodStart: maybeText,
  periodEnd: maybeText,
  cumulative: z.boolean().nullable(),
};
const QuantityColumns = z.object(quantityColumns);

const ClaimRow = z.object({
  id: text,
  dataset: text,
  text,
  topic: maybeText,
  predicate: maybeText,
  subjectText: maybeText,
  objectText: maybeText,
  instrument: maybeText,
  when: maybeText,
  whenBasis: maybeText,
  ...quantityColumns,
});
const TermRow = z.object({
  claim: text,
  role: z.enum(['subject', 'object']),
  id: text,
  kind: z.enum(['actor', 'place', 'event']),
  text,
});
const EventRow = z.object({ claim: text, id: text, title: text, date: maybeText });
const PlaceRow = z.object({ claim: text, id: text, name: text });
const QuestionRow = z.object({ claim: text, id: text, text, topic: maybeText });
const GeneralRow = z.object({ claim: text, id: text, text });

/** A claim by its fields, without the assertions that state it. */
export type ClaimFacts = Omit<ClaimView, 'affirmed' | 'negated' | 'assertions'>;

/** The claims of these ids by their fields; an id that is not there is left out. */
export async function readClaimFacts(
  store: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ClaimFacts>> {
  if (ids.length === 0) return new Map();
  const parameters = { ids: [...new Set(ids)] };
  const [claims, terms, events, places, questions, generals] = await Promise.all([
    ask(store, 'read/claims', ClaimRow, parameters),
    ask(store, 'read/claim-terms', TermRow, parameters),
    ask(store, 'read/claim-events', EventRow, parameters),
    ask(store, 'read/claim-places', PlaceRow, parameters),
    ask(store, 'read/claim-questions', QuestionRow, parameters),
    ask(store, 'read/claim-generals', GeneralRow, parameters),
  ]);
  const termsOf = grouped(terms, (row) => `${row.role} ${row.claim}`);
  const eventsOf = grouped(events, (row) => row.claim);
  const placesOf = grouped(places, (row) => row.claim);
  const questionsOf = grouped(questions, (row) => row.claim);
  const generalsOf = grouped(generals, (row) => row.claim);

  const termOf = (role: 'subject' | 'object', claim: string, words: string | null) => {
    const [term] = termsOf.get(`${role} ${claim}`) ?? [];
    if (term !== undefined) return { id: term.id, text: term.text, kind: term.kind };
    return words === null ? null : { id: null, text: words, kind: 'text' as const };
  };
  return new Map(
    claims.map((row) => [
      row.id,
      {
        id: row.id,
        dataset: row.dataset,
        text: row.text,
        topic: row.topic,
        predicate: row.predicate,
        subject: termOf('subject', row.id, row.subjectText),
        object: termOf('object', row.id, row.objectText),
        instrument: row.instrument,
        when: row.when,
        whenBasis: row.whenBasis,
        quantity: quantityOf(row),
        about: (eventsOf.get(row.id) ?? []).map(({ id, title, date }) => ({ id, title, date })),
        places: (placesOf.get(row.id) ?? []).map(({ id, name }) => ({ id, name })),
        questions: (questionsOf.get(row.id) ?? []).map(({ id, text: words, topic }) => ({
          id,
          text: words,
          topic,
        })),
        instanceOf: (generalsOf.get(row.id) ?? []).map(({ id, text: words }) => ({ id, text: words })),
      },
    ]),
  );
}

/** A claim's quantity, or null where it states none. */
export function quantityOf(row: z.infer<typeof QuantityColumns>): QuantityView | null {
  if (row.measure === null) return null;
  const { measure, of, unit, low, high, words, bound, asOf, periodStart, periodEnd, cumulative } = row;
  return { measure, of, unit, low, high, words, bound, asOf, periodStart, periodEnd, cumulative };
}
