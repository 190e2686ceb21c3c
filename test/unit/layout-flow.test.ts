// The laws of the flow: the same from any order, no overlap, no line behind a name that it does not concern.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FlowLayout, type FlowOptions, layoutFlow, pathPoints, type TextWidth } from '#layout';
import type { CitationGraph } from '#schema';
import { citationGraph, renameIds, shuffled } from './layout-graphs.ts';

const textWidth: TextWidth = (text, size, look) =>
  [...text].length * size * (look?.weight === 600 ? 0.53 : 0.5);
const screen = fc.record({
  width: fc.constantFrom(390, 620, 887, 919, 1250),
  // In the lowest many graphs fold.
  height: fc.constantFrom(160, 500, 740, 1000),
});
const flow = (
  graph: CitationGraph,
  size: { width: number; height: number },
  opened: string[] = [],
): FlowLayout =>
  layoutFlow(graph, {
    ...size,
    opened,
    textWidth,
    wordsOf: () => ({ voices: 'A writer', note: 'A newspaper, October 2020' }),
  } satisfies FlowOptions);

/** Everything that may be opened, opened. */
const openAll = (graph: CitationGraph, size: { width: number; height: number }): FlowLayout =>
  flow(
    graph,
    size,
    flow(graph, size)
      .places.filter((place) => place.role === 'fold')
      .map((place) => place.key),
  );

const pathsOf = (layout: FlowLayout) =>
  new Map(layout.arrows.map(({ key, path, width }) => [key, { path, width }]));
const where = (layout: FlowLayout) =>
  layout.places.map(({ label, x, y, isOpen }) => ({ label, x, y, isOpen }));

type Box = { left: number; right: number; top: number; bottom: number };
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - 0.01 && b.left < a.right - 0.01 && a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01;

const link = (source: string, target: string): CitationGraph['edges'][number] => ({
  key: `${source} ${target}`,
  source,
  target,
  attributes: {
    type: 'cites',
    document: 'd:document:0',
    zone: 'body',
    assertions: [`${source} ${target}`],
    count: 1,
    joint: [],
  },
});

const isJoint = (graph: CitationGraph, id: string): boolean =>
  graph.edges.some(({ attributes }) => attributes.joint.includes(id));

const unfolded = (graph: CitationGraph, size: { width: number }): FlowLayout =>
  flow(graph, { width: size.width, height: 9000 });

/** Who is an origin, the step at which it may fold, where it stands and who cites it. */
const originsOf = ({ places, arrows }: FlowLayout) =>
  places
    .filter(({ role }) => role === 'origin')
    .map((place) => {
      const lines = arrows.filter(({ target, isOnTap }) => target === place.key && !isOnTap);
      const count = new Set(lines.flatMap(({ assertions }) => assertions)).size;
      return {
        place,
        step:
          place.kind === 'work'
            ? 'works'
            : place.kind === 'unidentified'
              ? 'unidentified'
              : count === 1
                ? 'once'
                : 'never',
        documents: [...new Set(lines.flatMap(({ documents }) => documents))],
        citers: lines.map(({ source }) => source),
      };
    });

/** Half the height of written words: x-height, ascenders and descenders of 12.5 px type. */
const HALF_TEXT = 6;

/** Whether a line, as broad as it is drawn, touches a box. */
function touches(arrow: FlowLayout['arrows'][number], box: Box): boolean {
  const points = pathPoints(arrow.path);
  const half = arrow.width / 2;
  return points.slice(1).some((to, at) => {
    const from = points[at] ?? to;
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 2));
    return Array.from({ length: steps + 1 }, (_, step) => step / steps).some((share) => {
      const x = from.x + (to.x - from.x) * share;
      const y = from.y + (to.y - from.y) * share;
      return x > box.left && x < box.right && y + half > box.top && y - half < box.bottom;
    });
  });
}

fc.configureGlobal({ numRuns: 40 });

// Dozens of layouts for each law take some seconds on a busy machine.
describe('the flow of who cites whom', { timeout: 60_000 }, () => {
  it('is the same in whatever order nodes and edges come', () => {
    fc.assert(
      fc.property(
        citationGraph.chain((graph) => fc.tuple(fc.constant(graph), shuffled(graph), screen)),
        ([graph, other, size]) => {
          const [one, same] = [flow(graph, size), flow(other, size)];
          expect(same.places).toEqual(one.places);
          expect(pathsOf(same)).toEqual(pathsOf(one));
          expect(same.spines).toEqual(one.spines);
        },
      ),
    );
  });

  it('does not move when ids are renamed', () => {
    fc.assert(
      fc.property(citationGraph, screen, fc.nat(), (graph, size, seed) => {
        // Turns the order of ids around or about, whatever it was.
        const rename = (id: string): string =>
          [...id]
            .map((letter) => String.fromCodePoint((((letter.codePointAt(0) ?? 0) * 7 + seed) % 5000) + 256))
            .join('');
        expect(where(flow(renameIds(graph, rename), size))).toEqual(where(flow(graph, size)));
      }),
    );
  });

  it('lets no two places overlap, nor a place a document', () => {
    fc.assert(
      fc.property(citationGraph, screen, (graph, size) => {
        for (const layout of [flow(graph, size), openAll(graph, size)]) {
          const boxes: Box[] = [
            ...layout.places.map((place) => place.box),
            ...layout.spines.map((spine) => ({
              left: spine.left,
              right: spine.left + spine.breadth,
              top: spine.top,
              bottom: spine.top + spine.height,
            })),
            ...layout.spines.map(({ words }) => ({
              left: words.x,
              right: layout.width,
              top: words.top,
              bottom: words.top + words.height,
            })),
          ];
          for (const [at, box] of boxes.entries())
            for (const other of boxes.slice(at + 1)) expect(overlap(box, other)).toBe(false);
        }
      }),
    );
  });

  it('runs no line behind a name that it does not concern', () => {
    fc.assert(
      fc.property(citationGraph, screen, (graph, size) => {
        for (const layout of [flow(graph, size), openAll(graph, size)]) {
          for (const arrow of layout.arrows.filter(({ isOnTap }) => !isOnTap))
            for (const place of layout.places) {
              const box = { ...place.box, top: place.y - HALF_TEXT, bottom: place.y + HALF_TEXT };
              expect(touches(arrow, box) && `${arrow.key} behind ${place.label}`).toBe(false);
            }
        }
      }),
      { numRuns: 80 },
    );
  });

  it('runs every line from right to left, from who cites to 8 px before whom they cite', () => {
    fc.assert(
      fc.property(citationGraph, screen, (graph, size) => {
        const layout = flow(graph, size);
        const placed = new Map(layout.places.map((place) => [place.key, place]));
        for (const { path, target, isOnTap } of layout.arrows) {
          expect(path.end.x).toBeCloseTo((placed.get(target)?.box.right ?? 0) + 8);
          expect(path.end.y).toBeCloseTo(placed.get(target)?.y ?? 0);
          if (isOnTap) continue;
          const along = pathPoints(path).map(({ x }) => x);
          for (const [at, x] of along.slice(1).entries())
            expect(x).toBeLessThanOrEqual((along[at] ?? x) + 0.001);
        }
      }),
    );
  });

  it('bends lines to the documents only within the last 70 px before them', () => {
    fc.assert(
      fc.property(citationGraph, screen, (graph, size) => {
        const layout = flow(graph, size);
        const spines = new Map(layout.spines.map((spine) => [spine.id, spine]));
        for (const { path, source, isOnTap } of layout.arrows) {
          const spine = spines.get(source);
          if (!spine || isOnTap) continue;
          expect(path.start.x).toBeCloseTo(spine.left);
          expect(path.bendEnd.x).toBeCloseTo(spine.left - 70);
          expect(path.bendEnd.y).toBeCloseTo(path.end.y);
          expect(path.start.y).toBeGreaterThanOrEqual(spine.top);
          expect(path.start.y).toBeLessThanOrEqual(spine.top + spine.height);
        }
      }),
    );
  });

  it('gives every arrow of a document its own port, in the order of the rows they lead to', () => {
    fc.assert(
      fc.property(citationGraph, screen, (graph, size) => {
        const layout = flow(graph, size);
        for (const spine of layout.spines) {
          const own = layout.arrows
            .filter(({ source, isOnTap }) => source === spine.id && !isOnTap)
            .toSorted((a, b) => a.path.start.y - b.path.start.y);
          for (const [at, arrow] of own.slice(1).entries()) {
            const above = own[at];
            expect(arrow.path.start.y - (above?.path.start.y ?? 0)).toBeGreaterThanOrEqual(5);
            expect(arrow.path.end.y).toBeGreaterThanOrEqual(above?.path.end.y ?? 0);
          }
        }
      }),
    );
  });

  it('draws every link: folded, opened or not, no assertion gets lost', () => {
    fc.assert(
      fc.property(citationGraph, fc.constantFrom(620, 919, 1250), (graph, width) => {
        const all = graph.edges.flatMap(({ attributes }) => attributes.assertions).toSorted();
        for (const layout of [flow(graph, { width, height: 160 }), openAll(graph, { width, height: 160 })]) {
          const drawn = new Set(layout.arrows.flatMap(({ assertions }) => assertions));
          expect([...drawn].toSorted()).toEqual([...new Set(all)]);
        }
      }),
    );
  });

  it('keeps rows between 16 and 19 px, and grows taller rather than lower', () => {
    fc.assert(
      fc.property(citationGraph, fc.constantFrom(620, 919, 1250), (graph, width) => {
        const layout = flow(graph, { width, height: 160 });
        expect(layout.rowHeight).toBeGreaterThanOrEqual(16);
        expect(layout.rowHeight).toBeLessThanOrEqual(19);
        const lowest = Math.max(0, ...layout.places.map(({ box }) => box.bottom));
        expect(layout.height).toBeGreaterThanOrEqual(lowest);
      }),
    );
  });

  it('folds nobody who is named and cited more than once, however low the window', () => {
    fc.assert(
      fc.property(citationGraph, fc.constantFrom(390, 919), (graph, width) => {
        const nodes = new Map(graph.nodes.map(({ key, attributes }) => [key, attributes]));
        for (const id of flow(graph, { width, height: 60 }).places.flatMap(({ folded }) => folded)) {
          const node = nodes.get(id);
          if (node?.type !== 'actor' || node.kind === 'unidentified') continue;
          const cited = graph.edges.filter(({ target }) => target === id);
          expect(new Set(cited.flatMap(({ attributes }) => attributes.assertions)).size).toBe(1);
        }
      }),
    );
  });

  it('folds only what stands in one document', () => {
    fc.assert(
      fc.property(citationGraph, screen, (graph, size) => {
        const stands = new Set(flow(graph, size).places.map(({ key }) => key));
        const gone = originsOf(unfolded(graph, size)).filter(({ place }) => !stands.has(place.key));
        for (const { documents } of gone) expect(documents).toHaveLength(1);
      }),
    );
  });

  it('folds the same kinds of origins in every document: what folds in one stands in none', () => {
    fc.assert(
      fc.property(citationGraph, screen, (graph, size) => {
        const layout = flow(graph, size);
        const stands = new Set(layout.places.map(({ key }) => key));
        const steps = layout.places.flatMap(({ key, role }) => (role === 'fold' ? key.split(':')[1] : []));
        // One alone beside whom it is cited by saves no row, so that one may stand.
        const alone = new Set<string>();
        for (const { place, step, documents, citers } of originsOf(unfolded(graph, size))) {
          if (!steps.includes(step) || !stands.has(place.key)) continue;
          if (documents.length !== 1 || place.isHeld || isJoint(graph, place.id)) continue;
          if (layout.places.some(({ id, key }) => id === place.id && key !== place.key)) continue;
          const beside = `${step} ${citers.length === 1 ? citers[0] : documents[0]}`;
          expect(alone).not.toContain(beside);
          alone.add(beside);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('folds no more in a higher window', () => {
    fc.assert(
      fc.property(citationGraph, screen, fc.nat({ max: 600 }), (graph, size, more) => {
        const higher = flow(graph, { ...size, height: size.height + more });
        expect(higher.folded).toBeLessThanOrEqual(flow(graph, size).folded);
      }),
    );
  });

  it('lets actors who cite each other in a circle stand twice, so that nobody is left out', () => {
    const [graph] = fc.sample(citationGraph, { numRuns: 1, seed: 3 });
    const nodes = graph?.nodes.slice(0, 2) ?? [];
    const [a, b] = nodes.map(({ key }) => key);
    const circle: CitationGraph = { nodes, edges: [link(a ?? '', b ?? ''), link(b ?? '', a ?? '')] };
    const layout = flow(circle, { width: 919, height: 740 });
    expect(layout.arrows).toHaveLength(2);
    expect(layout.places).toHaveLength(3);
    expect(new Set(layout.places.map(({ id }) => id)).size).toBe(2);
  });
});
