// Laws of lineage, tried on worlds made at random.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LineageGroup, LineageNumbers } from '#schema';
import { type NamedVoice, voicesApart } from '../../server/lineage/apart.ts';
import { findCircles } from '../../server/lineage/circles.ts';
import { findEchoes } from '../../server/lineage/echoes.ts';
import { traceLineage } from '../../server/lineage/lineage.ts';
import { removeSources } from '../../server/lineage/removals.ts';
import { type ActorIn, type AssertionIn, evidenceOf, type WorldIn } from './lineage-world.ts';

/** Everyone there can be: bodies of either kind, people with one role or two, some whom no text names. */
const ACTORS: Record<string, ActorIn> = {
  state: { kind: 'state' },
  land: { kind: 'state' },
  ministry: { kind: 'state-body', memberOf: [{ actor: 'state' }] },
  army: { kind: 'armed-force', memberOf: [{ actor: 'state' }] },
  minister: { kind: 'person', memberOf: [{ actor: 'ministry', role: 'minister' }] },
  general: {
    kind: 'person',
    memberOf: [
      { actor: 'army', role: 'general' },
      { actor: 'ministry', role: 'adviser' },
    ],
  },
  president: {
    kind: 'person',
    memberOf: [
      { actor: 'state', role: 'president' },
      { actor: 'army', role: 'commander' },
    ],
  },
  envoy: {
    kind: 'person',
    memberOf: [
      { actor: 'state', role: 'envoy' },
      { actor: 'land', role: 'envoy' },
    ],
  },
  paper: { same: ['gazette'] },
  gazette: {},
  wire: {},
  witness: { kind: 'unidentified', unnamed: true },
  spokesman: { kind: 'unidentified', unnamed: true, memberOf: [{ actor: 'land' }] },
};
const NAMES = Object.keys(ACTORS);
const DOCUMENTS = ['d0', 'd1', 'd2', 'd3', 'd4'];
const DATES = [undefined, '2016-03', '2016-03-01', '2016-03-20', '2016-04'];
const GROUPS: LineageGroup[] = ['none', 'publisher', 'membership'];

const link = fc
  .uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 2 })
  .map((names) => names.join('+'));
const assertion = (documents: string[]) =>
  fc.record({
    document: fc.constantFrom(...documents),
    claim: fc.constantFrom('c0', 'c1', 'c2'),
    chain: fc.array(link, { minLength: 1, maxLength: 3 }),
    denies: fc.boolean(),
    /** Which of the others its words derive from, as steps back or forth among them. */
    from: fc.uniqueArray(fc.nat(7), { maxLength: 2 }),
  });

const world: fc.Arbitrary<WorldIn> = fc
  .record({
    told: fc.array(assertion(DOCUMENTS.slice(0, 4)), { maxLength: 8 }),
    published: fc.array(fc.constantFrom(...DATES), { minLength: 5, maxLength: 5 }),
    publishers: fc.array(fc.constantFrom('paper', 'wire', 'state'), { minLength: 5, maxLength: 5 }),
  })
  .map(({ told, published, publishers }) => ({
    assertions: told.map((one, index) => asAssertion(one, index, told.length)),
    documents: Object.fromEntries(
      DOCUMENTS.map((id, index) => [
        id,
        { published: published[index], publishers: [publishers[index] ?? 'paper'] },
      ]),
    ) as NonNullable<WorldIn['documents']>,
    actors: ACTORS,
  }));

type Told = Omit<AssertionIn, 'id' | 'from'> & { from: number[] };
function asAssertion({ from, ...told }: Told, index: number, others: number): AssertionIn {
  const sources = others === 0 ? [] : from.map((step) => `a${step % others}`);
  const id = `a${index}`;
  return { ...told, id, from: [...new Set(sources)].filter((source) => source !== id) };
}

function numbers(of: WorldIn, group: LineageGroup = 'none', without: string[] = []): LineageNumbers {
  const ids = of.assertions.map(({ id }) => id);
  return traceLineage(ids, evidenceOf(of), { group, without: new Set(without) }).numbers;
}
const QUESTIONS = new Map([
  ['c0', ['q']],
  ['c1', ['q']],
]);
const isAtMost = (less: LineageNumbers, more: LineageNumbers) =>
  Object.entries(less).every(([name, count]) => count <= more[name as keyof LineageNumbers]);

const other = (name: string) => `${[...name].toReversed().join('')}-x`;
/** The same world with another name for everyone and everything, in the opposite order. */
function renamed(of: WorldIn): WorldIn {
  return {
    assertions: of.assertions
      .map((one) => ({
        ...one,
        id: other(one.id),
        document: other(one.document),
        chain: one.chain.map((names) => names.split('+').map(other).join('+')),
        from: (one.from ?? []).map(other),
      }))
      .toReversed(),
    documents: Object.fromEntries(
      Object.entries(of.documents ?? {}).map(([id, document]) => [
        other(id),
        { ...document, publishers: (document.publishers ?? []).map(other) },
      ]),
    ),
    actors: Object.fromEntries(
      Object.entries(ACTORS).map(([id, actor]) => [
        other(id),
        {
          ...actor,
          same: (actor.same ?? []).map(other),
          memberOf: (actor.memberOf ?? []).map((member) => ({ ...member, actor: other(member.actor) })),
        },
      ]),
    ),
  };
}

describe('the numbers of lineage', () => {
  it('are never lower when a document is added', () => {
    fc.assert(
      fc.property(
        world,
        fc.array(assertion(['d4']), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...GROUPS),
        (before, added, group) => {
          const known = before.assertions.length;
          const more = added.map((one, index) => ({ ...asAssertion(one, index, known), id: `b${index}` }));
          const after = { ...before, assertions: [...before.assertions, ...more] };
          expect(isAtMost(numbers(before, group), numbers(after, group))).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('are the same when everyone and every document has another name, and in any order', () => {
    fc.assert(
      fc.property(world, fc.constantFrom(...GROUPS), (of, group) => {
        expect(numbers(renamed(of), group)).toEqual(numbers(of, group));
        const [one, again] = [evidenceOf(of), evidenceOf(renamed(of))];
        expect(findEchoes(again, QUESTIONS, group)).toHaveLength(findEchoes(one, QUESTIONS, group).length);
        const taking = (evidence: typeof one) =>
          findCircles(evidence, QUESTIONS).map(({ steps, chains }) => `${steps.length} ${chains.length}`);
        expect(taking(again).toSorted()).toEqual(taking(one).toSorted());
      }),
      { numRuns: 300 },
    );
  });

  it('hold no more origins when these are grouped', () => {
    fc.assert(
      fc.property(world, fc.constantFrom('publisher' as const, 'membership' as const), (of, group) => {
        expect(numbers(of, group).origins).toBeLessThanOrEqual(numbers(of).origins);
      }),
      { numRuns: 400 },
    );
  });

  it('are the same without nothing, and never higher without a source', () => {
    const source = fc.constantFrom(...NAMES, ...DOCUMENTS);
    fc.assert(
      fc.property(world, fc.uniqueArray(source, { maxLength: 2 }), (of, without) => {
        expect(isAtMost(numbers(of, 'none', without), numbers(of))).toBe(true);
        const nothing = removeSources(evidenceOf(of), new Set(), 'none');
        expect([nothing.lost, nothing.kept, nothing.withoutOrigin]).toEqual([[], [], 0]);
        const claims = new Set(of.assertions.map(({ claim }) => claim)).size;
        const { lost, kept, withoutOrigin, untouched } = removeSources(
          evidenceOf(of),
          new Set(without),
          'none',
        );
        expect(lost.length + kept.length + withoutOrigin + untouched).toBe(claims);
      }),
      { numRuns: 300 },
    );
  });
});

describe('voices apart', () => {
  const voices = fc
    .array(fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1, maxLength: 4 }), { maxLength: 9 })
    .map((families) =>
      families.map((names, index): NamedVoice => ({ key: `v${index}`, names: new Set(names) })),
    );

  it('are as many as can be, and no two of them share a name', () => {
    fc.assert(
      fc.property(voices, (all) => {
        const apart = voicesApart(all);
        const names = apart.flatMap((voice) => [...voice.names]);
        expect(new Set(names).size).toBe(names.length);
        expect(apart).toHaveLength(greatest(all));
      }),
      { numRuns: 500 },
    );
  });

  it('of 100,000 are found at once, whoever shares a name with whom', () => {
    const many = Array.from({ length: 100_000 }, (_, index): NamedVoice => ({
      key: `v${index}`,
      names: new Set([
        `own ${index}`,
        `paper ${index % 100}`,
        ...(index % 7 === 0 ? [`office ${index % 1000}`] : []),
      ]),
    }));
    const startedAt = performance.now();
    expect(voicesApart(many)).toHaveLength(100);
    // Half a second on an idle core.
    expect(performance.now() - startedAt).toBeLessThan(15_000);
  });
});

/** The greatest number of voices of which no two share a name, by trying every choice. */
function greatest([first, ...others]: readonly NamedVoice[]): number {
  if (first === undefined) return 0;
  const free = others.filter(({ names }) => [...names].every((name) => !first.names.has(name)));
  return Math.max(greatest(others), 1 + greatest(free));
}
