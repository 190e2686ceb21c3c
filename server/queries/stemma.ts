// What a stemma is built from: the claims of a question, one claim, or some that a reader chose, with their chains, and the order of documents.
import type { ClaimView, ComparisonView } from '#schema';
import type { Reader } from './ask.ts';
import { readClaim } from './claim.ts';
import { readQuestion } from './question.ts';
import { readDocumentRefs } from './refs.ts';

/** @throws StemmaError not-found */
export async function readQuestionStemma(store: Reader, id: string) {
  const { text, dataset, claims, comparisons } = await readQuestion(store, id);
  return material(store, { id, kind: 'question' as const, text }, dataset, claims, comparisons);
}

/** @throws StemmaError not-found */
export async function readClaimStemma(store: Reader, id: string) {
  const claim = await readClaim(store, id);
  return material(
    store,
    { id, kind: 'claim' as const, text: claim.text },
    claim.dataset,
    [claim],
    claim.comparisons,
  );
}

/**
 * @param ids of claims, each once
 * @throws StemmaError not-found
 */
export async function readClaimsStemma(store: Reader, ids: readonly string[]) {
  const claims = await Promise.all(ids.map((id) => readClaim(store, id)));
  const [first] = claims;
  if (first === undefined) throw new Error('expected a claim to make a stemma of, got none');
  const comparisons = new Map(claims.flatMap((claim) => claim.comparisons).map((one) => [one.id, one]));
  return material(
    store,
    { id: ids.join(','), kind: 'selection' as const, text: claims.map(({ text }) => text).join(' · ') },
    first.dataset,
    claims,
    [...comparisons.values()].sort((one, other) => (one.id < other.id ? -1 : 1)),
  );
}

async function material<Of>(
  store: Reader,
  of: Of,
  dataset: string,
  claims: ClaimView[],
  comparisons: ComparisonView[],
) {
  const documents = await readDocumentRefs(
    store,
    claims.flatMap((claim) => claim.assertions.items.map((assertion) => assertion.document.id)),
  );
  return { of, dataset, claims, comparisons, documents: [...documents.keys()] };
}
