// The arrows of who cites whom, as panels and tables speak of them.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrowsOf, endInWords } from '../../client/state/arrows.ts';
import { kindOfId } from '../../client/state/selection.ts';
import { citationGraph } from './layout-graphs.ts';

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
});
