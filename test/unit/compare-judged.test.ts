// How rules are measured against readers.
import { describe, expect, it } from 'vitest';
import { type Found, scoreJudged } from '../../bench/score-judged.ts';
import { DATASET_FILES, type JudgedPair } from '#schema';

const pair = (claims: string[], judgement: JudgedPair['settled']['judgement']): JudgedPair => ({
  claims,
  readings: [{ by: 'a reader', judgement }],
  settled: { judgement },
  heldOut: false,
});
const asOf = (claims: string[]): JudgedPair => ({
  ...pair(claims, 'differs'),
  settled: { judgement: 'differs', because: 'as-of' },
});
const found = (claims: string[], type: Found['type'], status: Found['status'] = 'found'): Found => ({
  claims,
  type,
  status,
  because: null,
  reason: 'Because.',
  rule: 'numeric',
});
const line = (judged: JudgedPair[], comparisons: Found[], type: string) =>
  scoreJudged(judged, comparisons).types.find((entry) => entry.type === type);

describe('a score', () => {
  it('counts what was found as right where readers say the same, whatever the order of the claims', () => {
    expect(
      line([pair(['a', 'b'], 'contradicts')], [found(['b', 'a'], 'contradicts')], 'contradicts'),
    ).toMatchObject({
      precision: 1,
      recall: 1,
    });
  });

  it('loses precision by what readers find compatible, and recall by what rules do not find', () => {
    const judged = [pair(['a', 'b'], 'compatible'), pair(['c', 'd'], 'updates')];
    expect(line(judged, [found(['a', 'b'], 'contradicts')], 'all')).toMatchObject({
      precision: 0,
      recall: 0,
    });
    expect(scoreJudged(judged, [found(['a', 'b'], 'contradicts')]).misses).toHaveLength(2);
  });

  it('passes over pairs that nobody judged, and divides by nothing where there is nothing', () => {
    expect(line([pair(['a'], 'compatible')], [found(['x', 'y'], 'differs')], 'all')).toMatchObject({
      found: 0,
      precision: null,
      recall: null,
    });
  });

  it('counts both where two rules say different things of one pair', () => {
    const score = scoreJudged(
      [pair(['a', 'b'], 'contradicts')],
      [found(['a', 'b'], 'contradicts'), found(['a', 'b'], 'differs')],
    );
    expect(score.types.find(({ type }) => type === 'all')).toMatchObject({ found: 2, right: 1 });
    expect(score.agreed).toBe(0);
  });

  it('counts apart how often what differs is explained by the same field', () => {
    const { because, agreed } = scoreJudged(
      [asOf(['a', 'b']), asOf(['c', 'd']), asOf(['e', 'f'])],
      [
        { ...found(['a', 'b'], 'differs'), because: 'as-of' },
        { ...found(['c', 'd'], 'differs'), because: 'scope' },
      ],
    );
    expect(because).toEqual({
      both: 2,
      alike: 1,
      apart: [{ claims: ['c', 'd'], judged: 'as-of', found: 'scope' }],
    });
    expect(agreed).toBe(2);
  });

  it('tells of each miss what readers and rules say', () => {
    const [miss] = scoreJudged(
      [pair(['a', 'b'], 'updates')],
      [found(['a', 'b'], 'differs', 'candidate')],
    ).misses;
    expect(miss).toMatchObject({ judged: 'updates', found: 'differs, candidate', reason: 'Because.' });
  });
});

describe('a judged pair', () => {
  it('is not held out unless it says so', () => {
    const settled = { judgement: 'compatible' };
    const entry = { claims: ['a'], readings: [{ by: 'a reader', ...settled }], settled };
    const held = DATASET_FILES.judged
      .parse([entry, { ...entry, heldOut: true }])
      .map(({ heldOut }) => heldOut);
    expect(held).toEqual([false, true]);
  });
});
