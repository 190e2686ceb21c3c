// The laws of the chains: the same from any order, one branch for chains that begin alike, nothing on top of anything
// else, and no line behind a name that it does not concern.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainLayout, layoutChains, pathPoints } from '#layout';
import type { AttributionChain, CitationGraph } from '#schema';
import { citationGraph, renameIds, shuffled } from './layout-graphs.ts';

type Drawn = { graph: CitationGraph; chains: AttributionChain[] };

/** Any chains of a graph's actors, works and documents; each begins with a voice of its document, or with a reader. */
const drawn: fc.Arbitrary<Drawn> = citationGraph.chain((graph) => {
  const keys = graph.nodes.map(({ key }) => key);
  const held = graph.nodes.flatMap(({ key, attributes }) =>
    attributes.type === 'document' && attributes.held ? [{ key, voices: attributes.voices }] : [],
  );
  const link = fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: 3 });
  const chain = fc.record({
    at: fc.constantFrom(...held),
    isComment: fc.boolean(),
    opening: link,
    further: fc.array(
      fc.oneof(
        fc.constantFrom(...keys.slice(0, 5)).map((key) => [key]),
        link,
      ),
      {
        maxLength: 4,
      },
    ),
  });
  return fc.array(chain, { maxLength: 60, size: 'max' }).map((rows) => ({
    graph,
    chains: rows.map(({ at, isComment, opening, further }, index) => ({
      id: `d:assertion:${String(index).padStart(3, '0')}`,
      document: at.key,
      zone: isComment ? ('comment' as const) : ('body' as const),
      links: [isComment || at.voices.length === 0 ? opening : at.voices, ...further],
    })),
  }));
});

const SIZES = [
  { width: 1250, height: 750 },
  { width: 918, height: 750 },
  { width: 390, height: 600 },
];
const options = (size: { width: number; height: number }) => ({
  ...size,
  textWidth: (text: string, px: number) => text.length * px * 0.5,
  wordsOf: () => ({ voices: 'A voice', note: 'news, 1 May 2020' }),
});
const layoutOf = ({ chains, graph }: Drawn, size = SIZES[0] ?? { width: 1, height: 1 }): ChainLayout =>
  layoutChains(chains, graph, options(size));
const where = ({ places }: ChainLayout) => places.map(({ label, x, y }) => ({ label, x, y }));
const backwards = (id: string): string => [...id].toReversed().join('');

describe('the chains of attribution', { timeout: 60_000 }, () => {
  it('are the same in whatever order they, nodes and edges come', () => {
    fc.assert(
      fc.property(
        drawn.chain((one) =>
          fc.tuple(
            fc.constant(one),
            shuffled(one.graph),
            fc.shuffledSubarray(one.chains, { minLength: one.chains.length }),
          ),
        ),
        ([one, graph, chains]) => {
          expect(layoutOf({ graph, chains })).toEqual(layoutOf(one));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('do not move when ids of actors and documents are renamed', () => {
    fc.assert(
      fc.property(drawn, ({ graph, chains }) => {
        const renamed = chains.map((chain) => ({
          ...chain,
          document: backwards(chain.document),
          links: chain.links.map((link) => link.map(backwards)),
        }));
        expect(where(layoutOf({ graph: renameIds(graph, backwards), chains: renamed }))).toEqual(
          where(layoutOf({ graph, chains })),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('hold every link of every chain once for each way that leads to it, and count what runs through', () => {
    fc.assert(
      fc.property(drawn, (one) => {
        const layout = layoutOf(one);
        const ways = new Set<string>();
        for (const { document, links } of one.chains)
          for (const [depth, link] of links.entries())
            for (const speaker of link)
              ways.add(
                [document, ...links.slice(0, depth + 1).map((ids) => ids.toSorted().join('+')), speaker].join(
                  ' ',
                ),
              );
        expect(layout.places).toHaveLength(ways.size);
        expect(layout.arrows).toHaveLength(ways.size);
        expect(new Set(layout.places.map(({ key }) => key)).size).toBe(ways.size);
        const whole = new Map<string, number>();
        for (const { depth, key, assertions } of layout.places) if (depth === 0) whole.set(key, assertions);
        const first = one.chains.reduce((sum, { links }) => sum + (links[0]?.length ?? 0), 0);
        expect([...whole.values()].reduce((sum, count) => sum + count, 0)).toBe(first);
      }),
      { numRuns: 60 },
    );
  });

  it('share columns: the further from the document, the further left, and all of one link above each other', () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom(...SIZES), (one, size) => {
        const { places, heads, spines } = layoutOf(one, size);
        for (const { x, depth } of places) expect(x).toBe(heads.links[depth]);
        expect(heads.links).toEqual(heads.links.toSorted((a, b) => b - a));
        for (const { left } of spines) expect(left).toBeGreaterThan(heads.links[0] ?? 0);
      }),
      { numRuns: 40 },
    );
  });

  it('stand clear of each other, and within the picture', () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom(...SIZES), (one, size) => {
        const { places, spines, width, height } = layoutOf(one, size);
        const rows = new Map<number, typeof places>();
        for (const place of places) rows.set(place.y, [...(rows.get(place.y) ?? []), place]);
        for (const row of rows.values()) {
          const inOrder = row.toSorted((a, b) => a.box.left - b.box.left);
          for (const [at, { box }] of inOrder.entries()) {
            const next = inOrder[at + 1];
            if (next) expect(box.right).toBeLessThan(next.box.left);
          }
        }
        for (const { box } of places) {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(width);
          expect(box.bottom).toBeLessThanOrEqual(height);
        }
        const heights = [...rows.keys()].toSorted((a, b) => a - b);
        for (const [at, y] of heights.entries())
          if (at > 0) expect(y - (heights[at - 1] ?? 0)).toBeGreaterThanOrEqual(16 - 1e-6);
        for (const [at, spine] of spines.entries()) {
          const next = spines[at + 1];
          const end = spine.top + Math.max(spine.height, spine.words.height);
          if (next) expect(end).toBeLessThan(next.top);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('have no line behind a name that it does not concern', () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom(...SIZES), (one, size) => {
        const { places, arrows } = layoutOf(one, size);
        const crossed = arrows.flatMap(({ path, source, target }) => {
          const along = between(pathPoints(path));
          return places.filter(
            ({ key, box }) =>
              key !== source &&
              key !== target &&
              along.some(
                ({ x, y }) => x > box.left && x < box.right && y > box.top + 4 && y < box.bottom - 4,
              ),
          );
        });
        expect(crossed).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('are laid out near-linearly: ten times as many chains take less than thirty times as long', () => {
    timeOf(2_000);
    expect(timeOf(20_000)).toBeLessThan(30 * Math.max(4, timeOf(2_000)));
  });
});

function timeOf(count: number): number {
  const one = many(count);
  const start = performance.now();
  layoutOf(one);
  return performance.now() - start;
}

/** Points so close together that no name lies between two of them. */
function between(points: { x: number; y: number }[]): { x: number; y: number }[] {
  return points.flatMap((point, at) => {
    const next = points[at + 1] ?? point;
    const steps = Math.max(1, Math.ceil(Math.hypot(next.x - point.x, next.y - point.y) / 6));
    return Array.from({ length: steps }, (_, step) => ({
      x: point.x + ((next.x - point.x) * step) / steps,
      y: point.y + ((next.y - point.y) * step) / steps,
    }));
  });
}

const actor = (at: number) => `d:actor:${at}`;
const document = (at: number) => `d:document:${at % 10}`;

/** A dataset of ten documents and so many chains, three links each. */
function many(count: number): Drawn {
  return {
    graph: {
      nodes: [
        ...Array.from({ length: count }, (_, at) => ({
          key: actor(at),
          attributes: {
            type: 'actor' as const,
            label: `Actor ${at}`,
            kind: 'person' as const,
            isHeld: false,
            voiceOf: [],
            documents: [],
            states: 1,
            passesOn: 0,
            timesCited: 0,
          },
        })),
        ...Array.from({ length: 10 }, (_, at) => ({
          key: document(at),
          attributes: {
            type: 'document' as const,
            label: `Document ${at}`,
            siglum: String.fromCodePoint(65 + at),
            genre: null,
            held: true,
            publishedAt: null,
            publishedAtEarliest: null,
            voices: [actor(at)],
            publisher: null,
            assertions: 1,
          },
        })),
      ],
      edges: [],
    },
    chains: Array.from({ length: count }, (_, at) => ({
      id: `d:assertion:${at}`,
      document: document(at),
      zone: 'body' as const,
      links: [[actor(at % 10)], [actor((at * 7) % count)], [actor((at * 13) % count)]],
    })),
  };
}
