// The order of questions and answers: by date, then by id, never by who says it.
import type { QuantityView } from '#schema';

/** By date, the undated last, then by id. */
export function byDay(one: { id: string; day: string | null }, other: { id: string; day: string | null }) {
  if (one.day !== other.day) {
    if (one.day === null) return 1;
    if (other.day === null) return -1;
    return compareText(one.day, other.day);
  }
  return compareText(one.id, other.id);
}

/** By code unit: the same on every machine, whatever its language. */
export const compareText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** The first year, month or day that an EDTF date names, which orders dates well enough to show them in a row. */
export const firstDay = (edtf: string | null): string | null =>
  edtf?.match(/\d{4}(?:-\d{2}(?:-\d{2})?)?/)?.[0] ?? null;

/** The date by which an answer is ordered and named: its own, else its as-of, else its period. */
export const dateOf = (when: string | null, quantity: QuantityView | null): string | null =>
  when ?? quantity?.asOf ?? quantity?.periodEnd ?? quantity?.periodStart ?? null;

/** Items by each of their keys, in the order given. */
export function groupBy<Item, Key>(items: readonly Item[], keysOf: (item: Item) => readonly Key[]) {
  const groups = new Map<Key, Item[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}
