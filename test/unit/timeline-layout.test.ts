// The lanes of a timeline: what is to scale and what is not, where marks and names stand, a step in words.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayAtX,
  dayNumber,
  isoDay,
  layoutTimeline,
  stepDateInWords,
  stepInWords,
  type TimelineMark,
  twoOrders,
  typicalWidth,
  xOfDay,
} from '#layout';
import type { TimelineStep } from '#schema';
import { edtfRange } from '../../server/ingest/edtf-range.ts';

const date = (text: string) => ({ text, ...edtfRange(text) });
const mark = (id: string, text: string, lane: TimelineMark['lane'] = 'said'): TimelineMark => ({
  id,
  lane,
  label: `Somebody called ${id}`,
  short: null,
  date: date(text),
});
const layoutOf = (marks: TimelineMark[], width = 1200) =>
  layoutTimeline(marks, { width, textWidth: typicalWidth });
const war = [
  '2020-09-27',
  '2020-10-04',
  '2020-10-08',
  '2020-10-17',
  '2020-10-28',
  '2020-11-04',
  '2020-11-10',
];

const marksOf = (texts: string[]) => texts.map((text, index) => mark(`m${index}`, text));

describe('the lanes', () => {
  it('are to scale where most is dated; what lies far off is set close on ground of its own, with words', () => {
    const layout = layoutOf(
      [...war, '1994', '1915', '2021-05-07'].map((text, index) => mark(`m${index}`, text)),
    );
    expect(layout.breaks.map(({ words }) => words)).toEqual([
      '1915 to 1994, not to scale',
      'May 2021, not to scale',
    ]);
    const x = (iso: string) => xOfDay(layout.scale, dayNumber(iso));
    const perDay = (from: string, to: string) => (x(to) - x(from)) / (dayNumber(to) - dayNumber(from));
    expect(perDay('2020-09-27', '2020-10-17')).toBeCloseTo(perDay('2020-10-17', '2020-11-10'));
    expect(x('1994-12-31')).toBeLessThan(x('2020-09-27'));
  });

  it('have no part that is not to scale where nothing lies far off', () => {
    expect(layoutOf(war.map((text) => mark(text, text))).breaks).toEqual([]);
    expect(layoutOf([]).marks).toEqual([]);
  });

  it('show a day as a dot, anything wider as a bar, and an open end as one that goes on', () => {
    const marks = layoutOf([
      mark('day', '2020-10-04'),
      mark('month', '2020-10'),
      mark('open', '2020-11-04/..'),
    ]).marks;
    const by = new Map(marks.map((one) => [one.ids[0], one]));
    expect(by.get('day')).toMatchObject({ soft: { start: false, end: false } });
    expect(by.get('day')?.end).toBe(by.get('day')?.start);
    expect(by.get('month')?.end).toBeGreaterThan(by.get('month')?.start ?? 0);
    expect(by.get('open')?.soft.end).toBe(true);
  });

  it('put what is of one date together, and name all documents of it by their letters', () => {
    const letters = ['F', 'G'].map((short) => ({ ...mark(short, '2020-10-04', 'published'), short }));
    const marks = layoutOf([...letters, mark('a', '2020-10-04'), mark('b', '2020-10-04')]).marks;
    expect(marks.map(({ label, more }) => label + more)).toEqual(['Somebody called a +1', 'F, G']);
  });

  it('name an event before the claims of its date', () => {
    const claims = ['a', 'b'].map((id) => mark(id, '2020-10-04', 'happened'));
    const [one] = layoutOf([...claims, { ...mark('z', '2020-10-04', 'happened'), isEvent: true }]).marks;
    expect(one).toMatchObject({ ids: ['z', 'a', 'b'], label: 'Somebody called z', more: ' +2' });
  });

  const dated = fc.array(
    fc.constantFrom(...war, '1915', '1988/1994', '2020-10', '2020-11-04/..', '../2020-09-30', '2021-05-07'),
    { minLength: 1, maxLength: 25 },
  );

  it('keep days in order, and give each day back from its place', () => {
    fc.assert(
      fc.property(dated, (texts) => {
        const { scale } = layoutOf(marksOf(texts));
        const places = war.map((iso) => xOfDay(scale, dayNumber(iso)));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        const core = scale.parts.find(({ isToScale }) => isToScale);
        for (const iso of war) {
          const day = dayNumber(iso);
          if (core && day > core.from && day < core.to)
            expect(isoDay(dayAtX(scale, xOfDay(scale, day)))).toBe(iso);
        }
      }),
    );
  });

  it('are the same in whatever order marks come, and no name touches another on its level', () => {
    fc.assert(
      fc.property(dated, fc.constantFrom(390, 800, 1200), (texts, width) => {
        const layout = layoutOf(marksOf(texts), width);
        expect(layoutOf(marksOf(texts).toReversed(), width)).toEqual(layout);
        for (const level of [0, 1, 2]) {
          const names = layout.marks
            .flatMap(({ name }) => (name?.level === level ? [name] : []))
            .map(({ text, x }) => ({
              from: x - typicalWidth(text, 12.5) / 2,
              to: x + typicalWidth(text, 12.5) / 2,
            }));
          for (const [index, name] of names.slice(1).entries())
            expect(name.from).toBeGreaterThan(names[index]?.to ?? Infinity);
        }
      }),
    );
  });
});

const answer = (claim: string, asOf: string, published: string | null) => ({
  claim,
  text: claim,
  asOf: date(asOf),
  published: published === null ? null : date(published),
});

describe('the two orders of the answers', () => {
  it('cross where an answer of a later day was published earlier, and not where no date says so', () => {
    const { byPublication, lines, crossed } = twoOrders([
      answer('old', '2020-10-27', '2021-05-07'),
      answer('new', '2020-11-04', '2020-11'),
      answer('undated', '2020-11-05', null),
      answer('same', '2020-11-04', '2020-11'),
    ]);
    expect(byPublication.map(({ claim }) => claim)).toEqual(['new', 'same', 'old', 'undated']);
    expect(crossed).toBe(2);
    expect(lines.filter(({ isCrossed }) => isCrossed).map(({ claim }) => claim)).toEqual([
      'old',
      'new',
      'same',
    ]);
  });
});

const actor = (name: string, kind: 'outlet' | 'unidentified' = 'outlet') =>
  ({ type: 'actor', id: name, name, kind, isHeld: false }) as const;

describe('a step in words', () => {
  const document = { id: 'd', title: 'A title', siglum: 'D', publishedAt: '2016-03-13', held: true };
  const step = (more: Partial<TimelineStep>): TimelineStep => ({
    id: 's',
    kind: 'prints',
    date: date('2016-03-13'),
    decides: 'date',
    document,
    speakers: [actor('Wire')],
    words: 'a crack',
    passages: 1,
    from: [],
    derives: [],
    sayings: [],
    numbers: { documents: 1, outlets: 1, origins: 1, unidentified: 0 },
    ...more,
  });
  const sentence = (more: Partial<TimelineStep>) =>
    stepInWords(step(more))
      .map(({ text, isQuoted }) => (isQuoted ? `<q>${text}</q>` : text))
      .join('');
  const office = { speakers: [actor('“papers”', 'unidentified')], cue: 'told us', passages: 2 };

  it('says who takes it from whom, and in which words', () => {
    expect(sentence({ from: [{ ...office, speakers: [actor('Office')] }, office] })).toBe(
      'D, Wire, takes it from Office and 1 other: <q>“told us”</q>.',
    );
    expect(sentence({ kind: 'states', passages: 3 })).toBe(
      'Wire states, as D tells: <q>“a crack”</q>, and 2 more passages.',
    );
  });

  it('says where a document speaks for itself, and where words are read to come from another', () => {
    expect(sentence({})).toBe('D, Wire, states in its own voice: <q>“a crack”</q>.');
    expect(sentence({ derives: [{ ...document, siglum: 'A' }] })).toContain(
      'its words are read to come from A, though no text says so.',
    );
  });

  it('says when, or that it is not stated, and where the order is not known', () => {
    expect(stepDateInWords({ date: date('2016-03-13'), decides: 'date' })).toBe('13 March 2016');
    expect(stepDateInWords({ date: null, decides: 'open' })).toBe('when is not stated, order not known');
  });
});
