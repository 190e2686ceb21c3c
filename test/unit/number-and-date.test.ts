// Numbers and dates as the screen says them.
import { describe, expect, it } from 'vitest';
import { countOf, datesInWords, formatDate, formatNumber } from '../../client/theme/number-and-date.ts';

describe('a number on the screen', () => {
  it('has a narrow space before each three digits, from five digits on', () => {
    expect([0, 999, 2734, 13_575, 1_234_567].map(formatNumber)).toEqual([
      '0',
      '999',
      '2734',
      '13\u202f575',
      '1\u202f234\u202f567',
    ]);
  });

  it('keeps its fraction', () => {
    expect(formatNumber(12_345.5)).toBe('12\u202f345.5');
  });

  it('stands with its noun in the right form', () => {
    expect([countOf(1, 'document'), countOf(2, 'document'), countOf(0, 'body', 'bodies')]).toEqual([
      '1 document',
      '2 documents',
      '0 bodies',
    ]);
  });
});

describe('a date on the screen', () => {
  it.each([
    ['2020-10-28', '28 October 2020'],
    ['2020-11', 'November 2020'],
    ['2020', '2020'],
    ['2020-10-04~', 'about 4 October 2020'],
    ['2021?', '2021 (uncertain)'],
    ['2020-09-27/2020-11-10', '27 September 2020 to 10 November 2020'],
    ['2020-11-04/..', '4 November 2020 or later'],
    ['../2020-11-04', '4 November 2020 or earlier'],
    ['2020-10-28T13:30', '28 October 2020, 13:30'],
  ])('says %s as “%s”', (edtf, words) => {
    expect(formatDate(edtf)).toBe(words);
  });

  it('is “not dated” where the text gives none', () => {
    expect(formatDate(null)).toBe('not dated');
  });

  it('stays as it is written where it has no everyday wording', () => {
    expect(['2020-21', '20XX', 'Y-170000002'].map(formatDate)).toEqual(['2020-21', '20XX', 'Y-170000002']);
  });

  it('is put into words also where it stands among others', () => {
    expect(datesInWords('from 2020-09-27')).toBe('from 27 September 2020');
    expect(datesInWords('2020-09-27 to 2020-11')).toBe('27 September 2020 to November 2020');
    expect(datesInWords('2020-09-27/2020-11-10')).toBe('27 September 2020 to 10 November 2020');
    expect(datesInWords('48 civilians in 2020')).toBe('48 civilians in 2020');
  });
});
