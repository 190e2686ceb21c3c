// What looks like a conflict between propositions and is none.
import { describe, expect, it } from 'vitest';
import { judgeExplained } from '../../server/compare/explained.ts';
import { type ClaimIn, factsOf, pairOf, type Told } from './compare-world.ts';

const by = (name: string, more: Partial<Told> = {}): Told[] => [{ by: name, in: `doc-${name}`, ...more }];
const PREDICATES = [
  { id: 'styled', alternatives: true },
  { id: 'named' },
  { id: 'began', functional: true },
  { id: 'launched-attack' },
  { id: 'belongs-to', functional: true },
  { id: 'held-by' },
  { id: 'answered', distinctFrom: ['launched-attack'] },
  { id: 'is-independent', disjointWith: ['belongs-to'] },
];

function judge(one: ClaimIn, other: ClaimIn) {
  const facts = factsOf({
    actors: {
      north: { kind: 'state' },
      south: { kind: 'state' },
      army: { kind: 'armed-force', memberOf: [{ actor: 'north' }] },
    },
    predicates: PREDICATES,
    claims: { one, other },
  });
  return judgeExplained(pairOf(facts, 'one', 'other'), facts);
}

const styled = (objectText: string, told: Told[], more: ClaimIn = {}): ClaimIn => ({
  predicate: 'styled',
  subject: 'duke',
  objectText,
  told,
  ...more,
});

describe('two terms for one and the same', () => {
  it('differ in wording, where the predicate’s terms are alternatives', () => {
    expect(judge(styled('Duke', by('a')), styled('usurper', by('b')))).toMatchObject({
      type: 'differs',
      because: 'wording',
      kind: 'explained',
      status: 'found',
    });
    const named = { predicate: 'named' };
    expect(judge(styled('Duke', by('a'), named), styled('Lord', by('b'), named))).toBeNull();
  });

  it('are compatible where one origin uses both, or they are one term, of two things, or of two questions', () => {
    expect(judge(styled('Duke', by('a')), styled('usurper', by('a')))).toBeNull();
    expect(judge(styled('Duke', by('a')), styled('duke', by('b')))).toBeNull();
    expect(judge(styled('Duke', by('a')), styled('usurper', by('b'), { subject: 'king' }))).toBeNull();
    expect(judge(styled('Duke', by('a')), styled('usurper', by('b'), { questions: ['r'] }))).toBeNull();
    expect(judge(styled('Duke', by('a')), styled('Grand Duke', by('b'), { instanceOf: ['one'] }))).toBeNull();
  });
});

describe('two accounts of one event', () => {
  const began: ClaimIn = { predicate: 'began', subject: 'south', about: ['war'], told: by('a') };
  const attack: ClaimIn = { predicate: 'launched-attack', subject: 'north', about: ['war'], told: by('b') };

  it('differ in definition where one predicate leaves room for one alone and the other names somebody else', () => {
    const judgement = judge(began, attack);
    expect(judgement).toMatchObject({ type: 'differs', because: 'definition' });
    expect(judgement?.reason).toMatch(
      /do not exclude each other: what the one says of (north|south) is not what the other says of (north|south)\.$/,
    );
  });

  it('differ where a place belongs to one and is held by another', () => {
    expect(
      judge(
        { predicate: 'belongs-to', subject: 'land', object: 'north', told: by('a') },
        { predicate: 'held-by', subject: 'land', object: 'south', told: by('b') },
      ),
    ).toMatchObject({ type: 'differs', because: 'definition' });
  });

  it('differ where their predicates are declared to be two things said of one act', () => {
    const answered: ClaimIn = { predicate: 'answered', subject: 'army', about: ['war'], told: by('a') };
    expect(judge(answered, attack)).toMatchObject({ type: 'differs', because: 'definition' });
    expect(judge(attack, answered)).toMatchObject({ type: 'differs', because: 'definition' });
    expect(judge({ ...answered, subject: 'south' }, attack)).toBeNull();
  });

  it('are compatible where they name the same, a state and its army, or something of another kind', () => {
    expect(judge({ ...began, subject: 'north' }, attack)).toBeNull();
    expect(judge({ ...began, subject: 'north' }, { ...attack, subject: 'army' })).toBeNull();
    expect(judge(began, { ...attack, subject: undefined, subjectText: 'rebels' })).toBeNull();
    expect(judge(began, { ...attack, about: ['raid'] })).toBeNull();
    expect(judge({ ...attack, subject: 'south', told: by('a') }, attack)).toBeNull();
  });
});

const claim = (...told: Told[]) => {
  const facts = factsOf({ claims: { one: { told } } });
  return judgeExplained(pairOf(facts, 'one', 'one'), facts);
};

describe('one claim', () => {
  const verified: Told = { by: 'a', in: 'doc-a', act: 'verifies' };
  const hedged: Told = { by: 'b', in: 'doc-b', hedge: 'could be' };

  it('that one origin verifies and another only hedges differs in certainty', () => {
    expect(claim(verified, hedged)).toMatchObject({
      type: 'differs',
      because: 'certainty',
      reason: '“The claim one holds” is verified by a, while b puts it forward with “could be”.',
    });
  });

  it('is as certain as its origin ever says it', () => {
    expect(claim(verified, hedged, ...by('b'))).toBeNull();
    expect(claim(verified, ...by('a', { hedge: 'appears' }))).toBeNull();
    expect(claim(...by('a'), hedged)).toBeNull();
  });
});
