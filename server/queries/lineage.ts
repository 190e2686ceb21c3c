// The lineage of a claim, a question, an actor, a document or a selection of claims: the numbers with the lists behind
// them, and both in words.
import { z } from 'zod';
import type { Lineage, LineageGroup, OriginView, SpeakerRef } from '#schema';
import { StemmaError } from '../errors.ts';
import { endOf } from '../lineage/evidence.ts';
import { type Trace, type TracedOrigin, traceLineage } from '../lineage/lineage.ts';
import { lineageSentences } from '../lineage/sentences.ts';
import { ask, type Reader } from './ask.ts';
import { LIST_LIMIT } from './assertions.ts';
import { readClaimFacts } from './claim-facts.ts';
import { readEvidence } from './lineage-evidence.ts';
import {
  groupOf,
  idsOf,
  type LineageRefs,
  nameOf,
  nameOfOrigin,
  othersOf,
  readLineageRefs,
  readSourceRefs,
  speakersOf,
} from './lineage-refs.ts';
import { readActorRefs, readDocumentRefs } from './refs.ts';

const IdRow = z.object({ id: z.string() });

/** How origins are grouped, and the ids of the actors and documents that are left out. */
export type LineageRequest = { group: LineageGroup; without: readonly string[] };

/** @throws StemmaError not-found */
export async function readClaimsLineage(
  store: Reader,
  ids: readonly string[],
  request: LineageRequest,
): Promise<Lineage> {
  const found = await readClaimFacts(store, ids);
  const missing = ids.find((id) => !found.has(id));
  if (missing !== undefined) throw notThere('claim', missing);
  const rows = await ask(store, 'read/lineage-of-claims', IdRow, { ids: [...new Set(ids)] });
  return answer(store, ids.length === 1 ? 'claim' : 'claims', ids, rows, request);
}

/** @throws StemmaError not-found */
export async function readQuestionLineage(
  store: Reader,
  id: string,
  request: LineageRequest,
): Promise<Lineage> {
  const [[question], claims] = await Promise.all([
    ask(store, 'read/question', IdRow, { id }),
    ask(store, 'read/lineage-of-question', IdRow, { id }),
  ]);
  if (question === undefined) throw notThere('question', id);
  const rows = await ask(store, 'read/lineage-of-claims', IdRow, { ids: claims.map((claim) => claim.id) });
  return answer(store, 'question', [id], rows, request);
}

/** The lineage of whatever an actor states or passes on. @throws StemmaError not-found */
export async function readActorLineage(store: Reader, id: string, request: LineageRequest): Promise<Lineage> {
  const [actors, rows] = await Promise.all([
    readActorRefs(store, [id]),
    ask(store, 'read/actor-links', z.object({ assertion: z.string() }), { id }),
  ]);
  if (!actors.has(id)) throw notThere('actor', id);
  return answer(
    store,
    'actor',
    [id],
    rows.map(({ assertion }) => ({ id: assertion })),
    request,
  );
}

/** The lineage of whatever stands in a document. @throws StemmaError not-found */
export async function readDocumentLineage(
  store: Reader,
  id: string,
  request: LineageRequest,
): Promise<Lineage> {
  const [documents, rows] = await Promise.all([
    readDocumentRefs(store, [id]),
    ask(store, 'read/document-assertions', IdRow, { id }),
  ]);
  if (!documents.has(id)) throw notThere('document', id);
  return answer(store, 'document', [id], rows, request);
}

async function answer(
  store: Reader,
  of: Lineage['of'],
  ids: readonly string[],
  assertions: readonly { id: string }[],
  { group, without }: LineageRequest,
): Promise<Lineage> {
  const chosen = [...new Set(assertions.map(({ id }) => id))];
  const [evidence, sources] = await Promise.all([
    readEvidence(store, chosen),
    readSourceRefs(store, [...new Set(without)]),
  ]);
  const before = traceLineage(chosen, evidence, { group, without: new Set() });
  const trace =
    without.length === 0 ? before : traceLineage(chosen, evidence, { group, without: new Set(without) });
  const refs = await readRefs(store, trace);
  const [only, ...more] = trace.origins;
  return {
    of,
    ids: [...ids],
    group,
    without: sources,
    numbers: trace.numbers,
    before: before.numbers,
    sentences: lineageSentences({
      group,
      numbers: trace.numbers,
      before: before.numbers,
      sides: of === 'claim' ? trace.sides : null,
      onlyOrigin: only !== undefined && more.length === 0 ? nameOfOrigin(only, refs) : null,
      without: sources.map(nameOf),
    }),
    ...listsOf(trace, refs),
  };
}

/** The lists behind the numbers, each no longer than a list within an answer may be. */
function listsOf(
  trace: Trace,
  refs: LineageRefs,
): Pick<Lineage, 'documents' | 'outlets' | 'origins' | 'unidentified' | 'circular' | 'links' | 'first'> {
  return {
    documents: {
      total: trace.documents.size,
      items: refs
        .documents(trace.documents.keys())
        .slice(0, LIST_LIMIT)
        .map((document) => ({ document, assertions: trace.documents.get(document.id)?.length ?? 0 })),
    },
    outlets: list([...trace.outlets].sort(byMost), ([id, documents]) =>
      refs
        .speakers([id])
        .flatMap((outlet) =>
          outlet.type === 'actor' ? [{ outlet: asActor(outlet), documents: refs.documents(documents) }] : [],
        ),
    ),
    origins: list(trace.origins, (origin) => [originView(origin, refs)]),
    unidentified: list(trace.unidentified, ({ chain, voices }) =>
      refs.passages([chain]).map((passage) => ({
        ...passage,
        speakers: refs.speakers(voices.flatMap(({ speakers }) => speakers)),
      })),
    ),
    circular: list(trace.circular, (chain) => refs.passages([chain])),
    links: {
      read: trace.links.read,
      reported: trace.links.reported,
      byReport: list(trace.links.byReport, ({ speaker, chains }) =>
        refs.speakers([speaker]).map((found) => ({ speaker: found, assertions: chains.length })),
      ),
    },
    first: {
      said: list(trace.first.said, ({ chain, date }) =>
        refs.passages([chain]).map((passage) => ({
          ...passage,
          date: date?.text ?? null,
          speakers: refs.speakers(endOf(chain).speakers),
        })),
      ),
      held: list(trace.first.held, ({ document, date }) =>
        refs.documents([document]).map((found) => ({ document: found, date: date.text })),
      ),
      undated: trace.first.undated.length,
    },
  };
}

function originView(origin: TracedOrigin, refs: LineageRefs): OriginView {
  const { voice, chains } = origin;
  return {
    speakers: refs.speakers(voice.speakers),
    others: othersOf(origin, refs),
    group: groupOf(origin, refs),
    affirms: chains.filter(({ denies }) => !denies).length,
    denies: chains.filter(({ denies }) => denies).length,
    documents: refs.documents(chains.map(({ document }) => document)),
  };
}

function readRefs(store: Reader, trace: Trace): Promise<LineageRefs> {
  const { chains, documents, outlets, origins, unidentified, circular, links, first } = trace;
  return readLineageRefs(store, {
    ids: [
      ...documents.keys(),
      ...outlets.keys(),
      ...speakersOf(origins),
      ...unidentified.flatMap(({ voices }) => voices.flatMap(idsOf)),
      ...links.byReport.map(({ speaker }) => speaker),
      ...shown(first.said).flatMap(({ chain }) => endOf(chain).speakers),
      ...chains.map(({ document }) => document),
    ],
    chains: [
      ...shown(unidentified).map(({ chain }) => chain),
      ...shown(circular),
      ...shown(first.said).map(({ chain }) => chain),
    ],
  });
}

function shown<Item>(items: readonly Item[]): Item[] {
  return items.slice(0, LIST_LIMIT);
}

function list<Item, View>(
  items: readonly Item[],
  view: (item: Item) => View[],
): { total: number; items: View[] } {
  return { total: items.length, items: shown(items).flatMap(view) };
}

/** Most documents first, then by id. */
function byMost([one, mine]: [string, string[]], [other, theirs]: [string, string[]]): number {
  return theirs.length - mine.length || (one < other ? -1 : 1);
}

function asActor({ type: _type, ...actor }: Extract<SpeakerRef, { type: 'actor' }>) {
  return actor;
}

function notThere(kind: string, id: string): StemmaError {
  return new StemmaError('not-found', `There is no ${kind} with the id ${id}.`);
}
