// Numbers and dates in words, as the page and every exported picture have them.
import { formatDate } from '#layout';

export { countOf, datesInWords, formatDate, formatNumber } from '#layout';

/** The days that an address names, "2020-10-01/2020-11-04"; one day is not told twice. */
export function daysInWords(during: string): string {
  const [from, to] = during.split('/');
  return formatDate(from === to ? (from ?? '') : during);
}
