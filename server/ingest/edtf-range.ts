// What a date written in EDTF (levels 0 to 2) can mean: its first and its last day. The marks "?", "~" and "%" say how
// sure a date is and do not widen it: no standard says by how much, and they stay to be read in the date itself.
import edtf, { type Parsed, parse } from 'edtf';

/** ISO days; null where the date is open at that end, or not stated. */
export type DateRange = { earliest: string | null; latest: string | null };
export type DateFault = {
  code: 'not-edtf' | 'no-such-date' | 'date-reversed';
  message: string;
  mend: string | null;
};

const UNSTATED: DateRange = { earliest: null, latest: null };

/** The range of a date that was checked; of none, none. */
export function edtfRange(text: string | undefined): DateRange {
  if (text === undefined) return UNSTATED;
  const read = readEdtf(text);
  return 'code' in read ? UNSTATED : read;
}

/**
 * Reads a date.
 *
 * @see EDTF, https://www.loc.gov/standards/datetime/
 * @returns its range, or what is wrong with it
 */
export function readEdtf(text: string): DateRange | DateFault {
  const before = known.get(text);
  if (before !== undefined) return before;
  const read = parseRange(text) ?? fault(text);
  if (known.size >= KEPT) known.clear();
  known.set(text, read);
  return read;
}

/** Dates already read: a dataset writes the same few again and again, and `edtf` takes 0.1 ms for each. */
const known = new Map<string, DateRange | DateFault>();
const KEPT = 10_000;

/** An hour may be marked as rough (“at about one”), which EDTF has for days alone; its day is as written. */
const ROUGH_HOUR = /^(\d{4}-\d\d-\d\dT[\d:]+(?:Z|[+-]\d\d:\d\d)?)[~?%]$/;

function parseRange(text: string): DateRange | DateFault | null {
  try {
    return rangeOf(parse(text.replace(ROUGH_HOUR, '$1'), { level: 2 }));
  } catch {
    return null;
  }
}

type Day = { year: number; month: number; day: number };

function rangeOf(parsed: Parsed): DateRange | DateFault | null {
  switch (parsed.type) {
    case 'Interval':
      return across(parsed.values);
    case 'List':
    case 'Set':
      return ofSome(parsed);
    case 'Season':
      return ofSeason(Number(parsed.values[0]), Number(parsed.values[1]));
    case 'Year':
    case 'Date':
      return ofDate(parsed);
    default:
      return null;
  }
}

/** An interval; an end of one day or less apart from the other is an interval too, which `edtf` itself refuses. */
function across(ends: readonly unknown[]): DateRange | DateFault | null {
  const [from, to] = ends.map((end) => (isParsed(end) ? rangeOf(end) : UNSTATED));
  if (from === undefined || to === undefined || from === null || to === null) return null;
  if ('code' in from) return from;
  if (!ends.some(isParsed)) return null;
  if ('code' in to) return to;
  if (from.earliest !== null && to.latest !== null && to.latest < from.earliest)
    return {
      code: 'date-reversed',
      message: 'The interval ends before it begins.',
      mend: 'Write the earlier date first.',
    };
  return { earliest: from.earliest, latest: to.latest };
}

/** One of a set, or all of a list: from the first day of any to the last day of any. */
function ofSome(parsed: Parsed & { earlier?: boolean; later?: boolean }): DateRange | DateFault | null {
  const ranges = parsed.values.map((value) =>
    Array.isArray(value) ? across(value) : isParsed(value) ? rangeOf(value) : null,
  );
  const days: DateRange[] = [];
  for (const range of ranges) {
    if (range === null || 'code' in range) return range;
    days.push(range);
  }
  const earliest = days.map((range) => range.earliest).sort()[0] ?? null;
  const latest =
    days
      .map((range) => range.latest)
      .sort()
      .at(-1) ?? null;
  return { earliest: parsed.earlier ? null : earliest, latest: parsed.later ? null : latest };
}

/**
 * First month and number of months of each season code of EDTF. 21 to 24 name no hemisphere, so that they reach over
 * the season of both; 25 to 28 are northern, 29 to 32 southern; then quarters, thirds and halves of the year.
 */
const SEASONS: { [code: number]: [month: number, months: number] } = {
  21: [3, 9],
  22: [6, 9],
  23: [3, 9],
  24: [6, 9],
  25: [3, 3],
  26: [6, 3],
  27: [9, 3],
  28: [12, 3],
  29: [9, 3],
  30: [12, 3],
  31: [3, 3],
  32: [6, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  37: [1, 4],
  38: [5, 4],
  39: [9, 4],
  40: [1, 6],
  41: [7, 6],
};

function ofSeason(year: number, code: number): DateRange | null {
  const season = SEASONS[code];
  if (season === undefined) return null;
  const [month, months] = season;
  const earliest = isoDay({ year, month: month - 1, day: 1 });
  const latest = isoDay({ year, month: month - 1 + months, day: 0 });
  return earliest === null || latest === null ? null : { earliest, latest };
}

function ofDate(parsed: Parsed & { significant?: number }): DateRange | DateFault | null {
  const [year, month, day] = parsed.values.map(Number);
  if (year === undefined || year < 0 || year > 9999) return YEAR_OUT_OF_RANGE;
  if (parsed.significant !== undefined) {
    const step = 10 ** Math.max(0, 4 - parsed.significant);
    const from = Math.floor(year / step) * step;
    return wholeYears(from, from + step - 1);
  }
  if (month !== undefined && day !== undefined && !parsed.unspecified) {
    const written = isoDay({ year, month, day });
    const isReal = written !== null && Number(written.slice(8)) === day;
    return isReal ? { earliest: written, latest: written } : null;
  }
  const { min, max } = edtf(parsed);
  const [earliest, latest] = [min, max].map((time) =>
    time === null ? null : new Date(time).toISOString().slice(0, 10),
  );
  return { earliest: earliest ?? null, latest: latest ?? null };
}

function wholeYears(from: number, to: number): DateRange {
  return {
    earliest: isoDay({ year: from, month: 0, day: 1 }),
    latest: isoDay({ year: to, month: 11, day: 31 }),
  };
}

/** The day in ISO; a month or day past the end runs on into the next. `Date.UTC` reads years under 100 as 1900s. */
function isoDay({ year, month, day }: Day): string | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  const text = date.toISOString();
  return text.length === 24 ? text.slice(0, 10) : null;
}

const YEAR_OUT_OF_RANGE: DateFault = {
  code: 'not-edtf',
  message: 'Expected a year from 0000 to 9999: others do not sort as text.',
  mend: null,
};

/** Other ways of writing dates, and the same in EDTF. */
const OTHER_WAYS: [RegExp, string][] = [
  [/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, '$3-$2-$1'],
  [/^(\d{4})[./](\d{1,2})[./](\d{1,2})$/, '$1-$2-$3'],
  [/^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/, '$1-$2-$3'],
  [/^([\d-]{4,10})(?:\.\.| - |–| to )([\d-]{4,10})$/, '$1/$2'],
  [/^(?:c\.|ca\.?|circa|about|~)\s*([\d-]{4,10})$/i, '$1~'],
  [/^(\d{2}|\d{3})0?s$/, '$1X'],
];

function fault(text: string): DateFault {
  const isHour = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?[~?%]?$/.test(text);
  if (isHour || (/^\d{4}-\d{2}(-\d{2})?$/.test(text) && !/^\d{4}-(2[1-9]|3\d|4[01])$/.test(text)))
    return {
      code: 'no-such-date',
      message: `The calendar has no ${text}.`,
      mend: isHour ? 'Check the day and the hour.' : 'Check the day and the month.',
    };
  for (const [way, written] of OTHER_WAYS) {
    if (!way.test(text)) continue;
    const mended = text
      .replace(way, written)
      .replace(/-$/, '')
      .replaceAll(/-(\d)(?=-|$)/g, '-0$1');
    const range = parseRange(mended);
    if (range !== null && !('code' in range))
      return { code: 'not-edtf', message: `"${text}" is no date in EDTF.`, mend: `Write '${mended}'.` };
  }
  return {
    code: 'not-edtf',
    message: `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}" is no date in EDTF.`,
    mend: "Write it as '2020-10-28', '2020-10', '2020', '2020-10-04~' or '2020-09-27/2020-11-10'.",
  };
}

function isParsed(value: unknown): value is Parsed {
  return typeof value === 'object' && value !== null && 'type' in value && 'values' in value;
}
