// The rows that the statements of cypher/compare give, parsed once where they come in.
import { Act, ActorKind, Bound, Certainty, Manner, Polarity, RespondsHow, Zone } from '#schema';
import { z } from 'zod';

const text = z.string();
const maybe = <T extends z.ZodType>(type: T) => type.nullable();
const ids = z.array(text);
const date = <Name extends string>(name: Name) =>
  ({ [name]: maybe(text), [`${name}Earliest`]: maybe(text), [`${name}Latest`]: maybe(text) }) as Record<
    Name | `${Name}Earliest` | `${Name}Latest`,
    z.ZodNullable<z.ZodString>
  >;

/** A figure; an integer past 2^53 comes as a bigint, and a figure of that size needs no unit's precision. */
const figure = z.union([z.number(), z.bigint().transform(Number)]);

/** compare/claims: one row a claim. */
export const ClaimFact = z.object({
  claim: text,
  text,
  predicate: maybe(text),
  instrument: maybe(text),
  subject: maybe(text),
  subjectText: maybe(text),
  object: maybe(text),
  objectText: maybe(text),
  ...date('when'),
  measure: maybe(text),
  of: maybe(text),
  unit: maybe(text),
  low: maybe(figure),
  high: maybe(figure),
  words: maybe(text),
  bound: maybe(Bound),
  ...date('asOf'),
  ...date('periodStart'),
  ...date('periodEnd'),
  cumulative: maybe(z.boolean()),
  about: ids,
  places: ids,
  questions: ids,
  general: ids,
  same: ids,
  notSame: ids,
});

/** compare/assertions: one row an assertion. */
export const AssertionFact = z.object({
  assertion: text,
  claim: text,
  act: Act,
  polarity: Polarity,
  hedge: maybe(text),
  manner: Manner,
  certainty: Certainty,
  complete: maybe(z.boolean()),
  links: z.number(),
  ...date('saidAt'),
  zone: Zone,
  document: text,
  ...date('publishedAt'),
  origins: ids,
  works: ids,
});

/** compare/relays: the last day by which whoever passes an assertion on had it, where a link is dated. */
export const RelayFact = z.object({ assertion: text, said: maybe(text), published: maybe(text) });

/** compare/responses: which assertion responds to which. */
export const ResponseFact = z.object({ assertion: text, other: text, how: RespondsHow });

/** compare/actors: one row an actor. */
export const ActorFact = z.object({
  actor: text,
  name: text,
  kind: ActorKind,
  same: ids,
  memberOf: z.array(z.object({ actor: text, role: maybe(text), from: maybe(text), to: maybe(text) })),
});

/** compare/documents: one row a document, read or only named. */
export const DocumentFact = z.object({
  document: text,
  title: text,
  ...date('publishedAt'),
  authors: ids,
  publishers: ids,
});

/** compare/places and compare/events: names for a reason, and which place lies in which. */
export const PlaceFact = z.object({ place: text, name: text, within: ids });
export const EventFact = z.object({ event: text, title: text });

/** compare/questions: one row a question. */
export const QuestionFact = z.object({ question: text, text, partOf: ids, same: ids, notSame: ids });

/**
 * What a pair-finding statement gives: claims that may answer one another.
 * Where `against` is given, each of `claims` is set against each of those; else each against every other of `claims`.
 */
export const SeriesRow = z.object({
  series: text.describe('What gathers them: the id of a question, a claim, an actor or an event.'),
  claims: ids.min(1),
  against: maybe(ids),
});
export type SeriesRow = z.infer<typeof SeriesRow>;

/** compare/comparisons: the properties of a node as they stand, whatever version wrote them. */
export const StoredComparison = z.object({ comparison: z.looseObject({ id: text }) });

/** compare/comparison-links: what a comparison compares, needs and rests on, and which reviews it has. */
export const StoredLink = z.object({
  kind: z.enum(['comparison-compares', 'comparison-via', 'comparison-judged-on', 'activity-reviewed']),
  source: text,
  target: text,
  position: maybe(z.number()),
});

/** compare/comparison-shortcuts: the relationships between claims that comparisons brought. */
export const StoredShortcut = z.object({
  shortcut: z.enum(['claim-contradicts', 'claim-updates', 'claim-differs-from']),
  source: text,
  target: text,
  comparison: maybe(text),
  kind: maybe(text),
  reason: maybe(text),
  status: maybe(text),
  because: maybe(text),
});

/** compare/identities: who is the same as whom, or is not, as it stands. */
export const StoredIdentity = z.object({
  kind: z.enum([
    'actor-same-as',
    'actor-not-same-as',
    'claim-same-as',
    'claim-not-same-as',
    'question-same-as',
    'question-not-same-as',
  ]),
  source: text,
  target: text,
});
export type StoredIdentity = z.infer<typeof StoredIdentity>;
