// Figures that answer one question, as docs/comparisons.md tells it.
import { describe, expect, it } from 'vitest';
import { judgeNumeric } from '../../server/compare/numeric.ts';
import { by, type Figure, judge } from './compare-figures.ts';
import { factsOf, pairOf, type Told } from './compare-world.ts';

const a = by('a');
const b = by('b');

describe('two figures for one count', () => {
  it('contradict each other where they are apart and nothing tells them apart', () => {
    const judgement = judge({ value: 21, told: a }, { value: 25, told: b });
    expect(judgement).toMatchObject({ type: 'contradicts', kind: 'numeric', status: 'found' });
    expect(judgement?.reason).toBe(
      'For the same count the figure is 21 according to a and 25 according to b, and no date, place or definition accounts for the difference.',
    );
    expect(judgement?.differ).toEqual(['figure', 'origin']);
    expect(judgement?.agree).toContain('of');
    expect(judgement?.judgedOn).toEqual(['test:assertion:doc-a/one-0', 'test:assertion:doc-b/other-0']);
  });

  it.each<[string, Figure, Figure]>([
    ['equal figures', { value: 21 }, { value: 21 }],
    ['“at least 21” and 25', { value: 21, bound: 'at-least' }, { value: 25 }],
    ['“about 70” and 75', { value: 70, bound: 'approximately' }, { value: 75 }],
    ['“nearly a million” and 950,000', { value: 1_000_000, bound: 'nearly' }, { value: 950_000 }],
    ['“up to 70” and “about 70”', { value: 70, bound: 'at-most' }, { value: 70, bound: 'approximately' }],
    ['“dozens” and 30', { words: 'dozens' }, { value: 30 }],
    ['“a few thousand” and 4,000', { words: 'a few thousand' }, { value: 4_000 }],
    ['“some” and anything', { words: 'some' }, { value: 30 }],
    ['ranges that touch', { min: 10, max: 12 }, { min: 12, max: 14 }],
  ])('are compatible where their ranges overlap: %s', (_, one, other) => {
    expect(judge({ ...one, told: a }, { ...other, told: b })).toBeNull();
  });

  it.each<[string, Figure, Figure]>([
    ['“more than 9” and 9', { value: 9, bound: 'more-than' }, { value: 9 }],
    ['“less than 9” and 9', { value: 9, bound: 'less-than' }, { value: 9 }],
    ['“at least 30” and 25', { value: 30, bound: 'at-least' }, { value: 25 }],
    ['“dozens” and 20', { words: 'dozens' }, { value: 20 }],
    ['“a few thousand” and 40,000', { words: 'a few thousand' }, { value: 40_000 }],
    ['“several hundred” and “thousands”', { words: 'several hundred' }, { words: 'thousands' }],
    ['“nearly 100” and 101', { value: 100, bound: 'nearly' }, { value: 101 }],
  ])('exclude each other at open ends: %s', (_, one, other) => {
    expect(judge({ ...one, told: a }, { ...other, told: b })?.type).toBe('contradicts');
  });

  it('are not compared where they are counted in different units', () => {
    expect(judge({ value: 20, unit: 'percent', told: a }, { value: 70, told: b })).toBeNull();
  });

  it('are given in their unit where they measure, and as what they count where they count', () => {
    const level = { measure: 'level', of: 'river', unit: 'metres' };
    const [noon, evening] = [{ asOf: '2016-03-12' }, { asOf: '2016-03-17' }];
    expect(
      judge(
        { ...level, ...noon, value: 3.1, told: a },
        { ...level, ...evening, value: 2, bound: 'less-than', told: b },
      )?.reason,
    ).toMatch(/3\.1 metres as of 12 March 2016 according to a.* less than 2 metres as of 17 March 2016/);
    expect(judge({ ...level, value: 3.1, told: a }, { ...level, value: 2, told: b })?.reason).toMatch(
      /the figure is 3\.1 metres according to a and 2 metres according to b/,
    );
    const opened = { measure: 'opened', of: 'criminal-cases', unit: 'cases' };
    expect(
      judge({ ...opened, ...noon, value: 7, told: a }, { ...opened, ...evening, value: 9, told: b })?.reason,
    ).toMatch(/7 criminal cases as of 12 March 2016/);
  });

  it('are at most candidates where one is vague', () => {
    const judgement = judge({ value: 20, bound: 'vague', told: a }, { value: 30, told: b });
    expect(judgement).toMatchObject({ type: 'contradicts', status: 'candidate' });
    expect(judgement?.reason).toMatch(/, but one of the figures is vague in the text\.$/);
  });
});

describe('what the claims state and what differs', () => {
  it.each<[string, string, Figure, Figure]>([
    ['what is counted', 'definition', { value: 30, of: 'houses' }, { value: 10, of: 'bridges' }],
    ['what is measured', 'definition', { value: 30, measure: 'killed' }, { value: 50, measure: 'injured' }],
    ['the place', 'place', { value: 30, places: ['ganja'] }, { value: 6, places: ['barda'] }],
    ['the event', 'scope', { value: 30, about: ['strike-1'] }, { value: 6, about: ['strike-2'] }],
    [
      'the period',
      'scope',
      { value: 30, periodStart: '1988', periodEnd: '1994' },
      { value: 6, periodStart: '2020', periodEnd: '2021' },
    ],
  ])('explains the difference: %s', (_, because, one, other) => {
    expect(judge({ ...one, told: a }, { ...other, told: b })).toMatchObject({
      type: 'differs',
      because,
      status: 'found',
    });
  });

  it('a number of people may be larger than the number of civilians among them', () => {
    const judgement = judge({ value: 13, of: 'civilians', told: a }, { value: 20, of: 'people', told: b });
    expect(judgement).toMatchObject({ type: 'differs', because: 'scope' });
    expect(judgement?.reason).toBe(
      'The figure is 13 according to a and 20 according to b, and the first counts civilians, the second people.',
    );
  });

  it('a number of people that is smaller than the number of civilians among them contradicts it', () => {
    const judgement = judge({ value: 13, of: 'civilians', told: a }, { value: 10, of: 'people', told: b });
    expect(judgement).toMatchObject({ type: 'contradicts', kind: 'numeric', status: 'found' });
    expect(judgement?.reason).toMatch(/so that the smaller figure should take in the larger one\.$/);
  });

  it('houses and facilities take in houses', () => {
    const houses = { value: 2734, of: 'houses', told: a };
    expect(judge(houses, { value: 3300, of: 'houses-and-facilities', told: b })).toMatchObject({
      type: 'differs',
      because: 'scope',
    });
    expect(judge(houses, { value: 2000, of: 'houses-and-facilities', told: b })).toMatchObject({
      type: 'contradicts',
    });
    expect(judge(houses, { value: 2000, of: 'roads-and-facilities', told: b })).toMatchObject({
      type: 'differs',
      because: 'definition',
    });
  });

  it('a longer period takes in a shorter one, and cannot have fewer', () => {
    const week = { value: 9, periodStart: '2020-10-01', periodEnd: '2020-10-07', told: a };
    const month = { periodStart: '2020-10-01', periodEnd: '2020-10-31', told: b };
    expect(judge(week, { ...month, value: 12 })).toMatchObject({ type: 'differs', because: 'scope' });
    expect(judge(week, { ...month, value: 7 })).toMatchObject({ type: 'contradicts' });
    const overlapping = { value: 7, periodStart: '2020-09-20', periodEnd: '2020-10-03', told: b };
    expect(judge(week, overlapping)).toMatchObject({ type: 'differs', because: 'scope' });
  });

  it('a place takes in the places that lie in it, and cannot have fewer', () => {
    const places = { ganja: ['azerbaijan'] };
    const town = { value: 25, places: ['ganja'], told: a };
    expect(judge(town, { value: 91, places: ['azerbaijan'], told: b }, { places })).toMatchObject({
      type: 'differs',
      because: 'place',
    });
    expect(judge(town, { value: 20, places: ['azerbaijan'], told: b }, { places })).toMatchObject({
      type: 'contradicts',
    });
  });

  it('one incident may be placed in the town or in the country without becoming another count', () => {
    const places = { ganja: ['azerbaijan'] };
    const toll = { about: ['strike'], cumulative: false };
    expect(
      judge(
        { ...toll, value: 25, places: ['ganja'], told: a },
        { ...toll, value: 91, places: ['azerbaijan'], told: b },
        { places },
      ),
    ).toMatchObject({ type: 'contradicts', status: 'found' });
  });

  it('the toll of one incident is no running total', () => {
    expect(
      judge({ value: 13, cumulative: false, told: a }, { value: 368, cumulative: true, told: b }),
    ).toMatchObject({ type: 'differs', because: 'scope' });
  });

  it('shares of something have no size of their own: whatever they are shares of tells them apart', () => {
    const share = { unit: 'percent', measure: 'occupied' };
    expect(
      judge({ ...share, value: 20, of: 'people', told: a }, { ...share, value: 30, of: 'soldiers', told: b }),
    ).toMatchObject({ type: 'differs' });
  });

  it('who or what is counted, left open by one of them, makes a candidate', () => {
    const judgement = judge({ value: 13, of: 'civilians', told: a }, { value: 20, of: 'unstated', told: b });
    expect(judgement).toMatchObject({ type: 'contradicts', status: 'candidate' });
    expect(judgement?.reason).toMatch(/, but only one of them says who or what is counted\.$/);
  });

  it('a place or a period left open by one of them makes a candidate, unless both speak of one event', () => {
    const one = { value: 13, places: ['ganja'], told: a };
    const other = { value: 20, told: b };
    const strike = { about: ['strike'] };
    expect(judge(one, other)).toMatchObject({ status: 'candidate' });
    expect(judge({ ...one, ...strike }, { ...other, ...strike })).toMatchObject({ status: 'found' });
  });
});

describe('on whose word', () => {
  const office = { kind: 'state-body' } as const;
  const head = { kind: 'person' as const, memberOf: [{ actor: 'office', role: 'Prosecutor General' }] };

  it('an office and whoever holds it are one origin', () => {
    const judgement = judge(
      { value: 91, cumulative: true, asOf: '2020-11-04', told: by('office') },
      { value: 94, cumulative: true, asOf: '2020-11-20', told: by('head') },
      { actors: { office, head } },
    );
    expect(judgement).toMatchObject({ type: 'updates', status: 'found' });
    expect(judgement?.reason).toMatch(/^According to office it was 91 .* according to head, who counts as/);
  });

  it('a figure that nobody puts forward is not compared', () => {
    expect(judge({ value: 21, told: by('a', { polarity: 'negates' }) }, { value: 25, told: b })).toBeNull();
    expect(judge({ value: 21, told: by('a', { act: 'threatens' }) }, { value: 25, told: b })).toBeNull();
    expect(judge({ value: 21, told: by('a', { act: 'retracts' }) }, { value: 25, told: b })).toBeNull();
  });

  it.each<[string, Partial<Told>, RegExp]>([
    ['in a comment', { zone: 'comment' }, /stands in a reader’s comment\.$/],
    ['presupposed', { manner: 'presupposed' }, /takes the claim for granted without saying it\.$/],
    ['read with doubt', { certainty: 'likely' }, /can be read in another way\.$/],
  ])('what is only %s carries a candidate', (_, more, words) => {
    const judgement = judge({ value: 21, told: by('a', more) }, { value: 25, told: b });
    expect(judgement).toMatchObject({ type: 'contradicts', status: 'candidate' });
    expect(judgement?.reason).toMatch(words);
  });

  it('a doubtful passage adds nothing where a plain one says the same', () => {
    const judgement = judge(
      { value: 21, told: [...by('c', { zone: 'comment' }), ...a] },
      { value: 25, told: b },
    );
    expect(judgement).toMatchObject({ status: 'found' });
    expect(judgement?.judgedOn).toEqual(['test:assertion:doc-a/one-1', 'test:assertion:doc-b/other-0']);
  });

  it('claims recorded as one are not compared', () => {
    const facts = factsOf({
      claims: {
        one: { quantity: { value: 21 }, told: a, same: ['other'] },
        other: { quantity: { value: 25 }, told: b },
      },
    });
    expect(judgeNumeric(pairOf(facts, 'one', 'other'), facts)).toBeNull();
  });
});

const about = (value: number, more = {}) => ({ value, bound: 'approximately' as const, ...more });

describe('rough figures', () => {
  it('that meet only at their edges differ by their bounds', () => {
    expect(judge({ ...about(70), told: a }, { ...about(80), told: b })).toMatchObject({
      type: 'differs',
      because: 'bound',
      status: 'found',
      reason: expect.stringMatching(/and only that both are given roughly lets both stand\.$/),
    });
  });

  it('of which one lies in the range of the other are compatible, and so are those of other counts or days', () => {
    expect(judge({ ...about(70), told: a }, { ...about(75), told: b })).toBeNull();
    expect(judge({ ...about(70), told: a }, { value: 75, told: b })).toBeNull();
    expect(judge({ ...about(70, { of: 'people' }), told: a }, { ...about(80), told: b })).toBeNull();
    expect(
      judge(
        { ...about(70, { asOf: '2020-10-01' }), told: a },
        { ...about(80, { asOf: '2020-10-09' }), told: b },
      ),
    ).toBeNull();
    expect(judge({ min: 63, max: 77, told: a }, { min: 72, max: 88, told: b })).toBeNull();
  });

  it('put forward only with a hedge leave room for others', () => {
    const hedged = by('b', { hedge: 'could be' });
    expect(judge({ value: 70, told: a }, { value: 80, told: hedged })).toMatchObject({
      type: 'differs',
      because: 'certainty',
    });
  });
});
