// The sheet of cards: columns, places, lines and steps.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cardWidth,
  dealColumns,
  measureGrid,
  type SheetTopic,
} from '../../server/layout/questions-columns.ts';
import { type CardPlace, placeCards } from '../../server/layout/questions-sheet.ts';
import { findNeighbour } from '../../server/layout/questions-steps.ts';

const sheets = fc
  .record({
    width: fc.integer({ min: 300, max: 1700 }),
    topics: fc.array(
      fc.array(
        fc.array(
          fc.record({
            depth: fc.nat(4),
            isFolded: fc.boolean(),
            estimate: fc.integer({ min: 60, max: 200 }),
            height: fc.integer({ min: 40, max: 900 }),
            isOpen: fc.boolean(),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        { maxLength: 6 },
      ),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ width, topics }) => {
    const cards = topics.flatMap((trees, topic) =>
      trees.flatMap((tree, at) =>
        tree.map((card, index) => ({
          ...card,
          id: `t${topic}/${at}/${index}`,
          topic,
          tree: at,
          // A whole stands before its parts, each at most one deeper than the card before.
          depth: index === 0 ? 0 : Math.min(card.depth + 1, index),
          isFolded: card.isFolded && !card.isOpen,
        })),
      ),
    );
    const asked: SheetTopic[] = topics.map((trees, topic) => ({
      id: `t${topic}`,
      trees: trees.map((_, at) => cards.filter((card) => card.topic === topic && card.tree === at)),
    }));
    return { grid: measureGrid(width), asked, cards };
  });

type Sheets = typeof sheets extends fc.Arbitrary<infer T> ? T : never;

function place({ grid, asked, cards }: Sheets, open: ReadonlySet<string>) {
  const heights = new Map(cards.map(({ id, height }) => [id, height]));
  return placeCards(dealColumns(asked, grid), grid, open, heights, ({ isFolded }) => !isFolded);
}

const openOf = ({ cards }: Sheets) => new Set(cards.filter(({ isOpen }) => isOpen).map(({ id }) => id));
const overlap = (one: CardPlace, other: CardPlace) =>
  one.x < other.x + other.width - 0.01 &&
  other.x < one.x + one.width - 0.01 &&
  one.y < other.y + other.height - 0.01 &&
  other.y < one.y + one.height - 0.01;

const card = (id: string, depth: number) => ({ id, depth, isFolded: false, estimate: 100 });

describe('the sheet', () => {
  it('no card and no heading overlaps another, whatever is open and however tall', () => {
    fc.assert(
      fc.property(sheets, (given) => {
        const { cards, headings } = place(given, openOf(given));
        const all = [...cards, ...headings];
        const overlapping = all.flatMap((one, at) =>
          all.slice(at + 1).flatMap((other) => (overlap(one, other) ? [`${one.id} and ${other.id}`] : [])),
        );
        expect(overlapping).toEqual([]);
      }),
    );
  });

  it('every card that is shown has one place, within the sheet', () => {
    fc.assert(
      fc.property(sheets, (given) => {
        const { cards, height } = place(given, openOf(given));
        expect(cards.map(({ id }) => id).toSorted()).toEqual(
          given.cards
            .filter(({ isFolded }) => !isFolded)
            .map(({ id }) => id)
            .toSorted(),
        );
        for (const { x, y, width, height: own } of cards) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(given.grid.width + 0.01);
          expect(y + own).toBeLessThanOrEqual(height + 0.01);
        }
      }),
    );
  });

  it('opening cards moves no closed card to another column', () => {
    fc.assert(
      fc.property(sheets, (given) => {
        const open = openOf(given);
        const before = new Map(place(given, new Set()).cards.map(({ id, x }) => [id, x]));
        for (const { id, x } of place(given, open).cards) if (!open.has(id)) expect(x).toBe(before.get(id));
      }),
    );
  });

  it('one open card stays where it was in its column', () => {
    fc.assert(
      fc.property(sheets, fc.nat(), (given, pick) => {
        const shown = given.cards.filter(({ isFolded }) => !isFolded);
        const chosen = shown[pick % Math.max(1, shown.length)];
        if (!chosen) return;
        const find = (open: Set<string>) => place(given, open).cards.find(({ id }) => id === chosen.id);
        expect(find(new Set([chosen.id]))?.y).toBe(find(new Set())?.y);
      }),
    );
  });

  it('cards of a topic keep their order down a column and from column to column', () => {
    fc.assert(
      fc.property(sheets, (given) => {
        const { cards } = place(given, new Set());
        const columns = new Map(cards.map((card) => [card.id, Math.floor(card.x / given.grid.columnWidth)]));
        const inOrder = given.cards.flatMap(({ id }) => cards.find((card) => card.id === id) ?? []);
        for (const [at, card] of inOrder.entries()) {
          const next = inOrder[at + 1];
          if (!next) continue;
          const [here = 0, there = 0] = [columns.get(card.id), columns.get(next.id)];
          expect(there > here || (there === here && next.y > card.y)).toBe(true);
        }
      }),
    );
  });

  it('a line leads to each part from the whole above it', () => {
    const grid = measureGrid(320);
    const dealt = dealColumns(
      [{ id: 't', trees: [[card('a', 0), card('b', 1), card('c', 2), card('d', 1)]] }],
      grid,
    );
    const { branches, cards } = placeCards(dealt, grid, new Set(), new Map(), () => true);
    const bottom = (id: string) => {
      const place = cards.find((other) => other.id === id);
      return place ? place.y + place.height : 0;
    };
    expect(branches.map(({ part, top }) => [part, top])).toEqual([
      ['b', bottom('a')],
      ['c', bottom('b')],
      ['d', bottom('a')],
    ]);
  });

  it('a phone has one column, a wide screen up to six, none narrower than a question needs', () => {
    expect(measureGrid(358)).toEqual({ columns: 1, columnWidth: 358, width: 358 });
    expect(measureGrid(1200).columns).toBe(5);
    expect(measureGrid(3000).columns).toBe(6);
    expect(cardWidth(measureGrid(1200), 9)).toBeGreaterThan(160);
  });
});

describe('arrow keys', () => {
  const cards = [
    { id: 'a', x: 0, y: 0, width: 200, height: 100 },
    { id: 'b', x: 0, y: 110, width: 200, height: 100 },
    { id: 'c', x: 16, y: 220, width: 184, height: 100 },
    { id: 'd', x: 220, y: 0, width: 200, height: 150 },
    { id: 'e', x: 220, y: 160, width: 200, height: 100 },
  ];

  it('lead to the nearest card in their direction, and nowhere at an edge', () => {
    expect(findNeighbour(cards, 'a', 'down')).toBe('b');
    expect(findNeighbour(cards, 'b', 'down')).toBe('c');
    expect(findNeighbour(cards, 'c', 'up')).toBe('b');
    expect(findNeighbour(cards, 'b', 'right')).toBe('d');
    expect(findNeighbour(cards, 'c', 'right')).toBe('e');
    expect(findNeighbour(cards, 'e', 'left')).toBe('c');
    expect(findNeighbour(cards, 'a', 'up')).toBeNull();
    expect(findNeighbour(cards, 'e', 'right')).toBeNull();
  });

  it('reach every card from every other, whatever stands where', () => {
    fc.assert(
      fc.property(sheets, (given) => {
        const { cards: placed } = place(given, new Set());
        const [first] = placed;
        if (!first) return;
        const reached = new Set([first.id]);
        for (const id of reached)
          for (const direction of ['up', 'down', 'left', 'right'] as const) {
            const next = findNeighbour(placed, id, direction);
            if (next !== null) reached.add(next);
          }
        expect(reached.size).toBe(placed.length);
      }),
    );
  });
});
