// Whether the record is whole: the chain of the journal, the chain of the activities in the graph, what either lacks,
// and which reviews speak of what is gone. Reads only.
import { readReviews } from './queries/reviews.ts';
import type { ReviewView } from '#schema';
import { auditJournal, journalPath, type JournalEntry, readRecord } from './journal.ts';
import { type ChainBreak, firstBreak } from './journal-chain.ts';
import type { Reader } from './queries/ask.ts';

export type ChainAudit = {
  /** The journal’s path, or "graph". */
  of: string;
  entries: number;
  /** The first entry that is not what was written; `line` counts from 1. Null where all are. */
  broken: { line: number; message: string; id: string | null } | null;
};

/** The journal by itself, which needs no store. `isCutOff`: its last line was not written to its end. */
export async function auditFile(
  data: string,
): Promise<ChainAudit & { isCutOff: boolean; ids: ReadonlySet<string> }> {
  const { entries, broken, end } = await auditJournal(data);
  return {
    ...chainOf(journalPath(data), entries, broken),
    isCutOff: end !== null,
    ids: new Set(entries.map(({ activity }) => activity.id)),
  };
}

export type GraphAudit = ChainAudit & {
  ids: ReadonlySet<string>;
  /** Reviews in effect whose comparison, or one of whose two, is not in the graph. */
  unfound: ReviewView[];
};

/** The activities in the graph. */
export async function auditGraph(store: Reader): Promise<GraphAudit> {
  const record = await readRecord(store);
  const activities = record.map(({ activity }) => activity);
  const datasets = [...new Set(activities.map(({ dataset }) => dataset))];
  const reviews = (await Promise.all(datasets.map((dataset) => readReviews(store, dataset)))).flat();
  return {
    ...chainOf('graph', record, firstBreak(activities)),
    ids: new Set(activities.map(({ id }) => id)),
    unfound: reviews.filter(
      ({ kind, isFound, undoneBy }) => kind !== 'undo' && !isFound && undoneBy === null,
    ),
  };
}

function chainOf(of: string, entries: readonly JournalEntry[], broken: ChainBreak | null): ChainAudit {
  return {
    of,
    entries: entries.length,
    broken: broken && {
      line: broken.index + 1,
      message: broken.message,
      id: entries[broken.index]?.activity.id ?? null,
    },
  };
}
