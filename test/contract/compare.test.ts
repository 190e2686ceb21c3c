// Comparing within a store: the statements find what the rules need, and only what changed is written.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparisonRows } from '../../server/compare/comparison-rows.ts';
import { compareDataset } from '../../server/compare/index.ts';
import { RULES } from '../../server/compare/rules.ts';
import type { Store } from '../../server/store/store.ts';
import { compareFacts } from '../unit/compare-find.ts';
import { type Derived, driftRowsOf, factsOf, rowsOf, type Told, type World } from '../unit/compare-world.ts';
import { writeFacts } from './compare-rows.ts';
import { describeStores } from './stores.ts';

const told = (by: string, more: Partial<Told> = {}): Told[] => [
  { by, in: `doc-${by}`, relayed: true, ...more },
];
const total = { cumulative: true, of: 'civilians' };
const WORLD: World = {
  actors: {
    office: { kind: 'state-body' },
    head: { kind: 'person', memberOf: [{ actor: 'office', role: 'Head' }] },
    north: { kind: 'state' },
    army: { kind: 'armed-force', memberOf: [{ actor: 'north' }] },
  },
  places: { town: ['country'] },
  documents: { report: { published: '2020-10-29', authors: ['observer'] } },
  predicates: [
    { id: 'began', functional: true },
    { id: 'belongs-to', functional: true },
    { id: 'is-independent', disjointWith: ['belongs-to'] },
    { id: 'occurred-on', functional: true },
    { id: 'launched-attack' },
    { id: 'styled', alternatives: true },
  ],
  questions: { parts: { partOf: ['whole'] }, 'parts-of-parts': { partOf: ['parts'] } },
  claims: {
    'killed-65': { quantity: { ...total, value: 65, asOf: '2020-10-20' }, told: told('office') },
    'killed-91': { quantity: { ...total, value: 91, asOf: '2020-11-04' }, told: told('head') },
    'killed-50': { quantity: { ...total, value: 50, asOf: '2020-11-10' }, told: told('observer') },
    'killed-in-town': {
      quantity: { ...total, value: 120 },
      places: ['town'],
      told: told('observer', { passedOn: '2020-10-01' }),
    },
    'north-began': { predicate: 'began', subject: 'north', about: ['war'], told: told('observer') },
    'south-began': { predicate: 'began', subject: 'south', about: ['war'], told: told('office') },
    'army-began': { predicate: 'began', subject: 'army', about: ['war'], told: told('office') },
    'town-of-north': { predicate: 'belongs-to', subject: 'town', object: 'north', told: told('office') },
    'town-of-south': { predicate: 'belongs-to', subject: 'town', object: 'south', told: told('observer') },
    'town-independent': { predicate: 'is-independent', subject: 'town', told: told('paper') },
    'on-9': { predicate: 'occurred-on', when: '2020-10-01', about: ['truce'], told: told('office') },
    'on-10': { predicate: 'occurred-on', when: '2020-10-10', about: ['truce'], told: told('observer') },
    'at-1': { predicate: 'occurred-on', when: '2020-10-28T13:00~', about: ['strike'], told: told('office') },
    'at-2': { predicate: 'occurred-on', when: '2020-10-28T13:30~', about: ['strike'], told: told('paper') },
    'north-attacked': { predicate: 'launched-attack', subject: 'north', about: ['war'], told: told('paper') },
    duke: { predicate: 'styled', subject: 'head', objectText: 'Duke', told: told('office') },
    usurper: { predicate: 'styled', subject: 'head', objectText: 'usurper', told: told('paper') },
    seen: { told: [...told('observer', { act: 'verifies' }), ...told('paper', { hedge: 'may' })] },
    safe: { told: [...told('office', { hedge: 'may' }), ...told('paper')] },
    whole: { quantity: { value: 5, asOf: '2020-11-04' }, questions: ['whole'], told: told('office') },
    far: { quantity: { value: 9, asOf: '2020-11-04' }, questions: ['parts-of-parts'], told: told('office') },
    fire: { told: [...told('observer', { work: 'report' }), ...told('office', { polarity: 'negates' })] },
    'fire-on-town': { instanceOf: ['fire'], told: told('paper') },
  },
};
const DERIVED: Derived[] = [
  { newer: ['safe', 1], older: ['safe', 0], quotes: ['is safe', 'may be safe'] },
  { newer: ['usurper', 0], older: ['duke', 0], match: 'differs' },
];
const KEPT = { predicates: [...factsOf(WORLD).predicates.values()], comparisons: [], identities: [] };

async function compare(store: Store, kept: Parameters<typeof compareDataset>[2] = KEPT, dataset = 'test') {
  return store.write((transaction) => compareDataset(transaction, dataset, kept));
}

/** What a store holds of comparisons, in the form in which they are found. */
async function held(store: Store, dataset = 'test') {
  const nodes = await store.read('compare/comparisons', { dataset });
  const links = await store.read('compare/comparison-links', { dataset });
  const shortcuts = await store.read('compare/comparison-shortcuts', { dataset });
  return { nodes, links, shortcuts };
}

describeStores('Comparing a dataset', (open) => {
  test('finds through the store what the rules find without one', async () => {
    const store = await open();
    const derivations = driftRowsOf(WORLD, DERIVED);
    await writeFacts(store, 'test', rowsOf(WORLD), derivations);
    const report = await compare(store);
    const { comparisons } = compareFacts(factsOf(WORLD), derivations);
    const rows = comparisonRows('test', [...comparisons.values()]);
    const { nodes, links, shortcuts } = await held(store);

    expect(report.failures).toEqual([]);
    expect(report.leftOut).toBe(0);
    expect(report.written).toEqual({ created: comparisons.size, updated: 0, deleted: 0 });
    expect(Object.values(report.comparisons).reduce((sum, count) => sum + count, 0)).toBe(comparisons.size);
    expect(new Set(rows.nodes.map(({ rule }) => rule))).toEqual(new Set(RULES.map(({ name }) => name)));
    expect(nodes.map(({ comparison }) => comparison)).toEqual(
      rows.nodes.map((node) =>
        Object.fromEntries(Object.entries(node).filter(([, value]) => value !== null)),
      ),
    );
    expect(links).toHaveLength(
      rows.relationships['comparison-compares'].length + rows.relationships['comparison-judged-on'].length,
    );
    expect(shortcuts).toHaveLength(
      rows.relationships['claim-contradicts'].length +
        rows.relationships['claim-updates'].length +
        rows.relationships['claim-differs-from'].length,
    );
  });

  test('run again, writes nothing', async () => {
    const store = await open();
    await writeFacts(store, 'test', rowsOf(WORLD));
    await compare(store);
    const before = await held(store);
    expect((await compare(store)).written).toEqual({ created: 0, updated: 0, deleted: 0 });
    expect(await held(store)).toEqual(before);
  });

  test('writes what changed and removes what is no longer found', async () => {
    const store = await open();
    await writeFacts(store, 'test', rowsOf(WORLD));
    await compare(store);
    const before = await held(store);

    // The observer's figure is mended, and the paper now calls the town part of the south.
    const mended: World = {
      ...WORLD,
      claims: {
        ...WORLD.claims,
        'killed-50': { quantity: { ...total, value: 95, asOf: '2020-11-10' }, told: told('observer') },
      },
    };
    await writeFacts(store, 'test', rowsOf(mended));
    const report = await compare(store);
    expect(report.written.created + report.written.updated + report.written.deleted).toBeGreaterThan(0);
    expect(report.written.deleted).toBeLessThan(before.nodes.length / 2);
    const after = await held(store);
    const rows = comparisonRows('test', [...compareFacts(factsOf(mended)).comparisons.values()]);
    expect(after.nodes.map(({ comparison }) => comparison)).toEqual(
      rows.nodes.map((node) =>
        Object.fromEntries(Object.entries(node).filter(([, value]) => value !== null)),
      ),
    );
    expect((await compare(store)).written).toEqual({ created: 0, updated: 0, deleted: 0 });
  });

  test('keeps to its dataset', async () => {
    const store = await open();
    for (const dataset of ['one', 'two']) {
      await writeFacts(store, dataset, rowsOf(WORLD, dataset));
      await compare(store, KEPT, dataset);
    }
    const two = await held(store, 'two');
    await compare(store, { predicates: [], comparisons: [], identities: [] }, 'one');
    expect(await held(store, 'two')).toEqual(two);
    expect((await held(store, 'one')).nodes.length).toBeLessThan(two.nodes.length);
  });

  test('sets a declared comparison beside what a rule finds of the same claims', async () => {
    const store = await open();
    await writeFacts(store, 'test', rowsOf(WORLD));
    const comparisons = [
      {
        type: 'differs' as const,
        because: 'wording' as const,
        claims: ['north-began', 'south-began'],
        reason: 'So it is read here.',
      },
    ];
    await compare(store, { ...KEPT, comparisons });
    const ids = (await held(store)).nodes.map(({ comparison }) => Object(comparison).id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'test:comparison:declared/north-began/south-began',
        'test:comparison:functional/north-began/south-began',
      ]),
    );
    await compare(store);
    expect((await held(store)).nodes.map(({ comparison }) => Object(comparison).method)).not.toContain(
      'analyst',
    );
  });

  test('sums the parts of a whole', async () => {
    const store = await open();
    const asOf = '2020-11-04';
    const facts = rowsOf({
      questions: { 'part-1': { partOf: ['whole'] }, 'part-2': { partOf: ['whole'] } },
      claims: {
        whole: { quantity: { value: 25, asOf }, questions: ['whole'] },
        'part-1': { quantity: { value: 5, asOf }, questions: ['part-1'] },
        'part-2': { quantity: { value: 21, asOf }, questions: ['part-2'] },
      },
    });
    await writeFacts(store, 'test', facts);
    await compare(store);
    const { nodes, links } = await held(store);
    expect(nodes).toMatchObject([
      { comparison: { id: 'test:comparison:arithmetic/part-2/whole', kind: 'arithmetic', status: 'found' } },
    ]);
    expect(links).toContainEqual({
      kind: 'comparison-via',
      source: 'test:comparison:arithmetic/part-2/whole',
      target: 'test:claim:part-1',
      position: null,
    });
  });

  test('finds through the store what rules find in worlds made at random', async () => {
    const store = await open();
    const figure = fc.record({
      quantity: fc.record({ value: fc.integer({ min: 0, max: 30 }), cumulative: fc.boolean() }),
      questions: fc.uniqueArray(fc.constantFrom('q1', 'q2'), { minLength: 1 }),
      told: fc.array(
        fc.record({
          by: fc.constantFrom('a', 'b'),
          polarity: fc.constantFrom<'affirms' | 'negates'>('affirms', 'negates'),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    });
    const worlds = fc.sample(fc.array(figure, { minLength: 2, maxLength: 8 }), { numRuns: 5, seed: 7 });
    for (const [index, claims] of worlds.entries()) {
      const dataset = `world-${index}`;
      const world: World = { claims: Object.fromEntries(claims.map((claim, at) => [`c${at}`, claim])) };
      await writeFacts(store, dataset, rowsOf(world, dataset));
      await compare(store, { predicates: [], comparisons: [], identities: [] }, dataset);
      const wanted = comparisonRows(dataset, [...compareFacts(factsOf(world, dataset)).comparisons.values()]);
      const ids = (await held(store, dataset)).nodes.map(({ comparison }) => Object(comparison).id);
      expect(ids).toEqual(wanted.nodes.map(({ id }) => id));
    }
  });
});
