// Who cites whom: actors and documents as nodes; each link of a chain to the next as an edge, one for each document.
import type { CitationEdge, CitationGraph, CitationNode, CitationsBy } from '#schema';
import { ask, type Reader } from './ask.ts';
import { type Chain, type Chains, readChains } from './chains.ts';
import { readFoldedCitations } from './citation-levels.ts';
import { ActorRow, byKey, documentNode } from './citation-nodes.ts';
import { distinct, grouped } from './rows.ts';

export async function readCitationGraph(
  store: Reader,
  dataset: string,
  by: CitationsBy = 'actor',
): Promise<CitationGraph> {
  if (by !== 'actor') return readFoldedCitations(store, dataset, by);
  const [chains, actors] = await Promise.all([
    readChains(store, dataset),
    ask(store, 'read/graph-actors', ActorRow, { dataset }),
  ]);
  return citationGraph(chains, actors);
}

/**
 * Draws the citations that the chains of a dataset hold.
 *
 * - `cites` leads from everyone at one link to everyone at the next; nobody cites themselves.
 * - `opens` leads from a document to whoever begins one of its chains without being its voice: a reader who comments.
 * - An edge is one pair, in one document, in its body or its comments, cited alone or with the same others.
 *
 * Nodes are the actors that are met in a chain or are the voice of a held document; the held documents; and the works
 * that stand alone in a chain and name no maker. Nodes and edges are in the order of their keys.
 */
export function citationGraph({ documents, chains }: Chains, actors: ActorRow[]): CitationGraph {
  const edges = new Map<string, { source: string; target: string; attributes: CitationEdge }>();
  const met = new Map<string, Meetings>();
  const meetingsOf = (id: string): Meetings => {
    const known = met.get(id);
    if (known !== undefined) return known;
    const fresh = {
      documents: new Set<string>(),
      states: new Set<string>(),
      passesOn: new Set<string>(),
      cited: new Set<string>(),
    };
    met.set(id, fresh);
    return fresh;
  };
  const addEdge = (
    type: CitationEdge['type'],
    chain: Chain,
    source: string,
    target: string,
    joint: string[],
  ) => {
    if (source === target) return;
    const zone = chain.zone === 'comment' ? 'comment' : 'body';
    const key = [type, chain.document, zone, source, target, ...joint].join(' ');
    const edge = edges.get(key);
    if (edge === undefined)
      edges.set(key, {
        source,
        target,
        attributes: { type, document: chain.document, zone, assertions: [chain.id], count: 1, joint },
      });
    else if (edge.attributes.assertions.at(-1) !== chain.id) {
      edge.attributes.assertions.push(chain.id);
      edge.attributes.count += 1;
    }
    if (type === 'cites') meetingsOf(target).cited.add(chain.id);
  };

  const within = new Map<string, number>();
  for (const chain of chains) {
    for (const place of new Set([chain.document, ...chain.links.flatMap((link) => link.speakers)]))
      within.set(place, (within.get(place) ?? 0) + 1);
    for (const [position, link] of chain.links.entries()) {
      const isOrigin = position === chain.links.length - 1;
      for (const speaker of link.speakers) {
        const meetings = meetingsOf(speaker);
        meetings.documents.add(chain.document);
        meetings[isOrigin ? 'states' : 'passesOn'].add(chain.id);
      }
      const next = chain.links[position + 1];
      if (next === undefined) continue;
      const joint = next.speakers.length > 1 ? [...next.speakers].sort() : [];
      for (const source of link.speakers)
        for (const target of next.speakers) addEdge('cites', chain, source, target, joint);
    }
    const voices = documents.get(chain.document)?.voices ?? [];
    const opening = chain.links[0]?.speakers ?? [];
    const joint = opening.length > 1 ? [...opening].sort() : [];
    for (const speaker of opening)
      if (!voices.includes(speaker)) addEdge('opens', chain, chain.document, speaker, joint);
  }

  const voiceOf = grouped(
    [...documents.values()]
      .filter((document) => document.held)
      .flatMap(({ id, voices }) => voices.map((voice) => ({ voice, id }))),
    ({ voice }) => voice,
  );
  const nameOf = new Map(actors.map((actor) => [actor.id, actor.name]));
  const nodes: { key: string; attributes: CitationNode }[] = [];
  for (const actor of actors) {
    const voices = (voiceOf.get(actor.id) ?? []).map(({ id }) => id);
    const meetings = met.get(actor.id);
    if (meetings === undefined && voices.length === 0) continue;
    nodes.push({
      key: actor.id,
      attributes: {
        type: 'actor',
        label: actor.name,
        kind: actor.kind,
        isHeld: voices.length > 0,
        voiceOf: distinct(voices),
        documents: distinct([...voices, ...(meetings?.documents ?? [])]),
        states: meetings?.states.size ?? 0,
        passesOn: meetings?.passesOn.size ?? 0,
        timesCited: meetings?.cited.size ?? 0,
      },
    });
  }
  for (const document of documents.values()) {
    if (!document.held && !met.has(document.id)) continue;
    nodes.push(documentNode(document, nameOf, within.get(document.id) ?? 0));
  }
  return {
    nodes: nodes.sort(byKey),
    edges: [...edges].map(([key, edge]) => ({ key, ...edge })).sort(byKey),
  };
}

/** The ids of the assertions and documents in which one is met. */
type Meetings = Record<'documents' | 'states' | 'passesOn' | 'cited', Set<string>>;
