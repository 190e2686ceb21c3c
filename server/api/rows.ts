// A list as rows, for scripts and spreadsheets: CSV or a line of JSON each, the whole list page after page, and no page is
// read before the one before it was taken.
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';

/** Part of a list: its rows, the cursor of what follows, and the limit at which the whole was cut, where it was. */
export type RowsPage = {
  columns: readonly string[];
  rows: readonly (readonly unknown[])[];
  next: string | null;
  truncatedBy: string | null;
};
export type RowType = keyof typeof WRITERS;

const WRITERS = {
  'text/csv': {
    head: (columns: readonly string[]) => stringify([[...columns]]),
    rows: ({ rows }: RowsPage) => stringify(rows.map((row) => row.map(csvCell))),
  },
  'application/x-ndjson': {
    head: () => '',
    rows: ({ columns, rows }: RowsPage) =>
      rows
        .map((row) => `${JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, row[at]])))}\n`)
        .join(''),
  },
};

export const ROW_TYPES: readonly RowType[] = ['text/csv', 'application/x-ndjson'];

/** Makes rows of the pages of a list: a column for each field of its items. */
export function rowsOfList(item: z.ZodObject) {
  const columns = Object.keys(item.shape);
  return (page: { items: readonly object[]; next?: string | null }): RowsPage => ({
    columns,
    rows: page.items.map((one) => columns.map((name): unknown => Reflect.get(one, name) ?? null)),
    next: page.next ?? null,
    truncatedBy: null,
  });
}

/**
 * The bytes of a whole list, each page written when it is asked for.
 *
 * @param read the page that a cursor leads to
 */
export async function* writeRows(
  type: RowType,
  first: RowsPage,
  read: (cursor: string) => Promise<RowsPage>,
): AsyncGenerator<string> {
  const writer = WRITERS[type];
  yield writer.head(first.columns) + writer.rows(first);
  for (let page = first; page.next !== null;) {
    page = await read(page.next);
    yield writer.rows(page);
  }
}

/** RFC 4180; a text that a spreadsheet would take for a formula is given an apostrophe in front: what texts say is not ours. */
function csvCell(value: unknown): string {
  if (value === null) return '';
  if (typeof value !== 'string') return JSON.stringify(value);
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}
