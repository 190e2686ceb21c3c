// The search index: any spelling finds any other, the nearest comes first, and the answer says what matched.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SearchEntry } from '../../server/queries/search-entries.ts';
import { foldedWords } from '../../server/search/fold.ts';
import { buildSearchIndex } from '../../server/search/search-index.ts';

const entry = (
  id: string,
  type: SearchEntry['type'],
  label: string,
  aliases: string[] = [],
): SearchEntry => ({
  id,
  type,
  label,
  aliases,
  detail: null,
  dataset: id.split(':')[0] ?? '',
});

const index = buildSearchIndex([
  entry('d:actor:iphr', 'actor', 'International Partnership for Human Rights', ['IPHR']),
  entry('d:actor:hrw', 'actor', 'Human Rights Watch', ['HRW']),
  entry('d:actor:ganja', 'actor', 'Gəncə City', ['Ганджа', 'Gandzak', 'Գանձակ']),
  entry('d:claim:one', 'claim', 'Ten civilians were killed in Gəncə on 4 October 2020.'),
  entry('d:question:one', 'question', 'How many civilians were killed in Gəncə?'),
  entry('e:actor:hrw', 'actor', 'Human Rights Watch'),
]);
const ids = (query: string, dataset: string | null = null) =>
  index.find(query, dataset).hits.map((hit) => hit.id);

describe('Search', () => {
  test('finds by an alias and says so', () => {
    expect(index.find('iphr', null).hits[0]).toMatchObject({
      id: 'd:actor:iphr',
      matched: 'IPHR',
      how: 'spelled',
    });
  });

  test.for(['Gəncə', 'gence', 'GƏNCƏ', 'Ганджа', 'Գանձակ', 'gandzak'])(
    'finds the same city by "%s"',
    (query) => {
      expect(ids(query)).toContain('d:actor:ganja');
    },
  );

  test('names the alias in the script that was asked in', () => {
    expect(index.find('ганджа', null).hits[0]?.matched).toBe('Ганджа');
    expect(index.find('գանձակ', null).hits[0]?.matched).toBe('Գանձակ');
  });

  test('forgives a slip in a long word and completes a beginning', () => {
    expect(ids('internatinal')).toEqual(['d:actor:iphr']);
    expect(ids('hum rig wat')).toEqual(['d:actor:hrw', 'e:actor:hrw']);
  });

  test('says where a word is only nearly there', () => {
    expect(index.find('internatinal', null).hits[0]).toMatchObject({
      how: 'nearly',
      matched: 'International Partnership for Human Rights',
    });
  });

  test('finds events and places by their names', () => {
    const places = buildSearchIndex([entry('d:place:ganja', 'place', 'Ganja', ['Gandzak'])]);
    expect(places.find('gandzak', null).hits[0]).toMatchObject({ type: 'place', matched: 'Gandzak' });
    const spelled = buildSearchIndex([entry('d:place:x', 'place', 'Stepanakert', ['Khankendi', 'Xankəndi'])]);
    expect(spelled.find('xankendi', null).hits[0]).toMatchObject({ matched: 'Xankəndi', how: 'spelled' });
  });

  test('needs every word', () => {
    expect(ids('human killed')).toEqual([]);
  });

  test('keeps to one dataset where one is named', () => {
    expect(ids('watch', 'e')).toEqual(['e:actor:hrw']);
  });

  test('gives of a longer text the words that matched', () => {
    expect(index.find('killed gence', null).hits.find((hit) => hit.type === 'claim')?.matched).toBe(
      'killed Gəncə',
    );
  });

  test('of words that fold to nothing finds nothing', () => {
    expect(ids('…?!')).toEqual([]);
  });
});

describe('Folding', () => {
  test('is blind to case, accents and the way that accents are encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldedWords(text.normalize('NFD'))).toEqual(foldedWords(text.normalize('NFC')));
        expect(foldedWords(foldedWords(text).join(' '))).toEqual(foldedWords(text));
        expect(foldedWords(text).every((word) => /^[a-z0-9]+$/.test(word))).toBe(true);
      }),
    );
  });

  test('tells of a thousand at most, says that there are more and of which types, and asks for fewer by type', () => {
    const many = buildSearchIndex([
      entry('d:actor:account', 'actor', 'Account Office'),
      ...Array.from({ length: 1_500 }, (_, one) =>
        entry(`d:claim:${one}`, 'claim', `Account ${one} of the matter.`),
      ),
    ]);
    const found = many.find('account', null);
    expect(found.hits).toHaveLength(1_000);
    expect(found.isCut).toBe(true);
    expect(found.types).toEqual([
      { type: 'actor', count: 1 },
      { type: 'claim', count: 1_500 },
    ]);
    const actors = many.find('account', null, ['actor']);
    expect(actors).toMatchObject({ hits: [{ id: 'd:actor:account' }], isCut: false, types: found.types });
  });
});
