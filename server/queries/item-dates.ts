// What some items are dated by: the assertions behind them, and the dates that they have of their own.
import { z } from 'zod';
import { TimelineLane } from '#schema';
import { ask, type Reader } from './ask.ts';
import { grouped } from './rows.ts';

const AssertionRow = z.object({ item: z.string(), id: z.string() });
const DateRow = z.object({
  item: z.string(),
  dated: TimelineLane,
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
});

/** @returns by item, where there are any */
export async function readItemDates(store: Reader, ids: readonly string[]) {
  const [assertions, own] = await Promise.all([
    ask(store, 'read/item-assertions', AssertionRow, { ids }),
    ask(store, 'read/item-dates', DateRow, { ids }),
  ]);
  return {
    assertions: grouped(assertions, ({ item }) => item),
    own: grouped(own, ({ item }) => item),
  };
}
