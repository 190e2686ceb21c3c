// Who said something first and when, of what is held: as the texts date it, never as we suppose it.
import { type Chain, type Evidence, saidAt, type Span } from './evidence.ts';

export type First = {
  /**
   * Those that may be the first, by day, then by id. The date is null where the text does not say when: it was said by
   * the time the document was published, which is how it comes to be among the first.
   */
  said: { chain: Chain; date: Span | null }[];
  /** The documents that may be the first to hold it, by day, then by id; with the date of each. */
  held: { document: string; date: Span }[];
  /** Assertions that go back to no other of these and do not say when. */
  undated: Chain[];
};

/** Who said it first among some assertions. One whose words derive from another of them is not first. */
export function firstAmong(chains: readonly Chain[], evidence: Evidence): First {
  const published = (document: string) => evidence.documents.get(document)?.published ?? null;
  const ids = new Set(chains.map(({ id }) => id));
  const own = chains
    .filter(({ derivesFrom }) => !derivesFrom.some((source) => ids.has(source)))
    .map((chain) => ({ id: chain.id, chain, date: saidAt(chain, chain.links.length - 1, evidence) }));
  const said = own.flatMap(({ id, chain, date }) => {
    const known = date ?? published(chain.document);
    return known === null ? [] : [{ id, known, chain, date }];
  });
  const held = [...new Set(chains.map(({ document }) => document))].flatMap((document) => {
    const date = published(document);
    return date === null ? [] : [{ id: document, known: date, document, date }];
  });
  return {
    said: earliest(said).map(({ chain, date }) => ({ chain, date })),
    held: earliest(held).map(({ document, date }) => ({ document, date })),
    undated: own.filter(({ date }) => date === null).map(({ chain }) => chain),
  };
}

/** Those that can mean a day no later than the last day that the earliest of them can mean. */
function earliest<Dated extends { id: string; known: Span }>(dated: readonly Dated[]): Dated[] {
  const last = dated.map(({ known }) => known.latest ?? LATER).reduce((a, b) => (b < a ? b : a), LATER);
  return dated
    .filter(({ known }) => (known.earliest ?? EARLIER) <= last)
    .sort(
      (left, right) =>
        compare(left.known.earliest ?? EARLIER, right.known.earliest ?? EARLIER) ||
        compare(left.known.latest ?? LATER, right.known.latest ?? LATER) ||
        compare(left.id, right.id),
    );
}

/** An open side, before and after every ISO day. */
const EARLIER = '';
const LATER = '\uffff';

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
