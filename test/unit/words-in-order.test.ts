// The words of an assertion as the page shows them: the claim's own, and those around it that give date, place or who.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsInOrder } from '../../client/theme/words-in-order.ts';

const TEXT =
  'The statement says at least 21 people were killed, and an estimated 70 more injured, in Barda 𝒳𝒴.';
const points = Array.from(TEXT);
type Range = readonly [start: number, end: number];

const passage = ([start, end]: Range) => ({
  exact: points.slice(start, end).join(''),
  start,
  end,
  zone: 'body' as const,
  checked: true,
});
const found = (words: string): Range => {
  const start = Array.from(TEXT.slice(0, TEXT.indexOf(words))).length;
  return [start, start + Array.from(words).length];
};
const put = (quote: Range, scope: Range[]) =>
  wordsInOrder({ quote: passage(quote), scope: scope.map(passage) });
const shown = (quote: string, ...scope: string[]) =>
  put(found(quote), scope.map(found))
    .map(({ text, isClaim }) => (isClaim ? `[${text}]` : text))
    .join('');

describe('the words that an assertion rests on', () => {
  it('stand in the order of the text, whatever the order of the scope', () => {
    expect(shown('70', 'in Barda', 'injured')).toBe('[70] … injured … in Barda');
    expect(shown('killed', 'at least 21 people')).toBe('at least 21 people … [killed]');
  });

  it('are joined where only a space is between them', () => {
    expect(shown('at least 21 people', 'were killed')).toBe('[at least 21 people] were killed');
  });

  it('are the claim’s where claim and scope overlap', () => {
    expect(shown('21', 'at least 21 people')).toBe('at least [21] people');
    expect(shown('21 people', 'at least 21')).toBe('at least [21 people]');
  });

  it('are counted in code points', () => {
    expect(shown('𝒳', '𝒴', 'Barda')).toBe('Barda [𝒳]𝒴');
  });

  const ranges = fc
    .tuple(fc.nat(points.length - 2), fc.integer({ min: 1, max: 12 }))
    .map(([start, length]): Range => [start, Math.min(points.length, start + length)]);

  it('hold the claim’s words whole and once, and nothing that the text does not hold', () => {
    fc.assert(
      fc.property(ranges, fc.array(ranges, { maxLength: 5 }), (quote, scope) => {
        const parts = put(quote, scope);
        expect(parts.filter(({ isClaim }) => isClaim).map(({ text }) => text)).toEqual([
          passage(quote).exact,
        ]);
        const all = parts.map(({ text }) => text).join('');
        for (const piece of all.split(' … ')) expect(piece.replaceAll(/\s/g, ' ')).toSatisfy(isInText);
      }),
    );
  });
});

/** Where one character is left out a space stands, so that any single one may be missing. */
function isInText(piece: string): boolean {
  const wanted = Array.from(piece);
  return points.some((_, start) =>
    wanted.every((point, index) => point === ' ' || points[start + index] === point),
  );
}
