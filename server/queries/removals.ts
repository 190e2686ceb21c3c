// What becomes of a dataset's claims when sources are removed, each told in a sentence.
import type { LineageGroup, Removals, RemovalView } from '#schema';
import { type Removal, removeSources } from '../lineage/removals.ts';
import { removalSentence } from '../lineage/sentences.ts';
import type { Reader } from './ask.ts';
import { LIST_LIMIT } from './assertions.ts';
import { readDatasetEvidence } from './lineage-evidence.ts';
import { nameOf, nameOfOrigin, readLineageRefs, readSourceRefs, speakersOf } from './lineage-refs.ts';
import { readTopics } from './lineage-topics.ts';

/** @throws StemmaError not-found where a source is not there */
export async function readRemovals(
  store: Reader,
  dataset: string,
  { group, without }: { group: LineageGroup; without: readonly string[] },
): Promise<Removals> {
  const [{ evidence }, sources] = await Promise.all([
    readDatasetEvidence(store, dataset),
    readSourceRefs(store, [...new Set(without)]),
  ]);
  const { lost, kept, withoutOrigin, untouched, fallen } = removeSources(evidence, new Set(without), group);
  const shown = [...lost.slice(0, LIST_LIMIT), ...kept.slice(0, LIST_LIMIT)];
  const [refs, topics] = await Promise.all([
    readLineageRefs(store, {
      ids: shown.flatMap(({ before, after }) => speakersOf([...before.origins, ...after.origins])),
      chains: [],
    }),
    readTopics(
      store,
      shown.map(({ claim }) => claim),
    ),
  ]);
  const view = ({ claim: id, before, after }: Removal): RemovalView[] => {
    const { claim } = topics(id);
    if (claim === null) return [];
    const sentence = removalSentence({
      without: sources.map(nameOf),
      before: before.origins.map((origin) => nameOfOrigin(origin, refs)),
      after: after.origins.map((origin) => nameOfOrigin(origin, refs)),
    });
    return [
      {
        claim,
        sentence,
        originsBefore: before.origins.length,
        originsAfter: after.origins.length,
        documentsBefore: before.documents,
        documentsAfter: after.documents,
      },
    ];
  };
  return {
    group,
    without: sources,
    lost: { total: lost.length, items: lost.slice(0, LIST_LIMIT).flatMap(view) },
    kept: { total: kept.length, items: kept.slice(0, LIST_LIMIT).flatMap(view) },
    withoutOrigin,
    untouched,
    fallen,
  };
}
