// Rows that came back, put in order: grouped by a key, or their values each once.

/** The rows under the value that each has for a key, in their order. */
export function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

/** Each value once, ascending by code unit; what is null or undefined is left out. */
export function distinct(values: Iterable<string | null | undefined>): string[] {
  const found = new Set<string>();
  for (const value of values) if (value !== null && value !== undefined) found.add(value);
  return [...found].sort();
}
