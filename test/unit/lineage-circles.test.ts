// Circles, echoes and removed sources: what each is, and what is none.
import { describe, expect, it } from 'vitest';
import { findCircles } from '../../server/lineage/circles.ts';
import { findEchoes } from '../../server/lineage/echoes.ts';
import { removeSources } from '../../server/lineage/removals.ts';
import { circleSentence, lineageSentences, removalSentence } from '../../server/lineage/sentences.ts';
import { type ActorIn, type AssertionIn, evidenceOf, told, type WorldIn } from './lineage-world.ts';

const ONE_QUESTION = new Map(['c', 'd', 'e'].map((claim) => [claim, ['q']]));

function circles(
  assertions: AssertionIn[],
  documents: WorldIn['documents'] = {},
  questionsOf = ONE_QUESTION,
) {
  return findCircles(evidenceOf({ assertions, documents }), questionsOf).map(({ on, steps, chains }) => ({
    on,
    steps: steps.map(({ from, how, to }) => `${from.join('+')} ${how} ${to.join('+')}`),
    chains,
  }));
}

const on = (a: string, b: string, c: string) => ({
  a: { published: a },
  b: { published: b },
  c: { published: c },
});

const echoes = (assertions: AssertionIn[], more: Omit<WorldIn, 'assertions'> = {}) =>
  findEchoes(evidenceOf({ assertions, ...more }), ONE_QUESTION, 'none').map(
    ({ of, stand, origin, documents }) => [of, stand, origin.voice.speakers.join('+'), documents.length],
  );

describe('a circle', () => {
  const round = [told('a: blog < column'), told('b: column < radio'), told('c: radio < blog')];

  it('is made of relays that come back to the first', () => {
    expect(circles(round)).toEqual([
      {
        on: 'q',
        steps: ['blog relays column', 'column relays radio', 'radio relays blog'],
        chains: ['a', 'b', 'c'],
      },
    ]);
  });

  it('is made of derivations, or of both', () => {
    expect(circles([told('a: x', { from: ['b'] }), told('b: y', { from: ['a'] })])).toEqual([
      { on: 'q', steps: ['x derives y', 'y derives x'], chains: ['a', 'b'] },
    ]);
    expect(circles([told('a: x < y', { from: ['b'] }), told('b: y < x', { from: ['a'] })])[0]?.steps).toEqual(
      ['x relays y', 'y relays x'],
    );
    expect(circles([told('a: x', { from: ['b'] }), told('b: y < x')])[0]?.steps).toEqual([
      'x derives y',
      'y relays x',
    ]);
  });

  it('may lead through somebody who is known only by report', () => {
    expect(circles([told('a: x < y'), told('b: paper < y < x')])).toEqual([
      { on: 'q', steps: ['x relays y', 'y relays x'], chains: ['a', 'b'] },
    ]);
  });

  it('is given by its shortest way, with everyone who takes part', () => {
    const [circle, ...more] = circles([...round, told('d: blog < radio')]);
    expect(more).toEqual([]);
    expect(circle).toEqual({
      on: 'q',
      steps: ['radio relays blog', 'blog relays radio'],
      chains: ['a', 'b', 'c', 'd'],
    });
  });

  it('is found on each question, on different answers too', () => {
    const answers = round.map((one, index) => ({ ...one, claim: 'cde'[index] ?? 'c' }));
    expect(circles(answers)).toHaveLength(1);
  });

  it('is none over different questions', () => {
    const answers = round.map((one, index) => ({ ...one, claim: 'cde'[index] ?? 'c' }));
    const questions = new Map([...'cde'].map((claim) => [claim, [`q${claim}`]]));
    expect(circles(answers, {}, questions)).toEqual([]);
    expect(circles(answers, {}, new Map())).toEqual([]);
  });

  it('is none where a date does not allow it', () => {
    expect(circles(round, on('2016-03', '2016-03', '2016-03-20'))).toHaveLength(1);
    expect(circles(round, on('2016-03-01', '2016-03-02', '2016-03-20'))).toEqual([]);
    // Each meets the next, but there is no day on which all three can have been said.
    expect(circles(round, on('2016-03', '2016-02/2016-03', '2016-01/2016-02'))).toEqual([]);
  });

  it('is none where somebody passes on what itself has said before', () => {
    expect(circles([told('a: x < y < x'), told('b: x < x')])).toEqual([]);
  });

  it('is none where several have it from one', () => {
    expect(circles([told('a: x < y < z'), told('b: w < y < z'), told('c: y < z')])).toEqual([]);
  });
});

describe('an echo', () => {
  it('is a claim that several documents have from one origin', () => {
    const two = [told('a: x < office'), told('b: y < office')];
    expect(echoes(two)).toEqual([['c', 'affirms', 'office', 2]]);
    expect(echoes(two.slice(1))).toEqual([]);
    expect(echoes([...two, told('d: witness')])).toEqual([]);
  });

  it('is told apart for those who affirm and those who deny', () => {
    const assertions = [told('a: x < office'), told('b: y < office'), told('d: witness', { denies: true })];
    expect(echoes(assertions)).toEqual([['c', 'affirms', 'office', 2]]);
  });

  it('is a question all of whose answers go back to one origin, most documents first', () => {
    const assertions = [
      told('a: x < office'),
      told('b: y < office', { claim: 'd' }),
      told('f: z < office', { claim: 'd' }),
    ];
    expect(echoes(assertions)).toEqual([
      ['q', null, 'office', 3],
      ['d', 'affirms', 'office', 2],
    ]);
  });

  it('may come from somebody whom no text names, where it is shown to be the same one', () => {
    const nameless: ActorIn = { kind: 'unidentified', unnamed: true };
    const actors = { one: nameless, other: nameless };
    expect(echoes([told('a: x < one'), told('b: y < other')], { actors })).toEqual([]);
    const derived = [told('a: x < one'), told('b: y < other', { from: ['a'] })];
    expect(echoes(derived, { actors })).toEqual([['c', 'affirms', 'one', 2]]);
  });

  it('has an origin: what goes round in a circle is none', () => {
    expect(echoes([told('a: x', { from: ['b'] }), told('b: y', { from: ['a'] })])).toEqual([]);
  });
});

describe('a removed source', () => {
  it('takes from some claims their last origin, and leaves one to others', () => {
    const assertions = [
      told('a: x < wire'),
      told('b: wire', { claim: 'd' }),
      told('f: witness', { claim: 'd' }),
      told('g: witness', { claim: 'e' }),
    ];
    const { lost, kept, withoutOrigin, untouched, fallen } = removeSources(
      evidenceOf({ assertions }),
      new Set(['wire']),
      'none',
    );
    expect(lost.map(({ claim }) => claim)).toEqual(['c']);
    expect(kept.map(({ claim, after }) => [claim, after.origins.length])).toEqual([['d', 1]]);
    expect([withoutOrigin, untouched]).toEqual([0, 1]);
    expect(fallen.claims).toEqual(['c']);
    expect(fallen.assertions.length).toBeGreaterThan(0);
  });
});

describe('in words', () => {
  const numbers = { assertions: 5, documents: 5, outlets: 4, origins: 2, unidentified: 0, circular: 0 };
  const words = {
    group: 'none' as const,
    numbers,
    before: numbers,
    sides: { affirms: 2, denies: 0 },
    onlyOrigin: null,
    without: [],
  };

  it('origins are not shown to share one, and the grouping is always named', () => {
    expect(lineageSentences(words)).toEqual([
      '5 documents go back to 2 known origins, which are not shown to share an origin.',
      'Origins are not grouped.',
    ]);
    expect(lineageSentences({ ...words, group: 'membership' }).at(-1)).toBe(
      'Origins are grouped by membership.',
    );
  });

  it('what is left out is named, with what is left', () => {
    const one = { ...numbers, documents: 1, origins: 1, unidentified: 1, circular: 1 };
    expect(
      lineageSentences({ ...words, numbers: one, onlyOrigin: 'Fernwire', without: ['A', 'B', 'C'] }),
    ).toEqual([
      'Left out: A, B and C. Known origins left: 1 of 2.',
      '1 document goes back to one known origin, Fernwire.',
      '1 chain ends with somebody whom no text names.',
      '1 chain goes round in a circle and reaches no origin.',
      'Origins are not grouped.',
    ]);
  });

  it('a claim that keeps an origin, and one that loses its last', () => {
    expect(removalSentence({ without: ['Fernwire'], before: ['A', 'B'], after: ['B'] })).toBe(
      'It goes back to 2 known origins, which are not shown to share an origin; without Fernwire one is left, B.',
    );
    expect(removalSentence({ without: ['Fernwire'], before: ['A'], after: [] })).toBe(
      'It goes back to one known origin, A; without Fernwire none is left.',
    );
    expect(removalSentence({ without: ['Fernwire'], before: ['A'], after: ['A'] })).toBe(
      'It goes back to one known origin, A; without Fernwire it is left.',
    );
  });

  it('a circle says who has it from whom', () => {
    expect(
      circleSentence([
        { from: 'A', to: 'B' },
        { from: 'B', to: 'A' },
      ]),
    ).toBe('A has it from B, B from A.');
  });
});
