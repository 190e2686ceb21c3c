// Fields of a comparison in words: figures as their texts gave them.
import { describe, expect, test } from 'vitest';
import type { QuantityView } from '#schema';
import type { ClaimFacts } from '../../server/queries/claim-facts.ts';
import { comparisonFields, figureInWords, type Judged } from '../../server/queries/comparison-fields.ts';

const quantity = (parts: Partial<QuantityView>): QuantityView => ({
  measure: 'killed',
  of: 'people',
  unit: 'persons',
  low: null,
  high: null,
  words: null,
  bound: null,
  asOf: null,
  periodStart: null,
  periodEnd: null,
  cumulative: null,
  ...parts,
});

describe('A figure is read back as its text gave it', () => {
  test.for([
    [{ low: 21, high: 21, bound: 'exact' }, '21'],
    [{ low: 21, high: null, bound: 'at-least' }, 'at least 21'],
    [{ low: 3000, high: null, bound: 'more-than' }, 'more than 3,000'],
    [{ low: null, high: 12, bound: 'at-most' }, 'at most 12'],
    [{ low: null, high: 12, bound: 'less-than' }, 'less than 12'],
    [{ low: 0.9 * 70, high: 1.1 * 70, bound: 'approximately' }, 'about 70'],
    [{ low: 60, high: 80, bound: 'approximately' }, 'about 60 to 80'],
    [{ low: 0.9 * 70, high: 70, bound: 'nearly' }, 'nearly 70'],
    [{ low: 10, high: 12, bound: 'exact' }, '10 to 12'],
    [{ low: 24, high: null, words: 'dozens', bound: 'vague' }, 'dozens'],
    [{ low: 0.9 * 33.5, high: 1.1 * 33.5, bound: 'approximately' }, 'about 33.5'],
    [{}, null],
  ] as const)('%o is "%s"', ([parts, words]) => {
    expect(figureInWords(quantity(parts))).toBe(words);
  });

  test('a claim without a figure has none', () => {
    expect(figureInWords(null)).toBeNull();
  });
});

describe('The fields of two wordings', () => {
  const claim = (id: string): ClaimFacts => ({
    id,
    dataset: 'fair',
    text: 'The bridge is safe.',
    topic: null,
    predicate: null,
    subject: null,
    object: null,
    instrument: null,
    when: null,
    whenBasis: null,
    quantity: null,
    about: [],
    places: [],
    questions: [],
    instanceOf: [],
  });
  const judged = (id: string, hedge: string | null, origin: string): Judged => ({
    claim: id,
    polarity: 'affirms',
    act: 'states',
    hedge,
    quote: 'is safe',
    origins: [origin],
  });

  test('of one claim stand side by side, though the claim is one', () => {
    const both = [judged('a', 'may', 'Engineer'), judged('a', null, 'Paper')];
    expect(comparisonFields({ agree: [], differ: ['hedge', 'attribution'] }, [claim('a')], both)).toEqual([
      { field: 'hedge', agrees: false, values: ['“may”', null] },
      { field: 'attribution', agrees: false, values: ['Engineer', 'Paper'] },
    ]);
  });

  test('of two claims are gathered by claim', () => {
    const all = [judged('a', 'may', 'Engineer'), judged('a', 'may', 'Mayor'), judged('b', null, 'Paper')];
    expect(comparisonFields({ agree: ['act'], differ: ['hedge'] }, [claim('a'), claim('b')], all)).toEqual([
      { field: 'hedge', agrees: false, values: ['“may”', null] },
      { field: 'act', agrees: true, values: ['states', 'states'] },
    ]);
  });
});
