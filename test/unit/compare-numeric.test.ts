// Figures that answer one question, as docs/comparisons.md tells it.
import { describe, expect, it } from 'vitest';
import { judgeNumeric } from '../../server/compare/numeric.ts';
import { type ClaimIn, factsOf, pairOf, type Told, type World } from './compare-world.ts';

type Figure = NonNullable<ClaimIn['quantity']> & Omit<ClaimIn, 'quantity'>;

/** Judges two figures, each with who tells it; the rest of the world where it matters. */
function judge(one: Figure, other: Figure, world: Partial<World> = {}) {
  const facts = factsOf({ ...world, claims: { one: claim(one), other: claim(other) } });
  return judgeNumeric(pairOf(facts, 'one', 'other'), facts);
}

function claim({ told, about, places, subject, questions, ...quantity }: Figure): ClaimIn {
  return { quantity, told, about, places, subject, questions };
}

const by = (name: string, more: Partial<Told> = {}): Told[] => [
  { by: name, in: `doc-${name}`, published: '2020-12-01', relayed: true, ...more },
];
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
    ['“nearly 100” and 101', { value: 100, bound: 'nearly' }, { value: 101 }],
  ])('exclude each other at open ends: %s', (_, one, other) => {
    expect(judge({ ...one, told: a }, { ...other, told: b })?.type).toBe('contradicts');
  });

  it('are not compared where they are counted in different units', () => {
    expect(judge({ value: 20, unit: 'percent', told: a }, { value: 70, told: b })).toBeNull();
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

describe('a running total', () => {
  const total = { cumulative: true, periodStart: '2020-09-27' };
  const october = { ...total, value: 65, asOf: '2020-10-20' };
  const november = { ...total, value: 91, asOf: '2020-11-04' };

  it('is brought up to date where one origin gives a later figure that is not lower', () => {
    const judgement = judge({ ...october, told: a }, { ...november, told: a });
    expect(judgement).toMatchObject({ type: 'updates', status: 'found', newer: 'test:claim:other' });
    expect(judgement?.reason).toBe(
      'According to a it was 65 civilians as of 20 October 2020, and later 91 civilians as of 4 November 2020.',
    );
  });

  it('differs as of the day where other origins give it and it grows', () => {
    expect(judge({ ...october, told: a }, { ...november, told: b })).toMatchObject({
      type: 'differs',
      because: 'as-of',
      status: 'found',
    });
  });

  it('contradicts itself where it falls, whoever gives it', () => {
    const fallen = { ...november, value: 60 };
    for (const told of [a, b])
      expect(judge({ ...october, told: a }, { ...fallen, told })).toMatchObject({
        type: 'contradicts',
        kind: 'monotonic',
        status: 'found',
      });
  });

  it('may fall where its origin withdrew the older figure', () => {
    const withdrawn: Told[] = [...a, { by: 'a', in: 'later', published: '2020-12-02', act: 'retracts' }];
    expect(judge({ ...october, told: withdrawn }, { ...november, value: 60, told: a })).toMatchObject({
      type: 'updates',
      newer: 'test:claim:other',
    });
  });

  it('that falls between days of which one is only roughly known is a candidate', () => {
    expect(
      judge({ ...october, asOf: '2020-11-03~', told: a }, { ...november, value: 60, told: b }),
    ).toMatchObject({ kind: 'monotonic', status: 'candidate' });
  });

  it('of one day cannot be two figures', () => {
    expect(judge({ ...november, told: a }, { ...november, value: 94, told: b })).toMatchObject({
      type: 'contradicts',
      kind: 'numeric',
      status: 'found',
    });
  });

  it('without a day may be of any day up to its document’s: compatible where some such day lets it grow', () => {
    expect(judge({ ...november, told: a }, { ...total, value: 94, told: b })).toBeNull();
    expect(judge({ ...november, told: a }, { ...total, value: 65, told: b })).toBeNull();
    expect(judge({ ...total, value: 91, told: a }, { ...total, value: 65, told: b })).toBeNull();
  });

  it('without a day, in a document older than the smaller figure’s day, is a candidate', () => {
    const early = by('b', { published: '2020-10-30' });
    const judgement = judge({ ...november, told: a }, { ...total, value: 94, told: early });
    expect(judgement).toMatchObject({ type: 'contradicts', kind: 'monotonic', status: 'candidate' });
    expect(judgement?.reason).toBe(
      'A running total only grows, and this one is 94 civilians according to b (said by 30 October 2020 at the latest), and 91 civilians as of 4 November 2020 according to a, but only one of them says of which day it is.',
    );
  });

  it('without a day cannot be of a later day than that on which it was passed on', () => {
    const passedOn = by('b', { passedOn: '2020-10-30' });
    expect(judge({ ...november, told: a }, { ...total, value: 94, told: passedOn })).toMatchObject({
      status: 'candidate',
    });
  });

  it('without a day, said by its origin after the other figure’s day, brings it up to date', () => {
    const later = by('a', { in: 'interview', saidAt: '2020-11-25' });
    expect(judge({ ...november, told: a }, { ...total, value: 94, told: later })).toMatchObject({
      type: 'updates',
      newer: 'test:claim:other',
    });
  });

  it('in one text of one voice is not put in order by the date of the text', () => {
    const voice: Told[] = [{ by: 'a', in: 'paper', published: '2020-11-10' }];
    expect(judge({ ...november, told: voice }, { ...total, value: 94, told: voice })).toBeNull();
  });

  it('restated lower by its origin, both without a day, is a candidate', () => {
    const first = by('a', { in: 'first', saidAt: '2020-10-20' });
    const second = by('a', { in: 'second', saidAt: '2020-10-24' });
    expect(judge({ ...total, value: 27, told: first }, { ...total, value: 25, told: second })).toMatchObject({
      type: 'contradicts',
      kind: 'monotonic',
      status: 'candidate',
    });
    expect(judge({ ...total, value: 25, told: first }, { ...total, value: 27, told: second })).toMatchObject({
      type: 'updates',
    });
  });

  it('of one origin, of which a day is not stated, is a candidate for an update: the smaller figure is the older', () => {
    const judgement = judge({ ...november, told: a }, { ...total, value: 65, told: a });
    expect(judgement).toMatchObject({ type: 'updates', status: 'candidate', newer: 'test:claim:one' });
    expect(judgement?.reason).toBe(
      'One origin gives 65 civilians and 91 civilians as of 4 November 2020, according to a, and a running total only grows, but only one of them says of which day it is.',
    );
  });

  it('of a wider scope at an earlier day may be the smaller one', () => {
    expect(
      judge(
        { ...october, of: 'people', value: 70, told: a },
        { ...november, of: 'civilians', value: 91, told: b },
      ),
    ).toMatchObject({ type: 'differs', because: 'as-of' });
  });
});

describe('the toll of one incident', () => {
  const toll = { cumulative: false, about: ['strike'] };

  it('is a running total where it is dated', () => {
    const first = { ...toll, value: 9, asOf: '2020-10-11' };
    const next = { ...toll, value: 10, asOf: '2020-10-12' };
    expect(judge({ ...first, told: a }, { ...next, told: b })).toMatchObject({ type: 'differs' });
    expect(judge({ ...first, value: 11, told: a }, { ...next, told: b })).toMatchObject({
      kind: 'monotonic',
      status: 'found',
    });
  });

  it('without dates is one number, whoever gives it', () => {
    expect(judge({ ...toll, value: 9, told: a }, { ...toll, value: 10, told: b })).toMatchObject({
      type: 'contradicts',
      status: 'found',
    });
  });

  it('without dates, larger in what was said later, may have grown: a candidate', () => {
    const first = by('a', { saidAt: '2020-10-11' });
    const later = by('b', { saidAt: '2020-10-20' });
    const judgement = judge({ ...toll, value: 9, told: first }, { ...toll, value: 10, told: later });
    expect(judgement).toMatchObject({ type: 'contradicts', status: 'candidate' });
    expect(judgement?.reason).toMatch(/, but the larger figure is the later one, and a toll may grow\.$/);
    expect(judge({ ...toll, value: 10, told: first }, { ...toll, value: 9, told: later })).toMatchObject({
      status: 'found',
    });
  });

  it('given anew by its origin, and not lower, is an update', () => {
    const next = by('a', { in: 'next', saidAt: '2020-10-12' });
    const first = by('a', { saidAt: '2020-10-11' });
    expect(judge({ ...toll, value: 9, told: first }, { ...toll, value: 10, told: next })).toMatchObject({
      type: 'updates',
      newer: 'test:claim:other',
    });
    expect(judge({ ...toll, value: 9, told: next }, { ...toll, value: 10, told: first })).toMatchObject({
      type: 'contradicts',
    });
  });
});

describe('a number that is no running total', () => {
  it('may be any number on another day', () => {
    expect(judge({ value: 150, asOf: '2010', told: a }, { value: 140, asOf: '2020', told: b })).toMatchObject(
      { type: 'differs', because: 'as-of' },
    );
  });

  it('of a day that only one states makes a candidate', () => {
    expect(judge({ value: 150, asOf: '2010', told: a }, { value: 140, told: b })).toMatchObject({
      type: 'contradicts',
      kind: 'numeric',
      status: 'candidate',
    });
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
