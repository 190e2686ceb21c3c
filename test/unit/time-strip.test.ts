// The strip of days: one stroke a day on one scale, whichever date counts, and bars for what is dated less closely.
import { describe, expect, test } from 'vitest';
import { layoutTimeStrip } from '#layout';
import type { DatasetDates } from '#schema';

const day = (iso: string, assertions = 1) => ({ earliest: iso, latest: iso, assertions });
const said = [
  { earliest: '1949-01-01', latest: '1949-12-31', assertions: 2 },
  day('2020-10-04', 1),
  day('2020-10-06', 9),
  { earliest: '2020-10-01', latest: '2020-10-31', assertions: 3 },
];
const lanes: DatasetDates['lanes'] = [
  { lane: 'happened', dated: [day('2020-10-04'), day('2020-10-05')], undated: 0 },
  { lane: 'said', dated: said, undated: 0 },
  { lane: 'published', dated: [day('2020-11-20')], undated: 0 },
];
const size = { width: 800, height: 60 };

describe('the strip of days', () => {
  test('more assertions stand higher, none over the edge', () => {
    const { days } = layoutTimeStrip(lanes, said, size);
    expect(days.map(({ day: of }) => of)).toEqual(['2020-10-04', '2020-10-06']);
    const [few, many] = days.map(({ height }) => height);
    expect(many).toBe(size.height);
    expect(few).toBeGreaterThan(0);
    expect(few).toBeLessThan(many ?? 0);
  });

  test('a day stands where it stood when another date counts', () => {
    const [happened, now] = lanes.map(
      ({ dated }) => layoutTimeStrip(lanes, dated, size).days.find(({ day: of }) => of === '2020-10-04')?.x,
    );
    expect(happened).toBeGreaterThan(0);
    expect(happened).toBe(now);
  });

  test('what is dated less closely is a bar, and an end of the strip that is no day is named by its year', () => {
    const { spans, ends, axis } = layoutTimeStrip(lanes, said, size);
    expect(spans).toHaveLength(2);
    for (const { start, end } of spans) {
      expect(start).toBeGreaterThanOrEqual(axis.start);
      expect(end).toBeLessThanOrEqual(axis.end);
    }
    expect(ends).toEqual({ first: '1949', last: '2020-11-20' });
  });

  test('nothing dated is nothing drawn', () => {
    expect(layoutTimeStrip([], [], size)).toMatchObject({
      days: [],
      spans: [],
      ends: { first: null, last: null },
    });
  });
});
