// The rows and columns of an open card, from a question's claims: who puts which answer forward, where. Pure.
import { byDay, dateOf, firstDay, type Sign } from '#layout';
import type { ActorRef, AssertionView, ClaimView, DocumentRef, QuantityView } from '#schema';

type Measured = ClaimView & { quantity: QuantityView };

/** One figure by one origin: an origin that gives it in several passages has one row. */
export type FigureRow = {
  key: string;
  claim: Measured;
  actors: ActorRef[];
  work: DocumentRef | null;
  polarity: AssertionView['polarity'];
  certainty: AssertionView['certainty'];
  documents: DocumentRef[];
  /** Ids of its assertions, one for each passage. */
  assertions: string[];
};

/** Rows that may be compared along one axis, all of one unit. */
export type FigureChart = { unit: string; sections: { title: string | null; rows: FigureRow[] }[] };

const SECTIONS = [
  { title: 'Running total, by as-of date', cumulative: true },
  { title: 'One incident', cumulative: false },
  { title: 'Total or incident: not stated', cumulative: null },
] as const;

/** Charts by unit, in each the running totals in order of their as-of, then incidents; a lone section has no title. */
export function figureCharts(claims: readonly ClaimView[]): FigureChart[] {
  const measured = sortClaims(claims).filter(isMeasured);
  const units = [...new Set(measured.map(({ quantity }) => quantity.unit ?? ''))];
  return units.map((unit) => {
    const rows = measured.filter(({ quantity }) => (quantity.unit ?? '') === unit).flatMap(claimRows);
    const sections = SECTIONS.map(({ title, cumulative }) => ({
      title,
      rows: rows.filter(({ claim }) => claim.quantity.cumulative === cumulative),
    })).filter((section) => section.rows.length > 0);
    return {
      unit,
      sections:
        sections.length === 1 ? sections.map(({ rows: only }) => ({ title: null, rows: only })) : sections,
    };
  });
}

/**
 * Claims without a figure, in the order in which they stand side by side: by date, then id, but a claim that is compared
 * with an earlier one directly after it.
 */
export function propositions(claims: readonly ClaimView[], signs: readonly Sign[]): ClaimView[] {
  const waiting = sortClaims(claims).filter((claim) => claim.quantity === null);
  const isCompared = (one: ClaimView, other: ClaimView) =>
    signs.some((sign) => sign.claims.includes(one.id) && sign.claims.includes(other.id));
  const hasPartner = (claim: ClaimView) =>
    waiting.some((other) => other !== claim && isCompared(claim, other));
  const placed: ClaimView[] = [];
  const inOrder = [...waiting.filter(hasPartner), ...waiting.filter((claim) => !hasPartner(claim))];
  for (const claim of inOrder) {
    if (placed.includes(claim)) continue;
    const partner = inOrder.find(
      (other) => other !== claim && !placed.includes(other) && isCompared(claim, other),
    );
    placed.push(claim, ...(partner ? [partner] : []));
  }
  return placed;
}

/** Assertions of one polarity, by document, then by place in it. */
export const assertionsOf = (claim: ClaimView, polarity: AssertionView['polarity']): AssertionView[] =>
  claim.assertions.items
    .filter((assertion) => assertion.polarity === polarity)
    .sort(
      (one, other) =>
        byText(one.document.siglum ?? one.document.id, other.document.siglum ?? other.document.id) ||
        one.quote.start - other.quote.start,
    );

/** Whoever a chain ends with. */
export const originOf = (assertion: AssertionView) => assertion.chain.at(-1);

function sortClaims(claims: readonly ClaimView[]): ClaimView[] {
  return claims
    .map((claim) => ({ id: claim.id, day: firstDay(dateOf(claim.when, claim.quantity)), claim }))
    .sort(byDay)
    .map(({ claim }) => claim);
}

const isMeasured = (claim: ClaimView): claim is Measured => claim.quantity !== null;

function claimRows(claim: Measured): FigureRow[] {
  const rows = new Map<string, FigureRow>();
  for (const polarity of ['affirms', 'negates'] as const)
    for (const assertion of assertionsOf(claim, polarity)) {
      const { actors = [], work = null } = originOf(assertion) ?? {};
      const who =
        actors
          .map(({ id }) => id)
          .sort(byText)
          .join(' ') ||
        (work?.id ?? '');
      const key = `${claim.id} ${polarity} ${who}`;
      const row = rows.get(key);
      if (!row) {
        const { id, certainty, document } = assertion;
        rows.set(key, {
          key,
          claim,
          actors,
          work,
          polarity,
          certainty,
          documents: [document],
          assertions: [id],
        });
        continue;
      }
      row.assertions.push(assertion.id);
      if (!row.documents.some(({ id }) => id === assertion.document.id))
        row.documents.push(assertion.document);
      if (CERTAINTIES.indexOf(assertion.certainty) < CERTAINTIES.indexOf(row.certainty))
        row.certainty = assertion.certainty;
    }
  return [...rows.values()];
}

const CERTAINTIES = ['certain', 'likely', 'open'];
const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
