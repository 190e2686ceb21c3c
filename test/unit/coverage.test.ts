// What has become of each sentence: annotated, excused or open, and which of the open ones come first.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageOf, rankOpen } from '../../server/coverage/coverage.ts';
import { marksOf } from '../../server/coverage/marks.ts';
import { codePointLength } from '../../server/coverage/sentences.ts';

const TEXT = '😀 The fair\n\nThe council said that 400 came. It rained. Nobody denies it.\n[image: ]\n';
const NOTHING = { statements: [], citations: [], zones: [] };
const placeOf = (quote: string) => ({ quote, start: codePointLength(TEXT.slice(0, TEXT.indexOf(quote))) });
const stretchOf = (words: string) => {
  const { start } = placeOf(words);
  return { start, end: start + words.length };
};
const statesOf = (...given: Parameters<typeof coverageOf>) => coverageOf(...given).map(({ state }) => state);

const asExcuse = ({ start, quote }: { start: number; quote: string }) => ({
  start,
  end: start + codePointLength(quote),
});

describe('A sentence', () => {
  test('is open where nothing is said of it', () => {
    expect(statesOf(TEXT, NOTHING, [])).toEqual(['open', 'open', 'open', 'open', 'open']);
  });

  test('is annotated where a statement quotes its claim from it, or a citation stands in it', () => {
    const statements = [placeOf('400 came')];
    const citations = [placeOf('denies')];
    expect(statesOf(TEXT, { ...NOTHING, statements, citations }, [])).toEqual([
      'open',
      'annotated',
      'open',
      'annotated',
      'open',
    ]);
  });

  test('is annotated as far as a quotation reaches, and no further', () => {
    const statements = [placeOf('400 came. It rained.')];
    expect(statesOf(TEXT, { ...NOTHING, statements }, [])).toEqual([
      'open',
      'annotated',
      'annotated',
      'open',
      'open',
    ]);
  });

  test('is not annotated by words that start where it ends, or end where it starts', () => {
    const text = 'It rained here.The sun came.';
    const second = { quote: 'The sun came', start: 15 };
    expect(statesOf(text, { ...NOTHING, statements: [second] }, [])).toEqual(['open', 'annotated']);
    const first = { quote: 'rained here.', start: 3 };
    expect(statesOf(text, { ...NOTHING, statements: [first] }, [])).toEqual(['annotated', 'open']);
  });

  test('is open where its words only date or attribute a statement', () => {
    const statement = { ...placeOf('rained'), scope: [placeOf('The fair')], chain: [{ cue: 'said' }] };
    expect(statesOf(TEXT, { ...NOTHING, statements: [statement] }, [])).toEqual([
      'open',
      'open',
      'annotated',
      'open',
      'open',
    ]);
  });

  test('is excused where excuses cover its letters and figures, also several of them together', () => {
    const excuses = [stretchOf('The fair'), stretchOf('It'), stretchOf('rained'), stretchOf('Nobody denies')];
    expect(statesOf(TEXT, NOTHING, excuses)).toEqual(['excused', 'open', 'excused', 'open', 'open']);
  });

  test('is annotated rather than excused where it is both', () => {
    const statements = [placeOf('rained')];
    expect(statesOf(TEXT, { ...NOTHING, statements }, [stretchOf('It rained.')])[2]).toBe('annotated');
  });

  test('is not excused by its zone, which is named', () => {
    const zones = [{ zone: 'navigation' as const, ...stretchOf('The fair') }];
    zones[0]!.start = 0;
    const [first, second] = coverageOf(TEXT, { ...NOTHING, zones }, []);
    expect(first).toMatchObject({ state: 'open', zone: 'navigation' });
    expect(second).toMatchObject({ zone: 'body' });
  });

  test('is never less covered for one annotation or excuse more', () => {
    const stretch = fc
      .record({ start: fc.nat([...TEXT].length - 1), length: fc.integer({ min: 1, max: 30 }) })
      .map(({ start, length }) => ({ start, quote: [...TEXT].slice(start, start + length).join('') }));
    const standing = { open: 0, excused: 1, annotated: 2 };
    fc.assert(
      fc.property(
        fc.array(stretch),
        fc.array(stretch),
        stretch,
        fc.boolean(),
        (quotes, excused, more, isExcuse) => {
          const before = statesOf(TEXT, { ...NOTHING, statements: quotes }, excused.map(asExcuse));
          const after = statesOf(
            TEXT,
            { ...NOTHING, statements: isExcuse ? quotes : [...quotes, more] },
            (isExcuse ? [...excused, more] : excused).map(asExcuse),
          );
          for (const [index, state] of after.entries())
            expect(standing[state]).toBeGreaterThanOrEqual(standing[before[index] ?? 'annotated']);
        },
      ),
    );
  });
});

describe('Open sentences', () => {
  test('come by how many marks they bear, then as they stand in the text', () => {
    const ranked = rankOpen(coverageOf(TEXT, NOTHING, []));
    expect(ranked.map(({ words }) => words)).toEqual([
      'The council said that 400 came.',
      'Nobody denies it.',
      '😀 The fair',
      'It rained.',
      '[image: ]',
    ]);
  });

  test.for([
    ['91 were killed', ['figure']],
    ['dozens of villages', ['figure']],
    ['٩١ شخصا', ['figure']],
    ['The one of them', []],
    ['on Monday', ['date']],
    ['in 1993', ['figure', 'date']],
    ['on 28 May', ['figure', 'date']],
    ['They may go', []],
    ['The mayor SAID so', ['report']],
    ['according to officials', ['report']],
    ['The statesman left', []],
    ['They refuted it', ['denial']],
    ['It isn’t so', ['denial']],
    ['under the Convention', ['citation']],
    ['YNEhttps://example.org', ['citation']],
  ] as const)('%o', ([words, marks]) => {
    expect(marksOf(words)).toEqual(marks);
  });
});
