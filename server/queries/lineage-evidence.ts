// The evidence that lineage reasons on, read for some assertions or for a whole dataset.
import { z } from 'zod';
import { Act, ActorKind, Certainty, Polarity } from '#schema';
import type { Chain, Evidence, LineageDocument, Link, Span } from '../lineage/evidence.ts';
import { joinSame } from '../voices/join-same.ts';
import { isNamedActor, type Speaker, type Speakers } from '../voices/voices.ts';
import { ask, type Reader } from './ask.ts';
import { distinct, grouped } from './rows.ts';

/** So many ids go with one statement: enough to be quick, few enough for one message. */
const IDS_AT_ONCE = 5_000;

const text = z.string();
const maybeText = text.nullable();

const AssertionRow = z.object({ id: text, claim: text, act: Act, polarity: Polarity, document: text });
const LinkRow = z.object({
  assertion: text,
  position: z.number(),
  actors: z.array(text),
  work: maybeText,
  saidAt: maybeText,
  saidAtEarliest: maybeText,
  saidAtLatest: maybeText,
});
const DerivationRow = z.object({ assertion: text, other: text, certainty: Certainty });
const DocumentRow = z.object({
  id: text,
  held: z.boolean(),
  publishedAt: maybeText,
  publishedAtEarliest: maybeText,
  publishedAtLatest: maybeText,
  authors: z.array(text),
  publishers: z.array(text),
});
const ActorRow = z.object({
  id: text,
  kind: ActorKind,
  same: z.array(text),
  memberOf: z.array(z.object({ actor: text, role: maybeText, from: maybeText, to: maybeText })),
});
const DatasetRow = z.object({
  id: text,
  claim: text,
  same: z.array(text),
  questions: z.array(text),
});

/**
 * The evidence of some assertions and of all that these derive from. A derivation of which we are not sure at all
 * (`open`) shows nothing, and is left out.
 *
 * @param claimOf the claim under which an assertion counts, where that is another than the one it states
 */
export async function readEvidence(
  store: Reader,
  ids: readonly string[],
  claimOf: (claim: string) => string = (claim) => claim,
): Promise<Evidence> {
  const sources = await readSources(store, ids);
  const all = [...sources.keys()];
  const [assertions, links] = await Promise.all([
    askByIds(store, 'read/lineage-assertions', AssertionRow, all),
    askByIds(store, 'read/lineage-links', LinkRow, all),
  ]);
  const documents = await askByIds(
    store,
    'read/lineage-documents',
    DocumentRow,
    distinct([...assertions.map((row) => row.document), ...links.map((row) => row.work)]),
  );
  const speakers = await readSpeakers(
    store,
    [...all, ...documents.map(({ id }) => id)],
    documents.map(({ id }) => id),
  );

  const makers = new Map(
    documents.map(({ id, authors, publishers }) => [id, authors.length > 0 ? authors : publishers]),
  );
  const linksOf = grouped(links, (row) => row.assertion);
  const known = new Set(assertions.map(({ id }) => id));
  const chains = assertions.map(({ id, claim, act, polarity, document }): Chain => ({
    id,
    claim: claimOf(claim),
    denies: act === 'retracts' || polarity === 'negates',
    document,
    links: (linksOf.get(id) ?? []).map((row) => linkOf(row, makers)),
    derivesFrom: (sources.get(id) ?? []).filter((source) => known.has(source)),
  }));
  return {
    chains: new Map(chains.map((chain) => [chain.id, chain])),
    documents: new Map(documents.map((row) => [row.id, documentOf(row)])),
    speakers,
  };
}

/** The evidence of a whole dataset, and the questions that each of its claims answers. */
export async function readDatasetEvidence(
  store: Reader,
  dataset: string,
): Promise<{ evidence: Evidence; questionsOf: Map<string, string[]> }> {
  const rows = await ask(store, 'read/lineage-of-dataset', DatasetRow, { dataset });
  const keys = joinSame(rows.map(({ claim, same }) => [claim, same]));
  const claimOf = (claim: string) => keys.get(claim) ?? claim;
  const evidence = await readEvidence(
    store,
    rows.map(({ id }) => id),
    claimOf,
  );
  const questionsOf = new Map(
    [...grouped(rows, ({ claim }) => claimOf(claim))].map(([claim, own]) => [
      claim,
      distinct(own.flatMap(({ questions }) => questions)),
    ]),
  );
  return { evidence, questionsOf };
}

/** For each of some assertions, and of those it derives from, however far, the ones it derives from. */
async function readSources(store: Reader, ids: readonly string[]): Promise<Map<string, string[]>> {
  const sources = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (let waiting = [...sources.keys()]; waiting.length > 0;) {
    const rows = await askByIds(store, 'read/assertion-derivations', DerivationRow, waiting);
    waiting = [];
    for (const { assertion, other, certainty } of rows) {
      if (certainty === 'open') continue;
      sources.get(assertion)?.push(other);
      if (sources.has(other)) continue;
      sources.set(other, []);
      waiting.push(other);
    }
  }
  return sources;
}

/** Whoever can speak in the datasets of some nodes: their actors, and the documents that may stand alone. */
async function readSpeakers(
  store: Reader,
  ids: readonly string[],
  documents: readonly string[],
): Promise<Speakers> {
  const datasets = distinct(ids.map((id) => id.slice(0, id.indexOf(':'))));
  const actors = await ask(store, 'read/lineage-actors', ActorRow, { datasets });
  const keys = joinSame(actors.map(({ id, same }) => [id, same]));
  return new Map<string, Speaker>([
    ...documents.map((id): [string, Speaker] => [id, { kind: null, isNamed: true, key: id, memberOf: [] }]),
    ...actors.map(({ id, kind, memberOf }): [string, Speaker] => [
      id,
      { kind, isNamed: isNamedActor(id), key: keys.get(id) ?? id, memberOf },
    ]),
  ]);
}

async function askByIds<Row>(
  store: Reader,
  statement: string,
  row: z.ZodType<Row>,
  ids: readonly string[],
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < ids.length; start += IDS_AT_ONCE)
    for (const one of await ask(store, statement, row, { ids: ids.slice(start, start + IDS_AT_ONCE) }))
      rows.push(one);
  return rows;
}

function linkOf(row: z.infer<typeof LinkRow>, makers: ReadonlyMap<string, string[]>): Link {
  const said = spanOf(row.saidAt, row.saidAtEarliest, row.saidAtLatest);
  if (row.actors.length > 0 || row.work === null) return { speakers: row.actors, work: row.work, said };
  const of = makers.get(row.work) ?? [];
  return { speakers: of.length > 0 ? of : [row.work], work: row.work, said };
}

function documentOf(row: z.infer<typeof DocumentRow>): LineageDocument {
  return {
    id: row.id,
    isHeld: row.held,
    published: spanOf(row.publishedAt, row.publishedAtEarliest, row.publishedAtLatest),
    publishers: row.publishers,
  };
}

function spanOf(date: string | null, earliest: string | null, latest: string | null): Span | null {
  return date === null ? null : { text: date, earliest, latest };
}
