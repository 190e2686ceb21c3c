// The word that somebody probably meant: the nearest of those that are known, where one is near enough.
import { distance } from 'fastest-levenshtein';

/**
 * Finds the known word nearest to one that is not known.
 *
 * @returns the nearest, the smaller one where two are equally near, or null where none is near
 */
export function nearestWord(word: string, known: Iterable<string>): string | null {
  const wanted = fold(word);
  let best: string | null = null;
  let least = allowance(wanted.length) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - wanted.length) > least) continue;
    const edits = distance(wanted, fold(candidate));
    if (edits < least || (edits === least && best !== null && candidate < best)) {
      best = candidate;
      least = edits;
    }
  }
  return best;
}

/** `Did you mean "iphr"?`, or null where nothing is near. */
export function didYouMean(word: string, known: Iterable<string>): string | null {
  const nearest = nearestWord(word, known);
  return nearest === null ? null : `Did you mean "${nearest}"?`;
}

/** Capitals, spaces and underscores for hyphens are slips, not other words. */
function fold(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_]+/g, '-');
}

/** How many letters may be off: two swapped ones always, of a long word a quarter, of a very short one a single one. */
function allowance(length: number): number {
  return length < 4 ? 1 : Math.max(2, Math.floor(length / 4));
}
