// Which assertions are left when sources are removed, and which assertions each of them goes back to.
import { type Speakers, voicesOf } from '../voices/voices.ts';
import type { Chain, Evidence } from './evidence.ts';
import { addTo } from './lists.ts';

/**
 * The assertions that are left without some actors and documents, each with those it goes back to: itself where its words
 * derive from no other, else the first ones along what they derive from. None where that goes round in a circle.
 *
 * An assertion falls with its document, with whoever published it, with any link of its chain and with any work that a
 * link stands in; and where its words derive from others, with all that it goes back to. Who is removed takes along those
 * who speak for it; who speaks for a body does not take the body along.
 */
export function rootsWithout(evidence: Evidence, without: ReadonlySet<string>): Map<string, Chain[]> {
  const derived = derivedFrom(evidence);
  const all = rootsAmong(new Set(evidence.chains.keys()), evidence, derived);
  if (without.size === 0) return all;
  const left = rootsAmong(standing(evidence, without, derived), evidence, derived);
  for (const [id, roots] of left) if (roots.length === 0 && (all.get(id)?.length ?? 0) > 0) left.delete(id);
  return left;
}

/** What neither falls by itself nor derives from such alone. */
function standing(
  { chains, documents, speakers }: Evidence,
  without: ReadonlySet<string>,
  derived: ReadonlyMap<string, string[]>,
): Set<string> {
  const removed = new Set([...without].map((id) => speakers.get(id)?.key ?? id));
  const isRemoved = (id: string) => removed.has(speakers.get(id)?.key ?? id);
  const falls = (chain: Chain) =>
    isRemoved(chain.document) ||
    (documents.get(chain.document)?.publishers ?? []).some(isRemoved) ||
    chain.links.some(
      ({ speakers: ids, work }) =>
        (work !== null && isRemoved(work)) || keysOf(ids, speakers).some((key) => removed.has(key)),
    );

  const left = new Set(chains.keys());
  const sources = new Map([...chains.values()].map(({ id, derivesFrom }) => [id, derivesFrom.length]));
  const waiting = [...chains.values()].filter(falls).map(({ id }) => id);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (!left.delete(id)) continue;
    for (const follower of derived.get(id) ?? []) {
      const remaining = (sources.get(follower) ?? 0) - 1;
      sources.set(follower, remaining);
      if (remaining === 0) waiting.push(follower);
    }
  }
  return left;
}

function rootsAmong(
  left: ReadonlySet<string>,
  { chains }: Evidence,
  derived: ReadonlyMap<string, string[]>,
): Map<string, Chain[]> {
  const roots = new Map<string, Chain[]>([...left].map((id) => [id, []]));
  for (const root of chains.values()) {
    if (root.derivesFrom.length > 0 || !left.has(root.id)) continue;
    const waiting = [root.id];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const known = roots.get(id);
      // One root is followed at a time: where it was met before, it is the last.
      if (known === undefined || known.at(-1) === root) continue;
      known.push(root);
      waiting.push(...(derived.get(id) ?? []));
    }
  }
  return roots;
}

/** The assertions that derive from each. */
function derivedFrom({ chains }: Evidence): Map<string, string[]> {
  const derived = new Map<string, string[]>();
  for (const { id, derivesFrom } of chains.values())
    for (const source of derivesFrom) addTo(derived, source, id);
  return derived;
}

/** Under which keys the speakers of a link fall: their own, and those they speak for. */
function keysOf(ids: readonly string[], speakers: Speakers): string[] {
  const { self, speaksFor } = voicesOf(ids, null, speakers);
  return [...self, ...speaksFor];
}
