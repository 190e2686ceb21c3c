// The lineage of some assertions: in how many documents they stand, who published these, to how many known origins they
// go back, and which chains lead to nobody who is named.
import type { LineageGroup, LineageNumbers } from '#schema';
import type { Chain, Evidence } from './evidence.ts';
import { type First, firstAmong } from './first.ts';
import { type KnownLinks, knownLinks } from './known-links.ts';
import { addTo } from './lists.ts';
import { type EndVoice, endVoices, type Origin, originsAmong } from './origins.ts';
import { rootsWithout } from './roots.ts';

export type TracedOrigin = Origin & {
  /** The assertions that go back to it. */
  chains: Chain[];
};

export type Trace = {
  numbers: LineageNumbers;
  /** The assertions that are left, in the order given. */
  chains: Chain[];
  /** Documents with their assertions, and whoever published documents with these; both by id. */
  documents: Map<string, Chain[]>;
  outlets: Map<string, string[]>;
  /** Most documents first, then most assertions, then by key. */
  origins: TracedOrigin[];
  /** Assertions that end with somebody whom no text names, each with who that is. */
  unidentified: { chain: Chain; voices: EndVoice[] }[];
  /** Assertions that go round in a circle, and so back to no origin. */
  circular: Chain[];
  /** How many known origins those have that affirm, and those that negate or take back. */
  sides: { affirms: number; denies: number };
  links: KnownLinks;
  /** Of those that affirm; where nobody does, of those that deny. */
  first: First;
};

/** What is asked: how origins are grouped, and which actors and documents are left out. */
export type Asked = { group: LineageGroup; without: ReadonlySet<string> };

/**
 * Traces assertions back.
 *
 * @param ids of the assertions; those they derive from must be in the evidence, and are followed but not counted
 */
export function traceLineage(ids: readonly string[], evidence: Evidence, { group, without }: Asked): Trace {
  const roots = rootsWithout(evidence, without);
  const chains = [...new Set(ids)]
    .filter((id) => roots.has(id))
    .flatMap((id) => evidence.chains.get(id) ?? []);
  const voiceOf = endVoices(
    chains.flatMap(({ id }) => roots.get(id) ?? []),
    evidence,
    group,
  );
  const ends = chains.map((chain) => ({
    chain,
    voices: [...new Set((roots.get(chain.id) ?? []).flatMap((root) => voiceOf.get(root.id) ?? []))],
  }));
  const origins = tracedOrigins(ends);
  const unidentified = ends
    .map(({ chain, voices }) => ({ chain, voices: voices.filter((voice) => voice.isUnidentified) }))
    .filter(({ voices }) => voices.length > 0);
  const circular = ends.filter(({ voices }) => voices.length === 0).map(({ chain }) => chain);
  const documents = new Map<string, Chain[]>();
  for (const chain of chains) addTo(documents, chain.document, chain);
  const outlets = outletsOf(documents.keys(), evidence);
  const side = (denies: boolean) => tracedOrigins(ends.filter(({ chain }) => chain.denies === denies)).length;
  return {
    numbers: {
      assertions: chains.length,
      documents: documents.size,
      outlets: outlets.size,
      origins: origins.length,
      unidentified: unidentified.length,
      circular: circular.length,
    },
    chains,
    documents,
    outlets,
    origins,
    unidentified,
    circular,
    sides: { affirms: side(false), denies: side(true) },
    links: knownLinks(chains, evidence),
    first: firstAmong(putForward(chains), evidence),
  };
}

/** Those that affirm; where nobody does, those that deny. */
function putForward(chains: readonly Chain[]): readonly Chain[] {
  const affirming = chains.filter(({ denies }) => !denies);
  return affirming.length > 0 ? affirming : chains;
}

function tracedOrigins(ends: readonly { chain: Chain; voices: EndVoice[] }[]): TracedOrigin[] {
  const chainsOf = new Map<EndVoice, Chain[]>();
  for (const { chain, voices } of ends)
    for (const voice of voices) if (!voice.isUnidentified) addTo(chainsOf, voice, chain);
  return originsAmong(chainsOf.keys())
    .map((origin) => {
      const chains = [origin.voice, ...origin.others].flatMap((voice) => chainsOf.get(voice) ?? []);
      const traced = { ...origin, chains: [...new Set(chains)] };
      return { traced, documents: new Set(chains.map(({ document }) => document)).size };
    })
    .sort(
      (left, right) =>
        right.documents - left.documents ||
        right.traced.chains.length - left.traced.chains.length ||
        (left.traced.voice.key < right.traced.voice.key ? -1 : 1),
    )
    .map(({ traced }) => traced);
}

/** Whoever published some documents, under one key for all its names, each with these documents. */
function outletsOf(ids: Iterable<string>, { documents, speakers }: Evidence): Map<string, string[]> {
  const outlets = new Map<string, string[]>();
  for (const id of ids)
    for (const publisher of documents.get(id)?.publishers ?? [])
      addTo(outlets, speakers.get(publisher)?.key ?? publisher, id);
  return outlets;
}
