// The bars of an answer whose rows are one category or date and one number each. Pure.
import type { QueryAnswer } from '#schema';
import { inWords } from './cells.ts';

type Bar = { name: string; value: number };
export type Chart = { category: string; number: string; bars: Bar[]; from: number; to: number };

/** Null where the columns are not one of categories and one of numbers, or a category comes twice. */
export function chartOf({ columns, rows }: Pick<QueryAnswer, 'columns' | 'rows'>): Chart | null {
  const number = columns.findIndex(({ holds }) => holds === 'number');
  const category = columns.findIndex(({ holds }) => ['text', 'boolean', 'node'].includes(holds));
  if (columns.length !== 2 || number === -1 || category === -1) return null;
  const bars = rows.flatMap((row): Bar[] => {
    const value = row[number];
    return typeof value === 'number' ? [{ name: inWords(row[category] ?? null) || 'not stated', value }] : [];
  });
  if (new Set(bars.map(({ name }) => name)).size < bars.length) return null;
  // Bars begin at nothing, so that their lengths compare.
  const values = bars.map(({ value }) => value);
  return {
    category: columns[category]?.name ?? '',
    number: columns[number]?.name ?? '',
    bars,
    from: values.reduce((least, value) => Math.min(least, value), 0),
    to: values.reduce((most, value) => Math.max(most, value), 0),
  };
}
