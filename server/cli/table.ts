// The rows of a query as a table, as JSON or as CSV.
import { stringify } from 'csv-stringify/sync';
import type { QueryResult, Value } from '../store/store.ts';
import { visible } from './output.ts';

export const FORMATS = { table: asTable, json: asJson, csv: asCsv };
export type Format = keyof typeof FORMATS;

type Answer = Pick<QueryResult, 'columns' | 'rows'>;

/** Columns under their names, as wide as what they hold. */
export function asTable({ columns, rows }: Answer): string {
  const cells = [columns, ...rows.map((row) => columns.map((column) => cellOf(row[column] ?? null)))];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => (line[index] ?? '').length)));
  const line = (parts: string[]) =>
    parts
      .map((part, index) => part.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  const [head = [], ...body] = cells;
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...body.map(line)].join('\n');
}

/** A list of objects, one a row. */
export function asJson({ rows }: Answer): string {
  return JSON.stringify(
    rows,
    (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
    2,
  );
}

/**
 * RFC 4180 with a head. A text that a spreadsheet would take for a formula is given an apostrophe in front: what texts
 * say is not ours.
 */
export function asCsv({ columns, rows }: Answer): string {
  return stringify([
    columns,
    ...rows.map((row) =>
      columns.map((column) => {
        const value = row[column] ?? null;
        const cell = value === null ? '' : textOf(value);
        return typeof value === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
      }),
    ),
  ]);
}

/** A value on one line; what is nothing is left blank. */
function cellOf(value: Value): string {
  return value === null ? '' : visible(textOf(value).replaceAll(/\s+/g, ' '));
}

function textOf(value: Value): string {
  if (typeof value === 'string' || typeof value === 'bigint') return String(value);
  return (
    JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? String(part) : part)) ?? ''
  );
}
