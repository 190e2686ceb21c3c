// The arrows of who cites whom, as panels and tables speak of them.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CitationGraph, CitationsBy } from '#schema';
import { arrowsOf, citesInWords, endInWords, passagesInWords } from '../../client/state/arrows.ts';
import { arrowBy, kindOfId } from '../../client/state/selection.ts';
import { citationGraph } from './layout-graphs.ts';

const document = (key: string, label: string, siglum: string | null) => ({
  key,
  attributes: {
    type: 'document' as const,
    label,
    siglum,
    genre: null,
    held: siglum !== null,
    publishedAt: null,
    publishedAtEarliest: null,
    voices: [],
    publisher: null,
    assertions: 0,
  },
});

describe('an arrow of who cites whom', () => {
  it('has an id of its own, by which the page finds it again', () => {
    fc.assert(
      fc.property(citationGraph, (graph) => {
        const ids = arrowsOf(graph).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(kindOfId(id)).toBe('arrow');
      }),
    );
  });

  it('has someone, or a work, at both its ends, and the assertions of every link that it draws', () => {
    fc.assert(
      fc.property(citationGraph, (graph) => {
        const arrows = arrowsOf(graph);
        for (const { source, target } of arrows)
          for (const end of [source, target]) expect(endInWords(end)).not.toBe('');
        const drawn = new Set(arrows.flatMap(({ assertions }) => assertions));
        for (const { attributes } of graph.edges)
          for (const assertion of attributes.assertions) expect(drawn).toContain(assertion);
      }),
    );
  });

  it('says by its id what it joins, so that one address never means two arrows', () => {
    fc.assert(
      fc.property(citationGraph, fc.constantFrom(...CitationsBy.options), (graph, by) => {
        for (const { id } of arrowsOf(graph, graph, by)) {
          expect(kindOfId(id)).toBe('arrow');
          expect(arrowBy(id)).toBe(by);
        }
      }),
    );
  });

  it('reads as a sentence: who cites, how, whom, in how many passages', () => {
    const edge = (type: 'cites' | 'takes-words', ...assertions: string[]) => ({
      key: type,
      source: 'd:document:weekly',
      target: 'd:document:statement',
      attributes: {
        type,
        document: 'd:document:weekly',
        zone: 'body' as const,
        assertions,
        named: type === 'cites' ? [{ ...words, document: 'd:document:weekly' }] : [],
        count: assertions.length,
        joint: [],
      },
    });
    const words = { id: 'c1', quote: 'it', start: 0, intent: null, locator: null };
    const nodes = [
      document('d:document:weekly', 'The Weekly', 'A'),
      document('d:document:statement', 'Statement of 4 October', null),
    ];
    const read = (edges: CitationGraph['edges']) =>
      arrowsOf({ nodes, edges }, undefined, 'document').map((arrow) =>
        [
          endInWords(arrow.source),
          citesInWords(arrow),
          endInWords(arrow.target),
          passagesInWords(arrow, 'document'),
        ].join(' '),
      );
    expect(read([edge('cites', 'a1', 'a2')])).toEqual(['The Weekly cites Statement of 4 October 3 passages']);
    expect(read([edge('takes-words', 'a1')])).toEqual([
      'The Weekly takes words from Statement of 4 October 1 passage',
    ]);
    // A passage that does both is one.
    expect(read([edge('cites', 'a1'), edge('takes-words', 'a1')])).toEqual([
      'The Weekly cites and takes words from Statement of 4 October 2 passages',
    ]);
  });
});
