// The fields of compared claims in words, for setting two claims side by side. A figure is read back as the text
// gave it: "at least 21", "about 70", "dozens".
import type { Act, ComparisonView, Polarity, QuantityView } from '#schema';
import type { ClaimFacts } from './claim-facts.ts';

/** An assertion that a comparison was judged on. */
export type Judged = {
  claim: string;
  polarity: Polarity;
  act: Act;
  hedge: string | null;
  quote: string;
  origins: string[];
};

/**
 * One field of a comparison for each name that its rule gives, those that differ first. A field of the wording has a
 * value for each claim, or, where one claim is compared with itself, for each of the assertions it was judged on.
 *
 * @param claims the compared claims, in the order of the comparison
 * @param judged what it was judged on
 */
export function comparisonFields(
  comparison: { agree: string[]; differ: string[] },
  claims: ClaimFacts[],
  judged: Judged[],
): ComparisonView['fields'] {
  const valuesOf = (name: string) => {
    const wording = WORDING[name];
    if (wording === undefined) return claims.map((claim) => FIELDS[name]?.(claim, judged) ?? null);
    if (claims.length === 1) return judged.map((row) => wording(row));
    return claims.map(({ id }) => {
      const values = judged.filter((row) => row.claim === id).map((row) => wording(row));
      return listed([...new Set(values.filter((value) => value !== null))]);
    });
  };
  const field = (name: string, agrees: boolean) => ({ field: name, agrees, values: valuesOf(name) });
  return [
    ...comparison.differ.map((name) => field(name, false)),
    ...comparison.agree.map((name) => field(name, true)),
  ];
}

/** Every field that a rule may name, with its value in a claim as a reader says it. */
const FIELDS: Record<string, (claim: ClaimFacts, judged: Judged[]) => string | null> = {
  figure: (claim) => figureInWords(claim.quantity),
  bound: (claim) => spaced(claim.quantity?.bound),
  measure: (claim) => spaced(claim.quantity?.measure),
  of: (claim) => spaced(claim.quantity?.of),
  unit: (claim) => spaced(claim.quantity?.unit),
  'as-of': (claim) => claim.quantity?.asOf ?? null,
  period: (claim) => period(claim.quantity),
  'counted-as': (claim) => totalOrIncident(claim.quantity),
  predicate: (claim) => spaced(claim.predicate),
  subject: (claim) => claim.subject?.text ?? null,
  object: (claim) => claim.object?.text ?? null,
  instrument: (claim) => claim.instrument,
  when: (claim) => claim.when,
  about: (claim) => listed(claim.about.map(({ title }) => title)),
  place: (claim) => listed(claim.places.map(({ name }) => name)),
  polarity: (claim, judged) => {
    const polarities = new Set(judged.filter((row) => row.claim === claim.id).map((row) => row.polarity));
    const said = [
      polarities.has('affirms') ? 'affirmed' : null,
      polarities.has('negates') ? 'negated' : null,
    ];
    return said.filter((word) => word !== null).join(' and ') || null;
  },
  origin: (claim, judged) => {
    const origins = judged.filter((row) => row.claim === claim.id).flatMap((row) => row.origins);
    return listed([...new Set(origins)]);
  },
};

/** Every field of the wording that a rule may name, with its value in an assertion. */
const WORDING: Record<string, (row: Judged) => string | null> = {
  hedge: ({ hedge }) => hedge && `“${hedge}”`,
  act: ({ act }) => spaced(act),
  attribution: ({ origins }) => listed(origins),
  quotation: ({ quote }) => `“${quote}”`,
  wording: ({ quote }) => `“${quote}”`,
};

/** An id of the vocabulary as words: "at-least" is "at least". */
function spaced(word: string | null | undefined): string | null {
  return word?.replaceAll('-', ' ') ?? null;
}

/** @returns the figure as a reader would say it, or null where there is none */
export function figureInWords(quantity: QuantityView | null): string | null {
  if (quantity === null) return null;
  if (quantity.words !== null) return quantity.words;
  const { low, high, bound } = quantity;
  if (low === null && high === null) return null;
  if (low === null) return `${bound === 'less-than' ? 'less than' : 'at most'} ${number(high)}`;
  if (high === null) return `${bound === 'more-than' ? 'more than' : 'at least'} ${number(low)}`;
  if (low === high) return number(low);
  // A figure that its text calls approximate is kept as a tenth down and up, "nearly" as a tenth down.
  if (bound === 'approximately' && isClose(low / 0.9, high / 1.1)) return `about ${number(low / 0.9)}`;
  if (bound === 'nearly' && isClose(low / 0.9, high)) return `nearly ${number(high)}`;
  const range = `${number(low)} to ${number(high)}`;
  return bound === 'approximately' ? `about ${range}` : range;
}

function number(value: number | null): string {
  return value === null ? '' : new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(value);
}

function isClose(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left));
}

function period(quantity: QuantityView | null): string | null {
  if (quantity === null || (quantity.periodStart === null && quantity.periodEnd === null)) return null;
  if (quantity.periodEnd === null) return `from ${quantity.periodStart}`;
  if (quantity.periodStart === null) return `until ${quantity.periodEnd}`;
  return `${quantity.periodStart} to ${quantity.periodEnd}`;
}

function totalOrIncident(quantity: QuantityView | null): string | null {
  if (quantity === null || quantity.cumulative === null) return null;
  return quantity.cumulative ? 'a running total' : 'one incident';
}

function listed(names: string[]): string | null {
  return names.length === 0 ? null : names.join('; ');
}
