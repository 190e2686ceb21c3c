// A small world to judge in: claims with their assertions, as a test names them, made into facts on the way on which
// a store's rows become facts.
import { Quantity, type Act, type ActorKind, type PredicateEntry } from '#schema';
import { makeFacts, type Claim, type Facts, type FactRows } from '../../server/compare/facts.ts';
import { byDate, type Pair } from '../../server/compare/series.ts';
import { edtfRange } from '../../server/ingest/edtf-range.ts';
import { quantityRange } from '../../server/ingest/quantity-range.ts';

export type Told = {
  by: string | string[];
  in?: string;
  published?: string;
  /** What the chain holds besides: none where the document speaks in its own voice. */
  relayed?: boolean;
  saidAt?: string;
  polarity?: 'affirms' | 'negates';
  hedge?: string;
  act?: Act;
  zone?: 'body' | 'comment';
  manner?: 'stated' | 'presupposed';
  certainty?: 'certain' | 'likely' | 'open';
  complete?: boolean;
  /** A relay between voice and origin that spoke on this day. */
  passedOn?: string;
  work?: string;
  /** The telling that it answers: by its claim and its place among that claim's tellings. */
  answers?: [claim: string, telling: number];
};

export type ClaimIn = {
  text?: string;
  quantity?: Partial<Quantity>;
  predicate?: string;
  subject?: string;
  object?: string;
  subjectText?: string;
  objectText?: string;
  instrument?: string;
  when?: string;
  about?: string[];
  places?: string[];
  questions?: string[];
  instanceOf?: string[];
  same?: string[];
  notSame?: string[];
  told?: Told[];
};

/** One telling that derives from another: each by its claim and its place among that claim's tellings. */
export type Derived = {
  newer: [claim: string, telling: number];
  older: [claim: string, telling: number];
  quotes?: [newer: string, older: string];
  isQuoted?: boolean;
  match?: 'exact' | 'paraphrase' | 'differs';
  certainty?: 'certain' | 'likely' | 'open';
};

export type World = {
  claims: Record<string, ClaimIn>;
  actors?: Record<string, ActorIn>;
  places?: Record<string, string[]>;
  documents?: Record<string, { published?: string; authors?: string[]; publishers?: string[] }>;
  predicates?: (Partial<PredicateEntry> & { id: string })[];
  /** Questions with those they are part of; the others that claims answer need no entry. */
  questions?: Record<string, { text?: string; partOf?: string[]; same?: string[]; notSame?: string[] }>;
};
type ActorIn = { name?: string; kind?: ActorKind; memberOf?: Member[]; same?: string[] };
type Member = { actor: string; role?: string; from?: string; to?: string };

/** Ranges of dates that were read before: worlds made at random use a few dates again and again. */
const ranges = new Map<string | undefined, ReturnType<typeof edtfRange>>();

function dated<Name extends string>(name: Name, text: string | undefined) {
  const range = ranges.get(text) ?? edtfRange(text);
  ranges.set(text, range);
  return {
    [name]: text ?? null,
    [`${name}Earliest`]: range.earliest,
    [`${name}Latest`]: range.latest,
  } as Record<Name | `${Name}Earliest` | `${Name}Latest`, string | null>;
}

/** The rows of a world, as the statements of cypher/compare would give them for a dataset of that name. */
export function rowsOf(world: World, dataset = 'test'): FactRows {
  const id = (kind: string) => (local: string) => `${dataset}:${kind}:${local}`;
  const claim = id('claim');
  const actor = id('actor');
  const place = id('place');
  const event = id('event');
  const question = id('question');
  const tellings = Object.entries(world.claims).flatMap(([name, { told = [{ by: 'a' }] }]) =>
    told.map((telling, index) => ({ name, telling, index })),
  );
  const places = new Set([
    ...Object.values(world.claims).flatMap(({ places: at = [] }) => at),
    ...Object.entries(world.places ?? {}).flatMap(([name, within]) => [name, ...within]),
  ]);
  const terms = Object.values(world.claims).flatMap(({ subject, object }) => [subject, object]);
  const named = new Set([
    ...tellings.flatMap(({ telling }) => [telling.by].flat()),
    ...terms.filter((name) => name !== undefined && !places.has(name)),
  ]);
  named.delete('');
  const actors: Record<string, ActorIn> = {
    ...Object.fromEntries([...named].map((name) => [String(name), {}])),
    ...world.actors,
  };
  const questions = new Set([
    ...Object.values(world.claims).flatMap(({ questions: asked = ['q'] }) => asked),
    ...Object.entries(world.questions ?? {}).flatMap(([name, { partOf = [] }]) => [name, ...partOf]),
  ]);
  const events = new Set(Object.values(world.claims).flatMap(({ about = [] }) => about));
  const assertionId = ({ name, telling, index }: (typeof tellings)[number]) =>
    id('assertion')(`${telling.in ?? 'doc'}/${name}-${index}`);
  return {
    claims: Object.entries(world.claims).map(([name, told]) => {
      const quantity =
        told.quantity &&
        Quantity.parse({ measure: 'killed', of: 'civilians', unit: 'persons', ...told.quantity });
      const range = quantity ? quantityRange(quantity) : { low: null, high: null, bound: null };
      const term = (local: string | undefined) =>
        local === undefined ? null : places.has(local) ? place(local) : actor(local);
      return {
        claim: claim(name),
        text: told.text ?? `The claim ${name} holds.`,
        predicate: told.predicate ?? null,
        instrument: told.instrument ?? null,
        subject: term(told.subject),
        subjectText: told.subjectText ?? null,
        object: term(told.object),
        objectText: told.objectText ?? null,
        ...dated('when', told.when),
        measure: quantity?.measure ?? null,
        of: quantity?.of ?? null,
        unit: quantity?.unit ?? null,
        ...range,
        words: quantity?.words ?? null,
        ...dated('asOf', quantity?.asOf),
        ...dated('periodStart', quantity?.periodStart),
        ...dated('periodEnd', quantity?.periodEnd),
        cumulative: quantity?.cumulative ?? null,
        about: (told.about ?? []).map(event),
        places: (told.places ?? []).map(place),
        questions: (told.questions ?? ['q']).map(question),
        general: (told.instanceOf ?? []).map(claim),
        same: (told.same ?? []).map(claim),
        notSame: (told.notSame ?? []).map(claim),
      };
    }),
    assertions: tellings.map((telling) => {
      const { telling: told, name } = telling;
      return {
        assertion: assertionId(telling),
        claim: claim(name),
        act: told.act ?? 'states',
        polarity: told.polarity ?? 'affirms',
        hedge: told.hedge ?? null,
        manner: told.manner ?? 'stated',
        certainty: told.certainty ?? 'certain',
        complete: told.complete ?? null,
        links: told.relayed || told.passedOn ? 2 : 1,
        ...dated('saidAt', told.saidAt),
        zone: told.zone ?? 'body',
        document: id('document')(told.in ?? 'doc'),
        ...dated('publishedAt', told.published),
        origins: [told.by]
          .flat()
          .filter((name_) => name_ !== '')
          .map(actor),
        works: told.work === undefined ? [] : [id('document')(told.work)],
      };
    }),
    relays: tellings
      .filter(({ telling }) => telling.passedOn !== undefined)
      .map((telling) => ({
        assertion: assertionId(telling),
        said: telling.telling.passedOn ?? null,
        published: null,
      })),
    responses: tellings.flatMap((telling) => {
      const [to, position] = telling.telling.answers ?? [];
      const other = tellings.find(({ name, index }) => name === to && index === position);
      return other
        ? [{ assertion: assertionId(telling), other: assertionId(other), how: 'answers' as const }]
        : [];
    }),
    actors: Object.entries(actors).map(([name, { name: shown = name, kind, memberOf = [], same = [] }]) => ({
      actor: actor(name),
      name: shown,
      kind: kind ?? 'person',
      same: same.map(actor),
      memberOf: memberOf.map((member) => ({
        actor: actor(member.actor),
        role: member.role ?? null,
        from: member.from ?? null,
        to: member.to ?? null,
      })),
    })),
    documents: Object.entries(world.documents ?? {}).map(
      ([name, { published, authors = [], publishers = [] }]) => ({
        document: id('document')(name),
        title: name,
        ...dated('publishedAt', published),
        authors: authors.map(actor),
        publishers: publishers.map(actor),
      }),
    ),
    places: [...places].map((name) => ({
      place: place(name),
      name,
      within: (world.places?.[name] ?? []).map(place),
    })),
    events: [...events].map((name) => ({ event: event(name), title: name })),
    questions: [...questions].map((name) => {
      const {
        text = `What of ${name}?`,
        partOf = [],
        same = [],
        notSame = [],
      } = world.questions?.[name] ?? {};
      return {
        question: question(name),
        text,
        partOf: partOf.map(question),
        same: same.map(question),
        notSame: notSame.map(question),
      };
    }),
  };
}

/** The rows of compare/drift for tellings that derive from one another. */
export function driftRowsOf(world: World, derived: readonly Derived[], dataset = 'test'): object[] {
  const toldOf = ([claim, index]: [string, number]) =>
    (world.claims[claim]?.told ?? [{ by: 'a' } as Told])[index] ?? { by: 'a' };
  const idOf = (end: [string, number]) =>
    `${dataset}:assertion:${toldOf(end).in ?? 'doc'}/${end[0]}-${end[1]}`;
  return derived.map(({ newer, older, quotes, isQuoted, match, certainty }) => ({
    newer: idOf(newer),
    older: idOf(older),
    newerClaim: `${dataset}:claim:${newer[0]}`,
    olderClaim: `${dataset}:claim:${older[0]}`,
    newerQuote: quotes?.[0] ?? 'these words',
    olderQuote: quotes?.[1] ?? 'those words',
    newerVerbatim: isQuoted ? 'quoted' : 'none',
    olderVerbatim: isQuoted ? 'quoted' : 'none',
    newerAct: toldOf(newer).act ?? 'states',
    olderAct: toldOf(older).act ?? 'states',
    basis: 'stated',
    match: match ?? null,
    certainty: certainty ?? 'certain',
  }));
}

/** The facts of a world. */
export function factsOf(world: World, dataset = 'test'): Facts {
  const predicates = (world.predicates ?? []).map((predicate) => ({
    functional: false,
    alternatives: false,
    disjointWith: [],
    distinctFrom: [],
    ...predicate,
  }));
  return makeFacts(dataset, rowsOf(world, dataset), predicates);
}

/** A claim of a world by its name. */
export function claimOf(facts: Facts, name: string): Claim {
  const claim = facts.claims.get(`${facts.dataset}:claim:${name}`);
  if (!claim) throw new Error(`no claim ${name}`);
  return claim;
}

/** Two claims of a world, in the order in which rules get them; one name twice for one claim by itself. */
export function pairOf(facts: Facts, one: string, other: string): Pair {
  const [left, right] = [claimOf(facts, one), claimOf(facts, other)].toSorted(byDate);
  if (!left || !right) throw new Error('no pair');
  return { left, right };
}
