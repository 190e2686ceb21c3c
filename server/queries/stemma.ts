// What a stemma is built from: the claims of a question, or one claim, with their chains, and the order of documents.
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
