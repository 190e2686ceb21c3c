// Who cites whom by document and by publisher: what folding chains keeps, whatever the chains are.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedCitations, type BesideChains, type Folding } from '../../server/queries/citation-levels.ts';
import type { Chains } from '../../server/queries/chains.ts';

type Link = Chains['chains'][number]['links'][number];
const ACTORS = ['writer', 'weekly', 'agency', 'ministry'].map((id) => ({
  id,
  name: id,
  kind: 'outlet' as const,
}));
const document = (id: string, parts: { held?: boolean; authors?: string[]; publishers?: string[] }) => {
  const { held = false, authors = [], publishers = [] } = parts;
  const dates = { publishedAt: null, publishedAtEarliest: null };
  const voices = authors.length > 0 ? authors : publishers;
  return [
    id,
    { id, title: id, siglum: null, genre: null, held, ...dates, authors, publishers, voices },
  ] as const;
};
const documents: Chains['documents'] = new Map([
  document('article', { held: true, authors: ['writer'], publishers: ['weekly'] }),
  document('leaflet', { held: true }),
  document('wire', { publishers: ['agency'] }),
  document('treaty', {}),
]);
const said = (...speakers: string[]): Link => ({ speakers, work: null });
const stands = (work: string, ...speakers: string[]): Link => ({ speakers, work });
const chain = (
  id: string,
  place: string,
  links: Link[],
  zone: 'body' | 'comment' = 'body',
): Chains['chains'][number] => ({ id, claim: 'claim', polarity: 'affirms', document: place, zone, links });
const nothing: BesideChains = { named: [], taken: [] };

function arrows(by: Folding, chains: Chains['chains'], beside = nothing) {
  return foldedCitations(by, { documents, chains }, ACTORS, beside).edges.map(
    ({ source, target, attributes: { type, assertions, named = [], zone } }) =>
      `${source} ${type} ${target}: ${[...assertions, ...named.map(({ id }) => id)].join(' ')}${zone === 'comment' ? ', in a comment' : ''}`,
  );
}

describe('By document', () => {
  test('a chain leads from the document through each work that it names; who names none is passed through', () => {
    const chains = [
      chain('s1', 'article', [said('writer'), said('ministry'), stands('wire', 'agency'), stands('treaty')]),
    ];
    expect(arrows('document', chains)).toEqual(['article cites wire: s1', 'wire cites treaty: s1']);
  });

  test('what a reader writes under a document stays apart', () => {
    const chains = [
      chain('s1', 'article', [said('reader'), stands('treaty')], 'comment'),
      chain('s2', 'article', [said('writer'), stands('treaty')]),
    ];
    expect(arrows('document', chains)).toEqual([
      'article cites treaty: s2',
      'article cites treaty: s1, in a comment',
    ]);
  });

  test('words taken from another document are a way of their own, from one’s own document none', () => {
    const chains = ['s1', 's2', 's3'].map((id, at) =>
      chain(id, at === 2 ? 'leaflet' : 'article', [said('writer')]),
    );
    const taken = [
      { assertion: 's1', other: 's2' },
      { assertion: 's1', other: 's3' },
    ];
    expect(arrows('document', chains, { named: [], taken })).toEqual(['article takes-words leaflet: s1']);
  });

  test('a work that is named outside any chain is cited in that passage', () => {
    const named = [
      { id: 'c1', source: 'article', target: 'treaty', quote: 'it', start: 3, intent: null, locator: null },
    ];
    const { edges } = foldedCitations('document', { documents, chains: [] }, ACTORS, { named, taken: [] });
    expect(edges.map(({ attributes }) => [attributes.count, attributes.named])).toEqual([
      [1, [{ id: 'c1', document: 'article', quote: 'it', start: 3, intent: null, locator: null }]],
    ]);
  });
});

describe('By publisher', () => {
  test('a document stands under its publisher, one without by itself, and its voice for it alone', () => {
    const chains = [
      chain('s1', 'article', [said('writer'), stands('wire')]),
      chain('s2', 'leaflet', [said('weekly'), stands('wire')]),
    ];
    expect(arrows('publisher', chains)).toEqual([
      'weekly cites agency: s1',
      'leaflet cites weekly: s2',
      'weekly cites agency: s2',
    ]);
  });
});

const link = fc.oneof(
  fc.subarray(['writer', 'weekly', 'agency', 'ministry'], { minLength: 1 }).map((names) => said(...names)),
  fc.constantFrom('wire', 'treaty', 'article').map((work) => stands(work)),
);
const chains = fc
  .array(
    fc.record({
      place: fc.constantFrom('article', 'leaflet'),
      links: fc.array(link, { minLength: 1, maxLength: 4 }),
      zone: fc.constantFrom('body' as const, 'comment' as const),
    }),
    { maxLength: 8 },
  )
  .map((drafts) => drafts.map(({ place, links, zone }, at) => chain(`s${at}`, place, links, zone)));

test.for(['document', 'publisher'] as const)(
  'by %s, arrows join what is shown, nothing cites itself, and no work that a chain names is dropped',
  (by) => {
    fc.assert(
      fc.property(chains, (some) => {
        const graph = foldedCitations(by, { documents, chains: some }, ACTORS, nothing);
        const shown = new Set(graph.nodes.map(({ key }) => key));
        for (const { source, target, attributes } of graph.edges) {
          expect(shown.has(source) && shown.has(target) && source !== target).toBe(true);
          expect(new Set(attributes.assertions).size).toBe(attributes.count);
        }
        for (const { id, document: place, links } of some) {
          const names = new Set(links.flatMap(({ work }) => (work === null ? [] : [work])));
          const ends = graph.edges
            .filter(({ attributes }) => attributes.assertions.includes(id))
            .flatMap(({ source, target }) => [source, target]);
          for (const work of names) {
            const [publisher = work] = by === 'publisher' ? (documents.get(work)?.publishers ?? []) : [];
            const [home = place] = by === 'publisher' ? (documents.get(place)?.publishers ?? []) : [];
            // Where all that a chain names stands in one place, there is no arrow to draw.
            if (publisher !== home || ends.length > 0) expect(ends).toContain(publisher);
          }
        }
      }),
    );
  },
);
