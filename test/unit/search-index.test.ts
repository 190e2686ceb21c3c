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
  told: Partial<Pick<SearchEntry, 'quotations' | 'makers'>> = {},
): SearchEntry => ({
  id,
  type,
  label,
  aliases,
  quotations: [],
  makers: [],
  ...told,
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
const told = (query: string, from = index) => from.find(query, null).hits.map((found) => found.tell());
const ids = (query: string, dataset: string | null = null) =>
  index.find(query, dataset).hits.map((hit) => hit.id);

describe('Search', () => {
  test('finds by an alias and says so', () => {
    expect(told('iphr')[0]).toMatchObject({
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
    expect(told('ганджа')[0]?.matched).toBe('Ганджа');
    expect(told('գանձակ')[0]?.matched).toBe('Գանձակ');
  });

  test('forgives a slip in a long word and completes a beginning', () => {
    expect(ids('internatinal')).toEqual(['d:actor:iphr']);
    expect(ids('hum rig wat')).toEqual(['d:actor:hrw', 'e:actor:hrw', 'd:actor:iphr']);
  });

  test('says where a word is only nearly there', () => {
    expect(told('internatinal')[0]).toMatchObject({
      how: 'nearly',
      matched: 'International Partnership for Human Rights',
    });
  });

  test('finds events and places by their names', () => {
    const places = buildSearchIndex([entry('d:place:ganja', 'place', 'Ganja', ['Gandzak'])]);
    expect(told('gandzak', places)[0]).toMatchObject({ type: 'place', matched: 'Gandzak' });
    const spelled = buildSearchIndex([entry('d:place:x', 'place', 'Stepanakert', ['Khankendi', 'Xankəndi'])]);
    expect(told('xankendi', spelled)[0]).toMatchObject({ matched: 'Xankəndi', how: 'spelled' });
  });

  test('what meets every word comes first, what meets most of them after, with which', () => {
    const hits = told('civilians killed in october');
    expect(hits.map(({ id, met, unmet }) => [id, met, unmet])).toEqual([
      ['d:claim:one', ['civilians', 'killed', 'october'], []],
      ['d:question:one', ['civilians', 'killed'], ['october']],
    ]);
  });

  test('where nothing meets most of the words, what meets as many as anything does is there', () => {
    expect(told('watch october').map(({ id, met }) => [id, met])).toEqual([
      ['d:claim:one', ['october']],
      ['d:actor:hrw', ['watch']],
      ['e:actor:hrw', ['watch']],
    ]);
    expect(ids('nowhere nothing')).toEqual([]);
  });

  test('words that a question is put together with need not be met, but tell a question from its answers', () => {
    expect(told('who said how many were killed')[0]).toMatchObject({ id: 'd:question:one', unmet: [] });
    expect(ids('the killed')).toEqual(ids('killed'));
  });

  test('a claim is found by the words quoted of it and by who states it, and says so; its own text comes first', () => {
    const claims = buildSearchIndex([
      entry('d:claim:quoted', 'claim', 'The town was shelled with cluster munitions.', [], {
        quotations: ['bombs of the cluster kind', 'nothing else'],
        makers: ['Ministry of Roads', 'Bureau'],
      }),
      entry('d:claim:own', 'claim', 'The ministry says that cluster bombs fell.'),
    ]);
    expect(told('ministry cluster bombs', claims)).toMatchObject([
      { id: 'd:claim:own', quoted: null, by: null },
      {
        id: 'd:claim:quoted',
        matched: 'cluster',
        quoted: 'bombs of the cluster kind',
        by: 'Ministry of Roads',
      },
    ]);
  });

  test.for([
    ['Хаджиев', 'Hikmat Hajiyev'],
    ['Hacıyev', 'Hikmat Hajiyev'],
    ['Հաջիև', 'Hikmat Hajiyev'],
    ['Арутюнян', 'Arayik Harutyunyan'],
    ['Հարությունյան', 'Arayik Harutyunyan'],
    ['Гянджа', 'Ganja'],
  ])('finds “%s”, brought over from another script, as %s', ([query, label]) => {
    const names = ['Hikmat Hajiyev', 'Arayik Harutyunyan', 'Ganja', 'Gabala', 'Hrant Hajian'];
    const people = buildSearchIndex(names.map((name, at) => entry(`d:actor:${at}`, 'actor', name)));
    expect(told(query ?? '', people)[0]?.label).toBe(label);
  });

  test('a text is found by another name of the place that it names', () => {
    const things = buildSearchIndex([
      entry('d:place:x', 'place', 'Stepanakert', ['Khankendi', 'Xankəndi']),
      entry('d:claim:x', 'claim', 'Stepanakert was under fire.'),
      entry('d:claim:y', 'claim', 'Barda was under fire.'),
    ]);
    expect(told('fire xankendi', things).slice(0, 1)).toMatchObject([{ id: 'd:claim:x', unmet: [] }]);
  });

  test('a number is no other number', () => {
    const years = buildSearchIndex([entry('d:claim:x', 'claim', 'It was closed in 2016.')]);
    expect(told('closed 2018', years)).toMatchObject([{ met: ['closed'], unmet: ['2018'] }]);
  });

  test('the order is the same in whatever order things were read, and total', () => {
    const entries = ['b', 'a', 'd', 'c'].map((name) => entry(`d:claim:${name}`, 'claim', 'The same words.'));
    for (const order of [entries, entries.toReversed()])
      expect(
        buildSearchIndex(order)
          .find('same words', null)
          .hits.map(({ id }) => id),
      ).toEqual(['a', 'b', 'c', 'd'].map((name) => `d:claim:${name}`));
  });

  test('keeps to one dataset where one is named', () => {
    expect(ids('watch', 'e')).toEqual(['e:actor:hrw']);
  });

  test('gives of a longer text the words that matched', () => {
    expect(told('killed gence').find((hit) => hit.type === 'claim')?.matched).toBe('killed Gəncə');
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
