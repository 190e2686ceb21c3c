// How a reason is worded: figures, dates and names as a reader writes them.
import type { Assertion, Claim, Facts, Quantity } from './facts.ts';

const COUNT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Units that say no more than that something is counted; what it is stands in `of`. */
const COUNTS: readonly string[] = ['persons', 'pieces', 'buildings'];

/** Whether a figure measures, in metres or days, rather than counts: “criminal cases” in cases are counted. */
export function isMeasured({ unit, of }: Quantity): boolean {
  return unit !== null && unit !== 'percent' && !COUNTS.includes(unit) && of.split('-').at(-1) !== unit;
}

/** A figure with its bound and unit: “at least 21”, “more than 3,000”, “10 to 12”, “20 percent”, “3.1 metres”. */
export function figureInWords(quantity: Quantity): string {
  const { low, high, bound, words, unit } = quantity;
  const sign = unit === 'percent' || isMeasured(quantity) ? ` ${unit}` : '';
  if (words !== null) return isMeasured(quantity) ? `${words} (${unit})` : words + sign;
  if (bound === 'approximately' && low !== null && high !== null) {
    // A tenth down and up around the figure of the text; a range that the text gives is not symmetric like that.
    const middle = (low + high) / 2;
    if (Math.abs(middle * 0.9 - low) < 1e-6 * middle) return `about ${COUNT.format(middle)}${sign}`;
  }
  if (bound === 'nearly' && high !== null) return `nearly ${COUNT.format(high)}${sign}`;
  if (low !== null && high !== null)
    return low === high ? COUNT.format(low) + sign : `${COUNT.format(low)} to ${COUNT.format(high)}${sign}`;
  if (low !== null) return `${bound === 'more-than' ? 'more than' : 'at least'} ${COUNT.format(low)}${sign}`;
  if (high !== null) return `${bound === 'less-than' ? 'less than' : 'at most'} ${COUNT.format(high)}${sign}`;
  return 'an unstated number';
}

/** What a figure counts, where the text says it: “civilians”, “houses and facilities”. */
export function countedInWords(quantity: Quantity): string {
  return quantity.of.replaceAll('-', ' ');
}

/**
 * A date as it is spoken: “28 October 2020”, “October 2020”, “about 4 October 2020”, “2020 to 2021”, “28 October 2020 at
 * about 13:30”.
 */
export function dateInWords(text: string): string {
  const [from, to] = text.split('/');
  if (from !== undefined && to !== undefined) {
    if (from === '' || from === '..') return `${dateInWords(to)} or before`;
    if (to === '' || to === '..') return `${dateInWords(from)} or after`;
    return `${dateInWords(from)} to ${dateInWords(to)}`;
  }
  const [, onDay, hour, roughHour] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)[^~?%]*([~?%]?)$/.exec(text) ?? [];
  if (onDay !== undefined) return `${dateInWords(onDay)} at ${roughHour ? 'about ' : ''}${hour}`;
  const [, year, month, day, roughly] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\d\d))?([~?%]?)$/.exec(text) ?? [];
  if (year === undefined) return text;
  const about = roughly ? 'about ' : '';
  if (month === undefined) return about + year;
  const known = spoken.get(text);
  if (known !== undefined) return known;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const words = about + (day === undefined ? MONTH : DAY).format(date);
  if (spoken.size < KEPT) spoken.set(text, words);
  return words;
}

/** Dates that were put into words before: a dataset names the same few again and again. */
const spoken = new Map<string, string>();
const KEPT = 10_000;

/** A claim's sentence in quotation marks, without its full stop. */
export function claimInWords(claim: Claim): string {
  return `“${claim.text.replace(/[.。։]\s*$/u, '')}”`;
}

/** Who makes assertions, in the assertions' order: “A”, “A and B”, “A, B and 3 others”. */
export function namesOf(assertions: readonly Assertion[], facts: Facts): string {
  const nameOf = (id: string) => {
    const actor = facts.actors.get(id);
    if (!actor || actor.isNamed) return actor?.name ?? id;
    // Whom a text does not name is called by the text's own words; a document's own publisher is not spoken of in it.
    return actor.isPublisher ? 'a publisher not named' : `“${actor.name}”`;
  };
  const names = [...new Set(assertions.flatMap((assertion) => assertion.origins.map(nameOf)))];
  const [first, second, third] = names;
  if (first === undefined) return 'an unnamed source';
  if (second === undefined) return first;
  if (third === undefined) return `${first} and ${second}`;
  const more = names.length - 2;
  return `${first}, ${second} and ${more} ${more === 1 ? 'other' : 'others'}`;
}

/** Several names as one phrase: “Ganja and Barda”. */
export function listInWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}
