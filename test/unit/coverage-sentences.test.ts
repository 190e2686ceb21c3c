// Where sentences end: by Unicode's rules, and in the hard places of real texts.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codePointLength, sentencesOf } from '../../server/coverage/sentences.ts';

const cut = (text: string) => sentencesOf(text).map(({ words }) => words);

/** Each is cut at the bars. */
function expectCuts(...marked: string[]): void {
  for (const text of marked)
    expect(cut(text.replaceAll('|', '')), text).toEqual(text.split('|').map((part) => part.trim()));
}

describe('One sentence', () => {
  test('goes on after initials', () => {
    expectCuts(
      'A report by H. R. W. Smith was read. |Nobody answered.',
      'They met J. K. Miller on Monday. |He left.',
      'The U.S. Congress met. |It was brief.',
      'The letter of D. I. Ivanov was read.',
    );
  });

  test('does not go on after a letter that is a number or a plan', () => {
    expectCuts('The council chose plan B. |The mayor agreed.', 'It is in Protocol I. |Article 4 says more.');
  });

  test('goes on after an abbreviation that never ends one', () => {
    expectCuts(
      'The letter was sent to Mr. Miller and Gen. Brown. |They read it.',
      'See e.g. Smith on this. |It is short.',
    );
  });

  test('goes on after an abbreviation that has its number', () => {
    expectCuts(
      'He was wounded on Oct. 17, died on Oct. 24. |A service was held.',
      'An Occupying Power must not do it (GC IV, Art. 50). |This is understood.',
      'The meeting was in kindergarten No. 3 in Khankendi. |So it was said.',
      'Approx. 50 people came. |Then they left.',
    );
  });

  test('goes on after a closed question or exclamation inside it', () => {
    expectCuts('“Who was it?” he asked. |Nobody knew.', '"Stop!" they cried.');
  });

  test('has its number of a list, its bullet and its letter', () => {
    expectCuts(
      '1. To declare a ceasefire; 2 sides agreed. |Then they left.',
      '  2. Although it rained, they came.',
      '• I agree, and many others do too. |Because it is so.',
      '- Dozens of villages were targeted.',
      '(a) The first case. |It is short.',
      'iv. Findings of the report.',
    );
  });

  test('holds an address whole, also one that is glued to a word', () => {
    expectCuts(
      '(Yedioth Ahronoth, 25.10.2020, YNEhttps://www.ynetnews.com/article/Sk11bDGm00P)',
      'It is at https://example.org/a?B=1&C=2!D and www.example.org/News.Html today. |Read it.',
      'It is at https://example.org/page. |Read it.',
      'They will do it urgently." |(https://example.org/a/506910.html). |More follows.',
    );
  });

  test('holds figures with points', () => {
    expectCuts('From 27.09.2020 to 04.11.2020, at 1.30pm local time, 2,243 houses burned.');
  });
});

describe('A sentence ends', () => {
  test('at a full stop without a space', () => {
    expectCuts(
      'Media quoted the statement by Amnesty International.|The statement says so.',
      'At least 21 people were killed, 70 more injured.|Amnesty International’s experts verified it.',
      'It was in 2020.|The council met.',
      'So said the council (in May).|The mayor agreed.',
    );
  });

  test('but not within a name with a point', () => {
    expectCuts('According to Armiya.az citing APA, it was so.', 'Node.JS and ASP.NET were used.');
  });

  test('before a figure', () => {
    expectCuts(
      'Ganja is situated far beyond the frontline. |10 civilians were killed and 34 were injured.',
      'They are considered to be in captivity. |73 children are missing.',
    );
  });

  test('before and after the mark of an image, where that stands between sentences', () => {
    expectCuts(
      '[image: ]|Nagorno-Karabakh is not a "disputed" territory. |It is so.',
      'This is the development of other crimes. |[image: ]|Armenia is named.',
      'The [image: a flag] flag was shown.',
    );
    expect(cut('One.\n[image: ]\nTwo.')).toEqual(['One.', '[image: ]', 'Two.']);
  });

  test('within quotation marks, whether or not they are closed', () => {
    expectCuts(
      '“There are many fake videos. |But we must say that others could be authentic,” he said.',
      '“During my visit I saw the situation. |I was saddened to hear it.',
      'It causes misery." |The organization noted it.',
      'They take part in the process. "',
      'It says that: "They need care " . |This article goes on.',
    );
  });

  test('at the end of its line, and at no other white space', () => {
    expect(cut('SUMMARY\n\n91 civilians have\u00A0been killed\r\nGeneva,  12 August\u2028Next')).toEqual([
      'SUMMARY',
      '91 civilians have\u00A0been killed',
      'Geneva,  12 August',
      'Next',
    ]);
    expect(cut('It is by Mr.\nBrown came.\n1.\nTwo.')).toEqual(['It is by Mr.', 'Brown came.', '1.', 'Two.']);
  });

  test('in other scripts, too', () => {
    expect(cut('Սա առաջինն է։ Սա երկրորդն է։')).toEqual(['Սա առաջինն է։', 'Սա երկրորդն է։']);
    expect(cut('这是第一句。这是第二句。')).toEqual(['这是第一句。', '这是第二句。']);
  });
});

const wordsOf = (all: string) => all.replaceAll(/[^\p{L}\p{N}]/gu, '');

describe('Sentences', () => {
  test('have offsets in code points, and the line on which they start', () => {
    expect(sentencesOf('\uFEFF\n  😀 One. Two 😀.\r\n\r\nThree')).toEqual([
      { start: 4, end: 10, line: 2, words: '😀 One.' },
      { start: 11, end: 17, line: 2, words: 'Two 😀.' },
      { start: 21, end: 26, line: 4, words: 'Three' },
    ]);
  });

  test('leave out what holds no letter and no figure', () => {
    expect(cut('\n* \n—\n')).toEqual([]);
    expect(sentencesOf('')).toEqual([]);
  });

  test.for(['J. ', '? ', '[image:', 'a', '.a', ')', 'https://a', '("', '\n', '.  1'])(
    'are found in a long text of nothing but %o in a moment',
    { timeout: 20_000 },
    (part) => {
      expect(sentencesOf(part.repeat(100_000)).length).toBeGreaterThanOrEqual(0);
    },
  );

  test('are the same in a long text as in a short one', () => {
    const part = 'The fair was on 3 May. “Who came?” she asked. Nobody, 400 or 😀. ';
    const once = cut(part);
    expect(cut(part.repeat(1_000))).toEqual(Array.from({ length: 1_000 }, () => once).flat());
    const long = `The ${'very '.repeat(5_000)}long sentence.`;
    expect(cut(`${long} It ends. ${long}`)).toEqual([long, 'It ends.', long]);
    // Wherever the text is cut to be looked at, what decides stands after the stop.
    for (let before = 4_060; before < 4_100; before += 1)
      expect(cut(`${'x'.repeat(before)} etc. * * * and so on. Next.`), String(before)).toHaveLength(2);
  });

  test('stand in order at their offsets, and hold every letter and figure of any text once', () => {
    const fragments = fc.constantFrom(
      'A',
      'b',
      ' ',
      ' ',
      '.',
      '. ',
      '\n',
      '"',
      '”',
      '(',
      '1',
      'Mr.',
      '[image: ]',
      'https://a.B',
      '😀',
      '։',
      '?',
      '\r\n',
      'The ',
    );
    const text = fc.oneof(
      fc.array(fragments).map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(text, (given) => {
        const codePoints = [...given];
        let reached = 0;
        let held = '';
        for (const { start, end, words } of sentencesOf(given)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(codePoints.slice(start, end).join('')).toBe(words);
          expect(codePointLength(words)).toBe(end - start);
          held += words;
          reached = end;
        }
        expect(wordsOf(held)).toBe(wordsOf(given));
      }),
    );
  });
});
