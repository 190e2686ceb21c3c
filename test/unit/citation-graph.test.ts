// The picture of citations, drawn from chains: laws that hold whatever the chains are.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleChains, type ChainRows } from '../../server/queries/chains.ts';
import { citationGraph } from '../../server/queries/citation-graph.ts';

const ACTORS = ['a', 'b', 'c', 'd', 'e'].map((name) => ({
  id: name,
  name: name.toUpperCase(),
  kind: 'ngo' as const,
}));
const WORKS = ['made', 'alone'];

const document = (id: string, parts: Partial<ChainRows['documents'][number]>) => ({
  id,
  title: id,
  siglum: null,
  genre: null,
  held: false,
  publishedAt: null,
  publishedAtEarliest: null,
  authors: [],
  publishers: [],
  ...parts,
});
const documents = [
  document('alone', {}),
  document('made', { publishers: ['e'] }),
  document('x', { held: true, authors: ['a'], publishers: ['b'] }),
  document('y', { held: true, publishers: ['b'] }),
];

const link = fc.oneof(
  fc.record({
    actors: fc.uniqueArray(fc.constantFrom(...ACTORS.map(({ id }) => id)), { minLength: 1, maxLength: 3 }),
    work: fc.constant(null),
  }),
  fc.record({ actors: fc.constant<string[]>([]), work: fc.constantFrom(...WORKS) }),
);
const statement = fc.record({
  document: fc.constantFrom('x', 'y'),
  zone: fc.constantFrom('body' as const, 'headline' as const, 'comment' as const),
  links: fc.array(link, { minLength: 1, maxLength: 4 }),
});

/** Rows as the store gives them, of statements given as lists of links. */
function rowsOf(statements: (typeof statement extends fc.Arbitrary<infer One> ? One : never)[]): ChainRows {
  const rows: ChainRows = { documents, assertions: [], relays: [], speakers: [], works: [] };
  for (const [number, { document: place, zone, links }] of statements.entries()) {
    const origin = `s${String(number).padStart(3, '0')}`;
    const ids = links.map((_, position) =>
      position === links.length - 1 ? origin : `${origin}~${position}`,
    );
    rows.assertions.push({ id: origin, claim: 'claim', polarity: 'affirms', document: place, zone });
    for (const [position, { actors, work }] of links.entries()) {
      const id = ids[position] ?? '';
      const next = ids[position + 1];
      if (next !== undefined) rows.relays.push({ id, next });
      for (const actor of actors) rows.speakers.push({ link: id, actor });
      if (work !== null) rows.works.push({ link: id, work });
    }
  }
  return rows;
}
const draw = (rows: ChainRows) => citationGraph(assembleChains(rows), ACTORS);

describe('Chains', () => {
  test('are put in order from the voice to the origin, however long they are', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 6 }), (statements) => {
        const { chains } = assembleChains(rowsOf(statements));
        expect(chains.map(({ links }) => links.map(({ work }) => work))).toEqual(
          statements.map(({ links }) => links.map(({ work }) => work)),
        );
      }),
    );
  });

  test('where a work stands alone its maker speaks, and where it has none the work itself', () => {
    const rows = rowsOf([
      {
        document: 'x',
        zone: 'body',
        links: [
          { actors: [], work: 'made' },
          { actors: [], work: 'alone' },
        ],
      },
    ]);
    expect(assembleChains(rows).chains[0]?.links.map(({ speakers }) => speakers)).toEqual([['e'], ['alone']]);
  });
});

describe('The picture of citations', () => {
  test('joins nodes that it shows; nobody cites themselves; counts agree with their lists', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 8 }), (statements) => {
        const { nodes, edges } = draw(rowsOf(statements));
        const shown = new Set(nodes.map(({ key }) => key));
        for (const { source, target, attributes } of edges) {
          expect(shown.has(source) && shown.has(target)).toBe(true);
          expect(source).not.toBe(target);
          expect(new Set(attributes.assertions).size).toBe(attributes.count);
          expect(attributes.joint.length).not.toBe(1);
        }
        expect(new Set(edges.map(({ key }) => key)).size).toBe(edges.length);
      }),
    );
  });

  test('counts for each node what its arrows hold', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 8 }), (statements) => {
        const { nodes, edges } = draw(rowsOf(statements));
        for (const { key, attributes } of nodes) {
          if (attributes.type !== 'actor') continue;
          const cited = edges
            .filter(({ target, attributes: edge }) => target === key && edge.type === 'cites')
            .flatMap(({ attributes: edge }) => edge.assertions);
          expect(attributes.timesCited).toBe(new Set(cited).size);
        }
        const origins = statements.flatMap(({ links }) => links.at(-1)?.actors ?? []);
        const states = nodes.map(({ attributes }) => (attributes.type === 'actor' ? attributes.states : 0));
        const made = statements.filter(({ links }) => links.at(-1)?.work === 'made').length;
        expect(states.reduce((sum, count) => sum + count, 0)).toBe(origins.length + made);
      }),
    );
  });

  test('a document opens only what its voice does not say', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 8 }), (statements) => {
        const { edges } = draw(rowsOf(statements));
        const voices: Record<string, string> = { x: 'a', y: 'b' };
        for (const { source, target, attributes } of edges.filter(
          ({ attributes: { type } }) => type === 'opens',
        )) {
          expect(source).toBe(attributes.document);
          expect(target).not.toBe(voices[source]);
        }
      }),
    );
  });

  test('one document more changes no arrow of the others', () => {
    fc.assert(
      fc.property(
        fc.array(statement, { maxLength: 5 }),
        fc.array(statement, { maxLength: 3 }),
        (before, more) => {
          const here = before.map((one) => ({ ...one, document: 'x' as const }));
          const there = more.map((one) => ({ ...one, document: 'y' as const }));
          const alone = draw(rowsOf(here)).edges;
          const together = draw(rowsOf([...here, ...there])).edges;
          expect(together.filter(({ attributes }) => attributes.document === 'x')).toEqual(alone);
        },
      ),
    );
  });
});
