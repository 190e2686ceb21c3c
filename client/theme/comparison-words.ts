// By which kind of reasoning a comparison was found, in words that need no knowledge of the rules.
import type { ComparisonKind } from '#schema';

export const KIND_WORDS: Record<ComparisonKind, string> = {
  numeric: 'two figures',
  monotonic: 'a total that falls',
  arithmetic: 'parts and whole',
  temporal: 'two dates',
  functional: 'only one can hold',
  disjoint: 'each shuts out the other',
  dispute: 'affirmed and negated',
  drift: 'changed wording',
  explained: 'a field accounts for it',
  declared: 'set down by an analyst',
};

/** Kinds that set figures against each other: those of one question are a series. */
export const FIGURE_KINDS: readonly ComparisonKind[] = ['numeric', 'monotonic', 'arithmetic'];
