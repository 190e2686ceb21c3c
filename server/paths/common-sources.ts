// What two things both have as a source: whoever stands further towards the origin in the chains of each. Pure.

/** One assertion with whoever speaks at each link, the document's voice first and the origin last. */
export type SourceChain = {
  id: string;
  claim: string;
  document: string;
  links: readonly { speakers: readonly string[] }[];
};

/** Ids of assertions in which a source is the origin, and in which it passes on. */
type SourceRole = { states: string[]; passesOn: string[] };
export type CommonSource = { source: string; sides: [SourceRole, SourceRole]; documents: string[] };

/**
 * Whoever both have words from, those met in most assertions first, then by id.
 *
 * A document has its words from everybody who comes after its voice in its chains; a claim from everybody in its chains;
 * an actor from everybody who comes after it. Neither of the two is a source of itself.
 *
 * @param pair ids of two documents, actors or claims
 */
export function commonSources(
  pair: readonly [string, string],
  chains: readonly SourceChain[],
): CommonSource[] {
  const [first, second] = pair.map((id) => sourcesOf(id, chains));
  if (first === undefined || second === undefined) return [];
  const documentOf = new Map(chains.map(({ id, document }) => [id, document]));
  const common: CommonSource[] = [];
  for (const [source, one] of first) {
    const other = second.get(source);
    if (other === undefined || pair.includes(source)) continue;
    const met = [one, other].flatMap(({ states, passesOn }) => [...states, ...passesOn]);
    const documents = [...new Set(met.flatMap((id) => documentOf.get(id) ?? []))].sort();
    common.push({ source, sides: [one, other], documents });
  }
  return common.sort((one, other) => timesMet(other) - timesMet(one) || (one.source < other.source ? -1 : 1));
}

function sourcesOf(id: string, chains: readonly SourceChain[]): Map<string, SourceRole> {
  const found = new Map<string, SourceRole>();
  for (const chain of chains) {
    const start = firstSource(id, chain);
    if (start === null) continue;
    for (const [position, { speakers }] of chain.links.entries()) {
      if (position < start) continue;
      const role = position === chain.links.length - 1 ? 'states' : 'passesOn';
      for (const speaker of speakers) {
        const roles = found.get(speaker) ?? { states: [], passesOn: [] };
        if (roles[role].at(-1) !== chain.id) roles[role].push(chain.id);
        found.set(speaker, roles);
      }
    }
  }
  return found;
}

/** The position of the first link that is a source of it in a chain; null where the chain is none of its own. */
function firstSource(id: string, chain: SourceChain): number | null {
  if (chain.claim === id) return 0;
  if (chain.document === id) return 1;
  const position = chain.links.findIndex(({ speakers }) => speakers.includes(id));
  return position === -1 ? null : position + 1;
}

function timesMet({ sides }: CommonSource): number {
  return sides.reduce((sum, { states, passesOn }) => sum + states.length + passesOn.length, 0);
}
