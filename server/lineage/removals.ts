// What becomes of claims when sources are removed: which lose their last known origin, and which keep one.
import type { LineageGroup } from '#schema';
import type { Chain, Evidence } from './evidence.ts';
import { addTo } from './lists.ts';
import { endVoices, type Origin, originsAmong } from './origins.ts';
import { rootsWithout } from './roots.ts';

/** The known origins of one claim and the documents that carry it, with the sources and without them. */
export type Removal = {
  claim: string;
  before: { origins: Origin[]; documents: number };
  after: { origins: Origin[]; documents: number };
};

export type Removals = {
  /** Claims that had a known origin and have none left; by id. */
  lost: Removal[];
  /** Claims of which something falls away and that keep a known origin; by id. */
  kept: Removal[];
  /** How many claims something falls away of that had no known origin before. */
  withoutOrigin: number;
  /** How many claims nothing falls away of. */
  untouched: number;
  /** The ids of what falls away: assertions, and claims of which no known origin is left or no assertion; by id. */
  fallen: { assertions: string[]; claims: string[] };
};

/** What becomes of every claim that the evidence holds when some actors and documents are removed. */
export function removeSources(
  evidence: Evidence,
  without: ReadonlySet<string>,
  group: LineageGroup,
): Removals {
  const rootsBefore = rootsWithout(evidence, new Set());
  const rootsAfter = rootsWithout(evidence, without);
  const voiceOf = endVoices([...rootsBefore.values()].flat(), evidence, group);
  const state = (chains: readonly Chain[], roots: ReadonlyMap<string, Chain[]>) => ({
    origins: originsAmong(
      chains
        .flatMap(({ id }) => roots.get(id) ?? [])
        .flatMap((root) => voiceOf.get(root.id) ?? [])
        .filter((voice) => !voice.isUnidentified),
    ),
    documents: new Set(chains.map(({ document }) => document)).size,
  });

  const claims = new Map<string, Chain[]>();
  for (const chain of evidence.chains.values()) addTo(claims, chain.claim, chain);
  const result: Removals = {
    lost: [],
    kept: [],
    withoutOrigin: 0,
    untouched: 0,
    fallen: {
      assertions: [...evidence.chains.keys()].filter((id) => !rootsAfter.has(id)).toSorted(),
      claims: [],
    },
  };
  for (const [claim, chains] of [...claims].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const remaining = chains.filter(({ id }) => rootsAfter.has(id));
    const before = state(chains, rootsBefore);
    const after = state(remaining, rootsAfter);
    const hasChanged = remaining.length < chains.length || after.origins.length < before.origins.length;
    if (hasChanged && (remaining.length === 0 || (before.origins.length > 0 && after.origins.length === 0)))
      result.fallen.claims.push(claim);
    if (!hasChanged) result.untouched += 1;
    else if (before.origins.length === 0) result.withoutOrigin += 1;
    else result[after.origins.length === 0 ? 'lost' : 'kept'].push({ claim, before, after });
  }
  return result;
}
