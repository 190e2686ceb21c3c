// The timeline of a question, a topic or a dataset: what happened, was said and was published when, and its spread.
import { z } from 'zod';
import type { DateSpan, Timeline } from '#schema';
import { StemmaError } from '../errors.ts';
import { saidAt } from '../lineage/evidence.ts';
import { spreadOf } from '../spread/steps.ts';
import { ask, type Reader } from './ask.ts';
import { LIST_LIMIT, readAssertions } from './assertions.ts';
import { readDatasets } from './datasets.ts';
import { requireEvent } from './event.ts';
import { readEvidence } from './lineage-evidence.ts';
import { readDocumentRefs } from './refs.ts';
import { distinct, grouped } from './rows.ts';
import { stepView } from './timeline-steps.ts';

const text = z.string();
const maybe = text.nullable();
const IdRow = z.object({ id: text });
const QuestionRow = z.object({ id: text, text, dataset: text });
const ClaimRow = z.object({
  id: text,
  text,
  when: maybe,
  whenEarliest: maybe,
  whenLatest: maybe,
  asOf: maybe,
  asOfEarliest: maybe,
  asOfLatest: maybe,
  questions: z.array(text),
});
const EventRow = z.object({
  claim: text,
  id: text,
  title: text,
  date: maybe,
  dateEarliest: maybe,
  dateLatest: maybe,
});

/**
 * @param without ids of actors and documents that are left out where origins are counted
 * @throws StemmaError not-found
 */
export async function readQuestionTimeline(
  store: Reader,
  id: string,
  without: readonly string[],
): Promise<Timeline> {
  const [[question], claims] = await Promise.all([
    ask(store, 'read/question', QuestionRow, { id }),
    ask(store, 'read/lineage-of-question', IdRow, { id }),
  ]);
  if (question === undefined) throw notThere(`question with the id ${id}`);
  const rows = await ask(store, 'read/lineage-of-claims', IdRow, { ids: claims.map((claim) => claim.id) });
  return timeline(store, { kind: 'question', id, text: question.text }, question.dataset, rows, without);
}

/** @throws StemmaError not-found */
export async function readEventTimeline(
  store: Reader,
  id: string,
  without: readonly string[],
): Promise<Timeline> {
  const [{ title, dataset }, claims] = await Promise.all([
    requireEvent(store, id),
    ask(store, 'read/event-claims', IdRow, { id }),
  ]);
  const rows = await ask(store, 'read/lineage-of-claims', IdRow, { ids: claims.map((claim) => claim.id) });
  return timeline(store, { kind: 'event', id, text: title }, dataset, rows, without);
}

/** @throws StemmaError not-found */
export async function readTopicTimeline(
  store: Reader,
  name: string,
  topic: string,
  without: readonly string[],
): Promise<Timeline> {
  const dataset = await datasetOf(store, name);
  const title = dataset.topics.find(({ id }) => id === topic)?.title;
  if (title === undefined) throw notThere(`topic ${topic} in the dataset ${name}`);
  const rows = await ask(store, 'read/timeline-topic', IdRow, { dataset: name, topic });
  return timeline(store, { kind: 'topic', id: topic, text: title }, name, rows, without);
}

/** @throws StemmaError not-found */
export async function readDatasetTimeline(
  store: Reader,
  name: string,
  without: readonly string[],
): Promise<Timeline> {
  const dataset = await datasetOf(store, name);
  const rows = await ask(store, 'read/lineage-of-dataset', IdRow, { dataset: name });
  return timeline(store, { kind: 'dataset', id: name, text: dataset.title }, name, rows, without);
}

async function datasetOf(store: Reader, name: string) {
  const found = (await readDatasets(store)).find(({ id }) => id === name);
  if (found === undefined) throw notThere(`dataset ${name} in the store`);
  return found;
}

async function timeline(
  store: Reader,
  of: Timeline['of'],
  dataset: string,
  rows: readonly { id: string }[],
  without: readonly string[],
): Promise<Timeline> {
  const ids = distinct(rows.map(({ id }) => id));
  const evidence = await readEvidence(store, ids);
  const chains = ids.flatMap((id) => evidence.chains.get(id) ?? []);
  const claimIds = distinct(chains.map(({ claim }) => claim));
  const [claims, events] = await Promise.all([
    ask(store, 'read/timeline-claims', ClaimRow, { ids: claimIds }),
    ask(store, 'read/timeline-events', EventRow, { ids: claimIds }),
  ]);
  const { total, steps: shown } = spreadOf(ids, evidence, LIST_LIMIT, new Set(without));
  const [views, documents] = await Promise.all([
    readAssertions(store, distinct(shown.flatMap(({ sayings }) => sayings.map(({ chain }) => chain.id)))),
    readDocumentRefs(store, evidence.documents.keys()),
  ]);
  const viewOf = new Map(views.map((view) => [view.id, view]));
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  const eventsOf = grouped(events, ({ claim }) => claim);
  const assertions = chains.map((chain) => {
    const claim = claimOf.get(chain.claim);
    return {
      id: chain.id,
      claim: chain.claim,
      questions: claim?.questions ?? [],
      document: chain.document,
      happened: claim ? (ownDate(claim) ?? firstDate(eventsOf.get(chain.claim) ?? [])) : null,
      said: saidAt(chain, chain.links.length - 1, evidence),
      published: evidence.documents.get(chain.document)?.published ?? null,
    };
  });
  const byClaim = grouped(assertions, ({ claim }) => claim);
  return {
    of,
    dataset,
    assertions,
    happenings: happeningsOf(claims, events, byClaim),
    steps: {
      total,
      items: shown.flatMap((step) => stepView(step, evidence, viewOf, documents)),
    },
    answers: claims
      .flatMap((claim) => {
        const asOf = ownDate(claim);
        const first = (byClaim.get(claim.id) ?? [])
          .flatMap(({ published }) => published ?? [])
          .toSorted(byDate)[0];
        return asOf ? [{ claim: claim.id, text: claim.text, asOf, published: first ?? null }] : [];
      })
      .toSorted((one, other) => byDate(one.asOf, other.asOf)),
  };
}

/** When what a claim says happened; else the day of which its figure is. */
function ownDate(claim: z.infer<typeof ClaimRow>): DateSpan | null {
  return (
    spanOf(claim.when, claim.whenEarliest, claim.whenLatest) ??
    spanOf(claim.asOf, claim.asOfEarliest, claim.asOfLatest)
  );
}

function firstDate(events: readonly z.infer<typeof EventRow>[]): DateSpan | null {
  return events.flatMap((event) => dateOfEvent(event) ?? [])[0] ?? null;
}

function dateOfEvent({ date, dateEarliest, dateLatest }: z.infer<typeof EventRow>): DateSpan | null {
  return spanOf(date, dateEarliest, dateLatest);
}

function happeningsOf(
  claims: readonly z.infer<typeof ClaimRow>[],
  events: readonly z.infer<typeof EventRow>[],
  byClaim: ReadonlyMap<string, { id: string }[]>,
): Timeline['happenings'] {
  const told = (ids: readonly string[]) =>
    distinct(ids.flatMap((id) => (byClaim.get(id) ?? []).map((one) => one.id)));
  const ofEvents = [...grouped(events, ({ id }) => id).values()].flatMap(([event, ...more]) =>
    event === undefined
      ? []
      : [
          {
            id: event.id,
            title: event.title,
            date: dateOfEvent(event),
            assertions: told([event, ...more].map(({ claim }) => claim)),
          },
        ],
  );
  const ofClaims = claims.flatMap((claim) => {
    const date = ownDate(claim);
    return date ? [{ id: claim.id, title: claim.text, date, assertions: told([claim.id]) }] : [];
  });
  return [...ofEvents, ...ofClaims].toSorted(
    (one, other) => byDate(one.date, other.date) || (one.id < other.id ? -1 : 1),
  );
}

function spanOf(date: string | null, earliest: string | null, latest: string | null): DateSpan | null {
  return date === null ? null : { text: date, earliest, latest };
}

/** The earliest first, undated last. */
function byDate(one: DateSpan | null, other: DateSpan | null): number {
  return dayOf(one) < dayOf(other) ? -1 : Number(dayOf(one) > dayOf(other));
}

function dayOf(span: DateSpan | null): string {
  return span?.earliest ?? span?.latest ?? '\uffff';
}

function notThere(what: string): StemmaError {
  return new StemmaError('not-found', `There is no ${what}.`);
}
