// The echoes of a dataset: what several documents carry, and all have from one origin.
import type { EchoView, LineageGroup } from '#schema';
import { type Echo, findEchoes } from '../lineage/echoes.ts';
import type { Reader } from './ask.ts';
import { readDatasetEvidence } from './lineage-evidence.ts';
import { groupOf, othersOf, readLineageRefs, speakersOf } from './lineage-refs.ts';
import { readTopics } from './lineage-topics.ts';

/** Every echo of a dataset, most documents first, then by id. */
export async function readEchoes(store: Reader, dataset: string, group: LineageGroup): Promise<EchoView[]> {
  const { evidence, questionsOf } = await readDatasetEvidence(store, dataset);
  const echoes = findEchoes(evidence, questionsOf, group);
  const [refs, topics] = await Promise.all([
    readLineageRefs(store, {
      ids: [...speakersOf(echoes.map(({ origin }) => origin)), ...echoes.flatMap((echo) => echo.documents)],
      chains: [],
    }),
    readTopics(
      store,
      echoes.map(({ of }) => of),
    ),
  ]);
  return echoes.map(({ of, stand, origin, chains, documents }) => ({
    id: idOf({ of, stand }),
    ...topics(of),
    stand,
    origin: refs.speakers(origin.voice.speakers),
    others: othersOf(origin, refs),
    group: groupOf(origin, refs),
    documents: refs.documents(documents),
    assertions: chains.map(({ id }) => id).sort(),
  }));
}

function idOf({ of, stand }: Pick<Echo, 'of' | 'stand'>): string {
  return stand === null ? of : `${of} ${stand}`;
}
