// The laws of the picture: whoever the witnesses are, no words meet, and no line runs behind a name.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, boxOfText, layoutStemma, type StemmaLayout, typicalWidth, WITNESS_RADIUS } from '#layout';
import { assertionId, claimOf, stemmaOf } from './stemma-world.ts';

const NAMES = [
  'Office',
  'Wire',
  'The Marrowick Courier',
  '?media',
  'Prosecutor General’s Office of Somewhere',
];
const LETTERS = ['A', 'B', 'C', 'D', 'E'];

/** Passages of two readings with chains of up to four links, some of which take their words from earlier ones. */
const passages = fc
  .array(
    fc.record({
      reading: fc.constantFrom('640', '910'),
      polarity: fc.constantFrom('affirms' as const, 'negates' as const),
      document: fc.constantFrom(...LETTERS),
      relays: fc.array(fc.constantFrom(...NAMES), { maxLength: 3 }),
      hedge: fc.constantFrom('may', undefined),
      from: fc.array(
        fc.record({
          at: fc.nat({ max: 13 }),
          basis: fc.constantFrom('stated' as const, 'shared-wording' as const, 'same-occasion' as const),
        }),
        { maxLength: 2 },
      ),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((told) =>
    told.map(({ relays, from, hedge, ...rest }, index) => ({
      ...rest,
      ...(hedge ? { hedge } : {}),
      id: `p${index}`,
      start: index * 100,
      exact: `the words of passage ${index}, which are no few`,
      chain: [`voice ${rest.document}`, ...relays.map((name) => (name === 'Wire' ? 'voice A' : name))],
      from: from
        .filter(({ at }) => at !== index && at < told.length)
        .map(({ at, basis }) => ({ id: `p${at}`, basis })),
    })),
  );

const stemmas = passages.map((told) =>
  stemmaOf(
    ['640', '910'].map((reading) =>
      claimOf(
        reading,
        told.filter((one) => one.reading === reading),
      ),
    ),
    [
      {
        id: 'fair:comparison:x',
        type: 'contradicts',
        status: 'found',
        reason: 'Two figures.',
        claims: ['640', '910'].map((name) => ({ id: `fair:claim:${name}`, text: name })),
      },
    ],
  ),
);
const widths = fc.constantFrom(358, 800, 1240);

const boxesOf = (layout: StemmaLayout): { of: string; box: Box }[] => [
  ...layout.nodes.flatMap(({ id, words, x, y }) => [
    ...words.map((text) => ({ of: id, box: boxOfText(text, typicalWidth) })),
    {
      of: id,
      box: {
        left: x - WITNESS_RADIUS,
        right: x + WITNESS_RADIUS,
        top: y - WITNESS_RADIUS,
        bottom: y + WITNESS_RADIUS,
      },
    },
  ]),
  ...layout.readings.flatMap(({ id, words }) =>
    words.map((text) => ({ of: `${id} ${text.y}`, box: boxOfText(text, typicalWidth) })),
  ),
];

/** A hair's breadth: words may stand side by side. */
const HAIR = 0.5;
const meet = (one: Box, other: Box) =>
  one.left < other.right - HAIR &&
  other.left < one.right - HAIR &&
  one.top < other.bottom - HAIR &&
  other.top < one.bottom - HAIR;

describe('the picture of a stemma', () => {
  it('lets no words meet those of another witness or reading, nor their circles', () => {
    fc.assert(
      fc.property(stemmas, widths, (stemma, width) => {
        const boxes = boxesOf(layoutStemma(stemma, width, typicalWidth));
        for (const [index, one] of boxes.entries())
          for (const other of boxes.slice(index + 1))
            if (one.of !== other.of && meet(one.box, other.box))
              throw new Error(`${JSON.stringify(one)} meets ${JSON.stringify(other)}`);
      }),
      { numRuns: 150 },
    );
  });

  it('lets no line run behind the name of a witness that it does not lead from or to', () => {
    fc.assert(
      fc.property(stemmas, widths, (stemma, width) => {
        const layout = layoutStemma(stemma, width, typicalWidth);
        // Heads of readings are cut into the lines that cross from one reading to another.
        const boxes = boxesOf({ ...layout, readings: [] });
        for (const { link, points } of layout.lines)
          for (const [index, to] of points.entries()) {
            const from = points[index - 1];
            if (!from) continue;
            const line: Box = {
              left: Math.min(from.x, to.x) - 0.6,
              right: Math.max(from.x, to.x) + 0.6,
              top: Math.min(from.y, to.y) - 0.6,
              bottom: Math.max(from.y, to.y) + 0.6,
            };
            for (const { of, box } of boxes)
              if (of !== link.from && of !== link.to && meet(line, box))
                throw new Error(`${link.id} runs behind ${of}: ${JSON.stringify({ line, box })}`);
          }
      }),
      { numRuns: 150 },
    );
  });

  it('draws every witness and every link once, origins left of those who take from them', () => {
    fc.assert(
      fc.property(stemmas, widths, (stemma, width) => {
        const layout = layoutStemma(stemma, width, typicalWidth);
        expect(layout.nodes.map(({ id }) => id).toSorted()).toEqual(
          [...stemma.held, ...stemma.lost].map(({ id }) => id).toSorted(),
        );
        expect(layout.lines.map(({ id }) => id).toSorted()).toEqual(
          stemma.links.map(({ id }) => id).toSorted(),
        );
        for (const { x, y } of layout.nodes) {
          expect(x).toBeGreaterThan(0);
          expect(y).toBeLessThan(layout.height);
        }
      }),
    );
  });

  it('shows five articles with one origin as one: a single circle at the left, from which all descend', () => {
    const wire = { id: 'wire', document: 'A', chain: ['Wire', 'Office'] };
    const papers = ['B', 'C', 'D', 'E'].map((document) => ({
      id: document,
      document,
      chain: [`Paper ${document}`, 'Wire', 'Office'],
      from: [{ id: 'wire', basis: 'stated' as const }],
    }));
    const { nodes } = layoutStemma(stemmaOf([claimOf('crack', [wire, ...papers])]), 1240, typicalWidth);
    expect(nodes.filter(({ column }) => column === 0).map(({ look }) => look)).toEqual(['lost']);
    expect(nodes.filter(({ column }) => column === 1).map(({ id }) => id)).toEqual([assertionId('wire')]);
    expect(nodes.filter(({ column }) => column === 2)).toHaveLength(4);
  });

  it('says of a circle of citations that it is one', () => {
    const circle = ['A', 'B'].map((document, index) => ({
      id: document,
      document,
      chain: [`Paper ${document}`, `Paper ${['B', 'A'][index]}`],
      from: [{ id: ['B', 'A'][index] ?? '', basis: 'stated' as const }],
    }));
    const { readings } = layoutStemma(stemmaOf([claimOf('1786', circle)]), 1240, typicalWidth);
    expect(readings[0]?.words.map(({ text }) => text)).toContain(
      'Passages here cite each other in a circle; none of them names an origin outside it.',
    );
  });

  it('sets a sign between what affirms and what negates one claim for a dispute, and for nothing else', () => {
    const claim = claimOf('640', [
      { id: 'yes', document: 'A', chain: ['Paper A'] },
      { id: 'no', document: 'B', chain: ['Paper B'], polarity: 'negates' },
    ]);
    const comparison = { status: 'found' as const, reason: 'Said so.', claims: [claim] };
    const { signs } = layoutStemma(
      stemmaOf(
        [claim],
        [
          { ...comparison, id: 'fair:comparison:dispute', type: 'dispute' },
          { ...comparison, id: 'fair:comparison:drift', type: 'differs' },
        ],
      ),
      1240,
      typicalWidth,
    );
    expect(signs.map(({ type }) => type)).toEqual(['dispute']);
  });
});
