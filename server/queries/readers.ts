// What two readers of different documents meet, with the names of what they meet.
import { ComparisonType, type LineageGroup, type Readers, type ReadingView, Status } from '#schema';
import { z } from 'zod';
import { compareReaders, type Reading, type Rivalry } from '../lineage/readers.ts';
import { readersSentences } from '../lineage/sentences.ts';
import { StemmaError } from '../errors.ts';
import { ask, type Reader } from './ask.ts';
import { LIST_LIMIT } from './assertions.ts';
import { readDatasetEvidence } from './lineage-evidence.ts';
import { readLineageRefs, speakersOf } from './lineage-refs.ts';
import { readTopics } from './lineage-topics.ts';

const ComparedRow = z.object({
  id: z.string(),
  type: ComparisonType,
  reason: z.string(),
  status: Status,
  claim: z.string(),
});

/** The types of comparison that set one claim against another. */
const AGAINST: readonly ComparisonType[] = ['contradicts', 'dispute'];

/** @throws StemmaError not-found where a document is not there, or is not read in the dataset */
export async function readReaders(
  store: Reader,
  dataset: string,
  asked: { first: readonly string[]; second: readonly string[]; group: LineageGroup },
): Promise<Readers> {
  const [{ evidence }, rows] = await Promise.all([
    readDatasetEvidence(store, dataset),
    ask(store, 'read/graph-comparisons', ComparedRow, { dataset }),
  ]);
  const held = new Set([...evidence.chains.values()].map(({ document }) => document));
  const missing = [...asked.first, ...asked.second].find((id) => !held.has(id));
  if (missing !== undefined)
    throw new StemmaError('not-found', `No document that is read in ${dataset} has the id ${missing}.`);

  const { both, first, second } = compareReaders(
    evidence,
    [new Set(asked.first), new Set(asked.second)],
    rivalriesAmong(rows),
    asked.group,
  );
  const told = new Map(rows.map(({ claim: _claim, ...comparison }) => [comparison.id, comparison]));
  const readings = [first, second];
  const [refs, topics] = await Promise.all([
    readLineageRefs(store, {
      ids: [...held, ...readings.flatMap(({ origins }) => speakersOf(origins))],
      chains: [],
    }),
    readTopics(store, [
      ...both.filter(isShown),
      ...readings.flatMap(({ only, deniedElsewhere, unheard }) => [
        ...only.filter(isShown),
        ...deniedElsewhere.filter(isShown).map(({ claim }) => claim),
        ...unheard.filter(isShown).flatMap(({ met, unmet }) => [met, unmet]),
      ]),
    ]),
  ]);
  const claimOf = (id: string) => topics(id).claim ?? { id, text: id };
  const some = <Item, View>(items: readonly Item[], view: (item: Item) => View) => ({
    total: items.length,
    items: items.filter(isShown).map(view),
  });
  const viewOf = (reading: Reading, documents: readonly string[]): ReadingView => ({
    documents: refs.documents(documents),
    claims: reading.claims.length,
    origins: some(reading.origins, ({ voice }) => refs.speakers(voice.speakers)),
    only: some(reading.only, claimOf),
    deniedElsewhere: some(reading.deniedElsewhere, ({ claim, documents: by }) => ({
      claim: claimOf(claim),
      documents: refs.documents(by),
    })),
    unheard: some(
      reading.unheard.flatMap(({ comparison, met, unmet }) => {
        const found = told.get(comparison);
        return found ? [{ comparison: found, met, unmet }] : [];
      }),
      ({ comparison, met, unmet }) => ({ comparison, met: claimOf(met), unmet: claimOf(unmet) }),
    ),
  });
  const views = { first: viewOf(first, asked.first), second: viewOf(second, asked.second) };
  return {
    dataset,
    group: asked.group,
    both: some(both, claimOf),
    ...views,
    sentences: readersSentences(views, both.length),
  };
}

const isShown = (_: unknown, index: number): boolean => index < LIST_LIMIT;

/** Comparisons of two claims that set them against each other, by id. */
function rivalriesAmong(rows: readonly z.infer<typeof ComparedRow>[]): Rivalry[] {
  const claims = new Map<string, string[]>();
  for (const { id, type, claim } of rows)
    if (AGAINST.includes(type)) claims.set(id, [...(claims.get(id) ?? []), claim]);
  return [...claims].flatMap(([comparison, [one, other]]) =>
    one !== undefined && other !== undefined ? [{ comparison, claims: [one, other] as const }] : [],
  );
}
