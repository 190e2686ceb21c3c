// Two readers of different documents.
import { describe, expect, it } from 'vitest';
import { compareReaders, type Rivalry } from '../../server/lineage/readers.ts';
import { readersSentences } from '../../server/lineage/sentences.ts';
import { evidenceOf } from './lineage-world.ts';

const world = evidenceOf({
  assertions: [
    { id: 'a1', claim: 'hit', document: 'a', chain: ['a', 'office'] },
    { id: 'a2', claim: 'shared', document: 'a', chain: ['a', 'wire'] },
    { id: 'b1', claim: 'hit', document: 'b', chain: ['b', 'ministry'], denies: true },
    { id: 'b2', claim: 'shared', document: 'b', chain: ['b', 'wire'] },
    { id: 'b3', claim: 'ten', document: 'b', chain: ['b'] },
    { id: 'c1', claim: 'twelve', document: 'c', chain: ['c'] },
  ],
});
const RIVALRIES: Rivalry[] = [{ comparison: 'ten/twelve', claims: ['ten', 'twelve'] }];
const compare = (first: string[], second: string[]) =>
  compareReaders(world, [new Set(first), new Set(second)], RIVALRIES, 'none');

describe('two readers', () => {
  it('meet what their documents state, together and alone', () => {
    const { both, first, second } = compare(['a'], ['b']);
    expect(both).toEqual(['hit', 'shared']);
    expect(first.only).toEqual([]);
    expect(second.only).toEqual(['ten']);
    expect(first.origins.map(({ voice }) => voice.speakers)).toEqual([['office'], ['wire']]);
  });

  it('miss the denials that stand only where the other reads', () => {
    const { first, second } = compare(['a'], ['b']);
    expect(first.deniedElsewhere).toEqual([{ claim: 'hit', documents: ['b'] }]);
    expect(second.deniedElsewhere).toEqual([]);
    expect(compare(['a', 'b'], ['b']).first.deniedElsewhere).toEqual([]);
  });

  it('never hear the claims that are set against theirs, each seen from either side', () => {
    const { first, second } = compare(['b'], ['c']);
    expect(first.unheard).toEqual([{ comparison: 'ten/twelve', met: 'ten', unmet: 'twelve' }]);
    expect(second.unheard).toEqual([{ comparison: 'ten/twelve', met: 'twelve', unmet: 'ten' }]);
    expect(compare(['a'], ['c']).first.unheard).toEqual([]);
  });

  it('are told in words that take no side', () => {
    const none = { total: 0 };
    const first = {
      documents: ['a'],
      claims: 2,
      origins: { total: 2 },
      deniedElsewhere: { total: 1 },
      unheard: none,
    };
    const second = {
      documents: ['b', 'c'],
      claims: 1,
      origins: { total: 1 },
      deniedElsewhere: none,
      unheard: none,
    };
    expect(readersSentences({ first, second }, 1)).toEqual([
      'The first reader, of 1 document, meets 2 claims of 2 known origins.',
      'The second reader, of 2 documents, meets 1 claim of 1 known origin.',
      '1 claim is met by both.',
      'The first reader never hears 1 denial.',
    ]);
  });
});
