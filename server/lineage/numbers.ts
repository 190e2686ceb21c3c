// For many things at once: how many assertions are behind each, in how many documents these stand, and to how many known
// origins they go back. What lineage tells of one thing with its lists is here its numbers alone.
import type { Evidence } from './evidence.ts';
import { endVoices, originsAmong } from './origins.ts';
import { rootsWithout } from './roots.ts';

export type ThingNumbers = { assertions: number; documents: number; origins: number };

/**
 * @param assertionsOf for each thing, the ids of its assertions
 * @returns the numbers of each thing; near-linear in the evidence and in the assertions that are given
 */
export function numbersOf(
  assertionsOf: ReadonlyMap<string, readonly string[]>,
  evidence: Evidence,
): Map<string, ThingNumbers> {
  const roots = rootsWithout(evidence, new Set());
  return new Map(
    [...assertionsOf].map(([thing, ids]) => {
      const own = [...new Set(ids)].filter((id) => roots.has(id));
      const chains = own.flatMap((id) => evidence.chains.get(id) ?? []);
      const voices = endVoices(
        own.flatMap((id) => roots.get(id) ?? []),
        evidence,
        'none',
      );
      const named = [...voices.values()].filter(({ isUnidentified }) => !isUnidentified);
      const numbers = {
        assertions: chains.length,
        documents: new Set(chains.map(({ document }) => document)).size,
        origins: originsAmong(named).length,
      };
      return [thing, numbers];
    }),
  );
}
