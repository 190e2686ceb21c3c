// The scale of a timeline: level where most of what is dated stands; what lies far before and after it is set close, in
// order but not to scale. Pure: days in, positions out and back.

type TimeRange = { from: number; to: number };

/** A part of the scale; in one that is not to scale every dated day is as far from the next. */
type ScalePart = TimeRange & {
  start: number;
  end: number;
  isToScale: boolean;
  days: readonly number[];
};

export type TimeScale = { parts: readonly ScalePart[] };

const DAY_MS = 86_400_000;

/** The number of an ISO day. */
export function dayNumber(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY_MS);
}

/** The ISO day of a number. */
export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** This share of what is dated is to scale; the shortest time that holds it. */
const CORE = 0.66;
/** What lies no further off than this share of that time, or so many days, belongs to it. */
const NEAR = { share: 0.35, days: 7 };
/** Where everything takes no more than this many times as long, all of it is to scale. */
const WHOLE = 3;
/** A date that can mean more days than a season says little of where most stands. */
const NARROW_DAYS = 92;
/** px that a day takes where it is not to scale, and the share of the width that such a part takes at most. */
const SET_CLOSE = { day: 34, share: 0.24 };
/** px between parts. */
const BREAK = 14;

/**
 * @param dated the first and last day of everything that is dated, as far as they are known
 * @param room  px from the first to the last
 */
export function timeScale(
  dated: readonly (readonly number[])[],
  room: { start: number; end: number },
): TimeScale {
  const days = dated.flat().toSorted((a, b) => a - b);
  if (days.length === 0) return { parts: [] };
  const core = withAir(coreOf(dated), days);
  const outside = (isOutside: (day: number) => boolean) => [...new Set(days.filter(isOutside))];
  const before = outside((day) => day < core.from);
  const after = outside((day) => day > core.to);
  const widthOf = (part: readonly number[]) =>
    part.length === 0
      ? 0
      : Math.min(SET_CLOSE.share * (room.end - room.start), SET_CLOSE.day * part.length) + BREAK;
  const start = room.start + widthOf(before);
  const end = room.end - widthOf(after);
  return {
    parts: [
      ...setClose(before, room.start, start - BREAK),
      { ...core, start, end, isToScale: true, days: [] },
      ...setClose(after, end + BREAK, room.end),
    ],
  };
}

/** A little air around, but not over what is set close. */
function withAir({ from, to }: TimeRange, days: readonly number[]): TimeRange {
  const air = Math.max(1, Math.round((to - from) * 0.03));
  const before = days.findLast((day) => day < from) ?? -Infinity;
  const after = days.find((day) => day > to) ?? Infinity;
  return { from: Math.max(from - air, before + 1), to: Math.min(to + air, after - 1) };
}

function setClose(days: readonly number[], start: number, end: number): ScalePart[] {
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? [] : [{ from, to, start, end, isToScale: false, days }];
}

/** Where a day stands. */
export function xOfDay({ parts }: TimeScale, day: number): number {
  const part = parts.find(({ to }) => day <= to) ?? parts.at(-1);
  if (part === undefined) return 0;
  if (day <= part.from) return part.isToScale ? part.start : at(part, 0);
  if (day >= part.to) return part.isToScale ? part.end : at(part, part.days.length - 1);
  if (part.isToScale)
    return part.start + ((day - part.from) / (part.to - part.from)) * (part.end - part.start);
  const next = part.days.findIndex((one) => one >= day);
  const [low = day, high = day] = [part.days[next - 1], part.days[next]];
  return at(part, next - 1) + ((day - low) / (high - low || 1)) * (at(part, next) - at(part, next - 1));
}

/** The day at a place; between parts the nearest. */
export function dayAtX({ parts }: TimeScale, x: number): number {
  const part = parts.find(({ end }) => x <= end + BREAK / 2) ?? parts.at(-1);
  if (part === undefined) return 0;
  const share = Math.min(1, Math.max(0, (x - part.start) / (part.end - part.start || 1)));
  if (part.isToScale) return Math.round(part.from + share * (part.to - part.from));
  const place = Math.min(part.days.length - 1, Math.floor(share * part.days.length));
  return part.days[place] ?? part.from;
}

function at({ start, end, days }: ScalePart, index: number): number {
  return start + ((index + 0.5) / Math.max(1, days.length)) * (end - start);
}

/** The shortest time in which most of what is dated narrowly stands, with what lies near it and a little air around. */
function coreOf(dated: readonly (readonly number[])[]): TimeRange {
  const narrow = dated.filter((days) => {
    const { from, to } = rangeOf(days);
    return to - from <= NARROW_DAYS;
  });
  const days = (narrow.length > 0 ? narrow : dated).flat().toSorted((a, b) => a - b);
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const most = Math.max(1, Math.ceil(days.length * CORE));
  let core = { from: first, to: last };
  for (let index = 0; index + most <= days.length; index += 1) {
    const [from = first, to = last] = [days[index], days[index + most - 1]];
    if (to - from < core.to - core.from) core = { from, to };
  }
  const near = Math.max(NEAR.days, (core.to - core.from) * NEAR.share);
  const within = days.filter((day) => day >= core.from - near && day <= core.to + near);
  const part = rangeOf(within);
  const whole = rangeOf(dated.flat());
  return whole.to - whole.from <= WHOLE * (part.to - part.from) ? whole : part;
}

function rangeOf(days: readonly number[]): TimeRange {
  const sorted = days.toSorted((a, b) => a - b);
  return { from: sorted[0] ?? 0, to: sorted.at(-1) ?? 0 };
}

type Tick = { x: number; label: string };

/** px between the words of two ticks, at least. */
const BETWEEN_TICKS = 84;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Days, months or years along the part that is to scale, as close as their words allow. */
export function ticksOf(scale: TimeScale): Tick[] {
  const part = scale.parts.find(({ isToScale }) => isToScale);
  if (part === undefined) return [];
  const perDay = (part.end - part.start) / Math.max(1, part.to - part.from);
  const most = BETWEEN_TICKS / perDay;
  const ticks: Tick[] = [];
  const add = (day: number, label: string) => {
    const x = xOfDay(scale, day);
    const before = ticks.at(-1)?.x ?? -Infinity;
    if (day >= part.from && day <= part.to && x - before >= BETWEEN_TICKS) ticks.push({ x, label });
  };
  const first = new Date(part.from * 86_400_000);
  if (most < 16) {
    for (let day = part.from; day <= part.to; day += Math.max(1, Math.ceil(most))) {
      const date = new Date(day * 86_400_000);
      const month = MONTHS[date.getUTCMonth()] ?? '';
      add(day, `${date.getUTCDate()} ${month}${ticks.length === 0 ? ` ${date.getUTCFullYear()}` : ''}`);
    }
    return ticks;
  }
  const months = (part.to - part.from) / 30;
  for (let month = 0; month <= months + 1; month += 1) {
    const iso = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + month, 1));
    const name = MONTHS[iso.getUTCMonth()] ?? '';
    const isYear = ticks.length === 0 || iso.getUTCMonth() === 0;
    if (most < 330)
      add(dayNumber(iso.toISOString().slice(0, 10)), isYear ? `${name} ${iso.getUTCFullYear()}` : name);
    else if (iso.getUTCMonth() === 0)
      add(dayNumber(iso.toISOString().slice(0, 10)), String(iso.getUTCFullYear()));
  }
  return ticks;
}
