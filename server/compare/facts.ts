// What the rules judge: the claims of a dataset with their assertions, origins and dates, made once from the rows of
// cypher/compare. Pure; the rules read it and nothing else.
import type { Bound, Kept, Polarity, PredicateEntry } from '#schema';
import { PUTTING_FORWARD } from '#schema';
import type { z } from 'zod';
import { joinSame } from '../voices/join-same.ts';
import { isNamedActor, type Speaker } from '../voices/voices.ts';
import { type Dated, datedOf, dayNumber } from './day.ts';
import type {
  ActorFact,
  AssertionFact,
  ClaimFact,
  DocumentFact,
  EventFact,
  PlaceFact,
  QuestionFact,
  RelayFact,
  ResponseFact,
} from './rows.ts';

/** What a claim speaks of: something with an id, or words. */
export type Term = { id: string | null; text: string };

export type Quantity = {
  measure: string;
  of: string;
  unit: string | null;
  low: number | null;
  high: number | null;
  words: string | null;
  bound: Bound | null;
  asOf: Dated | null;
  periodStart: Dated | null;
  periodEnd: Dated | null;
  /** A running total, the count of one incident, or not stated. */
  cumulative: boolean | null;
};

export type Assertion = {
  id: string;
  claim: string;
  /** What the origin does with the claim: a retraction negates it, whatever its words. Null: it does not put it forward. */
  stand: 'affirms' | 'negates' | null;
  retracts: boolean;
  /** Why it carries at most a candidate, as the end of a sentence; null where it carries more. */
  doubt: string | null;
  /** The words by which the origin leaves room, such as “may”. */
  hedge: string | null;
  polarity: Polarity;
  verifies: boolean;
  complete: boolean;
  /** Ids of the assertions that it answers or disagrees with. */
  answers: string[];
  /** Who states it: ids of actors, or of a document where a work without a maker stands alone. */
  origins: string[];
  document: string;
  /** Whether the origin is the document's own voice. */
  isVoice: boolean;
  /** When the origin said it, where that is known. */
  said: Dated | null;
  /** Whether that is stated for it, and not only for what it stands in. */
  isDatedItself: boolean;
  /** The last day on which it can have been said: a figure in it is of that day or an earlier one. */
  saidBy: number;
};

export type Claim = {
  id: string;
  text: string;
  predicate: string | null;
  instrument: string | null;
  subject: Term | null;
  object: Term | null;
  when: Dated | null;
  quantity: Quantity | null;
  about: string[];
  places: string[];
  questions: string[];
  /** The more general claims it is a case of. */
  general: string[];
  same: string[];
  /** Those that are known to be other claims. */
  notSame: string[];
  /** By the day of their document, then by id. */
  assertions: Assertion[];
};

type Actor = Speaker & {
  id: string;
  name: string;
  /** It has published a document of the dataset. */
  isPublisher: boolean;
};

export type Facts = {
  dataset: string;
  claims: ReadonlyMap<string, Claim>;
  /** Whoever can be an origin: actors, and documents that stand alone. */
  actors: ReadonlyMap<string, Actor>;
  places: ReadonlyMap<string, { name: string; within: string[] }>;
  events: ReadonlyMap<string, string>;
  predicates: ReadonlyMap<string, PredicateEntry>;
  questions: ReadonlyMap<string, Question>;
};

export type Question = {
  id: string;
  text: string;
  /** The questions it is part of, and those that are part of it. */
  partOf: string[];
  parts: string[];
  same: string[];
  notSame: string[];
};

export type FactRows = {
  claims: z.infer<typeof ClaimFact>[];
  assertions: z.infer<typeof AssertionFact>[];
  relays: z.infer<typeof RelayFact>[];
  responses: z.infer<typeof ResponseFact>[];
  actors: z.infer<typeof ActorFact>[];
  documents: z.infer<typeof DocumentFact>[];
  places: z.infer<typeof PlaceFact>[];
  events: z.infer<typeof EventFact>[];
  questions: z.infer<typeof QuestionFact>[];
};

/** Makes the facts of one dataset from its rows and the predicates that the dataset declares; order of rows is no matter. */
export function makeFacts(dataset: string, rows: FactRows, predicates: Kept['predicates']): Facts {
  const works = new Map(rows.documents.map((document) => [document.document, document]));
  const passedOn = new Map(rows.relays.map((relay) => [relay.assertion, relay]));
  const answers = new Map<string, string[]>();
  for (const { assertion, other, how } of rows.responses)
    if (how !== 'agrees') answers.set(assertion, [...(answers.get(assertion) ?? []), other]);
  const names = new Map<string, string>([
    ...rows.actors.map((actor) => [actor.actor, actor.name] as const),
    ...rows.places.map((place) => [place.place, place.name] as const),
    ...rows.events.map((event) => [event.event, event.title] as const),
  ]);

  const assertionsOf = new Map<string, Assertion[]>();
  for (const row of sortedAssertions(rows.assertions)) {
    const list = assertionsOf.get(row.claim) ?? [];
    // A claim quoted on two passages of one statement gives two rows: the first stands for both.
    if (list.at(-1)?.id !== row.assertion)
      list.push({
        ...assertionOf(row, works, passedOn.get(row.assertion)),
        answers: answers.get(row.assertion) ?? [],
      });
    assertionsOf.set(row.claim, list);
  }

  return {
    dataset,
    claims: new Map(
      rows.claims.map((row) => [row.claim, claimOf(row, names, assertionsOf.get(row.claim) ?? [])]),
    ),
    actors: new Map([...actorsOf(rows), ...documentsAsOrigins(rows.documents)]),
    places: new Map(rows.places.map(({ place, name, within }) => [place, { name, within }])),
    events: new Map(rows.events.map(({ event, title }) => [event, title])),
    predicates: new Map(predicates.map((predicate) => [predicate.id, predicate])),
    questions: questionsOf(rows.questions),
  };
}

function questionsOf(rows: FactRows['questions']): Map<string, Question> {
  const parts = new Map<string, string[]>();
  for (const { question, partOf } of rows)
    for (const whole of partOf) parts.set(whole, [...(parts.get(whole) ?? []), question]);
  return new Map(
    rows.map(({ question: id, text, partOf, same, notSame }) => [
      id,
      { id, text, partOf, parts: (parts.get(id) ?? []).toSorted(), same, notSame },
    ]),
  );
}

function sortedAssertions(rows: FactRows['assertions']): FactRows['assertions'] {
  const day = (row: FactRows['assertions'][number]) =>
    row.publishedAtEarliest === null ? Infinity : dayNumber(row.publishedAtEarliest);
  return rows
    .map((row) => ({ row, day: day(row) }))
    .sort((left, right) => compare(left.day, right.day) || compare(left.row.assertion, right.row.assertion))
    .map(({ row }) => row);
}

function compare<Value extends number | string>(left: Value, right: Value): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function claimOf(
  row: z.infer<typeof ClaimFact>,
  names: ReadonlyMap<string, string>,
  assertions: Assertion[],
): Claim {
  const term = (id: string | null, text: string | null): Term | null => {
    if (id !== null) return { id, text: names.get(id) ?? id };
    return text === null ? null : { id: null, text };
  };
  return {
    id: row.claim,
    text: row.text,
    predicate: row.predicate,
    instrument: row.instrument,
    subject: term(row.subject, row.subjectText),
    object: term(row.object, row.objectText),
    when: datedOf(row.when, row.whenEarliest, row.whenLatest),
    quantity: row.measure === null ? null : quantityOf(row, row.measure),
    about: row.about.toSorted(),
    places: row.places.toSorted(),
    questions: row.questions.toSorted(),
    general: row.general.toSorted(),
    same: row.same.toSorted(),
    notSame: row.notSame.toSorted(),
    assertions,
  };
}

function quantityOf(row: z.infer<typeof ClaimFact>, measure: string): Quantity {
  return {
    measure,
    of: row.of ?? 'unstated',
    unit: row.unit,
    low: row.low,
    high: row.high,
    words: row.words,
    bound: row.bound,
    asOf: datedOf(row.asOf, row.asOfEarliest, row.asOfLatest),
    periodStart: datedOf(row.periodStart, row.periodStartEarliest, row.periodStartLatest),
    periodEnd: datedOf(row.periodEnd, row.periodEndEarliest, row.periodEndLatest),
    cumulative: row.cumulative,
  };
}

function assertionOf(
  row: z.infer<typeof AssertionFact>,
  works: ReadonlyMap<string, z.infer<typeof DocumentFact>>,
  passedOn: z.infer<typeof RelayFact> | undefined,
): Omit<Assertion, 'answers'> {
  const published = datedOf(row.publishedAt, row.publishedAtEarliest, row.publishedAtLatest);
  const [work] = row.works.map((id) => works.get(id)).filter((found) => found !== undefined);
  const inWork = work && datedOf(work.publishedAt, work.publishedAtEarliest, work.publishedAtLatest);
  const said =
    datedOf(row.saidAt, row.saidAtEarliest, row.saidAtLatest) ??
    (row.links === 1 ? published : null) ??
    inWork ??
    null;
  return {
    id: row.assertion,
    claim: row.claim,
    stand: standOf(row),
    retracts: row.act === 'retracts',
    doubt: doubtOf(row),
    hedge: row.hedge,
    polarity: row.polarity,
    verifies: row.act === 'verifies',
    complete: row.complete ?? false,
    origins: row.origins.length > 0 ? row.origins.toSorted() : makersOf(row.works, works),
    document: row.document,
    isVoice: row.links === 1,
    said,
    isDatedItself: row.saidAt !== null,
    saidBy: Math.min(
      ...[said, published].map((date) => date?.latest ?? Infinity),
      ...[passedOn?.said, passedOn?.published].map((day) => (day ? dayNumber(day) : Infinity)),
    ),
  };
}

function standOf(row: z.infer<typeof AssertionFact>): Assertion['stand'] {
  if (!PUTTING_FORWARD.includes(row.act)) return null;
  return row.act === 'retracts' ? 'negates' : row.polarity;
}

function doubtOf(row: z.infer<typeof AssertionFact>): string | null {
  if (row.zone === 'comment') return 'stands in a reader’s comment';
  if (row.manner === 'presupposed') return 'takes the claim for granted without saying it';
  if (row.certainty !== 'certain') return 'can be read in another way';
  return null;
}

/** Who stands behind a work that is an origin by itself: its authors, else its publisher, else the work. */
function makersOf(ids: string[], works: ReadonlyMap<string, z.infer<typeof DocumentFact>>): string[] {
  return ids
    .flatMap((id) => {
      const work = works.get(id);
      if (work && work.authors.length > 0) return work.authors;
      return work && work.publishers.length > 0 ? work.publishers : [id];
    })
    .toSorted();
}

function actorsOf({ actors, documents }: FactRows): [string, Actor][] {
  const keys = joinSame(actors.map((row) => [row.actor, row.same]));
  const publishers = new Set(documents.flatMap((document) => document.publishers));
  return actors.map((row) => [
    row.actor,
    {
      id: row.actor,
      name: row.name,
      kind: row.kind,
      isNamed: isNamedActor(row.actor),
      isPublisher: publishers.has(row.actor),
      key: keys.get(row.actor) ?? row.actor,
      memberOf: row.memberOf,
    },
  ]);
}

function documentsAsOrigins(rows: FactRows['documents']): [string, Actor][] {
  return rows.map((row) => [
    row.document,
    {
      id: row.document,
      name: row.title,
      kind: null,
      isNamed: true,
      isPublisher: false,
      key: row.document,
      memberOf: [],
    },
  ]);
}
