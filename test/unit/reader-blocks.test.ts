// A text is cut for reading so that nothing of it is lost, and every passage stands at its code points.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextAssertion, TextPassage, TextSentence, Zone } from '#schema';
import { cutBlocks } from '../../client/reader/blocks.ts';
import { marginMarks } from '../../client/reader/margin-marks.ts';

const passage = (start: number, end: number, more: Partial<TextPassage> = {}): TextPassage => ({
  role: 'claim',
  start,
  end,
  exact: '',
  checked: true,
  assertions: [`a${start}`],
  cites: null,
  ...more,
});
const sentence = (start: number, end: number, state: TextSentence['state'] = 'annotated'): TextSentence => ({
  start,
  end,
  state,
  reason: null,
});
const cut = (
  text: string,
  passages: TextPassage[] = [],
  sentences: TextSentence[] = [],
  zones: { zone: Zone; start: number; end: number }[] = [],
) => cutBlocks({ text, passages, sentences, zones });
const wordsOf = (blocks: ReturnType<typeof cut>) =>
  blocks.map(({ segments }) => segments.map(({ words }) => words).join(''));

const letters = (words: string) => words.replaceAll(/\s/g, '');

describe('blocks of a text', () => {
  it('are its lines that have words, without the white space around them', () => {
    const blocks = cut('One line\n\n  another \r\nand a third\n');
    expect(wordsOf(blocks)).toEqual(['One line', 'another', 'and a third']);
    expect(blocks.map(({ start, end }) => [start, end])).toEqual([
      [0, 8],
      [12, 19],
      [22, 33],
    ]);
  });

  it('end where a zone ends, within a line too', () => {
    const blocks = cut('Heading and body', [], [], [{ zone: 'headline', start: 0, end: 7 }]);
    expect(blocks.map(({ zone }) => zone)).toEqual(['headline', 'body']);
    expect(wordsOf(blocks)).toEqual(['Heading', 'and body']);
  });

  it('of a very long line start where its sentences do', () => {
    const text = 'A short sentence. '.repeat(600).trim();
    const sentences = Array.from({ length: 600 }, (_, index) => sentence(index * 18, index * 18 + 17));
    const blocks = cut(text, [], sentences);
    expect(blocks.length).toBeGreaterThan(1);
    expect(wordsOf(blocks).join(' ')).toBe(text);
  });

  it('count code points: a sign of two units is one', () => {
    const [block] = cut('🍎🍎 apples', [passage(3, 9)]);
    expect(block?.segments.map(({ words, passages }) => [words, passages.length])).toEqual([
      ['🍎🍎 ', 0],
      ['apples', 1],
    ]);
  });
});

describe('segments', () => {
  it('are cut wherever a passage begins or ends, those that overlap included', () => {
    const [block] = cut('abcdefghij', [passage(0, 6), passage(4, 8, { role: 'scope' })]);
    expect(block?.segments.map(({ words, passages }) => [words, passages.map(({ lane }) => lane)])).toEqual([
      ['abcd', [0]],
      ['ef', [0, 1]],
      ['gh', [1]],
      ['ij', []],
    ]);
    expect(block?.lanes).toBe(2);
  });

  it('a passage goes on in the next line', () => {
    const blocks = cut('one two\nthree', [passage(4, 13)]);
    expect(
      blocks.map(({ segments }) => segments.filter((one) => one.passages.length > 0).map((one) => one.words)),
    ).toEqual([['two'], ['three']]);
  });

  it('know their sentence, and what lies between two sentences knows none', () => {
    const [block] = cut('One. Two.', [], [sentence(0, 4), sentence(5, 9, 'open')]);
    expect(block?.segments.map(({ words, sentence: own }) => [words, own?.state ?? null])).toEqual([
      ['One.', 'annotated'],
      [' ', null],
      ['Two.', 'open'],
    ]);
  });

  it('hold every letter of the text once, and of each passage exactly its own', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '\n', '🍎', 'é', '\u00A0', '<b>'),
      maxLength: 60,
    });
    const stretches = fc.array(fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 20 })), { maxLength: 8 });
    fc.assert(
      fc.property(texts, stretches, (text, all) => {
        const points = Array.from(text);
        const passages = all
          .filter(([start, length]) => start + length <= points.length)
          .map(([start, length], index) => passage(start, start + length, { assertions: [`a${index}`] }))
          .sort((a, b) => a.start - b.start);
        const segments = cut(text, passages).flatMap((block) => block.segments);
        expect(letters(segments.map(({ words }) => words).join(''))).toBe(letters(text));
        for (const { start, end, assertions } of passages) {
          const own = segments.filter((one) => one.passages.some((other) => other.assertions === assertions));
          expect(letters(own.map(({ words }) => words).join(''))).toBe(
            letters(points.slice(start, end).join('')),
          );
        }
      }),
    );
  });
});

const assertion = (start: number, name: string, more: Partial<TextAssertion> = {}): TextAssertion => ({
  id: `a${start}`,
  start,
  end: start + 1,
  claim: { id: 'c', text: 'A claim.' },
  questions: [],
  act: 'states',
  polarity: 'affirms',
  links: 2,
  origin: { actors: [{ id: name, name, kind: 'person', isHeld: false }], work: null },
  ...more,
});
const marks = (text: string, assertions: TextAssertion[]) => {
  const [block] = cut(
    text,
    assertions.map(({ id, start, end }) => passage(start, end, { assertions: [id] })),
  );
  if (block === undefined) throw new Error('no block');
  const found = marginMarks(block, new Map(assertions.map((one) => [one.id, one])));
  return [...found].map(([start, { name, remark }]) => [start, name, remark]);
};

describe('marks in the margin', () => {
  it('name the origin where its words begin, and what sets an assertion apart', () => {
    const text = 'x'.repeat(40);
    expect(
      marks(text, [
        assertion(0, 'Lillian', { links: 1 }),
        assertion(10, 'A ministry', { polarity: 'negates' }),
        assertion(20, 'A president', { act: 'calls-for' }),
        assertion(30, 'An agency'),
      ]),
    ).toEqual([
      [0, 'Lillian', 'own voice'],
      [10, 'A ministry', '¬ negates'],
      [20, 'A president', 'calls for'],
      [30, 'An agency', null],
    ]);
  });

  it('one origin after the other is named once, with a count; and again when it is some lines since', () => {
    expect(
      marks(
        'x'.repeat(900),
        [5, 40, 90, 600].map((start) => assertion(start, 'A ministry')),
      ),
    ).toEqual([
      [5, 'A ministry', '3 assertions'],
      [600, 'A ministry', null],
    ]);
  });
});
