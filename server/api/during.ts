// Which items have a part in a time: by the dates of the assertions behind them, and by their own.
import { daysOf, type Days, partIn } from '#overview';
import { DuringRequest, type TimelineAssertion, type TimelineLane, type TimePart, TimeParts } from '#schema';
import type { Context } from '../context.ts';
import { StemmaError } from '../errors.ts';
import { readItemDates } from '../queries/item-dates.ts';
import { NOTHING, route } from './route.ts';

export const during = route({
  method: 'post',
  path: '/during',
  summary: 'Which of some items have a part in a time',
  request: { ...NOTHING, body: DuringRequest },
  answer: {
    name: 'TimeParts',
    schema: TimeParts,
    example: { items: [{ id: 'karabakh-2020:actor:iphr', part: 'within' }] },
  },
  errors: [],
  onlyReads: true,
  async handle(context, { body }) {
    const parts = await partsOf(context, body.ids, requireDays(body.during), body.dated);
    return { items: [...parts].map(([id, part]) => ({ id, part })) };
  },
});

/** @throws StemmaError request-invalid */
export function requireDays(span: string): Days {
  const days = daysOf(span);
  if (days === null)
    throw new StemmaError('request-invalid', 'during: expected the earlier of two days first.');
  return days;
}

/** @returns each item once, by id */
export async function partsOf(
  { store, lists }: Pick<Context, 'store' | 'lists'>,
  ids: readonly string[],
  days: Days,
  dated: TimelineLane,
): Promise<Map<string, TimePart>> {
  const items = [...new Set(ids)].toSorted();
  const { assertions, own } = await readItemDates(store, items);
  const behind = (item: string): string[] =>
    isAssertion(item) ? [item] : (assertions.get(item) ?? []).map(({ id }) => id);
  const dates = await datesOf(lists, new Set(items.flatMap(behind)), dated);
  return new Map(
    items.map((item) => {
      const ofItself = (own.get(item) ?? []).filter((one) => one.dated === dated);
      return [item, partIn([...ofItself, ...behind(item).map((id) => dates.get(id) ?? null)], days)];
    }),
  );
}

const isAssertion = (id: string): boolean => id.split(':')[1] === 'assertion';

/** The date that counts of each of some assertions, null where there is none. */
async function datesOf(lists: Context['lists'], ids: ReadonlySet<string>, dated: TimelineLane) {
  const dates = new Map<string, TimelineAssertion[TimelineLane]>();
  for (const dataset of new Set([...ids].map((id) => id.slice(0, id.indexOf(':')))))
    for (const one of (await lists.timeline(dataset)).assertions)
      if (ids.has(one.id)) dates.set(one.id, one[dated]);
  return dates;
}
