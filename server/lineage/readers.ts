// Two readers, each of whom has read some documents and nothing else: what each meets, what both do, what one never
// hears, and what is denied or set against it only where the other reads.
import type { LineageGroup } from '#schema';
import type { Chain, Evidence } from './evidence.ts';
import { endVoices, type Origin, originsAmong } from './origins.ts';
import { rootsWithout } from './roots.ts';

/** Two claims of which a comparison says that not both can hold, or that one denies the other. */
export type Rivalry = { comparison: string; claims: readonly [string, string] };

export type Reading = {
  /** Ids of the claims that are met, affirmed or denied; by id. */
  claims: string[];
  /** Those of them that the other never meets. */
  only: string[];
  /** The known origins they go back to. */
  origins: Origin[];
  /** Claims that are met affirmed and never denied, with the documents of the other that deny them. */
  deniedElsewhere: { claim: string; documents: string[] }[];
  /** Comparisons of a claim that is met with one that only the other meets. */
  unheard: { comparison: string; met: string; unmet: string }[];
};

/** Which documents affirm a claim, and which deny it. */
type Stand = { affirms: Set<string>; denies: Set<string> };

/** @param rivalries each once, by the id of its comparison */
export function compareReaders(
  evidence: Evidence,
  [first, second]: readonly [ReadonlySet<string>, ReadonlySet<string>],
  rivalries: readonly Rivalry[],
  group: LineageGroup,
): { both: string[]; first: Reading; second: Reading } {
  const roots = rootsWithout(evidence, new Set());
  const voiceOf = endVoices([...roots.values()].flat(), evidence, group);
  const [mine, theirs] = [first, second].map((documents) => {
    const chains = [...evidence.chains.values()].filter(({ document }) => documents.has(document));
    return { stands: standsOf(chains), origins: originsOf(chains, roots, voiceOf) };
  });
  if (!mine || !theirs) throw new Error('expected two readers');
  const reading = (own: typeof mine, other: typeof mine): Reading => ({
    claims: [...own.stands.keys()],
    only: [...own.stands.keys()].filter((claim) => !other.stands.has(claim)),
    origins: own.origins,
    deniedElsewhere: [...own.stands].flatMap(([claim, { affirms, denies }]) => {
      const documents = [...(other.stands.get(claim)?.denies ?? [])].sort();
      return affirms.size > 0 && denies.size === 0 && documents.length > 0 ? [{ claim, documents }] : [];
    }),
    unheard: rivalries.flatMap(({ comparison, claims: [one, two] }) => {
      const met = [one, two].filter((claim) => own.stands.has(claim));
      const unmet = [one, two].filter((claim) => !own.stands.has(claim) && other.stands.has(claim));
      return met[0] !== undefined && unmet[0] !== undefined
        ? [{ comparison, met: met[0], unmet: unmet[0] }]
        : [];
    }),
  });
  return {
    both: [...mine.stands.keys()].filter((claim) => theirs.stands.has(claim)),
    first: reading(mine, theirs),
    second: reading(theirs, mine),
  };
}

function standsOf(chains: readonly Chain[]): Map<string, Stand> {
  const stands = new Map<string, Stand>();
  for (const { claim, denies, document } of chains.toSorted((one, other) =>
    one.claim < other.claim ? -1 : 1,
  )) {
    const stand = stands.get(claim) ?? { affirms: new Set(), denies: new Set() };
    stand[denies ? 'denies' : 'affirms'].add(document);
    stands.set(claim, stand);
  }
  return stands;
}

function originsOf(
  chains: readonly Chain[],
  roots: ReadonlyMap<string, Chain[]>,
  voiceOf: ReturnType<typeof endVoices>,
): Origin[] {
  return originsAmong(
    chains
      .flatMap(({ id }) => roots.get(id) ?? [])
      .flatMap((root) => voiceOf.get(root.id) ?? [])
      .filter((voice) => !voice.isUnidentified),
  );
}
