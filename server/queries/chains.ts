// Every chain of one dataset, as a list of links each with whoever speaks there: what both pictures are drawn from.
import { z } from 'zod';
import { Polarity, Zone } from '#schema';
import { ask, type Reader } from './ask.ts';
import { grouped } from './rows.ts';

const text = z.string();
const maybeText = text.nullable();

const DocumentRow = z.object({
  id: text,
  title: text,
  siglum: maybeText,
  genre: maybeText,
  held: z.boolean(),
  publishedAt: maybeText,
  publishedAtEarliest: maybeText,
  authors: z.array(text),
  publishers: z.array(text),
});
const AssertionRow = z.object({ id: text, claim: text, polarity: Polarity, document: text, zone: Zone });
const RelayRow = z.object({ id: text, next: text });
const SpeakerRow = z.object({ link: text, actor: text });
const WorkRow = z.object({ link: text, work: text });

type ChainDocument = z.infer<typeof DocumentRow> & {
  /** The actors that are its voice: its authors, else its publisher. */
  voices: string[];
};

/** The rows that chains are made of, each list ordered by id. */
export type ChainRows = {
  documents: z.infer<typeof DocumentRow>[];
  assertions: z.infer<typeof AssertionRow>[];
  relays: z.infer<typeof RelayRow>[];
  speakers: z.infer<typeof SpeakerRow>[];
  works: z.infer<typeof WorkRow>[];
};

type ChainLink = {
  /**
   * Ids of whoever speaks: the link's actors; where a work stands alone its authors, else its publisher, else the
   * work itself.
   */
  speakers: string[];
  work: string | null;
};

/** One assertion with its chain, the document's voice first and the origin last. */
export type Chain = z.infer<typeof AssertionRow> & { links: ChainLink[] };

export type Chains = { documents: Map<string, ChainDocument>; chains: Chain[] };

/** Every chain of a dataset, by the id of its assertion. */
export async function readChains(store: Reader, dataset: string): Promise<Chains> {
  const [documents, assertions, relays, speakers, works] = await Promise.all([
    ask(store, 'read/chain-documents', DocumentRow, { dataset }),
    ask(store, 'read/chain-assertions', AssertionRow, { dataset }),
    ask(store, 'read/chain-relays', RelayRow, { dataset }),
    ask(store, 'read/chain-speakers', SpeakerRow, { dataset }),
    ask(store, 'read/chain-works', WorkRow, { dataset }),
  ]);
  return assembleChains({ documents, assertions, relays, speakers, works });
}

/** Puts the links of every chain in order: from the origin back along what relays it, to the document's voice. */
export function assembleChains(rows: ChainRows): Chains {
  const documents = new Map(
    rows.documents.map((row) => [
      row.id,
      { ...row, voices: row.authors.length > 0 ? row.authors : row.publishers },
    ]),
  );
  const relayOf = new Map(rows.relays.map((relay) => [relay.next, relay.id]));
  const actorsOf = grouped(rows.speakers, (row) => row.link);
  const workOf = new Map(rows.works.map((row) => [row.link, row.work]));

  const linkOf = (link: string): ChainLink => {
    const work = workOf.get(link) ?? null;
    const actors = (actorsOf.get(link) ?? []).map((row) => row.actor);
    if (actors.length > 0 || work === null) return { speakers: actors, work };
    const makers = documents.get(work)?.voices ?? [];
    return { speakers: makers.length > 0 ? makers : [work], work };
  };
  return {
    documents,
    chains: rows.assertions.map((assertion) => {
      const links: ChainLink[] = [];
      for (let link: string | undefined = assertion.id; link !== undefined; link = relayOf.get(link))
        links.unshift(linkOf(link));
      return { ...assertion, links };
    }),
  };
}
