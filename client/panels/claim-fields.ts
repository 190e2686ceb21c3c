// The fields of a claim in words, in the order in which they are read.
import type { Bound, ClaimView, QuantityView } from '#schema';
import { formatDate } from '../theme/number-and-date.ts';

const BOUND_WORDS: Record<Bound, string> = {
  exact: '',
  'at-least': 'at least ',
  'more-than': 'more than ',
  'at-most': 'at most ',
  'less-than': 'less than ',
  approximately: 'approximately ',
  nearly: 'nearly ',
  vague: '',
};

/** "more than 50 persons", "2734 buildings", "dozens"; a range as its ends. */
export function sayQuantity(quantity: QuantityView): string {
  const unit = quantity.unit === null ? '' : quantity.unit === 'percent' ? ' %' : ` ${quantity.unit}`;
  if (quantity.words !== null) return `“${quantity.words}”${unit}`;
  const { low, high } = quantity;
  const bound = BOUND_WORDS[quantity.bound ?? 'exact'];
  if (low === null && high === null) return 'not given as a number';
  if (low === null) return `${bound || 'at most '}${sayFigure(high ?? 0)}${unit}`;
  if (high === null) return `${bound || 'at least '}${sayFigure(low)}${unit}`;
  if (low === high) return `${bound}${sayFigure(low)}${unit}`;
  if (quantity.bound === 'nearly') return `nearly ${sayFigure(high)}${unit}`;
  if (quantity.bound === 'approximately')
    return `approximately ${sayFigure(Math.round((low + high) / 2))}${unit}`;
  return `${sayFigure(low)} to ${sayFigure(high)}${unit}`;
}

/** A figure as texts in English write it, and as the reasons of comparisons do. */
function sayFigure(value: number): string {
  return FIGURES.format(value);
}
const FIGURES = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** What a claim is of stands apart, as links. Null values are left to be dropped by whoever shows them. */
export function fieldsOf(claim: ClaimView): [name: string, value: string | null][] {
  const { quantity } = claim;
  return [
    ['Figure', quantity && sayQuantity(quantity)],
    ['Measure', quantity && plain(quantity.measure)],
    ['Of', quantity && plain(quantity.of ?? 'unstated')],
    ['As of', quantity?.asOf ? formatDate(quantity.asOf) : null],
    ['Period', quantity && sayPeriod(quantity)],
    ['Counted as', quantity && sayCount(quantity)],
    ['Predicate', claim.predicate && plain(claim.predicate)],
    ['Instrument', claim.instrument],
    ['When', claim.when && `${formatDate(claim.when)}${claim.whenBasis ? ` (${claim.whenBasis})` : ''}`],
  ];
}

function sayPeriod({ periodStart, periodEnd }: QuantityView): string | null {
  if (periodStart === null && periodEnd === null) return null;
  if (periodStart === null) return `until ${formatDate(periodEnd)}`;
  if (periodEnd === null) return `from ${formatDate(periodStart)}`;
  return `${formatDate(periodStart)} to ${formatDate(periodEnd)}`;
}

function sayCount({ cumulative }: QuantityView): string | null {
  if (cumulative === null) return null;
  return cumulative ? 'a running total' : 'one incident';
}

/** Ids of the vocabulary as words: "damaged-houses" → "damaged houses". */
function plain(word: string): string {
  return word.replaceAll('-', ' ');
}
