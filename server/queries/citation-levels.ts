// Who cites whom by document and by publisher: the same chains, each link folded onto the work in which it is said to
// stand, or onto whoever published that; and what documents name or take words from outside any chain.
import { z } from 'zod';
import type { CitationEdge, CitationGraph, CitationNode, CitationsBy, NamedWork } from '#schema';
import { ActorRow, byKey, documentNode } from './citation-nodes.ts';
import { ask, type Reader } from './ask.ts';
import { type Chain, type Chains, readChains } from './chains.ts';
import { distinct, grouped } from './rows.ts';

const text = z.string();
const NamedRow = z.object({
  id: text,
  source: text,
  target: text,
  quote: text,
  start: z.int(),
  intent: text.nullable(),
  locator: text.nullable(),
});
const TakenRow = z.object({ assertion: text, other: text });

/** What of the citations between documents stands in no chain. */
export type BesideChains = { named: z.infer<typeof NamedRow>[]; taken: z.infer<typeof TakenRow>[] };
export type Folding = Exclude<CitationsBy, 'actor'>;

export async function readFoldedCitations(
  store: Reader,
  dataset: string,
  by: Folding,
): Promise<CitationGraph> {
  const [chains, actors, named, taken] = await Promise.all([
    readChains(store, dataset),
    ask(store, 'read/graph-actors', ActorRow, { dataset }),
    ask(store, 'read/graph-works-named', NamedRow, { dataset }),
    ask(store, 'read/graph-words-taken', TakenRow, { dataset }),
  ]);
  return foldedCitations(by, chains, actors, { named, taken });
}

/**
 * Draws which document cites which, or which publisher.
 *
 * - `cites` leads from each place that a chain names to the next one it names, and from a document to a work that it
 *   names outside any chain; a link that names no place is passed through. Nothing cites itself.
 * - `takes-words` leads from the document of a passage to that of the passage from which its words are taken.
 * - By document a link's place is its work; the first place of every chain is the document in which it stands.
 * - By publisher it is the work's publisher, else the work itself; where there is no work, whoever speaks and publishes.
 *
 * Nodes are the held documents and whatever is met; by publisher, a document that has one stands there for its name
 * alone. Nodes and edges are in the order of their keys.
 */
export function foldedCitations(
  by: Folding,
  { documents, chains }: Chains,
  actors: ActorRow[],
  { named, taken }: BesideChains,
): CitationGraph {
  const publishersOf = (document: string): string[] => documents.get(document)?.publishers ?? [];
  const placesOf = (document: string): string[] => {
    const publishers = by === 'publisher' ? publishersOf(document) : [];
    return publishers.length > 0 ? publishers : [document];
  };
  const publishing = new Set([...documents.values()].flatMap(({ publishers }) => publishers));
  const placesAt = (link: Chain['links'][number], voices: readonly string[]): string[] => {
    if (link.work !== null) return placesOf(link.work);
    if (by === 'document') return [];
    return link.speakers.filter((speaker) => publishing.has(speaker) && !voices.includes(speaker));
  };

  const edges = new Edges();
  const met = new Map<string, Met>();
  const meetingsOf = (place: string): Met => {
    const known = met.get(place) ?? { documents: new Set(), states: 0, passesOn: 0, cited: new Set() };
    met.set(place, known);
    return known;
  };
  const within = new Map<string, number>();
  for (const chain of chains) {
    within.set(chain.document, (within.get(chain.document) ?? 0) + 1);
    const voices = documents.get(chain.document)?.voices ?? [];
    const steps = [
      placesOf(chain.document),
      // The voice stands for its document, whatever else it publishes.
      ...chain.links.map((link, position) => placesAt(link, position === 0 ? voices : [])),
    ].filter((places) => places.length > 0);
    for (const [position, places] of steps.entries()) {
      const next = steps[position + 1];
      for (const place of places) {
        const meetings = meetingsOf(place);
        meetings.documents.add(chain.document);
        meetings[next === undefined ? 'states' : 'passesOn'] += 1;
      }
      if (next === undefined) continue;
      for (const place of next) meetingsOf(place).cited.add(chain.id);
      edges.add({ type: 'cites', ...placeOf(chain), sources: places, targets: next }, chain.id);
    }
  }
  const chainOf = new Map(chains.map((chain) => [chain.id, chain]));
  for (const { assertion, other } of taken) {
    const [own, from] = [chainOf.get(assertion), chainOf.get(other)];
    if (own === undefined || from === undefined || own.document === from.document) continue;
    const ends = { sources: placesOf(own.document), targets: placesOf(from.document) };
    edges.add({ type: 'takes-words', ...placeOf(own), ...ends }, assertion);
  }
  for (const { source, target, ...words } of named) {
    const ends = { sources: placesOf(source), targets: placesOf(target) };
    edges.add({ type: 'cites', document: source, zone: 'body', ...ends }, { document: source, ...words });
  }

  const drawn = edges.all();
  const there = new Set(drawn.flatMap(({ source, target }) => [source, target]));
  const nameOf = new Map(actors.map((actor) => [actor.id, actor.name]));
  const held = [...documents.values()].filter((document) => document.held);
  const publishes = grouped(
    held.flatMap(({ id, publishers }) => publishers.map((publisher) => ({ publisher, id }))),
    ({ publisher }) => publisher,
  );
  const voiceOf = grouped(
    held.flatMap(({ id, voices }) => voices.map((voice) => ({ voice, id }))),
    ({ voice }) => voice,
  );
  const nodes: { key: string; attributes: CitationNode }[] = [];
  for (const { id, name, kind } of by === 'publisher' ? actors : []) {
    const own = (publishes.get(id) ?? []).map((row) => row.id);
    if (!there.has(id) && own.length === 0) continue;
    const meetings = met.get(id);
    nodes.push({
      key: id,
      attributes: {
        type: 'actor',
        label: name,
        kind,
        isHeld: own.length > 0,
        voiceOf: distinct((voiceOf.get(id) ?? []).map((row) => row.id)),
        documents: distinct([...own, ...(meetings?.documents ?? [])]),
        states: meetings?.states ?? 0,
        passesOn: meetings?.passesOn ?? 0,
        timesCited: meetings?.cited.size ?? 0,
        publishes: distinct(own),
      },
    });
  }
  for (const document of documents.values())
    if (document.held || there.has(document.id))
      nodes.push(documentNode(document, nameOf, within.get(document.id) ?? 0));
  return { nodes: nodes.sort(byKey), edges: drawn };
}

type Met = { documents: Set<string>; states: number; passesOn: number; cited: Set<string> };

function placeOf(chain: Chain): Pick<CitationEdge, 'document' | 'zone'> {
  return { document: chain.document, zone: chain.zone === 'comment' ? 'comment' : 'body' };
}

type Drawn = CitationGraph['edges'][number];
type Passage = Pick<CitationEdge, 'type' | 'document' | 'zone'> & { sources: string[]; targets: string[] };

/** Edges as they are met, one for each pair, document, zone and way, with the passages that each rests on. */
class Edges {
  #edges = new Map<string, Drawn & { attributes: { named: NamedWork[] } }>();

  /** @param passage the id of an assertion, or words that name a work outside any chain */
  add({ sources, targets, ...way }: Passage, passage: string | NamedWork): void {
    const joint = targets.length > 1 ? [...targets].sort() : [];
    for (const source of sources)
      for (const target of targets) {
        if (source === target) continue;
        const key = [way.type, way.document, way.zone, source, target, ...joint].join(' ');
        const edge = this.#edges.get(key) ?? {
          key,
          source,
          target,
          attributes: { ...way, assertions: [], named: [], count: 0, joint },
        };
        this.#edges.set(key, edge);
        const { assertions, named } = edge.attributes;
        if (typeof passage !== 'string') named.push(passage);
        else if (assertions.at(-1) !== passage) assertions.push(passage);
        edge.attributes.count = assertions.length + named.length;
      }
  }

  all(): Drawn[] {
    return [...this.#edges.values()].sort(byKey);
  }
}
