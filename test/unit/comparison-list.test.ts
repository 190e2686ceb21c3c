// The list of comparisons: what is in it, in which order, and how figures of one question are gathered.
import { describe, expect, test } from 'vitest';
import type { ComparisonView } from '#schema';
import { countListed, inSequence, itemsOf, listed } from '../../client/state/comparison-list.ts';
import { comparisonsWithin } from '../../client/state/during.ts';

const question = (id: string, topic = 'toll') => ({ id: `d:question:${id}`, text: `${id}?`, topic });
const of = (id: string, more: Partial<ComparisonView> = {}): ComparisonView => ({
  id: `d:comparison:${id}`,
  dataset: 'd',
  type: 'contradicts',
  kind: 'functional',
  because: null,
  reason: 'A reason.',
  method: 'rule',
  rule: 'functional',
  ruleVersion: 1,
  status: 'found',
  proposed: more.status ?? 'found',
  review: null,
  claims: [{ id: 'd:claim:a', text: 'A.' }],
  via: [],
  judgedOn: [],
  documents: [],
  questions: [],
  fields: [],
  ...more,
});
const figure = (id: string, of_: string, more: Partial<ComparisonView> = {}) =>
  of(id, { kind: 'numeric', questions: [question(of_)], ...more });

const ALL = [
  of('a', { questions: [question('who', 'blame')] }),
  of('b', { status: 'candidate' }),
  of('c', { type: 'differs', status: 'candidate' }),
  figure('d', 'how-many'),
  figure('e', 'how-many', { type: 'updates', status: 'candidate' }),
  figure('f', 'how-long'),
];
const NOTHING = { statuses: [], comparisons: [], reasonings: [], topics: [], documents: [] };
const names = (all: readonly ComparisonView[]) => all.map(({ id }) => id.slice(-1)).join('');

describe('The list of comparisons', () => {
  test('leaves out what differs for a named reason, until its sign is chosen', () => {
    expect(names(listed(ALL, NOTHING))).toBe('abdef');
    expect(names(listed(ALL, { ...NOTHING, comparisons: ['differs'] }))).toBe('c');
    expect(countListed(ALL, NOTHING, 'comparisons')).toEqual(
      new Map([
        ['contradicts', 4],
        ['differs', 1],
        ['updates', 1],
      ]),
    );
  });

  test('counts each value of a facet under the choices in the others', () => {
    const facets = { ...NOTHING, statuses: ['candidate'], topics: ['toll'] };
    expect(countListed(ALL, facets, 'statuses')).toEqual(
      new Map([
        ['found', 2],
        ['candidate', 1],
      ]),
    );
    expect(names(listed(ALL, facets))).toBe('e');
  });

  test('gathers the figures of one question into one item, and leaves a single one by itself', () => {
    const items = itemsOf(listed(ALL, NOTHING), null);
    expect(items.map(({ id, series }) => [id, series && names(series)])).toEqual([
      ['d:comparison:b', null],
      ['d:question:how-many', 'ed'],
      ['d:comparison:a', null],
      ['d:comparison:f', null],
    ]);
    expect(names(inSequence(items))).toBe('bedaf');
  });

  test('keeps the place of what a review decides, and sorts by what is asked for', () => {
    const [a, b, ...rest] = ALL;
    if (!a || !b) throw new Error('expected two comparisons');
    const decided = [a, { ...b, status: 'rejected' as const }, ...rest];
    expect(names(inSequence(itemsOf(listed(decided, NOTHING), null)))).toBe('bedaf');
    expect(names(inSequence(itemsOf(listed(ALL, NOTHING), 'topic')))).toBe('badef');
    expect(names(inSequence(itemsOf(listed(ALL, NOTHING), 'type')))).toBe('abdef');
  });

  test('holds, of a chosen time, what was judged on an assertion of it, else what compares a claim of it', () => {
    const left = [{ id: 'd:assertion:x', claim: 'd:claim:b' }];
    const all = [
      of('a', { judgedOn: ['d:assertion:x', 'd:assertion:y'] }),
      of('b', { judgedOn: ['d:assertion:y'], claims: [{ id: 'd:claim:b', text: 'B.' }] }),
      of('c', { claims: [{ id: 'd:claim:b', text: 'B.' }] }),
    ];
    expect(names(comparisonsWithin(all, left))).toBe('ac');
  });
});
