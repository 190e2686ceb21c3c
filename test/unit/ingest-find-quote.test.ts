// Where quotations stand: counted in code points, whatever the script, however the lines were broken.
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { countCodePoints } from '../../server/ingest/code-points.ts';
import { findQuote, searchable } from '../../server/ingest/find-quote.ts';

// Enough where many tests share two cores.
vi.setConfig({ testTimeout: 60_000 });

const nasty = fc
  .array(fc.constantFrom('a', 'b', ' ', '\n', '\u00a0', 'é', '🍎', 'Հ', '\u0301'), { maxLength: 40 })
  .map((characters) => characters.join(''));

describe('findQuote', () => {
  test('counts code points, so that an emoji is one and a combining mark is one', () => {
    expect(findQuote('🍎🍎 cafe\u0301 ok', 'ok')).toEqual([9]);
    expect(findQuote('🍎🍎 cafe\u0301 ok', 'cafe\u0301')).toEqual([3]);
  });

  test('takes white space of any kind and length for one space', () => {
    expect(findQuote('at least\u00a021\n  people', 'at least 21 people')).toEqual([0]);
    expect(findQuote('at least 21 people', 'at least\u00a021\npeople')).toEqual([0]);
  });

  test('finds every place, those that overlap too', () => {
    expect(findQuote('aaa', 'aa')).toEqual([0, 1]);
  });

  test('finds nothing where nothing is asked, or nothing stands', () => {
    expect(findQuote('words', '')).toEqual([]);
    expect(findQuote('', 'words')).toEqual([]);
    expect(findQuote('Words', 'words')).toEqual([]);
  });

  test('finds whatever was cut from the text, at the place it was cut from', () => {
    fc.assert(
      fc.property(nasty, fc.nat(40), fc.nat(20), (text, from, length) => {
        const characters = [...text];
        const quote = characters.slice(from, from + length).join('');
        const startsInSpace = /^\s/.test(quote) && /\s/.test(characters[from - 1] ?? 'x');
        fc.pre(quote !== '' && !startsInSpace);
        expect(findQuote(text, quote)).toContain(from);
      }),
    );
  });

  test('agrees with a match at the place itself', () => {
    fc.assert(
      fc.property(nasty, nasty, (text, quote) => {
        fc.pre(quote.trim() !== '');
        const trimmed = quote.trim();
        const made = searchable(text);
        for (const { start, end } of made.find(trimmed))
          expect(made.matchAt(start, trimmed)).toEqual({ start, end });
      }),
    );
  });

  test('overlooks capitals, accents and the shapes of marks only where it is asked to', () => {
    const text = searchable('She said “No — Café” twice');
    expect(text.find('"no - cafe"')).toEqual([]);
    expect(text.findAlike('"no - cafe"')).toEqual([{ start: 9, end: 20 }]);
  });
});

describe('countCodePoints', () => {
  test('turns code points into UTF-16 units and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const points = countCodePoints(text);
        const characters = [...text];
        const units = characters.map((_, index) => characters.slice(0, index).join('').length);
        expect(points.length).toBe(characters.length);
        expect(characters.map((_, index) => points.unitAt(index))).toEqual(units);
        expect(units.map((unit) => points.codePointAt(unit))).toEqual([...characters.keys()]);
        expect(points.slice(1, 3)).toBe(characters.slice(1, 3).join(''));
      }),
    );
  });

  test('looks up an offset of a long text without walking through it', () => {
    const points = countCodePoints('🍎 words and more of them. '.repeat(40_000));
    const started = process.cpuUsage();
    for (let offset = 0; offset < 1_000_000; offset += 10) points.slice(offset, offset + 5);
    // 100,000 look-ups: some 20 ms where each is one, minutes where each walks a million code points.
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(2_000);
  });
});
