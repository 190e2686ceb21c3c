// Comparisons that people declare, and how comparisons become rows.
import { describe, expect, it } from 'vitest';
import { comparisonRows } from '../../server/compare/comparison-rows.ts';
import { declaredComparisons } from '../../server/compare/declared.ts';
import type { Comparison } from '../../server/compare/rule.ts';
import { changesOf } from '../../server/compare/write-comparisons.ts';
import { factsOf } from './compare-world.ts';

const facts = factsOf({
  claims: {
    newer: { quantity: { value: 91, asOf: '2020-11-04' } },
    older: { quantity: { value: 65, asOf: '2020-10-20' } },
    plain: { told: [{ by: 'a' }] },
    another: { told: [{ by: 'b', in: 'other' }] },
  },
});

function newerOf(claims: string[]): string | undefined {
  return declaredComparisons([{ type: 'updates', claims, reason: 'Later.' }], facts).comparisons[0]?.newer;
}

describe('a declared comparison', () => {
  it('is an analyst’s, with the reason that the analyst gives', () => {
    const { comparisons, failures } = declaredComparisons(
      [{ type: 'differs', because: 'wording', claims: ['plain', 'another'], reason: 'One thing said twice' }],
      facts,
    );
    expect(failures).toEqual([]);
    expect(comparisons).toEqual([
      expect.objectContaining({
        type: 'differs',
        kind: 'declared',
        because: 'wording',
        status: 'found',
        method: 'analyst',
        rule: 'declared',
        reason: 'One thing said twice.',
        claims: ['test:claim:another', 'test:claim:plain'],
        judgedOn: ['test:assertion:doc/plain-0', 'test:assertion:other/another-0'],
      }),
    ]);
  });

  it('is a text’s own where it names the statement that makes it', () => {
    const { comparisons } = declaredComparisons(
      [
        {
          type: 'contradicts',
          claims: ['plain', 'another'],
          reason: 'The text says so.',
          statement: 'doc/plain-0',
        },
      ],
      facts,
    );
    expect(comparisons).toMatchObject([{ method: 'source', judgedOn: ['test:assertion:doc/plain-0'] }]);
  });

  it('updates the claim of the earlier date, and without dates the one named first', () => {
    expect(newerOf(['newer', 'older'])).toBe('test:claim:newer');
    expect(newerOf(['older', 'newer'])).toBe('test:claim:newer');
    expect(newerOf(['plain', 'another'])).toBe('test:claim:another');
  });

  it('of a claim that is not there, or of claims that one was declared of already, is reported', () => {
    const { comparisons, failures } = declaredComparisons(
      [
        { type: 'differs', claims: ['plain', 'nobody'], reason: 'x' },
        { type: 'differs', claims: ['plain', 'another'], reason: 'x' },
        { type: 'contradicts', claims: ['another', 'plain'], reason: 'x' },
      ],
      facts,
    );
    expect(comparisons).toHaveLength(1);
    expect(failures.map(({ claims }) => claims)).toEqual([
      ['test:claim:plain', 'test:claim:nobody'],
      ['test:claim:another', 'test:claim:plain'],
    ]);
  });
});

const found: Comparison = {
  type: 'contradicts',
  kind: 'numeric',
  status: 'found',
  reason: 'They do.',
  agree: ['of'],
  differ: ['figure'],
  judgedOn: ['test:assertion:doc/x', 'test:assertion:doc/y'],
  rule: 'numeric',
  ruleVersion: 1,
  method: 'rule',
  claims: ['test:claim:x', 'test:claim:y'],
};

describe('the rows of a comparison', () => {
  it('name its rule and claims in its id, and join its claims by a shortcut', () => {
    const { nodes, relationships } = comparisonRows('test', [found]);
    expect(nodes).toMatchObject([{ id: 'test:comparison:numeric/x/y', because: null, dataset: 'test' }]);
    expect(relationships['comparison-compares']).toEqual([
      { source: 'test:comparison:numeric/x/y', target: 'test:claim:x', position: 0 },
      { source: 'test:comparison:numeric/x/y', target: 'test:claim:y', position: 1 },
    ]);
    expect(relationships['claim-contradicts']).toMatchObject([
      { source: 'test:claim:x', target: 'test:claim:y', comparison: 'test:comparison:numeric/x/y' },
    ]);
  });

  it('point from the newer claim to the older where one updates the other', () => {
    for (const newer of found.claims) {
      const { relationships } = comparisonRows('test', [{ ...found, type: 'updates', newer }]);
      expect(relationships['claim-updates']).toMatchObject([{ source: newer }]);
    }
  });

  it('have no shortcut for a dispute, nor for what needs further claims', () => {
    const rows = comparisonRows('test', [
      { ...found, type: 'dispute', claims: ['test:claim:x'] },
      { ...found, rule: 'arithmetic', via: ['test:claim:z'] },
    ]).relationships;
    expect(rows['claim-contradicts']).toEqual([]);
    expect(rows['comparison-via']).toEqual([
      { source: 'test:comparison:arithmetic/x/y', target: 'test:claim:z' },
    ]);
  });
});

describe('what changes in a store', () => {
  const before = comparisonRows('test', [found, { ...found, rule: 'functional' }]);

  it('is nothing where everything is found again, whatever properties a store leaves out', () => {
    const stored = before.nodes.map((node) =>
      Object.fromEntries(Object.entries(node).filter(([, value]) => value !== null)),
    );
    const { written, write, remove } = changesOf({ ...before, nodes: stored }, before);
    expect(written).toEqual({ created: 0, updated: 0, deleted: 0 });
    expect(write.nodes).toEqual([]);
    expect(remove.nodes).toEqual([]);
  });

  it('is the comparison that has another reason, is new, or is no longer found', () => {
    const after = comparisonRows('test', [
      { ...found, reason: 'They really do.' },
      { ...found, rule: 'temporal' },
    ]);
    const { written, write, remove } = changesOf(before, after);
    expect(written).toEqual({ created: 1, updated: 1, deleted: 1 });
    expect(write.nodes.map(({ id }) => id)).toEqual([
      'test:comparison:numeric/x/y',
      'test:comparison:temporal/x/y',
    ]);
    expect(remove.nodes).toEqual(['test:comparison:functional/x/y']);
    expect(remove.relationships['claim-contradicts']).toHaveLength(1);
  });

  it('is a comparison that rests on other assertions, and its node stays as it is', () => {
    const after = comparisonRows('test', [
      { ...found, judgedOn: ['test:assertion:doc/x'] },
      { ...found, rule: 'functional' },
    ]);
    const { written, write, remove } = changesOf(before, after);
    expect(written).toEqual({ created: 0, updated: 1, deleted: 0 });
    expect(write.nodes).toEqual([]);
    expect(remove.relationships['comparison-judged-on']).toEqual([
      { source: 'test:comparison:numeric/x/y', target: 'test:assertion:doc/y' },
    ]);
  });
});
