// A whole and its parts.
import { describe, expect, it } from 'vitest';
import { judgeArithmetic } from '../../server/compare/arithmetic.ts';
import { type ClaimIn, claimOf, factsOf, type Told } from './compare-world.ts';

type Figure = NonNullable<ClaimIn['quantity']> & { told?: Told[] };

/** Judges a whole against parts, each part with the figures that are given for it. */
function judge(whole: Figure, ...parts: Figure[][]) {
  const claim = ({ told = [{ by: 'a' }], ...quantity }: Figure): ClaimIn => ({ quantity, told });
  const named = parts.map((figures, part) =>
    figures.map((figure, index) => [`p${part}-${index}`, claim(figure)] as const),
  );
  const facts = factsOf({ claims: { whole: claim(whole), ...Object.fromEntries(named.flat()) } });
  return judgeArithmetic(
    {
      whole: claimOf(facts, 'whole'),
      parts: named.map((figures) => figures.map(([name]) => claimOf(facts, name))),
    },
    facts,
  );
}
const asOf = '2020-11-04';
const b: Told[] = [{ by: 'b', in: 'other' }];

describe('parts', () => {
  it('that exceed their whole contradict it, within one origin and day', () => {
    const judgement = judge({ value: 25, asOf }, [{ value: 5, asOf }], [{ value: 21, asOf }]);
    expect(judgement).toMatchObject({
      type: 'contradicts',
      kind: 'arithmetic',
      status: 'found',
      against: 'test:claim:p1-0',
      via: ['test:claim:p0-0'],
      reason: 'The whole is 25 according to a, and its 2 parts come to 26 (21 and 5) according to a.',
    });
  });

  it('that go into their whole are compatible, and need not make it up', () => {
    expect(judge({ value: 26, asOf }, [{ value: 5, asOf }], [{ value: 21, asOf }])).toBeNull();
    expect(judge({ value: 100, asOf }, [{ value: 5, asOf }], [{ value: 21, asOf }])).toBeNull();
    expect(judge({ value: 25, bound: 'at-least', asOf }, [{ value: 26, asOf }])).toBeNull();
  });

  it('that are said to be all there have to make it up', () => {
    const whole = { value: 100, asOf, told: [{ by: 'a', complete: true }] };
    expect(judge(whole, [{ value: 5, asOf }], [{ value: 21, asOf }])).toMatchObject({ status: 'found' });
    expect(judge(whole, [{ value: 79, asOf }], [{ value: 21, asOf }])).toBeNull();
    expect(judge(whole, [{ value: 5, asOf }], [])).toBeNull();
  });

  it('count by the smallest figure that is given for each', () => {
    expect(
      judge(
        { value: 25, asOf },
        [
          { value: 30, asOf },
          { value: 4, asOf },
        ],
        [{ value: 21, asOf }],
      ),
    ).toBeNull();
  });

  it('are named as few as already exceed the whole, the largest first', () => {
    const parts: Figure[][] = [[{ value: 3, asOf }], [{ value: 21, asOf }], [{ value: 5, asOf }]];
    expect(judge({ value: 20, asOf }, ...parts)).toMatchObject({
      against: 'test:claim:p1-0',
      via: [],
      reason: 'The whole is 20 according to a, and a part of it is 21 according to a.',
    });
    expect(judge({ value: 25, asOf }, ...parts)).toMatchObject({ via: ['test:claim:p2-0'] });
  });

  it('that exceed a running total of no day tell that it is of an earlier one', () => {
    const judgement = judge({ value: 6, cumulative: true }, [{ value: 21 }]);
    expect(judgement).toMatchObject({ type: 'differs', because: 'as-of', status: 'candidate' });
    expect(judgement?.reason).toBe(
      'The whole is 6 according to a, and a part of it is 21 according to a, so that the whole must be of an earlier day, but it is not stated of which day each figure is.',
    );
  });

  it('of a later day than the whole are left out', () => {
    expect(judge({ value: 25, asOf }, [{ value: 5, asOf }], [{ value: 21, asOf: '2020-11-05' }])).toBeNull();
  });

  it('of which a day is not stated make a candidate', () => {
    expect(judge({ value: 25 }, [{ value: 5 }], [{ value: 21 }])).toMatchObject({ status: 'candidate' });
    expect(judge({ value: 25, asOf }, [{ value: 5 }], [{ value: 21, asOf }])).toMatchObject({
      status: 'candidate',
    });
  });

  it('of other origins make a candidate, and say nothing where a day is not stated either', () => {
    expect(judge({ value: 25, asOf }, [{ value: 5, asOf, told: b }], [{ value: 21, asOf }])).toMatchObject({
      status: 'candidate',
    });
    expect(judge({ value: 25, asOf }, [{ value: 5, told: b }], [{ value: 21, asOf }])).toBeNull();
  });

  it('that count something else, or are shares, say nothing', () => {
    expect(judge({ value: 25, asOf }, [{ value: 26, asOf, of: 'people' }])).toBeNull();
    expect(judge({ value: 25, asOf }, [{ value: 26, asOf, measure: 'injured' }])).toBeNull();
    expect(judge({ value: 25, asOf, unit: 'percent' }, [{ value: 26, asOf, unit: 'percent' }])).toBeNull();
  });

  it('that are one claim count once', () => {
    const facts = factsOf({
      claims: { whole: { quantity: { value: 25, asOf } }, part: { quantity: { value: 20, asOf } } },
    });
    const part = claimOf(facts, 'part');
    expect(judgeArithmetic({ whole: claimOf(facts, 'whole'), parts: [[part], [part]] }, facts)).toBeNull();
  });
});
