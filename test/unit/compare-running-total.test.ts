// Figures that grow with time: running totals, and the tolls of incidents.
import { describe, expect, it } from 'vitest';
import { by, judge } from './compare-figures.ts';
import type { Told } from './compare-world.ts';

const a = by('a');
const b = by('b');

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

  it('of two hours of one day grows from the one to the other, and falls as well', () => {
    const [noon, evening] = [
      { ...november, asOf: '2020-11-04T12:00' },
      { ...november, asOf: '2020-11-04T18:00' },
    ];
    expect(judge({ ...noon, told: a }, { ...evening, value: 94, told: a })).toMatchObject({
      type: 'updates',
      status: 'found',
      newer: 'test:claim:other',
    });
    expect(judge({ ...noon, told: a }, { ...evening, value: 94, told: b })).toMatchObject({
      because: 'as-of',
    });
    expect(judge({ ...noon, told: a }, { ...evening, value: 90, told: b })).toMatchObject({
      kind: 'monotonic',
    });
  });

  it('of an hour leaves the rest of its day to a larger one without a day', () => {
    const told = by('b', { published: '2020-11-04' });
    const undated = { ...total, value: 94, told };
    expect(judge({ ...november, asOf: '2020-11-04T06:00', told: a }, undated)).toBeNull();
    expect(judge({ ...november, told: a }, undated)).toMatchObject({ status: 'candidate' });
  });

  it('may fall where its origin answers its own words with the smaller figure', () => {
    const first = by('a', { saidAt: '2020-11-05' });
    const later = by('a', { saidAt: '2020-11-07' });
    const corrected: Told[] = later.map((told) => ({ ...told, answers: ['one', 0] }));
    const injured = { value: 19, told: first };
    expect(judge(injured, { value: 16, told: corrected })).toMatchObject({
      type: 'updates',
      newer: 'test:claim:other',
    });
    expect(judge(injured, { value: 16, told: later })).toMatchObject({ type: 'contradicts' });
    expect(
      judge(injured, { value: 16, told: by('b', { saidAt: '2020-11-07', answers: ['one', 0] }) }),
    ).toMatchObject({
      type: 'contradicts',
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

  it('without a day, in a document of the smaller figure’s day, has no later day to have grown by', () => {
    const [same, next] = ['2020-11-04', '2020-11-05'].map((published) => by('b', { published }));
    expect(judge({ ...november, told: a }, { ...total, value: 94, told: same })).toMatchObject({
      status: 'candidate',
    });
    expect(judge({ ...november, told: a }, { ...total, value: 94, told: next })).toBeNull();
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

  it('of a wider scope, without a day, may be the smaller one and is no update', () => {
    expect(
      judge(
        { ...total, of: 'people', value: 70, told: a },
        { ...november, of: 'civilians', value: 91, told: a },
      ),
    ).toBeNull();
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

  it('without dates, larger in what was said later, may have grown: the day may explain it', () => {
    const first = by('a', { saidAt: '2020-10-11' });
    const later = by('b', { saidAt: '2020-10-20' });
    const judgement = judge({ ...toll, value: 9, told: first }, { ...toll, value: 10, told: later });
    expect(judgement).toMatchObject({ type: 'differs', because: 'as-of', status: 'candidate' });
    expect(judgement?.reason).toMatch(
      /, and the larger one, which was said later, may count what came to light/,
    );
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

const whole = (value: number, saidAt: string) => ({
  value,
  cumulative: false,
  told: by('b', { saidAt, published: '2019-05-01' }),
});

describe('the toll of one incident, said later and of no day', () => {
  const early = { value: 9, asOf: '2019-03-15', cumulative: true, told: by('a', { saidAt: '2019-03-15' }) };
  const about = ['explosion'];

  it('differs as of the day from a running total of the same event', () => {
    const judgement = judge({ ...early, about }, { ...whole(17, '2019-04-20'), about });
    expect(judgement).toMatchObject({ type: 'differs', because: 'as-of', status: 'found' });
    expect(judgement?.reason).toBe(
      'The two figures are of different days: 9 civilians as of 15 March 2019 according to a, and 17 civilians (said 20 April 2019) according to b.',
    );
  });

  it('says nothing where it may have been said on the same day, and is another count beside another event', () => {
    expect(judge({ ...early, about }, { ...whole(17, '2019-03'), about })).toBeNull();
    expect(judge({ ...early, about: ['war'] }, { ...whole(3, '2019-04-20'), about })?.because).toBe('scope');
  });
});

describe('what its origin replaces', () => {
  it('is brought up to date, whatever else tells the two apart', () => {
    const first: Told[] = [
      ...by('a', { saidAt: '2020-11-05' }),
      { by: 'a', published: '2020-11-08', act: 'retracts' },
    ];
    const miners = { value: 112, of: 'miners', told: first };
    expect(
      judge(miners, { value: 118, of: 'people', told: by('a', { saidAt: '2020-11-07' }) }),
    ).toMatchObject({
      type: 'updates',
      newer: 'test:claim:other',
    });
    expect(
      judge(miners, { value: 118, of: 'people', told: by('b', { saidAt: '2020-11-07' }) }),
    ).toMatchObject({
      because: 'scope',
    });
  });

  it('or gives for a later day, where it is no running total: it may fall', () => {
    const hurt = { measure: 'in-hospital', of: 'people' };
    const [first, second] = [
      { ...hurt, value: 36, asOf: '2019-03-16', told: a },
      { ...hurt, value: 33, asOf: '2019-03-20' },
    ];
    expect(judge(first, { ...second, told: a })).toMatchObject({
      type: 'updates',
      newer: 'test:claim:other',
    });
    expect(judge(first, { ...second, told: b })).toMatchObject({ because: 'as-of' });
  });
});

/** What one voice says in a text of its own, on a day of its own. */
const bulletin = (saidAt: string): Told[] => [{ by: 'a', in: 'bulletins', published: '2024-05-15', saidAt }];

describe('in one text of one voice', () => {
  it('what has a date of its own is put in order by it', () => {
    const votes = { measure: 'counted', of: 'votes' };
    expect(
      judge(
        { ...votes, value: 40, asOf: '2024-05-12', told: bulletin('2024-05-12') },
        { ...votes, value: 56, told: bulletin('2024-05-13') },
      ),
    ).toMatchObject({ type: 'updates', newer: 'test:claim:other' });
  });
});

describe('a share', () => {
  const yes = { measure: 'yes-votes', of: 'valid-votes', unit: 'percent' };
  const night = { ...yes, value: 55.1, asOf: '2024-05-13T07:00' };
  const noon = { ...yes, value: 53.9, asOf: '2024-05-13T12:00' };

  it('goes down as well as up where one origin gives a later one', () => {
    expect(judge({ ...night, told: a }, { ...noon, told: a })).toMatchObject({
      type: 'updates',
      newer: 'test:claim:other',
    });
  });

  it('of other days differs, and of one day cannot be two', () => {
    expect(judge({ ...night, told: a }, { ...noon, told: b })).toMatchObject({ because: 'as-of' });
    expect(judge({ ...night, told: a }, { ...night, value: 51, told: b })).toMatchObject({
      type: 'contradicts',
    });
  });

  it('without a day is a running total only where both say that they are', () => {
    const turnout = {
      measure: 'turnout',
      of: 'voters',
      unit: 'percent',
      value: 57,
      asOf: '2024-05-12',
      cumulative: true,
    };
    const below = {
      measure: 'turnout',
      of: 'voters',
      unit: 'percent',
      value: 45,
      bound: 'less-than' as const,
    };
    expect(judge({ ...turnout, told: a }, { ...below, told: b })).toMatchObject({
      type: 'contradicts',
      status: 'candidate',
    });
    expect(judge({ ...turnout, told: a }, { ...below, cumulative: true, told: b })).toBeNull();
    // One on its way, and one that may stand at its end.
    const whole = { measure: 'turnout', of: 'voters', unit: 'percent', value: 61 };
    expect(judge({ ...turnout, told: a }, { ...whole, told: b })).toBeNull();
  });
});
