// One comparison with its claims whole, as they are set side by side.
import type { ComparisonDetail } from '#schema';
import { StemmaError } from '../errors.ts';
import type { Reader } from './ask.ts';
import { readClaims } from './claims.ts';
import { readComparisons } from './comparisons.ts';

/** @throws StemmaError not-found */
export async function readComparison(store: Reader, id: string): Promise<ComparisonDetail> {
  const [comparison] = await readComparisons(store, [id]);
  if (comparison === undefined)
    throw new StemmaError('not-found', `There is no comparison with the id ${id}.`);
  const sides = await readClaims(
    store,
    comparison.claims.map((claim) => claim.id),
  );
  return { ...comparison, sides };
}
