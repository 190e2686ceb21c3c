// The order of a table's rows by one column. Pure; the order is total, and "not stated" comes last either way.
export type SortKey = string | number | null;
export type SortOrder = { column: string; isDescending: boolean };

/**
 * @param keyOf what a row is sorted by in the chosen column
 * @param idOf breaks ties, always ascending, so that equal rows do not change places
 */
export function sortRows<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => SortKey,
  idOf: (row: Row) => string,
  isDescending: boolean,
): Row[] {
  const sign = isDescending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)];
    if (a === null || b === null) {
      if (a !== b) return a === null ? 1 : -1;
    } else {
      const compared = compareKeys(a, b);
      if (compared !== 0) return sign * compared;
    }
    return idOf(one) < idOf(other) ? -1 : 1;
  });
}

const collator = new Intl.Collator('en', { numeric: true });

function compareKeys(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return collator.compare(String(one), String(other));
}
