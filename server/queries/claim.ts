// One claim, with the comparisons in which it is compared.
import type { ClaimDetail } from '#schema';
import { StemmaError } from '../errors.ts';
import type { Reader } from './ask.ts';
import { readClaims } from './claims.ts';
import { readComparisonsOfClaims } from './comparisons.ts';

/** @throws StemmaError not-found */
export async function readClaim(store: Reader, id: string): Promise<ClaimDetail> {
  const [[claim], comparisons] = await Promise.all([
    readClaims(store, [id]),
    readComparisonsOfClaims(store, [id]),
  ]);
  if (claim === undefined) throw new StemmaError('not-found', `There is no claim with the id ${id}.`);
  return { ...claim, comparisons };
}
