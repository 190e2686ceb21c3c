// The laws of the matrix: a mark for each arrow and no other, the same from any order, kinds together, and level
// headings that no line crosses.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlaces, layoutMatrix, type MatrixKind, type MatrixLayout } from '#layout';
import type { CitationGraph } from '#schema';
import { citationGraph, renameIds, shuffled } from './layout-graphs.ts';

const WIDTHS = [1250, 890, 390];
const layoutOf = (graph: CitationGraph, width = 890): MatrixLayout =>
  layoutMatrix(graph, {
    width,
    textWidth: (text, size) => text.length * size * 0.5,
    kindName: (kind) => `Kind ${kind}`,
  });
const backwards = (id: string): string => [...id].toReversed().join('');
const where = ({ rows, columns, cells }: MatrixLayout) => ({
  heads: [...rows, ...columns].map(({ label, x, y }) => ({ label, x, y })),
  cells: cells.map(({ x, y, size }) => ({ x, y, size })),
});

describe('the matrix of who cites whom', { timeout: 60_000 }, () => {
  it('has one mark for each arrow, where the row of who cites meets the column of who is cited', () => {
    fc.assert(
      fc.property(citationGraph, fc.constantFrom(...WIDTHS), (graph, width) => {
        const { rows, columns, cells } = layoutOf(graph, width);
        const { arrows } = findPlaces(graph);
        expect(cells.map(({ source, target }) => `${source} ${target}`).toSorted()).toEqual(
          arrows.map(({ source, target }) => `${source} ${target}`).toSorted(),
        );
        expect(new Set(cells.map(({ x, y }) => `${x} ${y}`)).size).toBe(cells.length);
        for (const { x, y, row, column } of cells) {
          expect(rows.find(({ key }) => key === row)?.y).toBe(y);
          expect(columns.find(({ key }) => key === column)?.x).toBe(x);
        }
        const met = new Set(cells.flatMap(({ row, column }) => [`row ${row}`, `column ${column}`]));
        expect(rows.length + columns.length).toBe(met.size);
      }),
    );
  });

  it('is the same in whatever order nodes and edges come, and does not move when ids are renamed', () => {
    fc.assert(
      fc.property(
        citationGraph.chain((graph) => fc.tuple(fc.constant(graph), shuffled(graph))),
        ([graph, other]) => {
          expect(layoutOf(other)).toEqual(layoutOf(graph));
          expect(where(layoutOf(renameIds(graph, backwards)))).toEqual(where(layoutOf(graph)));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('gathers rows and columns by kind, the name of each kind once before its first', () => {
    fc.assert(
      fc.property(citationGraph, (graph) => {
        const { rows, columns, kinds } = layoutOf(graph);
        for (const [of, heads, along] of [
          ['rows', rows, 'y'],
          ['columns', columns, 'x'],
        ] as const) {
          const inOrder = heads.toSorted((a, b) => a[along] - b[along]);
          const runs = inOrder.map(({ kind }) => kind).filter((kind, at, all) => kind !== all[at - 1]);
          expect(new Set<MatrixKind>(runs).size).toBe(runs.length);
          const names = kinds.filter((kind) => kind.of === of);
          expect(names.map(({ name }) => name)).toEqual(runs.map((kind) => `Kind ${kind}`));
          for (const [at, name] of names.entries()) {
            const first = inOrder.find(({ kind }) => kind === runs[at]);
            expect(name[along]).toBeLessThan(first?.[along] ?? 0);
          }
        }
      }),
    );
  });

  it('has level headings clear of each other and of every line that leads to a column', () => {
    fc.assert(
      fc.property(citationGraph, fc.constantFrom(...WIDTHS), (graph, width) => {
        const { columns, kinds, columnsY, width: whole } = layoutOf(graph, width);
        const headings = [
          ...columns.map(({ x, nameY, nameWidth }) => ({ x, y: nameY, right: x + nameWidth })),
          ...kinds
            .filter(({ of }) => of === 'columns')
            .map(({ x, y, name }) => ({ x, y, right: x + name.length * 6.25 })),
        ];
        const clashing = headings.flatMap((one, at) =>
          headings.slice(at + 1).filter((other) => {
            return one.y === other.y && one.x < other.right && other.x < one.right;
          }),
        );
        expect(clashing).toEqual([]);
        const crossed = columns.flatMap(({ x, nameY }) =>
          headings.filter((heading) => heading.y > nameY && heading.x < x && heading.right > x),
        );
        expect(crossed).toEqual([]);
        for (const { y, right } of headings) {
          expect(y).toBeLessThan(columnsY);
          expect(right).toBeLessThanOrEqual(whole);
        }
      }),
    );
  });

  it('draws more assertions as a larger mark, none larger than its cell', () => {
    fc.assert(
      fc.property(citationGraph, (graph) => {
        const { cells, pitch } = layoutOf(graph);
        for (const one of cells) {
          expect(one.size).toBeLessThan(pitch);
          for (const other of cells)
            if (one.assertions.length < other.assertions.length)
              expect(one.size).toBeLessThanOrEqual(other.size);
        }
      }),
      { numRuns: 30 },
    );
  });
});
