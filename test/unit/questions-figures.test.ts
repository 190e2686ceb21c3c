// Miniatures, figures on an axis, and brackets: geometry, and what figures are called.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesInWords, describeAnswers, figureInWords } from '../../client/views/questions/words.ts';
import { placeBrackets } from '../../server/layout/questions-brackets.ts';
import { gatherQuestions } from '../../server/layout/questions-content.ts';
import { layoutFigures, OPEN_END, readFigure } from '../../server/layout/questions-figures.ts';
import { layoutMiniature, SQUARE } from '../../server/layout/questions-miniature.ts';
import { claim, graphs, quantity, question, TITLES } from './questions-graphs.ts';

const figures = fc.array(
  fc
    .record({ low: fc.option(fc.nat(1_000_000)), reach: fc.option(fc.nat(1000)) })
    .map(({ low, reach }) =>
      readFigure({ low, high: low === null ? reach : reach === null ? null : low + reach }),
    ),
  { maxLength: 12 },
);

describe('figures on an axis', () => {
  it('every mark stands within the width', () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 120, max: 900 }), (given, width) => {
        const { marks } = layoutFigures(given, width, OPEN_END.small);
        for (const mark of marks) {
          if (!mark) continue;
          expect(Math.min(mark.x, mark.end)).toBeGreaterThanOrEqual(-0.01);
          expect(Math.max(mark.x, mark.end)).toBeLessThanOrEqual(width + 0.01);
        }
      }),
    );
  });

  it('a larger figure stands further right, and equal ones at one place', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 2, maxLength: 9 }), (values) => {
        const { marks } = layoutFigures(
          values.map((value) => readFigure({ low: value, high: value })),
          300,
          20,
        );
        for (const [at, one] of values.entries())
          for (const [index, other] of values.entries()) {
            const [here, there] = [marks[at]?.x ?? 0, marks[index]?.x ?? 0];
            expect(Math.sign(here - there)).toBe(Math.sign(one - other));
          }
      }),
    );
  });

  it('an open end is drawn equally long whatever the figure, for its length means nothing', () => {
    const { marks } = layoutFigures(
      [
        readFigure({ low: 3, high: null }),
        readFigure({ low: 900, high: null }),
        readFigure({ low: null, high: 40 }),
      ],
      400,
      30,
    );
    expect(marks.map((mark) => mark && [mark.shape, Math.round(Math.abs(mark.end - mark.x))])).toEqual([
      ['from', 30],
      ['from', 30],
      ['up-to', 30],
    ]);
  });

  it('a quantity without a number has no mark', () => {
    expect(layoutFigures([readFigure({ low: null, high: null })], 300, 20).marks).toEqual([null]);
  });
});

const answersOf = (graph: Parameters<typeof gatherQuestions>[0]) =>
  gatherQuestions(graph, TITLES).topics.flatMap(({ trees }) =>
    trees.flatMap(({ questions }) => questions.map(({ answers }) => answers)),
  );

describe('miniatures', () => {
  it('a proposition has a square for each assertion, none upon another, all within the card', () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 150, max: 330 }), (graph, width) => {
        for (const answers of answersOf(graph)) {
          const { groups, height } = layoutMiniature(answers, width);
          const squares = groups.flatMap(({ affirmed, negated }) => [...affirmed, ...negated]);
          const stated = answers.filter((answer) => answer.quantity === null);
          expect(squares.length).toBe(
            stated.reduce((sum, { affirmed, negated }) => sum + affirmed + negated, 0),
          );
          for (const [at, one] of squares.entries()) {
            expect(one.x + SQUARE).toBeLessThanOrEqual(width + 0.01);
            expect(one.y + SQUARE).toBeLessThanOrEqual(height + 0.01);
            for (const other of squares.slice(at + 1))
              expect(Math.abs(one.x - other.x) >= SQUARE || Math.abs(one.y - other.y) >= SQUARE).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('every figure stands on the axis of its unit, equal figures as one mark', () => {
    const answers = answersOf({
      nodes: [
        question('q', 'How many?'),
        claim('a', ['q'], { quantity: quantity(91, 91) }),
        claim('b', ['q'], { quantity: quantity(91, 91) }),
        claim('c', ['q'], { quantity: quantity(20, null, { unit: 'percent' }) }),
        claim('d', ['q'], { quantity: quantity(null, null, { words: 'many' }) }),
      ],
      edges: [],
    })[0];
    const { axes } = layoutMiniature(answers ?? [], 200);
    expect(axes.map(({ marks }) => marks.map(({ claims, shape }) => [shape, ...claims]))).toEqual([
      [['point', 'a', 'b']],
      [['from', 'c']],
    ]);
  });

  it('one proposition has what affirms it left of the middle and what negates it right, equally large', () => {
    const answers = answersOf({
      nodes: [question('q', 'Is it?'), claim('a', ['q'], { affirmed: 2, negated: 3 })],
      edges: [],
    })[0];
    const { groups, dividers } = layoutMiniature(answers ?? [], 200);
    const middle = dividers[0]?.x ?? 0;
    expect(groups[0]?.affirmed.every(({ x }) => x + SQUARE < middle)).toBe(true);
    expect(groups[0]?.negated.every(({ x }) => x > middle)).toBe(true);
    expect([groups[0]?.affirmed.length, groups[0]?.negated.length]).toEqual([2, 3]);
  });

  it('its words tell each answer and how often it is affirmed and negated', () => {
    const answers = answersOf({
      nodes: [
        question('q', 'How many?'),
        claim('a', ['q'], { quantity: quantity(91, 91), affirmed: 2, when: '2020-10-01' }),
        claim('b', ['q'], { label: 'Nobody knows.', affirmed: 0, negated: 1 }),
      ],
      edges: [],
    })[0];
    expect(describeAnswers(answers ?? [])).toBe('91: affirmed twice; Nobody knows: negated once.');
  });
});

const said = (low: number | null, high: number | null, more: Parameters<typeof quantity>[2] = {}) =>
  figureInWords(quantity(low, high, more));

describe('figures in words', () => {
  it('are as their texts put them', () => {
    expect(said(91, 91)).toBe('91');
    expect(said(21, null, { bound: 'at-least' })).toBe('at least 21');
    expect(said(100, null, { bound: 'more-than' })).toBe('more than 100');
    expect(said(null, 70, { bound: 'at-most' })).toBe('at most 70');
    expect(said(0.9 * 70, 1.1 * 70, { bound: 'approximately' })).toBe('about 70');
    expect(said(900_000, 1_000_000, { bound: 'nearly' })).toBe('nearly 1\u202f000\u202f000');
    expect(said(20, 25)).toBe('20–25');
    expect(said(60, 80, { bound: 'approximately' })).toBe('about 60–80');
    expect(said(20, null, { bound: 'more-than', unit: 'percent' })).toBe('more than 20%');
    expect(said(24, null, { words: 'dozens' })).toBe('“dozens”');
    expect(said(null, null)).toBe('no figure');
  });

  it('say which days they hold for', () => {
    expect(datesInWords(quantity(1, 1, { asOf: '2020-11-04' }))).toBe('as of 4 November 2020');
    expect(datesInWords(quantity(1, 1, { periodStart: '2020-09-27' }))).toBe('from 27 September 2020 on');
    expect(datesInWords(quantity(1, 1))).toBeNull();
  });
});

describe('brackets', () => {
  it('two of one lane never meet, nor do their signs', () => {
    const brackets = fc.array(fc.record({ from: fc.nat(600), to: fc.nat(600) }), { maxLength: 20 });
    fc.assert(
      fc.property(brackets, fc.integer({ min: 10, max: 30 }), (given, clearance) => {
        const placed = placeBrackets(
          given.map((bracket, at) => ({ id: `b${at}`, ...bracket })),
          clearance,
        );
        expect(placed.map(({ id }) => id)).toEqual(given.map((_, at) => `b${at}`));
        for (const [at, one] of placed.entries())
          for (const other of placed.slice(at + 1)) {
            if (one.lane !== other.lane) continue;
            expect(one.to <= other.from || other.to <= one.from).toBe(true);
            expect(Math.abs(one.sign - other.sign)).toBeGreaterThanOrEqual(clearance);
          }
      }),
    );
  });
});
