// The formats of `stemma query`.
import { describe, expect, test } from 'vitest';
import { asCsv, asJson, asTable } from '../../server/cli/table.ts';

const result = {
  columns: ['name', 'count', 'aliases'],
  rows: [
    { name: 'Lindmoor', count: 12, aliases: ['L', 'M'] },
    { name: 'two\nlines, "quoted"', count: null, aliases: [] },
    { name: '=HYPERLINK("http://evil.example")', count: -5, aliases: 2n ** 60n },
  ],
  truncated: false,
};

describe('Rows of a query', () => {
  test('as a table keep one line each', () => {
    expect(asTable(result).split('\n')).toEqual([
      'name                               count  aliases',
      '─────────────────────────────────  ─────  ───────────────────',
      'Lindmoor                           12     ["L","M"]',
      'two lines, "quoted"                       []',
      '=HYPERLINK("http://evil.example")  -5     1152921504606846976',
    ]);
  });

  test('as JSON are objects, integers past 2^53 as text', () => {
    expect(JSON.parse(asJson(result))[2]).toMatchObject({ count: -5, aliases: '1152921504606846976' });
  });

  test('as CSV are quoted where they must be, and no text is taken for a formula', () => {
    expect(asCsv(result)).toBe(
      'name,count,aliases\n' +
        'Lindmoor,12,"[""L"",""M""]"\n' +
        '"two\nlines, ""quoted""",,[]\n' +
        `"'=HYPERLINK(""http://evil.example"")",-5,1152921504606846976\n`,
    );
  });
});
