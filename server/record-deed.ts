// Puts on record what was done to a dataset: an activity that follows its latest, in the transaction that does it.
import { z } from 'zod';
import { type Deed, recordActivity } from './ingest/activity.ts';
import type { JournalEntry } from './journal.ts';
import { VERSION } from './project.ts';
import type { Transaction } from './store/store.ts';

const LatestRow = z.object({ hash: z.string(), at: z.iso.datetime() });

/**
 * Adds the activity. Whoever records another of the same dataset has to wait until then: `lock/dataset` has run.
 *
 * @param deed `at` is when it is done; the record says a millisecond after the latest where clocks disagree, so that the
 *             order of times is the order of the chain
 */
export async function recordDeed(
  transaction: Transaction,
  deed: Pick<Deed, 'dataset' | 'kind' | 'at' | 'details' | 'documents'>,
): Promise<JournalEntry> {
  const rows = await transaction.run('read/latest-activity', { dataset: deed.dataset, kind: null });
  const [latest] = z.array(LatestRow).parse(rows);
  const { activity, used } = recordActivity({
    ...deed,
    at: latest === undefined ? deed.at : new Date(Math.max(deed.at.getTime(), Date.parse(latest.at) + 1)),
    by: null,
    tool: `stemma ${VERSION}`,
    previousHash: latest?.hash ?? null,
  });
  await transaction.run('write/activity', { rows: [activity] });
  await transaction.run('write/activity-used', { rows: used });
  return { activity, used: used.map(({ target }) => target) };
}
