// One claim, affirmed and denied.
import { describe, expect, it } from 'vitest';
import { judgeDispute } from '../../server/compare/dispute.ts';
import { type ClaimIn, factsOf, pairOf, type Told, type World } from './compare-world.ts';

function judge(claims: Record<string, ClaimIn>, world: Partial<World> = {}) {
  const facts = factsOf({ ...world, claims });
  const [one = '', other = one] = Object.keys(claims);
  return judgeDispute(pairOf(facts, one, other), facts);
}
const affirms = (by: string, more: Partial<Told> = {}): Told => ({ by, in: `doc-${by}`, ...more });
const negates = (by: string, more: Partial<Told> = {}): Told => affirms(by, { polarity: 'negates', ...more });

const general = (more: Partial<ClaimIn>): ClaimIn => ({ text: 'Fire came from there.', ...more });
const instance = (more: Partial<ClaimIn>): ClaimIn => ({
  text: 'Fire on the town came from there.',
  instanceOf: ['g'],
  ...more,
});

const both = (polarity: 'affirms' | 'negates', one: string, other: string): Told[] => [
  { by: one, in: `${polarity}-1`, polarity },
  { by: other, in: `${polarity}-2`, polarity },
];

describe('a claim', () => {
  it('is in dispute where one origin affirms it and another denies it', () => {
    const judgement = judge({
      x: { text: 'The bridge was hit.', told: [affirms('Ministry'), negates('Observer')] },
    });
    expect(judgement).toMatchObject({
      type: 'dispute',
      kind: 'dispute',
      status: 'found',
      reason: '“The bridge was hit” is affirmed by Ministry and denied by Observer.',
      differ: ['polarity', 'origin'],
      judgedOn: ['test:assertion:doc-Ministry/x-0', 'test:assertion:doc-Observer/x-1'],
    });
  });

  it('names both sides once where they bear the same names', () => {
    const text = 'The bridge was hit.';
    expect(
      judge({ x: { text, told: [...both('affirms', 'a', 'b'), ...both('negates', 'a', 'b')] } })?.reason,
    ).toBe('“The bridge was hit” is both affirmed and denied, each time in the name of a and b.');
    const actors = { one: { name: 'A reader' }, other: { name: 'A reader' } };
    expect(judge({ x: { text, told: [affirms('one'), negates('other')] } }, { actors })?.reason).toBe(
      '“The bridge was hit” is affirmed by A reader and denied by another of that name.',
    );
  });

  it('is in no dispute where nobody denies it, or only its own origin does', () => {
    expect(judge({ x: { told: [affirms('a'), affirms('b')] } })).toBeNull();
    expect(judge({ x: { told: [affirms('a'), negates('a', { in: 'later' })] } })).toBeNull();
    const office = { office: { kind: 'state-body' as const } };
    const head = { head: { kind: 'person' as const, memberOf: [{ actor: 'office', role: 'Head' }] } };
    expect(
      judge({ x: { told: [affirms('office'), negates('head')] } }, { actors: { ...office, ...head } }),
    ).toBeNull();
  });

  it('is in dispute where another origin withdraws it', () => {
    const judgement = judge({ x: { told: [affirms('a'), affirms('b', { act: 'retracts' })] } });
    expect(judgement?.reason).toBe('“The claim x holds” is affirmed by a and withdrawn by b.');
  });

  it('is not put forward or denied by threats, demands and questions', () => {
    expect(judge({ x: { told: [affirms('a', { act: 'threatens' }), negates('b')] } })).toBeNull();
    expect(judge({ x: { told: [affirms('a'), negates('b', { act: 'demands' })] } })).toBeNull();
  });

  it('is a candidate where one side stands only on doubtful passages', () => {
    expect(judge({ x: { told: [affirms('a'), negates('b', { zone: 'comment' })] } })).toMatchObject({
      status: 'candidate',
      reason:
        '“The claim x holds” is affirmed by a and denied by b, but one of the passages stands in a reader’s comment.',
    });
    expect(
      judge({ x: { told: [affirms('a'), negates('b', { zone: 'comment' }), negates('c')] } }),
    ).toMatchObject({ status: 'found' });
  });

  it('is a candidate where the plain passages on both sides come from one origin', () => {
    const told = [affirms('a'), negates('a', { in: 'later' }), negates('b', { certainty: 'open' })];
    expect(judge({ x: { told } })).toMatchObject({ status: 'candidate' });
  });

  it('names many origins by the first two', () => {
    const told = [affirms('a'), affirms('b'), affirms('c'), affirms('d'), negates('e')];
    expect(judge({ x: { told } })?.reason).toContain('affirmed by a, b and 2 others and denied by e');
  });
});

describe('a general claim and a case of it', () => {
  it('are a candidate where the general one is denied and the case affirmed', () => {
    const judgement = judge({ g: general({ told: [negates('a')] }), i: instance({ told: [affirms('b')] }) });
    expect(judgement).toMatchObject({ type: 'dispute', status: 'candidate' });
    expect(judgement?.reason).toBe(
      '“Fire came from there” is denied by a, while a case of it, “Fire on the town came from there”, is affirmed by b, but the denial may not have meant this case.',
    );
  });

  it('are in no dispute the other way round: a denied case leaves the general claim standing', () => {
    expect(judge({ g: general({ told: [affirms('a')] }), i: instance({ told: [negates('b')] }) })).toBeNull();
  });

  it('are in no dispute where their times cannot overlap', () => {
    const told = {
      g: general({ told: [negates('a')], when: '2020-09' }),
      i: instance({ told: [affirms('b')], when: '2020-10-04' }),
    };
    expect(judge(told)).toBeNull();
    expect(judge({ ...told, g: general({ told: [negates('a')], when: '2020-09/2020-11' }) })).not.toBeNull();
  });

  it('leave it to the case’s own dispute where the same origin denies the case as well', () => {
    expect(
      judge({ g: general({ told: [negates('a')] }), i: instance({ told: [affirms('b'), negates('a')] }) }),
    ).toBeNull();
  });

  it('may be joined by way of another claim', () => {
    const facts = factsOf({
      claims: {
        g: general({ told: [negates('a')] }),
        m: { instanceOf: ['g'], told: [] },
        i: { instanceOf: ['m'], told: [affirms('b')] },
      },
    });
    expect(judgeDispute(pairOf(facts, 'g', 'i'), facts)).not.toBeNull();
  });
});
