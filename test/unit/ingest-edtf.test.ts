// What dates can mean, and which are none.
import { describe, expect, test } from 'vitest';
import { edtfRange, readEdtf } from '../../server/ingest/edtf-range.ts';

describe('the first and the last day of a date', () => {
  test.each([
    ['2020', '2020-01-01', '2020-12-31'],
    ['2020-11', '2020-11-01', '2020-11-30'],
    ['2020-10-28', '2020-10-28', '2020-10-28'],
    ['2020-11-25~', '2020-11-25', '2020-11-25'],
    ['2020-11?', '2020-11-01', '2020-11-30'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2020-02-29', '2020-02-29', '2020-02-29'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['2020-11-XX', '2020-11-01', '2020-11-30'],
    ['2020-11-1X', '2020-11-10', '2020-11-19'],
    ['2020-XX', '2020-01-01', '2020-12-31'],
    ['2020-09-27/2020-11-10', '2020-09-27', '2020-11-10'],
    ['2020-09-27/2020-09-27', '2020-09-27', '2020-09-27'],
    ['2020-11-25/2020-11', '2020-11-25', '2020-11-30'],
    ['2020-11/..', '2020-11-01', null],
    ['../2020', null, '2020-12-31'],
    ['2020/', '2020-01-01', null],
    ['[2020-09,2020-11-05]', '2020-09-01', '2020-11-05'],
    ['{2020-11..2020-12}', '2020-11-01', '2020-12-31'],
    ['[..2020-11]', null, '2020-11-30'],
    ['2020-10-28T23:30:00+04:00', '2020-10-28', '2020-10-28'],
    ['2020-10-28T13:30', '2020-10-28', '2020-10-28'],
    ['2020-10-28T13:30~', '2020-10-28', '2020-10-28'],
    ['1950S2', '1900-01-01', '1999-12-31'],
    ['2020-21', '2020-03-01', '2020-11-30'],
    ['2020-27', '2020-09-01', '2020-11-30'],
    ['2020-28', '2020-12-01', '2021-02-28'],
    ['2020-33', '2020-01-01', '2020-03-31'],
    ['0044', '0044-01-01', '0044-12-31'],
  ])('%s means %s to %s', (text, earliest, latest) => {
    expect(readEdtf(text)).toEqual({ earliest, latest });
  });

  test('a date that is not stated means no day', () => {
    expect(edtfRange(undefined)).toEqual({ earliest: null, latest: null });
  });

  test('a day is a date exactly where the calendar has it', () => {
    for (let month = 1; month <= 12; month += 1)
      for (let day = 1; day <= 31; day += 1) {
        const text = `2021-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const read = readEdtf(text);
        const isReal = new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
        expect('code' in read ? read.code : read.earliest).toBe(isReal ? text : 'no-such-date');
      }
  });
});

describe('what is no date', () => {
  test.each([
    ['2021-02-29', 'no-such-date'],
    ['2020-02-30', 'no-such-date'],
    ['2020-13', 'no-such-date'],
    ['2020-10-28T25:00', 'no-such-date'],
    ['2020-02-30T10:00~', 'no-such-date'],
    ['2020-11-10/2020-09-27', 'date-reversed'],
    ['20201028', 'not-edtf'],
    ['28.10.2020', 'not-edtf'],
    ['yesterday', 'not-edtf'],
    ['../..', 'not-edtf'],
    ['-0044', 'not-edtf'],
    ['Y170000002', 'not-edtf'],
    ['201', 'not-edtf'],
    ['', 'not-edtf'],
  ])('"%s" is refused', (text, code) => {
    expect(readEdtf(text)).toMatchObject({ code });
  });

  test.each([
    ['20201028', "Write '2020-10-28'."],
    ['28.10.2020', "Write '2020-10-28'."],
    ['2020-9-4', "Write '2020-09-04'."],
    ['2020-09-27..2020-11-10', "Write '2020-09-27/2020-11-10'."],
    ['ca. 1990', "Write '1990~'."],
    ['1990s', "Write '199X'."],
  ])('"%s" comes with the way to write it: %s', (text, mend) => {
    expect(readEdtf(text)).toMatchObject({ mend });
  });
});
