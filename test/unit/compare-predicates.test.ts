// What the logic of predicates, and the times that claims name, set against each other.
import { describe, expect, it } from 'vitest';
import { disjoint, judgeDisjoint } from '../../server/compare/disjoint.ts';
import { functional, judgeFunctional } from '../../server/compare/functional.ts';
import { judgeTemporal } from '../../server/compare/temporal.ts';
import { type ClaimIn, factsOf, pairOf, type World } from './compare-world.ts';

const predicates: World['predicates'] = [
  { id: 'began', functional: true },
  { id: 'belongs-to', functional: true },
  { id: 'holds', inverseOf: 'belongs-to' },
  { id: 'is-independent', disjointWith: ['belongs-to'] },
  { id: 'occurred-on', functional: true },
  { id: 'announced-on', functional: true },
  { id: 'struck' },
];
const places = { district: ['country'] };
type Judge = typeof judgeFunctional;

function judge(rule: Judge, one: ClaimIn, other: ClaimIn, world: Partial<World> = {}) {
  const facts = factsOf({
    predicates,
    places,
    ...world,
    claims: { one: { told: [{ by: 'a' }], ...one }, other: { told: [{ by: 'b', in: 'other' }], ...other } },
  });
  return rule(pairOf(facts, 'one', 'other'), facts);
}

const began = (subject: string, more: ClaimIn = {}): ClaimIn => ({
  predicate: 'began',
  subject,
  about: ['fighting'],
  text: `${subject} began it.`,
  ...more,
});
const belongs = (object: string, more: ClaimIn = {}): ClaimIn => ({
  predicate: 'belongs-to',
  subject: 'island',
  object,
  ...more,
});
const took = (when: string, more: ClaimIn = {}): ClaimIn => ({
  predicate: 'occurred-on',
  about: ['truce'],
  when,
  ...more,
});

describe('a functional predicate', () => {
  it('without an object leaves room for one subject of an event', () => {
    expect(judge(judgeFunctional, began('north'), began('south'))).toMatchObject({
      type: 'contradicts',
      kind: 'functional',
      status: 'found',
      reason: '“north began it”, according to a, leaves no room for “south began it”, according to b.',
      agree: ['predicate', 'about'],
      differ: ['subject', 'origin'],
    });
    expect(judge(judgeFunctional, began('north'), began('south', { about: ['another'] }))).toBeNull();
    expect(judge(judgeFunctional, began('north'), began('north'))).toBeNull();
  });

  it('leaves room for one object of a subject', () => {
    expect(judge(judgeFunctional, belongs('north'), belongs('south'))).toMatchObject({ status: 'found' });
    expect(judge(judgeFunctional, belongs('north'), belongs('south', { subject: 'shoal' }))).toBeNull();
  });

  it('says nothing of predicates that are not functional', () => {
    expect(
      judge(
        judgeFunctional,
        began('north', { predicate: 'struck' }),
        began('south', { predicate: 'struck' }),
      ),
    ).toBeNull();
  });

  it('reads its inverse the other way round', () => {
    expect(
      judge(
        judgeFunctional,
        { predicate: 'belongs-to', subject: 'island', object: 'north' },
        { predicate: 'holds', subject: 'south', object: 'island' },
      ),
    ).toMatchObject({ type: 'contradicts', status: 'found' });
    expect(
      judge(
        judgeFunctional,
        { predicate: 'belongs-to', subject: 'island', object: 'north' },
        { predicate: 'holds', subject: 'north', object: 'island' },
      ),
    ).toBeNull();
  });

  it('makes no rivals of a state and its army, or of a district and the country it lies in', () => {
    const actors = { army: { kind: 'armed-force' as const, memberOf: [{ actor: 'north' }] } };
    expect(judge(judgeFunctional, began('army'), began('north'), { actors })).toBeNull();
    expect(
      judge(
        judgeFunctional,
        { predicate: 'belongs-to', subject: 'island', object: 'district' },
        { predicate: 'belongs-to', subject: 'island', object: 'country' },
      ),
    ).toBeNull();
  });

  it('makes a candidate of words, which may mean the same', () => {
    const words: ClaimIn = { predicate: 'began', subjectText: 'the northerners', about: ['fighting'] };
    expect(judge(judgeFunctional, words, began('north'))).toMatchObject({ status: 'candidate' });
    expect(judge(judgeFunctional, words, { ...words, subjectText: 'The Northerners' })).toBeNull();
  });

  it('makes a candidate of a claim and a case of it', () => {
    expect(judge(judgeFunctional, began('north'), began('south', { instanceOf: ['one'] }))).toMatchObject({
      status: 'candidate',
    });
  });

  it('makes a candidate where only one names the event, and both answer one question', () => {
    const open = began('south', { about: [] });
    expect(judge(judgeFunctional, began('north'), open)).toMatchObject({ status: 'candidate' });
    expect(judge(judgeFunctional, began('north'), { ...open, questions: ['another'] })).toBeNull();
  });

  it('holds for one time: of two times the claims differ', () => {
    expect(
      judge(judgeFunctional, belongs('north', { when: '1990' }), belongs('south', { when: '2020' })),
    ).toMatchObject({
      type: 'differs',
      because: 'as-of',
    });
    expect(judge(judgeFunctional, belongs('north', { when: '1990' }), belongs('south'))).toMatchObject({
      type: 'contradicts',
      status: 'candidate',
    });
  });

  it('pairs only claims that fill one place, so that a busy event stays cheap', () => {
    const claims = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [
        `c${index}`,
        { predicate: 'belongs-to', subject: `island-${index}`, object: 'north', about: ['war'] },
      ]),
    );
    const facts = factsOf({ claims, predicates });
    const outcome = functional.run(
      [{ series: 'war', claims: [...facts.claims.keys()], against: null }],
      facts,
    );
    expect(outcome).toEqual({ comparisons: [], failures: [], leftOut: 0 });
  });
});

describe('predicates that exclude each other', () => {
  const independent: ClaimIn = { predicate: 'is-independent', subject: 'island' };
  const northern = belongs('north');

  it('cannot both hold of one subject, whichever of them declares it', () => {
    expect(judge(judgeDisjoint, independent, northern)).toMatchObject({
      type: 'contradicts',
      kind: 'disjoint',
      status: 'found',
    });
    expect(judge(judgeDisjoint, northern, independent)).toMatchObject({ type: 'contradicts' });
  });

  it('can hold of two subjects, two objects or two times', () => {
    expect(judge(judgeDisjoint, { ...independent, subject: 'shoal' }, northern)).toBeNull();
    expect(judge(judgeDisjoint, { ...independent, object: 'south' }, northern)).toBeNull();
    expect(
      judge(judgeDisjoint, { ...independent, when: '1990' }, { ...northern, when: '2020' }),
    ).toMatchObject({ type: 'differs', because: 'as-of' });
  });

  it('are a candidate for a whole and a part of it, for a district and its country, or a state and its army', () => {
    const district = { ...independent, subject: 'district' };
    const country = belongs('north', { subject: 'country', questions: ['whose'] });
    expect(judge(judgeDisjoint, { ...district, questions: ['whose'] }, country)).toMatchObject({
      type: 'contradicts',
      status: 'candidate',
      reason: expect.stringContaining('one speaks of a whole, the other of a part of it'),
    });
    const sibling = { ...country, subject: 'other-district' };
    expect(
      judge(judgeDisjoint, district, sibling, {
        places: { district: ['country'], 'other-district': ['country'] },
      }),
    ).toBeNull();
  });

  it('meet in a series by whatever their subjects belong to', () => {
    const facts = factsOf({
      predicates,
      places,
      claims: {
        one: { predicate: 'is-independent', subject: 'district', questions: ['whose'], told: [{ by: 'a' }] },
        other: {
          ...belongs('north'),
          subject: 'country',
          questions: ['whose'],
          told: [{ by: 'b', in: 'other' }],
        },
      },
    });
    const outcome = disjoint.run(
      [{ series: 'whose', claims: [...facts.claims.keys()], against: null }],
      facts,
    );
    expect(outcome.comparisons).toHaveLength(1);
  });

  it('are a candidate where a side is words', () => {
    expect(
      judge(
        judgeDisjoint,
        { ...independent, subject: undefined, subjectText: 'the isle' },
        { ...northern, subject: undefined, subjectText: 'The isle' },
      ),
    ).toMatchObject({ status: 'candidate' });
  });
});

describe('two times', () => {
  it('of one event, which it cannot both be, contradict each other', () => {
    expect(judge(judgeTemporal, took('2020-10-10'), took('2020-10-17'))).toMatchObject({
      type: 'contradicts',
      kind: 'temporal',
      status: 'found',
      reason:
        'For one event it is 10 October 2020 according to a and 17 October 2020 according to b, and it cannot be both.',
    });
  });

  it('of which one lies in the other are compatible', () => {
    expect(judge(judgeTemporal, took('2020-10'), took('2020-10-17'))).toBeNull();
    expect(judge(judgeTemporal, took('2020-10-01/2020-10-10'), took('2020-10-10'))).toBeNull();
  });

  it('on two days in a row may be one night', () => {
    expect(judge(judgeTemporal, took('2020-10-10'), took('2020-10-11'))).toMatchObject({
      type: 'differs',
      because: 'definition',
      status: 'candidate',
    });
  });

  it('of which one is only roughly known are a candidate', () => {
    expect(judge(judgeTemporal, took('2020-10-10~'), took('2020-10-17'))).toMatchObject({
      type: 'contradicts',
      status: 'candidate',
    });
  });

  it('with two verbs are times of two steps, where they answer one question', () => {
    const announced = took('2020-10-17', { predicate: 'announced-on' });
    expect(judge(judgeTemporal, took('2020-10-10'), announced)).toMatchObject({
      type: 'differs',
      because: 'definition',
    });
    expect(judge(judgeTemporal, took('2020-10-10'), { ...announced, questions: ['another'] })).toBeNull();
  });

  it('on two days in a row are of no night where an hour is one of the day', () => {
    expect(judge(judgeTemporal, took('2020-10-10'), took('2020-10-11T10:00~'))).toMatchObject({
      type: 'contradicts',
      status: 'found',
    });
    expect(judge(judgeTemporal, took('2020-10-10T23:00'), took('2020-10-11'))).toMatchObject({
      type: 'differs',
    });
    expect(judge(judgeTemporal, took('2020-10-10T23:00'), took('2020-10-11T02:00'))).toMatchObject({
      type: 'contradicts',
    });
  });

  it('at two hours of one day exclude each other, unless they are close and one of them is rough', () => {
    expect(judge(judgeTemporal, took('2020-10-10T13:00'), took('2020-10-10T13:30'))).toMatchObject({
      type: 'contradicts',
      reason:
        'For one event it is 10 October 2020 at 13:00 according to a and 10 October 2020 at 13:30 according to b, and it cannot be both.',
    });
    expect(judge(judgeTemporal, took('2020-10-10T13:00~'), took('2020-10-10T13:30'))).toMatchObject({
      type: 'differs',
      because: 'bound',
    });
    expect(judge(judgeTemporal, took('2020-10-10T13:02'), took('2020-10-10T13:10'))).toMatchObject({
      because: 'bound',
      reason: expect.stringContaining('only that hours are spoken in round minutes lets both stand'),
    });
    expect(judge(judgeTemporal, took('2020-10-10T23:55'), took('2020-10-11T00:02'))).toMatchObject({
      because: 'bound',
    });
    expect(judge(judgeTemporal, took('2020-10-10T13:05~'), took('2020-10-10T13:10'))).toBeNull();
    expect(judge(judgeTemporal, took('2020-10-10T13:00~'), took('2020-10-10T21:00'))).toMatchObject({
      type: 'contradicts',
      status: 'candidate',
    });
    expect(judge(judgeTemporal, took('2020-10-10T13:00'), took('2020-10-10'))).toBeNull();
  });

  it('at one instant by two clocks are one', () => {
    expect(
      judge(judgeTemporal, took('2031-03-14T23:52:00+01:00'), took('2031-03-15T00:52:00+02:00')),
    ).toBeNull();
    expect(
      judge(judgeTemporal, took('2031-03-14T23:52:00+01:00'), took('2031-03-14T23:52:00Z')),
    ).toMatchObject({ type: 'contradicts' });
  });

  it('of a place or of an event itself exclude each other, whatever the predicate leaves room for', () => {
    const closed = { predicate: 'closed-from', subject: 'shoal', places: ['shoal'] };
    expect(
      judge(judgeTemporal, took('2020-10-10T12:00', closed), took('2020-10-11T08:00', closed)),
    ).toMatchObject({ type: 'contradicts', status: 'candidate' });
    const both = { ...closed, told: [{ by: 'a' }] };
    expect(judge(judgeTemporal, took('2020-10-10', both), took('2020-10-17', both))).toBeNull();
  });

  it('of what can happen again, or of two events, say nothing', () => {
    const again = { predicate: 'struck', subject: 'north' };
    expect(judge(judgeTemporal, took('2020-10-10', again), took('2020-10-17', again))).toBeNull();
    expect(
      judge(judgeTemporal, took('2020-10-10'), took('2020-10-17', { about: ['another truce'] })),
    ).toBeNull();
  });
});

const calm = (place: string) => began('north', { about: [], places: [place] });

describe('what explains two propositions that look like a conflict', () => {
  it('is a place, where they speak of no one event and of two places', () => {
    expect(
      judge(judgeFunctional, { ...calm('district') }, { ...calm('shoal'), subject: 'south' }),
    ).toMatchObject({ type: 'differs', because: 'place' });
    expect(
      judge(judgeFunctional, { ...calm('district') }, { ...calm('country'), subject: 'south' }),
    ).toMatchObject({ type: 'contradicts' });
  });

  it('is the law by which each is said', () => {
    expect(
      judge(
        judgeFunctional,
        belongs('north', { instrument: 'one treaty' }),
        belongs('south', { instrument: 'another treaty' }),
      ),
    ).toMatchObject({ type: 'differs', because: 'definition' });
  });

  it('is a hedge, where one of them is put forward with nothing else', () => {
    const maybe = { told: [{ by: 'b', in: 'other', hedge: 'perhaps' }] };
    const judgement = judge(judgeFunctional, belongs('north'), belongs('south', maybe));
    expect(judgement).toMatchObject({ type: 'differs', because: 'certainty', status: 'candidate' });
    expect(judgement?.reason).toMatch(
      /; “perhaps” leaves room for the other, but how much room a reader must say\.$/,
    );
    const plain = { told: [...maybe.told, { by: 'c', in: 'third' }] };
    expect(judge(judgeFunctional, belongs('north'), belongs('south', plain))).toMatchObject({
      type: 'contradicts',
    });
  });

  it('is too much to take for granted where two things are open: then nothing is said', () => {
    const words = { subject: undefined, subjectText: 'the southerners' };
    expect(judge(judgeFunctional, began('north'), began('', words))).toMatchObject({ status: 'candidate' });
    expect(judge(judgeFunctional, began('north'), began('', { ...words, about: [] }))).toBeNull();
  });
});
