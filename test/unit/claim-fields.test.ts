// A claim's quantity in words.
import { describe, expect, it } from 'vitest';
import type { QuantityView } from '#schema';
import { sayQuantity } from '../../client/panels/claim-fields.ts';

const quantity = (given: Partial<QuantityView>): QuantityView => ({
  measure: 'killed',
  of: 'civilians',
  unit: 'persons',
  low: null,
  high: null,
  words: null,
  bound: null,
  asOf: null,
  periodStart: null,
  periodEnd: null,
  cumulative: null,
  ...given,
});

describe('a quantity in words', () => {
  it.each<[Partial<QuantityView>, string]>([
    [{ low: 91, high: 91, bound: 'exact' }, '91 persons'],
    [{ low: 50, bound: 'more-than' }, 'more than 50 persons'],
    [{ high: 70, bound: 'at-most' }, 'at most 70 persons'],
    [{ low: 63, high: 77, bound: 'approximately' }, 'approximately 70 persons'],
    [{ low: 900_000, high: 1_000_000, bound: 'nearly' }, 'nearly 1,000,000 persons'],
    [{ low: 20, high: 30 }, '20 to 30 persons'],
    [{ low: 24, words: 'dozens', bound: 'vague' }, '“dozens” persons'],
    [{ low: 20, high: 20, unit: 'percent' }, '20 %'],
    [{}, 'not given as a number'],
  ])('%o is said as “%s”', (given, words) => {
    expect(sayQuantity(quantity(given))).toBe(words);
  });
});
