// Days as numbers, so that years before the common era and the day after a day need no care elsewhere.

const DAY_MS = 86_400_000;

/** A date as the text gives it, with the first and the last day it can mean; an open side is infinite. */
export type Dated = {
  text: string;
  earliest: number;
  latest: number;
  /** Its days are marked as uncertain or approximate: by how much they may be off is not stated. */
  isRough: boolean;
  /** The minute of the day, where one is stated, and by how many minutes the clock is ahead of UTC, where that is. */
  hour: { minute: number; isRough: boolean; ahead: number | null } | null;
};

/**
 * The number of a day.
 *
 * @param iso an ISO day, `YYYY-MM-DD`, with a sign and more digits where the year asks for them
 * @returns days since 1 January 1970, negative before it
 */
export function dayNumber(iso: string): number {
  const [, sign, year, month, day] = /^([+-]?)(\d{4,})-(\d\d)-(\d\d)/.exec(iso) ?? [];
  if (year === undefined) throw new Error(`expected a day such as 2020-10-28, got "${iso}"`);
  // Date.UTC would read a year below 100 as one of the twentieth century.
  const signed = Number(`${sign ?? ''}${year}`);
  return new Date(0).setUTCFullYear(signed, Number(month) - 1, Number(day)) / DAY_MS;
}

/** The day of a number, as `dayNumber` reads it. */
export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().replace(/T.*$/, '');
}

/** A stored date and its two ends as one value, or null where none is stated. */
export function datedOf(text: string | null, earliest: string | null, latest: string | null): Dated | null {
  if (text === null) return null;
  return {
    text,
    earliest: earliest === null ? -Infinity : dayNumber(earliest),
    latest: latest === null ? Infinity : dayNumber(latest),
    isRough: /[~?%]/.test(text.replace(HOUR, '')),
    hour: hourOf(text),
  };
}

/** A time of day with its zone and its mark of doubt, which is one of the hour and not of the day. */
const HOUR = /T(\d\d):(\d\d)(?::\d\d)?(?:\.\d+)?(Z|[+-]\d\d(?::?\d\d)?)?([~?%]?)/;

/** The hour of one day; those of an interval’s ends say when it began and ended, and are no hour of it. */
function hourOf(text: string): Dated['hour'] {
  const [, hours, minutes, zone, doubt] = text.includes('/') ? [] : (HOUR.exec(text) ?? []);
  if (hours === undefined) return null;
  return { minute: Number(hours) * 60 + Number(minutes), isRough: doubt !== '', ahead: minutesAhead(zone) };
}

function minutesAhead(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  const [, sign, hours = 0, minutes = 0] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/**
 * Minutes from one hour to another; null where one is no hour of one day. Two clocks are set against each other only
 * where both zones are stated.
 */
export function minutesFrom(left: Dated, right: Dated): number | null {
  if (!left.hour || !right.hour || left.earliest !== left.latest || right.earliest !== right.latest)
    return null;
  const shift =
    left.hour.ahead === null || right.hour.ahead === null ? 0 : left.hour.ahead - right.hour.ahead;
  return (right.earliest - left.earliest) * DAY_MINUTES + right.hour.minute - left.hour.minute + shift;
}

/** How far a rough hour reaches: “about one” is not two o’clock. */
export const ROUGHLY_MINUTES = 60;
export const DAY_MINUTES = 24 * 60;

/** Whether every time the one can mean lies before every time the other can mean: days, and hours of one day. */
export function isBefore(left: Dated, right: Dated): boolean {
  const minutes = minutesFrom(left, right);
  if (minutes === null) return left.latest < right.earliest;
  return minutes >= (left.hour?.isRough || right.hour?.isRough ? ROUGHLY_MINUTES : 1);
}

/**
 * The first and the last point at which something stood so, in days: an hour is a point in its day, and what is only
 * said of a day stood so by the end of it.
 */
export function pointsOf({ earliest, latest, hour }: Dated): [first: number, last: number] {
  const within = hour ? hour.minute / DAY_MINUTES : 1;
  return [earliest + within, latest + within];
}

/** Whether the two are written as the same days and hour, whatever they can mean. */
export function isSameTime(left: Dated, right: Dated): boolean {
  return (
    minutesFrom(left, right) === 0 ||
    (left.hour === right.hour && left.earliest === right.earliest && left.latest === right.latest)
  );
}

/** Whether the two can mean the same time. */
export function canMeet(left: Dated, right: Dated): boolean {
  return !isBefore(left, right) && !isBefore(right, left);
}
