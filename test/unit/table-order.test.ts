// The order of the table form.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortRows } from '../../client/shell/table-order.ts';

type Row = { id: string; key: string | number | null };
const sort = (rows: Row[], isDescending = false) =>
  sortRows(
    rows,
    (row) => row.key,
    (row) => row.id,
    isDescending,
  );
const rows = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 4 }),
    key: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(null)),
  }),
  { selector: (row) => row.id },
);

describe('a sorted table', () => {
  it('does not depend on the order in which its rows came', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (given, isDescending) => {
        expect(sort(given.toReversed(), isDescending)).toEqual(sort(given, isDescending));
      }),
    );
  });

  it('holds every row once and leaves the given rows as they were', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const before = structuredClone(given);
        expect(new Set(sort(given))).toEqual(new Set(given));
        expect(given).toEqual(before);
      }),
    );
  });

  it('has what is not stated at its end, whichever way it is sorted', () => {
    const given: Row[] = [
      { id: 'a', key: null },
      { id: 'b', key: 2 },
      { id: 'c', key: 1 },
    ];
    expect(sort(given).map((row) => row.id)).toEqual(['c', 'b', 'a']);
    expect(sort(given, true).map((row) => row.id)).toEqual(['b', 'c', 'a']);
  });

  it('puts figures in words in the order of the figures', () => {
    const given: Row[] = ['100 houses', '9 houses', '20 houses'].map((key) => ({ id: key, key }));
    expect(sort(given).map((row) => row.key)).toEqual(['9 houses', '20 houses', '100 houses']);
  });
});
