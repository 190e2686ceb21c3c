// Puts on record what was done to a dataset: activities that follow its latest, in the transaction that does it.
import { z } from 'zod';
import type { Review } from '#schema';
import { type Deed, recordActivity } from './ingest/activity.ts';
import type { JournalEntry } from './journal.ts';
import { VERSION } from './project.ts';
import { kindOf } from './review/review-of.ts';
import type { Transaction } from './store/store.ts';

const LatestRow = z.object({ hash: z.string(), at: z.iso.datetime() });

type ToRecord = Pick<Deed, 'kind' | 'details' | 'documents'> & Partial<Pick<Deed, 'by' | 'id'>>;

/**
 * Adds activities, each after the one before. Whoever records another of the same dataset has to wait until then:
 * `lock/dataset` has run.
 *
 * @param at when it is done; the record says a millisecond after the latest where clocks disagree, so that the order of
 *           times is the order of the chain
 */
async function recordDeeds(
  transaction: Transaction,
  dataset: string,
  deeds: readonly ToRecord[],
  at: Date,
): Promise<JournalEntry[]> {
  const rows = await transaction.run('read/latest-activity', { dataset, kind: null });
  const [latest] = z.array(LatestRow).parse(rows);
  let previousHash = latest?.hash ?? null;
  let soonest = latest === undefined ? at.getTime() : Math.max(at.getTime(), Date.parse(latest.at) + 1);
  const recorded = deeds.map((deed) => {
    const made = recordActivity({
      by: null,
      ...deed,
      dataset,
      at: new Date(soonest),
      tool: `stemma ${VERSION}`,
      previousHash,
    });
    soonest += 1;
    previousHash = made.activity.hash;
    return made;
  });
  if (recorded.length === 0) return [];
  await transaction.run('write/activity', { rows: recorded.map(({ activity }) => activity) });
  await transaction.run('write/activity-used', { rows: recorded.flatMap(({ used }) => used) });
  return recorded.map(({ activity, used }) => ({ activity, used: used.map(({ target }) => target) }));
}

/** Adds one activity. */
export async function recordDeed(
  transaction: Transaction,
  { dataset, at, ...deed }: ToRecord & Pick<Deed, 'dataset' | 'at'>,
): Promise<JournalEntry> {
  const [entry] = await recordDeeds(transaction, dataset, [deed], at);
  if (entry === undefined) throw new Error(`expected an activity of ${dataset} to be recorded`);
  return entry;
}

/** Adds reviews of one dataset, each under its own id. */
export async function recordReviews(
  transaction: Transaction,
  dataset: string,
  reviews: readonly Review[],
  at: Date,
): Promise<JournalEntry[]> {
  const deeds = reviews.map((review) => {
    const { id, by, dataset: _of, ...details } = review;
    return { id, by, kind: kindOf(review), details, documents: [] };
  });
  return recordDeeds(transaction, dataset, deeds, at);
}
