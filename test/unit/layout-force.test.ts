// The laws of the map by forces: the same from any order, and nothing on top of anything else.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ForceLayout, layoutForce } from '#layout';
import { citationGraph, renameIds, shuffled } from './layout-graphs.ts';

const size = { width: 900, height: 700 };
const backwards = (id: string): string => [...id].toReversed().join('');
const where = (layout: ForceLayout) => layout.places.map(({ label, x, y }) => ({ label, x, y }));

describe('the map of who cites whom', { timeout: 60_000 }, () => {
  it('is the same in whatever order nodes and edges come', () => {
    fc.assert(
      fc.property(
        citationGraph.chain((graph) => fc.tuple(fc.constant(graph), shuffled(graph))),
        ([graph, other]) => {
          expect(layoutForce(other, size).places).toEqual(layoutForce(graph, size).places);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('does not move when ids are renamed', () => {
    fc.assert(
      fc.property(citationGraph, (graph) => {
        expect(where(layoutForce(renameIds(graph, backwards), size))).toEqual(
          where(layoutForce(graph, size)),
        );
      }),
      { numRuns: 15 },
    );
  });

  it('keeps any two at least 34 px apart, and all of them within its bounds', () => {
    fc.assert(
      fc.property(citationGraph, (graph) => {
        const layout = layoutForce(graph, size);
        for (const [at, a] of layout.places.entries()) {
          expect(a.x).toBeGreaterThan(0);
          expect(a.y).toBeGreaterThan(0);
          expect(a.x).toBeLessThan(layout.width);
          expect(a.y).toBeLessThan(layout.height);
          for (const b of layout.places.slice(at + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(34);
        }
      }),
      { numRuns: 25 },
    );
  });
});
