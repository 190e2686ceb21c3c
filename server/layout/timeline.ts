// The lanes of a timeline: happened, said, published. A dot is dated to the day, a bar is a span; an end that is not
// known fades. Names stand where there is room and none touches another. Pure: marks and a width in, positions out.
import type { DateSpan, TimelineLane } from '#schema';
import type { TextWidth } from './flow.ts';
import { cutText } from './flow/measures.ts';
import { formatDate, formatNumber } from './number-and-date.ts';
import { dayNumber, ticksOf, type TimeScale, timeScale, xOfDay } from './timeline-scale.ts';

export type TimelineMark = {
  id: string;
  lane: TimelineLane;
  label: string;
  /** What it is called beside others of the same date; null where that is its label. */
  short: string | null;
  /** Stands before whatever else is of its date. */
  isEvent?: boolean;
  date: DateSpan;
};

export type PlacedMark = {
  /** Ids of the marks of one lane and one date. */
  ids: string[];
  lane: TimelineLane;
  label: string;
  /** How many more of the same date the label does not name: “ +3”, or nothing. */
  more: string;
  date: DateSpan;
  y: number;
  /** From where to where; the same for a day. */
  start: number;
  end: number;
  /** Which ends are not known. */
  soft: { start: boolean; end: boolean };
  /** Its name, where there is room for it. */
  name: { text: string; x: number; y: number; level: number } | null;
};

export type TimelineLayout = {
  width: number;
  height: number;
  scale: TimeScale;
  lanes: { lane: TimelineLane; y: number; title: { x: number; y: number } }[];
  marks: PlacedMark[];
  ticks: { x: number; label: string }[];
  /** What is not to scale, with the words that say so. */
  breaks: { start: number; end: number; words: string; side: 'before' | 'after' }[];
  axis: { y: number; start: number; end: number };
};

export const LANES: readonly TimelineLane[] = ['happened', 'said', 'published'];

const LANE = { wide: 68, narrow: 84 };
const HEAD = 30;
const AXIS = 44;
const NAME = { size: 12.5, most: 170, gap: 8 };
/** px by which the name of each level stands off its line. */
const LEVELS = [-12, 22, -26];
/** px that an end without a date fades over. */
const FADE = 56;
/** Below this the titles stand over their lanes. */
const NARROW = 640;

/** The same marks give the same lanes, in whatever order they come. */
export function layoutTimeline(
  given: readonly TimelineMark[],
  { width, textWidth }: { width: number; textWidth: TextWidth },
): TimelineLayout {
  const isNarrow = width < NARROW;
  const room = { start: isNarrow ? 16 : 112, end: width - 20 };
  const marks = gathered(given);
  const scale = timeScale(
    given.map(({ date }) => daysOf(date)),
    room,
  );
  const height = isNarrow ? LANE.narrow : LANE.wide;
  const lanes = LANES.map((lane, index) => {
    const y = HEAD + height * index + height / 2 + (isNarrow ? 6 : 0);
    return { lane, y, title: isNarrow ? { x: 4, y: y - height / 2 + 8 } : { x: 4, y: y + 5 } };
  });
  const placed = lanes.flatMap(({ lane, y }) =>
    named(
      marks.filter((mark) => mark.lane === lane).map((mark) => placedMark(mark, y, scale, width)),
      { room, textWidth, levels: isNarrow ? LEVELS.slice(0, 2) : LEVELS },
    ),
  );
  const bottom = HEAD + height * LANES.length;
  return {
    width,
    height: bottom + AXIS,
    scale,
    lanes,
    marks: placed,
    ticks: ticksOf(scale),
    breaks: breaksOf(scale),
    axis: { y: bottom + 20, start: room.start, end: room.end },
  };
}

/** The marks of one lane and date as one: an event before the claims that tell of it, then the first by its label. */
function gathered(marks: readonly TimelineMark[]): Gathered[] {
  const groups = new Map<string, TimelineMark[]>();
  for (const mark of marks) {
    const key = `${mark.lane} ${mark.date.earliest} ${mark.date.latest}`;
    groups.set(key, [...(groups.get(key) ?? []), mark]);
  }
  return [...groups.values()].flatMap(oneOf).toSorted((a, b) => {
    return compare(startOf(a.date), startOf(b.date)) || compare(a.ids[0] ?? '', b.ids[0] ?? '');
  });
}

type Gathered = Pick<PlacedMark, 'ids' | 'lane' | 'label' | 'more' | 'date'>;

function oneOf(group: readonly TimelineMark[]): Gathered[] {
  const sorted = group.toSorted(
    (a, b) =>
      Number(b.isEvent ?? false) - Number(a.isEvent ?? false) ||
      compare(a.label, b.label) ||
      compare(a.id, b.id),
  );
  const shorts = sorted.flatMap(({ short }) => short ?? []);
  const isNamedWhole = sorted.length > 1 && shorts.length === sorted.length;
  return sorted.slice(0, 1).map(({ lane, label, date }) => ({
    ids: sorted.map(({ id }) => id),
    lane,
    date,
    label: isNamedWhole ? shorts.join(', ') : label,
    more: sorted.length > 1 && !isNamedWhole ? ` +${formatNumber(sorted.length - 1)}` : '',
  }));
}

function placedMark(mark: Gathered, y: number, scale: TimeScale, width: number): PlacedMark {
  const { earliest, latest } = mark.date;
  const from = earliest === null ? null : xOfDay(scale, dayNumber(earliest));
  const to = latest === null ? null : xOfDay(scale, dayNumber(latest));
  const start = from ?? Math.max(0, (to ?? 0) - FADE);
  const end = to ?? Math.min(width, start + FADE);
  const isDay = earliest !== null && earliest === latest;
  return {
    ...mark,
    y,
    start,
    end: isDay ? start : Math.max(end, start + 10),
    soft: { start: !isDay, end: !isDay },
    name: null,
  };
}

/** Names in the order of time, each on the first level where it touches no other. */
function named(
  marks: PlacedMark[],
  {
    room,
    textWidth,
    levels,
  }: { room: { start: number; end: number }; textWidth: TextWidth; levels: readonly number[] },
): PlacedMark[] {
  const taken = levels.map(() => -Infinity);
  return marks.map((mark) => {
    const text = cutText(mark.label, NAME.most, (words) => textWidth(words, NAME.size)) + mark.more;
    const half = textWidth(text, NAME.size) / 2;
    const wanted = Math.min((mark.start + mark.end) / 2, mark.start + 60);
    const middle = Math.min(room.end + 12 - half, Math.max(room.start - 8 + half, wanted));
    const level = levels.findIndex((_, index) => (taken[index] ?? 0) + NAME.gap < middle - half);
    if (level < 0) return mark;
    taken[level] = middle + half;
    return { ...mark, name: { text, x: middle, y: mark.y + (levels[level] ?? 0), level } };
  });
}

function breaksOf({ parts }: TimeScale): TimelineLayout['breaks'] {
  const core = parts.findIndex(({ isToScale }) => isToScale);
  return parts.flatMap((part, index) => {
    if (part.isToScale) return [];
    const { start, end, from, to } = part;
    const side = index < core ? 'before' : 'after';
    return [{ start, end, words: `${yearsOf(from, to)}, not to scale`, side }];
  });
}

function yearsOf(from: number, to: number): string {
  const [first, last] = [from, to].map((day) =>
    formatDate(new Date(day * 86_400_000).toISOString().slice(0, 7)),
  );
  const [one, other] = [first, last].map((words) => words?.split(' ').at(-1));
  if (one !== other) return `${one} to ${other}`;
  return first === last ? (first ?? '') : `${first?.split(' ')[0]} to ${last}`;
}

function daysOf({ earliest, latest }: DateSpan): number[] {
  return [...new Set([earliest, latest])].flatMap((day) => (day === null ? [] : [dayNumber(day)]));
}

function startOf({ earliest, latest }: DateSpan): string {
  return earliest ?? latest ?? '';
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
