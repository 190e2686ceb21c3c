// Laws that hold for every rule, on worlds made at random: names, order and other documents change nothing.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonRows } from '../../server/compare/comparison-rows.ts';
import { makeFacts } from '../../server/compare/facts.ts';
import type { Comparison } from '../../server/compare/rule.ts';
import { RULES } from '../../server/compare/rules.ts';
import { NEIGHBOURS, pairUp, WHOLE_SERIES } from '../../server/compare/series.ts';
import { changesOf } from '../../server/compare/write-comparisons.ts';
import { compareFacts } from './compare-find.ts';
import {
  type ClaimIn,
  type Derived,
  driftRowsOf,
  factsOf,
  rowsOf,
  type Told,
  type World,
} from './compare-world.ts';

const ACTORS = ['army', 'minister', 'north', 'observer', 'paper', 'south'];
const PLACES = ['country', 'district', 'town'];
const DAYS = ['2020-10-01', '2020-10-02', '2020-10', '2020-10-20', '2020-11-04', '2020-11-04~', '2021'];
const HOURS = ['2020-10-01T23:00', '2020-10-02T04:00~', '2020-10-02T13:00', '2020-10-02T13:30~'];
const ROOM: Pick<World, 'actors' | 'places' | 'predicates' | 'questions'> = {
  actors: {
    north: { kind: 'state' },
    south: { kind: 'state' },
    army: { kind: 'armed-force', memberOf: [{ actor: 'north' }] },
    ministry: { kind: 'state-body' },
    minister: { kind: 'person', memberOf: [{ actor: 'ministry', role: 'Minister' }] },
    observer: { kind: 'ngo' },
    paper: { kind: 'outlet' },
  },
  places: { town: ['district'], district: ['country'] },
  predicates: [
    { id: 'began', functional: true },
    { id: 'belongs-to', functional: true },
    { id: 'holds', inverseOf: 'belongs-to' },
    { id: 'is-independent', disjointWith: ['belongs-to'] },
    { id: 'styled', alternatives: true },
  ],
  questions: { q2: { partOf: ['q1'] }, q3: { partOf: ['q2'] } },
};

/** The first of some words twice in three, else one of the others. */
const mostly = <T extends string>(usual: T, ...others: T[]) =>
  fc.oneof(
    { arbitrary: fc.constant(usual), weight: 2 },
    { arbitrary: fc.constantFrom(...others), weight: 1 },
  );
const maybe = <T>(item: fc.Arbitrary<T>) => fc.option(item, { nil: undefined });
const telling: fc.Arbitrary<Told> = fc.record({
  by: mostly('ministry', ...ACTORS),
  in: fc.constantFrom('doc-1', 'doc-2', 'doc-3'),
  published: maybe(fc.constantFrom(...DAYS)),
  saidAt: maybe(fc.constantFrom(...DAYS)),
  relayed: fc.boolean(),
  polarity: mostly('affirms', 'negates'),
  act: mostly('states', 'retracts', 'demands', 'verifies'),
  hedge: maybe(mostly('may', 'could be')),
  zone: mostly('body', 'comment'),
  certainty: mostly('certain', 'likely'),
});
const figure = fc.record({
  value: fc.integer({ min: 0, max: 99 }),
  bound: mostly('exact', 'at-least', 'more-than', 'approximately', 'nearly', 'at-most'),
  of: mostly('civilians', 'people', 'unstated', 'houses'),
  measure: mostly('killed', 'injured'),
  asOf: maybe(fc.constantFrom(...DAYS)),
  cumulative: maybe(fc.boolean()),
});
const common = {
  about: fc.constantFrom<string[]>([], ['war'], ['war'], ['strike']),
  places: fc.oneof(
    { arbitrary: fc.constant<string[]>([]), weight: 3 },
    { arbitrary: fc.uniqueArray(fc.constantFrom<string[]>(...PLACES), { maxLength: 2 }), weight: 1 },
  ),
  questions: fc.uniqueArray(fc.constantFrom('q1', 'q2', 'q3'), { minLength: 1, maxLength: 2 }),
  instanceOf: fc.uniqueArray(fc.constantFrom('c0', 'c1'), { maxLength: 1 }),
  told: fc.array(telling, { minLength: 1, maxLength: 3 }),
};
const claim: fc.Arbitrary<ClaimIn> = fc.oneof(
  fc.record({ ...common, quantity: figure }),
  fc.record({
    ...common,
    predicate: fc.constantFrom('began', 'belongs-to', 'holds', 'is-independent', 'styled'),
    subject: mostly('town', 'north', 'south', 'army'),
    object: maybe(fc.constantFrom('north', 'south', 'district', 'country')),
    when: maybe(fc.constantFrom(...DAYS, ...HOURS)),
  }),
);
const worldOf = (prefix: string, maxLength: number): fc.Arbitrary<World['claims']> =>
  fc
    .array(claim, { minLength: 1, maxLength })
    .map((claims) => Object.fromEntries(claims.map((item, index) => [`${prefix}${index}`, item])));
const world = worldOf('c', 8).map((claims): World => ({ ...ROOM, claims }));

/** Links between the tellings of a world, by numbers that are read round and round. */
const links = fc.array(
  fc.record({
    ends: fc.tuple(fc.nat(), fc.nat()),
    quotes: fc.constantFrom<[string, string]>(['words', 'more words than'], ['some words', 'other words']),
    isQuoted: fc.boolean(),
    match: fc.constantFrom('exact', 'differs'),
    certainty: fc.constantFrom('certain', 'likely', 'open'),
  }),
  { maxLength: 4 },
);
type Links = typeof links extends fc.Arbitrary<infer Made> ? Made : never;

function linksIn(made: World, drawn: Links): Derived[] {
  const tellings = Object.entries(made.claims).flatMap(([name, { told = [] }]) =>
    told.map((_, index): [string, number] => [name, index]),
  );
  return drawn.flatMap(({ ends: [a, b], ...more }) => {
    const [newer, older] = [tellings[a % tellings.length], tellings[b % tellings.length]];
    return newer && older && newer !== older ? [{ newer, older, ...more }] : [];
  });
}

/** All that rules find in a world with these links. */
function compare(made: World, drawn: Links = [], dataset = 'test') {
  return compareFacts(factsOf(made, dataset), driftRowsOf(made, linksIn(made, drawn), dataset));
}

/** Everything of comparisons but the wording, in which names stand. */
function withoutWords(comparisons: Map<string, Comparison>, rename: (id: string) => string = (id) => id) {
  return [...comparisons.values()]
    .map((comparison) => ({ ...comparison, reason: '', judgedOn: comparison.judgedOn.toSorted() }))
    .map((comparison) => JSON.stringify(comparison))
    .map(rename)
    .toSorted();
}

describe('comparisons', () => {
  it('are made in number, so that the laws below are tried on something', () => {
    const types = new Set<string>();
    const rules = new Set<string>();
    const fields = new Set<string | undefined>();
    fc.assert(
      fc.property(world, links, (made, drawn) => {
        for (const { type, status, rule, because } of compare(made, drawn).comparisons.values()) {
          types.add(`${type} ${status}`);
          rules.add(rule);
          fields.add(because);
        }
      }),
      { seed: 1, numRuns: 400 },
    );
    for (const type of ['contradicts', 'differs', 'updates', 'dispute'])
      expect([...types]).toContain(`${type} found`);
    expect([...rules].toSorted()).toEqual(RULES.map(({ name }) => name).toSorted());
    for (const because of ['as-of', 'scope', 'definition', 'place', 'certainty', 'wording'])
      expect(fields).toContain(because);
  });

  it('are found without a failure', () => {
    fc.assert(
      fc.property(world, links, (made, drawn) => {
        expect(compare(made, drawn).failures).toEqual([]);
      }),
    );
  });

  it('have a reason of one sentence that ends with a full stop', () => {
    fc.assert(
      fc.property(world, links, (made, drawn) => {
        for (const { reason } of compare(made, drawn).comparisons.values())
          expect(reason).toMatch(/^[\p{Lu}“][^\n]*[^.]\.$/u);
      }),
    );
  });

  it('are the same whatever the order of rows', () => {
    fc.assert(
      fc.property(world, links, fc.infiniteStream(fc.nat()), (made, drawn, random) => {
        const rows = rowsOf(made);
        const shuffled = Object.fromEntries(
          Object.entries(rows).map(([name, list]) => [name, shuffle<unknown>(list, random)]),
        ) as typeof rows;
        const predicates = [...factsOf(made).predicates.values()];
        const derived = driftRowsOf(made, linksIn(made, drawn));
        const [one, other] = [
          compareFacts(makeFacts('test', rows, predicates), derived),
          compareFacts(makeFacts('test', shuffled, predicates), shuffle(derived, random)),
        ];
        expect([...other.comparisons]).toEqual([...one.comparisons]);
      }),
    );
  });

  it('are the same when every actor, place and dataset has another name', () => {
    const names = [...ACTORS, 'ministry', ...PLACES];
    fc.assert(
      fc.property(
        world,
        links,
        fc.shuffledSubarray(names, { minLength: names.length }),
        (made, drawn, other) => {
          const renamed = new Map(names.map((name, index) => [name, `x${other[index]}`]));
          const there = compare(rename(made, renamed), drawn, 'another');
          const here = compare(made, drawn);
          expect(withoutWords(there.comparisons, (id) => id.replaceAll('another:', 'test:'))).toEqual(
            withoutWords(here.comparisons),
          );
        },
      ),
    );
  });

  it('between two claims are the same when a document with others is added', () => {
    fc.assert(
      fc.property(
        world,
        worldOf('n', 4),
        fc.array(telling, { maxLength: 3 }),
        links,
        (made, added, more, drawn) => {
          const derived = driftRowsOf(made, linksIn(made, drawn));
          const before = compareFacts(factsOf(made), derived).comparisons;
          const [touched] = Object.keys(made.claims);
          if (touched === undefined) return;
          const first = made.claims[touched];
          const after = compareFacts(
            factsOf({
              ...made,
              claims: {
                ...made.claims,
                [touched]: {
                  ...first,
                  told: [...(first?.told ?? []), ...more.map((item) => ({ ...item, in: 'new' }))],
                },
                ...added,
              },
            }),
            derived,
          ).comparisons;
          const ofOthers = (comparisons: Map<string, Comparison>) =>
            [...comparisons].filter(
              // A sum is about all figures for its parts, the new ones too.
              ([key, { rule }]) =>
                rule !== 'arithmetic' &&
                !key.includes(`:claim:n`) &&
                !key.split(' ').includes(`test:claim:${touched}`),
            );
          expect(ofOthers(after)).toEqual(ofOthers(before));
        },
      ),
    );
  });

  it('that are found again change nothing in a store', () => {
    fc.assert(
      fc.property(world, links, (made, drawn) => {
        const rows = comparisonRows('test', [...compare(made, drawn).comparisons.values()]);
        expect(changesOf(rows, rows).written).toEqual({ created: 0, updated: 0, deleted: 0 });
      }),
    );
  });

  it('of a newer version of a rule take the place of its own older ones, and of no others', () => {
    fc.assert(
      fc.property(world, links, fc.constantFrom(...RULES.map(({ name }) => name)), (made, drawn, rule) => {
        const found = [...compare(made, drawn).comparisons.values()];
        const newer = found.map((one) =>
          one.rule === rule ? { ...one, ruleVersion: one.ruleVersion + 1 } : one,
        );
        const changes = changesOf(comparisonRows('test', found), comparisonRows('test', newer));
        const own = found.filter((one) => one.rule === rule).length;
        expect(changes.written).toEqual({ created: 0, updated: own, deleted: 0 });
        expect(changes.write.nodes.map((node) => node['rule'])).toEqual(Array(own).fill(rule));
        expect(Object.values(changes.write.relationships).flat()).toEqual([]);
      }),
    );
  });

  it('have an id of their own, whatever rules find', () => {
    fc.assert(
      fc.property(world, links, (made, drawn) => {
        const found = [...compare(made, drawn).comparisons.values()];
        const { nodes } = comparisonRows('test', found);
        expect(new Set(nodes.map(({ id }) => id)).size).toBe(found.length);
      }),
    );
  });
});

describe('a pair on which a rule fails', () => {
  it('is reported, and the others are judged', () => {
    const facts = factsOf({
      claims: {
        a: { quantity: { value: 1 }, told: [{ by: 'one' }] },
        b: { quantity: { value: 2 }, told: [{ by: 'two' }] },
        c: { quantity: { value: 3 }, told: [{ by: 'three' }] },
      },
    });
    // A claim that cannot be read stands for a fault in a rule.
    Object.defineProperty(facts.claims.get('test:claim:b'), 'places', {
      get() {
        throw new Error('no such place');
      },
    });
    const numeric = RULES.find(({ name }) => name === 'numeric');
    const outcome = numeric?.run(
      [{ series: 'q', claims: ['test:claim:a', 'test:claim:c'], against: ['test:claim:b', 'test:claim:a'] }],
      facts,
    );
    expect(outcome?.comparisons.map(({ claims }) => claims)).toEqual([['test:claim:a', 'test:claim:c']]);
    expect(outcome?.failures).toEqual([
      { rule: 'numeric', claims: ['test:claim:a', 'test:claim:b'], message: 'no such place' },
      { rule: 'numeric', claims: ['test:claim:b', 'test:claim:c'], message: 'no such place' },
    ]);
  });
});

describe('a series', () => {
  it(`of up to ${WHOLE_SERIES} claims is gone through whole`, () => {
    const { pairs } = series(WHOLE_SERIES);
    expect(pairs.cases).toHaveLength((WHOLE_SERIES * (WHOLE_SERIES - 1)) / 2);
    expect(pairs.leftOut).toBe(0);
  });

  it('of 10,000 claims is compared with neighbours and extremes, and what is left out is counted', () => {
    const { pairs } = series(10_000);
    expect(pairs.cases.length).toBeLessThan(10_000 * (NEIGHBOURS + 4));
    expect(pairs.cases.length + pairs.leftOut).toBe((10_000 * 9_999) / 2);
    const keys = new Set(pairs.cases.map(({ left, right }) => `${left.id} ${right.id}`));
    expect(keys.size).toBe(pairs.cases.length);
    const figures = pairs.cases.map(({ left, right }) =>
      [left.quantity?.low ?? 0, right.quantity?.low ?? 0].toSorted((one, other) => one - other),
    );
    // Each meets the next figure, and everything meets the smallest and the largest.
    expect(figures.filter(([one = 0, other]) => other === one + 1)).toHaveLength(9_999);
    expect(figures.filter(([one]) => one === 0)).toHaveLength(9_999);
    expect(figures.filter(([, other]) => other === 9_999)).toHaveLength(9_999);
  });

  it('of one against many leaves nothing out', () => {
    const { facts, row } = series(2_000);
    const [first = '', ...others] = row.claims;
    expect(pairUp({ series: 'x', claims: [first], against: others }, facts.claims)).toMatchObject({
      leftOut: 0,
      cases: { length: 1_999 },
    });
  });
});

function series(length: number) {
  const claims = Object.fromEntries(
    Array.from({ length }, (_, index) => [
      `c${String(index).padStart(5, '0')}`,
      { quantity: { value: (index * 7919) % length } } satisfies ClaimIn,
    ]),
  );
  const facts = factsOf({ claims });
  const row = { series: 'q', claims: [...facts.claims.keys()], against: null };
  return { facts, row, pairs: pairUp(row, facts.claims) };
}

function shuffle<T>(list: readonly T[], random: Iterator<number>): T[] {
  return list
    .map((item) => ({ item, at: Number(random.next().value) }))
    .toSorted((left, right) => left.at - right.at)
    .map(({ item }) => item);
}

/** The same world, in which names mean the same under other words. */
function rename(made: World, names: ReadonlyMap<string, string>): World {
  const text = JSON.stringify(made);
  // Ids of actors and places stand as whole strings; nothing else in these worlds is called the same.
  return JSON.parse(
    text.replaceAll(/"([a-z]+)"/g, (whole, name: string) => `"${names.get(name) ?? name}"`),
  ) as World;
}
