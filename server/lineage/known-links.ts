// Which links of chains were read, and which are known only by report: a link that a text names is read where a
// document that is held gives its own words.
import { voicesOf } from '../voices/voices.ts';
import type { Chain, Evidence } from './evidence.ts';
import { addTo } from './lists.ts';

export type KnownLinks = {
  read: number;
  reported: number;
  /** Who is known only by report, ids of actors or works, each with the assertions; most assertions first, then by id. */
  byReport: { speaker: string; chains: string[] }[];
};

/**
 * Counts the links of some chains. Read is the voice of a held document, a link that stands in a held work, and one
 * whose own document the words are read to derive from.
 */
export function knownLinks(chains: readonly Chain[], evidence: Evidence): KnownLinks {
  const { documents } = evidence;
  const isHeld = (id: string | null) => id !== null && (documents.get(id)?.isHeld ?? false);
  const byReport = new Map<string, string[]>();
  let read = 0;
  let reported = 0;
  for (const chain of chains) {
    const voices = chain.links.length > 1 ? voicesBehind(chain, evidence) : new Set<string>();
    for (const [position, { speakers, work }] of chain.links.entries()) {
      const isOwnVoice = position === 0 && isHeld(chain.document);
      if (isOwnVoice || isHeld(work) || keysOf(speakers, evidence).some((key) => voices.has(key))) {
        read += 1;
        continue;
      }
      reported += 1;
      for (const speaker of new Set(speakers)) addTo(byReport, speaker, chain.id);
    }
  }
  return {
    read,
    reported,
    byReport: [...byReport]
      .map(([speaker, ids]) => ({ speaker, chains: [...new Set(ids)] }))
      .sort(
        (left, right) => right.chains.length - left.chains.length || (left.speaker < right.speaker ? -1 : 1),
      ),
  };
}

/** The voices of the held documents from which the words of a chain derive, however far. */
function voicesBehind(chain: Chain, evidence: Evidence): Set<string> {
  const voices = new Set<string>();
  const seen = new Set([chain.id]);
  const waiting = [...chain.derivesFrom];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const source = evidence.chains.get(id);
    if (source === undefined || seen.has(id)) continue;
    seen.add(id);
    waiting.push(...source.derivesFrom);
    if (!evidence.documents.get(source.document)?.isHeld) continue;
    for (const key of keysOf(source.links[0]?.speakers ?? [], evidence)) voices.add(key);
  }
  return voices;
}

function keysOf(speakers: readonly string[], evidence: Evidence): string[] {
  return [...voicesOf(speakers, null, evidence.speakers).self];
}
