// Who said something first and when, of what is held: as the texts date it, never as we suppose it.
import { type Chain, type Evidence, saidAt, type Span } from './evidence.ts';

export type First = {
  /** Those that may be the first: the earliest, and each that can mean as early a day. By day, then by id. */
  said: { chain: Chain; date: Span }[];
  /** The documents that may be the first to hold it, by day, then by id; with the date of each. */
  held: { document: string; date: Span }[];
  /** Assertions that go back to no other and do not say when. */
  undated: Chain[];
};

/**
 * Who said it first among some assertions. One whose words derive from another of them is not first; nor does the date
 * of a document say when somebody whom it reports spoke.
 */
export function firstAmong(chains: readonly Chain[], evidence: Evidence): First {
  const ids = new Set(chains.map(({ id }) => id));
  const own = chains.filter(({ derivesFrom }) => !derivesFrom.some((source) => ids.has(source)));
  const said = own.flatMap((chain) => {
    const date = saidAt(chain, chain.links.length - 1, evidence);
    return date === null ? [] : [{ id: chain.id, chain, date }];
  });
  const dated = new Set(said.map(({ id }) => id));
  const held = [...new Set(chains.map(({ document }) => document))].flatMap((document) => {
    const date = evidence.documents.get(document)?.published ?? null;
    return date === null ? [] : [{ id: document, document, date }];
  });
  return {
    said: earliest(said).map(({ chain, date }) => ({ chain, date })),
    held: earliest(held).map(({ document, date }) => ({ document, date })),
    undated: own.filter(({ id }) => !dated.has(id)),
  };
}

/** Those that can mean a day no later than the last day that the earliest of them can mean. */
function earliest<Dated extends { id: string; date: Span }>(dated: readonly Dated[]): Dated[] {
  const last = dated.map(({ date }) => date.latest ?? LATER).reduce((a, b) => (b < a ? b : a), LATER);
  return dated
    .filter(({ date }) => (date.earliest ?? EARLIER) <= last)
    .sort(
      (left, right) =>
        compare(left.date.earliest ?? EARLIER, right.date.earliest ?? EARLIER) ||
        compare(left.date.latest ?? LATER, right.date.latest ?? LATER) ||
        compare(left.id, right.id),
    );
}

/** An open side, before and after every ISO day. */
const EARLIER = '';
const LATER = '\uffff';

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
