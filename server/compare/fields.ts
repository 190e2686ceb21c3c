// The fields by which two claims are laid side by side, and in which of them they agree and differ.
import type { Claim, Facts } from './facts.ts';
import { shareOrigin } from './origins.ts';
import { affirmed, negated } from './standing.ts';
import { figureInWords } from './words.ts';

/** A field by name, with how it stands between two claims; null where neither states it. */
type Field = (left: Claim, right: Claim) => boolean | null;

/** Two values: null where both are missing, else whether they are one. */
function same(left: unknown, right: unknown): boolean | null {
  if ((left ?? null) === null && (right ?? null) === null) return null;
  return left === right;
}
const sameSet = (left: string[], right: string[]) => same(left.join('\n') || null, right.join('\n') || null);

/** Every field by its name, in the order in which a reader looks at them. */
const FIELDS: Record<string, Field> = {
  figure: (left, right) =>
    same(left.quantity && figureInWords(left.quantity), right.quantity && figureInWords(right.quantity)),
  bound: (left, right) => same(left.quantity?.bound, right.quantity?.bound),
  measure: (left, right) => same(left.quantity?.measure, right.quantity?.measure),
  of: (left, right) => same(left.quantity?.of, right.quantity?.of),
  unit: (left, right) => same(left.quantity?.unit, right.quantity?.unit),
  'as-of': (left, right) => same(left.quantity?.asOf?.text, right.quantity?.asOf?.text),
  period: (left, right) => same(periodOf(left), periodOf(right)),
  'counted-as': (left, right) => same(left.quantity?.cumulative, right.quantity?.cumulative),
  predicate: (left, right) => same(left.predicate, right.predicate),
  subject: (left, right) => same(termOf(left.subject), termOf(right.subject)),
  object: (left, right) => same(termOf(left.object), termOf(right.object)),
  instrument: (left, right) => same(left.instrument, right.instrument),
  when: (left, right) => same(left.when?.text, right.when?.text),
  about: (left, right) => sameSet(left.about, right.about),
  place: (left, right) => sameSet(left.places, right.places),
};

/**
 * In which fields two claims agree and differ; a field that only one of them states differs.
 * `origin` agrees where somebody stands behind both.
 */
export function fieldsOf(left: Claim, right: Claim, facts: Facts): { agree: string[]; differ: string[] } {
  const agree: string[] = [];
  const differ: string[] = [];
  for (const [name, field] of Object.entries(FIELDS)) {
    const isSame = field(left, right);
    if (isSame !== null) (isSame ? agree : differ).push(name);
  }
  const [mine, theirs] = [left, right].map((claim) => (affirmed(claim) ?? negated(claim))?.assertions ?? []);
  if (mine?.length && theirs?.length) (shareOrigin(mine, theirs, facts) ? agree : differ).push('origin');
  return { agree, differ };
}

function periodOf({ quantity }: Claim): string | null {
  if (!quantity?.periodStart && !quantity?.periodEnd) return null;
  return `${quantity.periodStart?.text ?? ''}/${quantity.periodEnd?.text ?? ''}`;
}

function termOf(term: Claim['subject']): string | null {
  return term && (term.id ?? term.text);
}
