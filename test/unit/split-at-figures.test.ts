// The figures that the comparison panel underlines within a source's words.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitAtFigures } from '../../client/panels/split-at-figures.ts';

const marked = (words: string, figures: string[]) =>
  splitAtFigures(words, figures).flatMap((part) => (part.isMarked ? [part.text] : []));

describe('a quotation in the comparison panel', () => {
  it('has the figure underlined in which the two claims differ', () => {
    expect(marked('injuring 48 civilians, including 5 children', ['48'])).toEqual(['48']);
  });

  it('is found also where its thousands are set apart', () => {
    expect(marked('2,734 houses fell into disrepair', ['2734'])).toEqual(['2,734']);
    expect(marked('10 000 projectiles', ['10\u202f000'])).toEqual(['10 000']);
  });

  it('does not mark a figure within another', () => {
    expect(marked('148 people and 48 houses', ['48'])).toEqual(['48']);
    expect(marked('on 17 October, 1748 were counted', ['48'])).toEqual([]);
  });

  it('loses none of its words, whatever is marked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.nat().map(String)), (words, figures) => {
        expect(
          splitAtFigures(words, figures)
            .map((part) => part.text)
            .join(''),
        ).toBe(words);
      }),
    );
  });
});
