// What changed between two wordings of one statement.
import { describe, expect, it } from 'vitest';
import { changesBetween, type Wording } from '../../server/compare/changes.ts';

const wording = (more: Partial<Wording> = {}): Wording => ({
  quote: 'the bridge is safe',
  verbatim: 'none',
  act: 'states',
  polarity: 'affirms',
  hedge: null,
  claim: 'safe',
  figure: null,
  origins: ['engineer'],
  isVoice: false,
  ...more,
});
const figure = (low: number, bound: NonNullable<Wording['figure']>['bound'] = 'exact', high = low) => ({
  figure: { low, high, bound, words: null },
});

describe('what changed on the way', () => {
  it('is nothing where both say the same, in whatever words', () => {
    expect(changesBetween(wording(), wording({ quote: 'safe' }))).toEqual([]);
    expect(changesBetween(wording({ hedge: 'may' }), wording({ hedge: 'peut-être' }))).toEqual([]);
    expect(changesBetween(wording({ act: 'demands' }), wording({ act: 'calls-for' }))).toEqual([]);
  });

  it.each([
    ['a hedge that is left out', { hedge: 'may' }, {}, 'hedge', 'lost'],
    ['a hedge that is added', {}, { hedge: 'may' }, 'hedge', 'added'],
    ['a denial that became an affirmation', { polarity: 'negates' }, {}, 'polarity', 'changed'],
    ['what was verified and is only stated', { act: 'verifies' }, {}, 'act', 'changed'],
    ['a figure', figure(640), figure(6400), 'figure', 'changed'],
    ['a bound that is left out', figure(21, 'at-least'), figure(21), 'bound', 'lost'],
    ['a figure that is now about as much', figure(70), figure(63, 'approximately', 77), 'bound', 'added'],
    ['words that became a text’s own', {}, { origins: ['paper'], isVoice: true }, 'attribution', 'lost'],
    ['words that are put in a mouth', { isVoice: true }, { origins: ['mayor'] }, 'attribution', 'added'],
    ['other words of another claim', {}, { claim: 'sound' }, 'wording', 'changed'],
  ] as const)('is %s', (_, before, after, field, how) => {
    expect(changesBetween(wording(before), wording(after))).toEqual([{ field, how }]);
  });

  it('is a quotation that was cut, where it leaves out a part of the claim with the words', () => {
    const whole = wording({ quote: 'safe, provided that no more than ten cross', claim: 'safe-for-ten' });
    const cut = wording({ quote: 'Safe', verbatim: 'quoted' });
    expect(changesBetween(whole, cut)).toEqual([{ field: 'quotation', how: 'cut' }]);
    expect(changesBetween({ ...whole, claim: 'safe' }, cut)).toEqual([]);
    expect(changesBetween(whole, { ...cut, verbatim: 'none' })).toEqual([
      { field: 'wording', how: 'changed' },
    ]);
  });

  it('is given with the weightiest first', () => {
    const before = wording({ ...figure(640), hedge: 'may' });
    expect(changesBetween(before, wording(figure(6400, 'at-least'))).map(({ field }) => field)).toEqual([
      'figure',
      'bound',
      'hedge',
    ]);
  });
});
