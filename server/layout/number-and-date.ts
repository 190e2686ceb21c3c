// Numbers and dates in words, the same everywhere.

const NARROW_SPACE = '\u202f';
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** 13575 → "13 575", with a narrow space that does not break. Four digits stay together, as in a year. */
export function formatNumber(value: number): string {
  const [whole = '', part] = String(value).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE) : whole;
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** 1, "quotation" → "1 quotation"; 3, "quotation" → "3 quotations". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/**
 * An EDTF date as a reader says it: "28 October 2020", "about 4 October 2020", "4 November 2020 or later".
 * What has no everyday wording is given as it is written.
 *
 * @see https://www.loc.gov/standards/datetime/ EDTF levels 0 and 1
 */
export function formatDate(edtf: string | null): string {
  if (edtf === null || edtf === '') return 'not dated';
  const [from, to, ...more] = edtf.split('/');
  if (from === undefined || more.length > 0) return edtf;
  if (to === undefined) return formatInstant(from);
  if (from === '..' || from === '') return `${formatInstant(to)} or earlier`;
  if (to === '..' || to === '') return `${formatInstant(from)} or later`;
  return `${formatInstant(from)} to ${formatInstant(to)}`;
}

/** Words in which dates stand as EDTF, such as "from 2020-09-27", with the dates as a reader says them. */
export function datesInWords(words: string): string {
  return words.replace(
    /\b\d{4}-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?[~?%]?(?:\/(?:\.\.|\d{4}(?:-\d{2}){0,2}[~?%]?))?/g,
    formatDate,
  );
}

function formatInstant(edtf: string): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(T[^~?%]*)?([~?%]?)$/.exec(edtf);
  if (!match) return edtf;
  const [, year, month, day, time, doubt] = match;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (month !== undefined && name === undefined) return edtf;
  const words = [day && String(Number(day)), name, year].filter(Boolean).join(' ');
  const timed = time ? `${words}, ${time.slice(1, 6)}` : words;
  if (doubt === '?') return `${timed} (uncertain)`;
  return doubt ? `about ${timed}` : timed;
}
