// What a figure can mean: the lowest and the highest number that its words allow.
import type { Bound, Quantity } from '#schema';

export type QuantityRange = { low: number | null; high: number | null; bound: Bound | null };

/** How far each bound reaches from the figure; a tenth for "nearly" and "approximately", by the model. */
const REACHES: Record<Bound, (value: number) => [low: number | null, high: number | null]> = {
  exact: (value) => [value, value],
  'at-least': (value) => [value, null],
  'more-than': (value) => [value, null],
  'at-most': (value) => [null, value],
  'less-than': (value) => [null, value],
  approximately: (value) => [rounded(value * 0.9), rounded(value * 1.1)],
  nearly: (value) => [rounded(value * 0.9), value],
  vague: (value) => [value, value],
};

/** The least that a figure in words means: a plural is at least two of them. The longer words come first. */
const WORDS: [words: RegExp, low: number][] = [
  [/\bhundreds of thousands\b/, 200_000],
  [/\btens of thousands\b/, 20_000],
  [/\bmillions\b/, 2_000_000],
  [/\bthousands\b/, 2_000],
  [/\bhundreds\b/, 200],
  [/\bscores\b/, 40],
  [/\bdozens\b/, 24],
  [/\btens\b/, 20],
];

/** “A few thousand” are less than ten of them; what is more has another name. */
const FEW = /\b(?:few|several|couple of) (dozen|score|hundred|thousand|million)s?\b/;

export function quantityRange({ value, min, max, words, bound }: Quantity): QuantityRange {
  if (value !== undefined) {
    const [low, high] = REACHES[bound ?? 'exact'](value);
    return { low, high, bound: bound ?? 'exact' };
  }
  if (words !== undefined) {
    const few = FEW.exec(words.toLowerCase())?.[1];
    const plural = few ? `${few}s` : words.toLowerCase();
    const [, low = null] = WORDS.find(([form]) => form.test(plural)) ?? [];
    return { low, high: few && low ? low * 5 : null, bound: bound ?? 'vague' };
  }
  return { low: min ?? null, high: max ?? null, bound: bound ?? boundOf(min, max) };
}

function boundOf(min: number | undefined, max: number | undefined): Bound | null {
  if (max === undefined) return 'at-least';
  if (min === undefined) return 'at-most';
  return min === max ? 'exact' : null;
}

/** 1.1 × 70 is 77, not 77.00000000000001. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
