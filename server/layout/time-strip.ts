// The days of a dataset on one line: a stroke for each day, as high as so many assertions are dated to it, and a bar for
// each span. Pure: dates and a size in, positions out.
import type { DatasetDates } from '#schema';
import { dayNumber, ticksOf, type TimeScale, timeScale, xOfDay } from './timeline-scale.ts';

type Dated = DatasetDates['lanes'][number]['dated'][number];

export type TimeStrip = {
  scale: TimeScale;
  axis: { y: number; start: number; end: number };
  days: { x: number; height: number; assertions: number; day: string }[];
  /** What is dated no closer than to some days. */
  spans: { start: number; end: number; key: string }[];
  ticks: { x: number; label: string }[];
  /** The first and last day, or where no day is stated the year; null where none is known. */
  ends: { first: string | null; last: string | null };
  /** What is not to scale. */
  breaks: { start: number; end: number }[];
};

/** px that a day with the fewest assertions is high. */
const LEAST = 4;
const EDGE = 6;

/** @param height px over the axis */
export function layoutTimeStrip(
  lanes: DatasetDates['lanes'],
  dated: readonly Dated[],
  { width, height }: { width: number; height: number },
): TimeStrip {
  const room = { start: EDGE, end: width - EDGE };
  // One scale for all three, so that nothing moves when another date counts.
  const scale = timeScale(
    lanes.flatMap((lane) => lane.dated.map(({ earliest, latest }) => daysOf(earliest, latest))),
    room,
  );
  const x = (day: string) => xOfDay(scale, dayNumber(day));
  const isDay = ({ earliest, latest }: Dated) => earliest === latest;
  const most = Math.max(1, ...dated.filter(isDay).map(({ assertions }) => assertions));
  return {
    scale,
    axis: { y: height, start: room.start, end: room.end },
    days: dated.filter(isDay).map(({ earliest, assertions }) => ({
      x: x(earliest ?? ''),
      height: LEAST + (height - LEAST) * Math.sqrt(assertions / most),
      assertions,
      day: earliest ?? '',
    })),
    spans: dated
      .filter((one) => !isDay(one))
      .map(({ earliest, latest }) => ({
        start: earliest === null ? room.start : x(earliest),
        end: latest === null ? room.end : x(latest),
        key: `${earliest}/${latest}`,
      })),
    ticks: ticksOf(scale),
    ends: endsOf(lanes.flatMap((lane) => lane.dated)),
    breaks: scale.parts.filter(({ isToScale }) => !isToScale).map(({ start, end }) => ({ start, end })),
  };
}

function daysOf(...days: readonly (string | null)[]): number[] {
  return [...new Set(days)].flatMap((day) => (day === null ? [] : [dayNumber(day)]));
}

function endsOf(all: readonly Dated[]): TimeStrip['ends'] {
  const named = ({ earliest, latest }: Dated, day: string) => (earliest === latest ? day : day.slice(0, 4));
  const firsts = all.flatMap((one) =>
    one.earliest ? [{ day: one.earliest, said: named(one, one.earliest) }] : [],
  );
  const lasts = all.flatMap((one) => (one.latest ? [{ day: one.latest, said: named(one, one.latest) }] : []));
  const inOrder = (days: typeof firsts) =>
    days.toSorted((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
  return { first: inOrder(firsts)[0]?.said ?? null, last: inOrder(lasts).at(-1)?.said ?? null };
}
