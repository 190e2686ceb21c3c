// What lineage reasons on: the chains of assertions, each link with whoever speaks there and when, which assertions the
// words derive from, and the documents they stand in. Ids only; names are put to them where they are answered.
import type { Speakers } from '../voices/voices.ts';

/** A date as it is stated, with the first and the last ISO day it can mean; null where a side is open. */
export type Span = { text: string; earliest: string | null; latest: string | null };

export type Link = {
  /** Ids of actors; where a work stands alone its authors, else its publisher, else the work itself. */
  speakers: string[];
  work: string | null;
  /** When this link spoke, where the text states it. */
  said: Span | null;
};

export type Chain = {
  /** Id of the assertion. */
  id: string;
  claim: string;
  /** It negates its claim, or takes it back. */
  denies: boolean;
  document: string;
  /** The document's voice first, the origin last. */
  links: Link[];
  /** Ids of the assertions that its words are read to derive from. */
  derivesFrom: string[];
};

export type LineageDocument = {
  id: string;
  /** Its text was read. */
  isHeld: boolean;
  published: Span | null;
  publishers: string[];
};

export type Evidence = {
  /** With every assertion that these derive from, however far. */
  chains: ReadonlyMap<string, Chain>;
  documents: ReadonlyMap<string, LineageDocument>;
  speakers: Speakers;
};

/** The link at which a chain ends. */
export function endOf(chain: Chain): Link {
  return chain.links.at(-1) ?? { speakers: [], work: null, said: null };
}

/**
 * When a link spoke: as it is stated, else when the work was published in which it stands, which for the document's own
 * voice is the document; null where no text says.
 */
export function saidAt(chain: Chain, position: number, { documents }: Evidence): Span | null {
  const link = chain.links[position];
  const standsIn = position === 0 ? chain.document : link?.work;
  return link?.said ?? documents.get(standsIn ?? '')?.published ?? null;
}

/** The day on which the end of a chain speaks, as far as it is stated: roles are held from one day to another. */
export function dayOfEnd(chain: Chain, evidence: Evidence): string | null {
  return saidAt(chain, chain.links.length - 1, evidence)?.earliest ?? null;
}
