// Who counts as one origin.
import { describe, expect, it } from 'vitest';
import { shareOrigin } from '../../server/compare/origins.ts';
import { claimOf, factsOf, type Told, type World } from './compare-world.ts';

function areOne(
  one: string | string[],
  other: string | string[],
  actors: World['actors'],
  said?: string,
): boolean {
  const told = (by: Told['by']): Told => ({ by, published: '2020-12-01', ...(said ? { saidAt: said } : {}) });
  const facts = factsOf({ claims: { x: { told: [told(one), told(other)] } }, actors });
  const [first, second] = claimOf(facts, 'x').assertions;
  if (!first || !second) throw new Error('no assertions');
  return shareOrigin([first], [second], facts);
}

const inOffice = (actor: string, role: string, more: { from?: string; to?: string } = {}) => ({
  kind: 'person' as const,
  memberOf: [{ actor, role, ...more }],
});
const ministry = { kind: 'state-body' as const };
const state = { kind: 'state' as const };

describe('one origin', () => {
  it('is an actor under every id that is recorded as the same one', () => {
    expect(areOne('a', 'b', {})).toBe(false);
    expect(areOne('a', 'b', { a: { same: ['b'] }, b: { same: ['a'] } })).toBe(true);
  });

  it('is an office and whoever holds a role in it, and two who hold one there', () => {
    const actors = {
      ministry,
      minister: inOffice('ministry', 'Minister'),
      spokesman: inOffice('ministry', 'spokesman'),
    };
    expect(areOne('minister', 'ministry', actors)).toBe(true);
    expect(areOne('minister', 'spokesman', actors)).toBe(true);
  });

  it('is whoever a text calls the speaker of somebody, and that one', () => {
    const actors = {
      ministry,
      'doc/source': { kind: 'unidentified' as const, memberOf: [{ actor: 'ministry' }] },
    };
    expect(areOne('doc/source', 'ministry', actors)).toBe(true);
  });

  it('is not made by belonging without a role', () => {
    expect(areOne('member', 'ministry', { ministry, member: { memberOf: [{ actor: 'ministry' }] } })).toBe(
      false,
    );
  });

  it('is a state and its president, but not two officials of one state', () => {
    const actors = {
      state,
      president: inOffice('state', 'President'),
      adviser: inOffice('state', 'adviser'),
    };
    expect(areOne('president', 'state', actors)).toBe(true);
    expect(areOne('president', 'adviser', actors)).toBe(false);
  });

  it('is not a ministry and its state: bodies do not speak for bodies', () => {
    const actors = {
      state,
      ministry: { ...ministry, memberOf: [{ actor: 'state', role: 'ministry' }] },
      president: inOffice('state', 'President'),
    };
    expect(areOne('ministry', 'state', actors)).toBe(false);
    expect(areOne('ministry', 'president', actors)).toBe(false);
  });

  it('is not two writers of one paper, but each of them and the paper', () => {
    const actors = {
      paper: { kind: 'outlet' as const },
      one: inOffice('paper', 'editor'),
      other: inOffice('paper', 'reporter'),
    };
    expect(areOne('one', 'other', actors)).toBe(false);
    expect(areOne('one', 'paper', actors)).toBe(true);
  });

  it('is made by a role only while it is held', () => {
    const actors = {
      ministry,
      head: inOffice('ministry', 'Minister', { from: '2018-05', to: '2020-11-16' }),
    };
    expect(areOne('head', 'ministry', actors, '2020-11-10')).toBe(true);
    expect(areOne('head', 'ministry', actors, '2020-11-17')).toBe(false);
    expect(areOne('head', 'ministry', actors, '2018-04-30')).toBe(false);
  });

  it('is shared by joint statements that have one of their makers in common', () => {
    expect(areOne(['a', 'b'], ['b', 'c'], {})).toBe(true);
    expect(areOne(['a', 'b'], ['c'], {})).toBe(false);
  });

  it('is the maker of a work that stands alone: its author, else its publisher, else the work', () => {
    const documents = {
      report: { authors: ['ngo'] },
      paper: { publishers: ['ngo'] },
      treaty: {},
      law: {},
    };
    const facts = factsOf({
      documents,
      actors: { ngo: { kind: 'ngo' } },
      claims: { x: { told: Object.keys(documents).map((work) => ({ by: '', work })) } },
    });
    expect(claimOf(facts, 'x').assertions.map(({ origins }) => origins)).toEqual([
      ['test:actor:ngo'],
      ['test:actor:ngo'],
      ['test:document:treaty'],
      ['test:document:law'],
    ]);
  });
});
