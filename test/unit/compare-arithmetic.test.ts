// A whole and its parts.
import { describe, expect, it } from 'vitest';
import { judgeArithmetic } from '../../server/compare/arithmetic.ts';
import { compareFacts } from './compare-find.ts';
import { type ClaimIn, claimOf, factsOf, type Told, type World } from './compare-world.ts';

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
      parts: named.map((figures) => ({ claims: figures.map(([name]) => claimOf(facts, name)), parts: [] })),
      isAll: true,
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

  it('that may have counted the same are not added up', () => {
    const told: Told[] = [{ by: 'a' }];
    const dead = (value: number, place: string): ClaimIn => ({
      quantity: { value, asOf },
      told,
      places: [place],
    });
    const world: World = {
      places: { mine: [], 'east gallery': ['mine'], 'west gallery': ['mine'] },
      claims: {
        whole: dead(34, 'mine'),
        shift: dead(30, 'mine'),
        east: dead(29, 'east gallery'),
        west: dead(9, 'west gallery'),
      },
    };
    const facts = factsOf(world);
    const sum = (...names: string[]) =>
      judgeArithmetic(
        {
          whole: claimOf(facts, 'whole'),
          parts: names.map((name) => ({ claims: [claimOf(facts, name)], parts: [] })),
          isAll: true,
        },
        facts,
      );
    expect(sum('shift', 'east')).toBeNull();
    expect(sum('shift', 'east', 'west')?.reason).toMatch(/its 2 parts come to 38 \(29 and 9\)/);
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
    const node = { claims: [part], parts: [] };
    expect(
      judgeArithmetic({ whole: claimOf(facts, 'whole'), parts: [node, { ...node }], isAll: true }, facts),
    ).toBeNull();
  });
});

/** What the rule finds in questions that are parts of one another. */
function find(claims: World['claims'], questions: World['questions']) {
  const { comparisons } = compareFacts(factsOf({ claims, questions }));
  return [...comparisons.values()].filter(({ rule }) => rule === 'arithmetic');
}
const count = (question: string, value: number, more: Partial<ClaimIn> = {}): ClaimIn => ({
  quantity: { value, asOf },
  questions: [question],
  ...more,
});

describe('parts of parts', () => {
  const questions = { city: { partOf: ['land'] }, street: { partOf: ['city'] }, house: { partOf: ['city'] } };

  it('stand for a part that has no figure of its own', () => {
    const [found, ...more] = find(
      { whole: count('land', 10), one: count('street', 6), other: count('house', 5) },
      questions,
    );
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      claims: ['test:claim:one', 'test:claim:whole'],
      via: ['test:claim:other'],
      reason: 'The whole is 10 according to a, and its 2 parts come to 11 (6 and 5) according to a.',
    });
  });

  it('are not counted beside the part that takes them in', () => {
    const claims = {
      whole: count('land', 10),
      part: count('city', 9),
      one: count('street', 6),
      other: count('house', 3),
    };
    expect(find(claims, questions)).toEqual([]);
  });
});

describe('one part alone', () => {
  const questions = { soaked: { partOf: ['owned'] } };

  it('that is larger than the whole contradicts it, though smaller figures are given for it as well', () => {
    expect(
      find({ whole: count('owned', 10), few: count('soaked', 4), many: count('soaked', 40) }, questions),
    ).toMatchObject([{ claims: ['test:claim:many', 'test:claim:whole'], type: 'contradicts' }]);
  });

  it('is set against a whole that is measured otherwise, for it is no more than a part of it', () => {
    const owned = count('owned', 10, { quantity: { measure: 'owned', value: 10, asOf } });
    const soaked = (value: number) =>
      count('soaked', value, { quantity: { measure: 'soaked', value, asOf } });
    expect(find({ owned, soaked: soaked(11) }, questions)).toMatchObject([
      { type: 'contradicts', status: 'found', claims: ['test:claim:owned', 'test:claim:soaked'] },
    ]);
    expect(find({ owned, soaked: soaked(9) }, questions)).toEqual([]);
  });

  it('of others, or of whoever was counted, is a candidate; where both is open as well, only a day may explain it', () => {
    const soaked = (more: Partial<ClaimIn> = {}, of = 'civilians') =>
      count('soaked', 11, { quantity: { value: 11, of, asOf }, ...more });
    const owned = count('owned', 10);
    expect(find({ owned, soaked: soaked({}, 'people') }, questions)).toMatchObject([
      { type: 'contradicts', status: 'candidate' },
    ]);
    expect(find({ owned, soaked: soaked({}, 'soldiers') }, questions)).toEqual([]);
    expect(find({ owned, soaked: soaked({ told: b }, 'people') }, questions)).toEqual([]);
    const running = count('owned', 10, { quantity: { value: 10, cumulative: true } });
    expect(find({ owned: running, soaked: soaked({ told: b }, 'people') }, questions)).toMatchObject([
      { type: 'differs', because: 'as-of', status: 'candidate' },
    ]);
  });
});
