// How many assertions of a dataset are dated to which days, by each of the three dates.
import { z } from 'zod';
import { type DatasetDates, TimelineLane } from '#schema';
import { ask, type Reader } from './ask.ts';
import { grouped } from './rows.ts';

const day = z.string().nullable();
const Row = z.object({
  happenedEarliest: day,
  happenedLatest: day,
  saidEarliest: day,
  saidLatest: day,
  publishedEarliest: day,
  publishedLatest: day,
  assertions: z.number(),
});
type Row = z.infer<typeof Row>;

export async function readDates(store: Reader, dataset: string): Promise<DatasetDates> {
  const rows = await ask(store, 'read/dates', Row, { dataset });
  return { dataset, lanes: TimelineLane.options.map((lane) => ({ lane, ...datesOf(rows, lane) })) };
}

function datesOf(rows: readonly Row[], lane: TimelineLane) {
  const spans = rows.map((row) => ({
    earliest: row[`${lane}Earliest`],
    latest: row[`${lane}Latest`],
    assertions: row.assertions,
  }));
  const isDated = ({ earliest, latest }: (typeof spans)[number]) => earliest !== null || latest !== null;
  const sum = (some: typeof spans) => some.reduce((total, { assertions }) => total + assertions, 0);
  return {
    dated: [...grouped(spans.filter(isDated), ({ earliest, latest }) => `${earliest ?? ''}/${latest ?? ''}`)]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([, [first, ...more]]) => (first ? [{ ...first, assertions: sum([first, ...more]) }] : [])),
    undated: sum(spans.filter((span) => !isDated(span))),
  };
}
