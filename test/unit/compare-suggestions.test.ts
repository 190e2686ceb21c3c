// What may be one: found by fields, offered, never acted upon.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestionsOf } from '../../server/compare/suggestions.ts';
import { type ClaimIn, factsOf, type World } from './compare-world.ts';

const suggest = (claims: World['claims'], more: Partial<World> = {}) =>
  suggestionsOf(factsOf({ predicates: [{ id: 'began', functional: true }], ...more, claims }));
const killed = (value: number, question: string | null, more: ClaimIn = {}): ClaimIn => ({
  quantity: { value, cumulative: true },
  about: ['flood'],
  places: ['town'],
  questions: question === null ? [] : [question],
  ...more,
});

const bare = (question: string): ClaimIn => ({ quantity: { value: 6 }, questions: [question] });

const began = (subject: string, question: string): ClaimIn => ({
  predicate: 'began',
  subject,
  about: ['war'],
  questions: [question],
});

describe('claims that look like answers to one question', () => {
  it('under two questions are offered with both', () => {
    expect(suggest({ a: killed(6, 'q1'), b: killed(9, 'q2') })).toMatchObject([
      {
        id: 'test:suggestion:one-question/q1',
        kind: 'one-question',
        questions: [{ id: 'test:question:q1' }, { id: 'test:question:q2' }],
        claims: [{ id: 'test:claim:a' }, { id: 'test:claim:b' }],
        total: 2,
        reason:
          '“What of q1?” and “What of q2?” have answers of the same kind (civilians, killed, town, flood), so that they may be one question.',
      },
    ]);
  });

  it('under none are offered with the question whose answers they look like', () => {
    expect(suggest({ a: killed(6, 'q1'), b: killed(9, null) })).toMatchObject([
      {
        id: 'test:suggestion:no-question/b',
        kind: 'no-question',
        claims: [{ id: 'test:claim:b' }],
        total: 1,
      },
    ]);
  });

  it('are not offered where they count something else, of another place, or say too little', () => {
    const a = killed(6, 'q1');
    expect(suggest({ a, b: killed(9, 'q2', { places: ['village'] }) })).toEqual([]);
    expect(suggest({ a, b: killed(9, 'q2', { about: ['fire'] }) })).toEqual([]);
    expect(suggest({ a, b: killed(9, 'q2', { quantity: { value: 9, cumulative: false } }) })).toEqual([]);
    expect(suggest({ a: bare('q1'), b: bare('q2') })).toEqual([]);
  });

  it('are not offered where the questions are known to be two, one is part of the other, or both are one already', () => {
    const claims = { a: killed(6, 'q1'), b: killed(9, 'q2') };
    expect(suggest(claims, { questions: { q1: { notSame: ['q2'] } } })).toEqual([]);
    expect(suggest(claims, { questions: { q1: { same: ['q2'] } } })).toEqual([]);
    expect(suggest(claims, { questions: { q1: { partOf: ['q3'] }, q3: { partOf: ['q2'] } } })).toEqual([]);
  });

  it('are found for predicates that leave room for one alone', () => {
    expect(suggest({ a: began('north', 'q1'), b: began('south', 'q2') })).toMatchObject([
      { kind: 'one-question', reason: expect.stringContaining('(began, war)') },
    ]);
  });
});

describe('claims that agree in every field', () => {
  it('are offered as one', () => {
    expect(suggest({ a: killed(6, 'q1'), b: killed(6, 'q1') })).toMatchObject([
      {
        id: 'test:suggestion:one-claim/a',
        kind: 'one-claim',
        reason:
          '“The claim a holds” and “The claim b holds” agree in every field, so that they may be one claim.',
      },
    ]);
  });

  it('are not offered where they are joined, known to be two, or one is a case of the other', () => {
    expect(suggest({ a: killed(6, 'q1'), b: killed(6, 'q1', { same: ['a'] }), c: killed(7, 'q1') })).toEqual(
      [],
    );
    expect(suggest({ a: killed(6, 'q1'), b: killed(6, 'q1', { notSame: ['a'] }) })).toEqual([]);
    expect(suggest({ a: killed(6, 'q1'), b: killed(6, 'q1', { instanceOf: ['a'] }) })).toEqual([]);
  });
});

describe('suggestions', () => {
  it('do not depend on the order of claims', () => {
    const claim = fc.record({
      value: fc.integer({ min: 1, max: 2 }),
      question: fc.constantFrom('q1', 'q2', null),
    });
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 8 }), (drawn) => {
        const named = drawn.map(
          ({ value, question }, index) => [`c${index}`, killed(value, question)] as const,
        );
        expect(suggest(Object.fromEntries(named.toReversed()))).toEqual(suggest(Object.fromEntries(named)));
      }),
    );
  });
});
