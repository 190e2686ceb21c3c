// Numbers and dates in words, as the page and every exported picture have them.
import { formatDate } from '#layout';
import type { TimelineLane } from '#schema';

export { countOf, datesInWords, formatDate, formatNumber } from '#layout';

/** The days that an address names, "2020-10-01/2020-11-04"; one day is not told twice. */
export function daysInWords(during: string): string {
  const [from, to] = during.split('/');
  return formatDate(from === to ? (from ?? '') : during);
}

/** "1 October 2020 to 4 November 2020, by when it was said" */
export function timeInWords({ during, dated }: { during: string; dated: TimelineLane }): string {
  return `${daysInWords(during)}, by when it ${DATED_WORDS[dated]}`;
}

const DATED_WORDS: Record<TimelineLane, string> = {
  happened: 'happened',
  said: 'was said',
  published: 'was published',
};
