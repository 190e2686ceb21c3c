// Who stands in a flow, and which arrows join them: the citation graph without ids' order, cycles, and the voices
// that their document's spine stands for. Everything is put in one order first, so that the order of the input is gone.
import type { ActorKind, CitationEdge, CitationGraph, CitationNode, NamedWork } from '#schema';
import { actorLabel } from '../actor-label.ts';
import { compare, findSpines, type Spine } from './spine-of.ts';

export type Place = {
  key: string;
  /** What it stands for; in a circle of citations one actor has two places. */
  id: string;
  label: string;
  /** What kind of place: an actor, a work that is cited, or origins folded into one. */
  kind: ActorKind | 'work' | 'fold';
  isHeld: boolean;
  /** Ids of those folded into it; empty but for a fold. */
  folded: string[];
};

export type Arrow = {
  key: string;
  /** Key of a place, or id of the document from whose spine it comes. */
  source: string;
  target: string;
  /** Ids of the documents in whose chains the link stands. */
  documents: string[];
  assertions: string[];
  /** What names the work outside any chain. */
  named: NamedWork[];
  /** In which ways who cites does so, each once. */
  ways: CitationEdge['type'][];
  /** It stands only in readers' comments. */
  isComment: boolean;
  /** Keys of the edges of the citation graph that it draws. */
  edges: string[];
};

/** What an arrow says, wherever it is drawn. */
export type ArrowSays = Omit<Arrow, 'edges'>;

export function saysOf({ edges: _edges, ...says }: Arrow): ArrowSays {
  return says;
}

/** How many passages an arrow rests on. */
export function countPassages({ assertions, named }: Pick<Arrow, 'assertions' | 'named'>): number {
  return assertions.length + named.length;
}

export type Places = {
  /** Held documents, or their publishers, by date, undated last. */
  spines: Spine[];
  /** Ids of held documents to the spine that stands for each. */
  spineOf: Map<string, string>;
  /** Keys to places, in the one order. */
  places: Map<string, Place>;
  arrows: Arrow[];
  /** Keys of places whose links were said jointly, each set in the one order. */
  joint: string[][];
};

export function findPlaces(graph: CitationGraph): Places {
  const nodes = new Map(graph.nodes.map((node) => [node.key, node.attributes]));
  const { spines, spineOf } = findSpines(graph);
  const isSpine = new Set(spines.map((spine) => spine.id));
  const found = new Map<string, Place>();
  const place = (key: string): string => {
    const node = nodes.get(key);
    // A held document that is cited as a work stands among the origins, too.
    const placeKey = isSpine.has(key) ? `${key}~cited` : key;
    if (node && !found.has(placeKey)) found.set(placeKey, placeOf(placeKey, key, node));
    return placeKey;
  };

  const arrows = new Map<string, Arrow>();
  const joint = new Map<string, string[]>();
  for (const edge of inOrder(graph, nodes)) {
    const { document } = edge.attributes;
    const spine = spineOf.get(document) ?? document;
    const comesFromSpine =
      edge.attributes.type === 'opens' || edge.source === spine || isVoice(nodes, document, edge.source);
    const source = comesFromSpine ? spine : place(edge.source);
    const target = place(edge.target);
    addEdge(arrows, source, target, edge);
    const together = edge.attributes.joint.map(place);
    if (together.length > 1) joint.set(together.toSorted().join(' '), together);
  }
  const places = sortPlaces(found, nodes);
  const rank = rankOf(places);
  return {
    spines,
    spineOf,
    places,
    arrows: breakCircles([...arrows.values()], places, isSpine),
    joint: [...joint.values()].map((keys) => keys.toSorted((a, b) => rank(a) - rank(b))),
  };
}

/** Arrows by the key at one of their ends. */
export function arrowsBy(end: 'source' | 'target', arrows: Arrow[]): Map<string, Arrow[]> {
  const grouped = new Map<string, Arrow[]>();
  for (const arrow of arrows) {
    const others = grouped.get(arrow[end]);
    if (others) others.push(arrow);
    else grouped.set(arrow[end], [arrow]);
  }
  return grouped;
}

/** What a place stands for: an actor has two in a circle of citations, and what is read and cited, too. */
export function idOfPlace(key: string): string {
  return key.replace(/(~(cited|again))+$/, '');
}

/** The position of each place in the one order; documents come first. */
export function rankOf(places: Map<string, Place>): (key: string) => number {
  const ranks = new Map([...places.keys()].map((key, index) => [key, index]));
  return (key) => ranks.get(key) ?? -1;
}

type Nodes = Map<string, CitationNode>;
type Edge = CitationGraph['edges'][number];

function isVoice(nodes: Nodes, document: string, actor: string): boolean {
  const node = nodes.get(document);
  return node?.type === 'document' && node.voices.includes(actor);
}

export function placeOf(key: string, id: string, node: CitationNode): Place {
  if (node.type === 'document') {
    // What was read goes by its letter everywhere.
    const label = node.held && node.siglum !== null ? `${node.siglum} · ${node.label}` : node.label;
    return { key, id, label, kind: 'work', isHeld: node.held, folded: [] };
  }
  const label = actorLabel({ ...node, name: node.label });
  return { key, id, label, kind: node.kind, isHeld: node.isHeld, folded: [] };
}

/** The words that tell a node from others without its id, so that renaming ids moves nothing. */
export function wordsOf(node: CitationNode): string {
  return `${node.label}\n${node.type === 'actor' ? node.kind : 'document'}`;
}

function inOrder(graph: CitationGraph, nodes: Nodes): Edge[] {
  const known = new Map([...nodes].map(([key, node]) => [key, wordsOf(node)]));
  const words = (key: string): string => known.get(key) ?? '';
  return graph.edges.toSorted(
    (a, b) =>
      compare(words(a.attributes.document), words(b.attributes.document)) ||
      compare(words(a.source), words(b.source)) ||
      compare(words(a.target), words(b.target)) ||
      compare(a.source, b.source) ||
      compare(a.target, b.target) ||
      compare(a.attributes.document, b.attributes.document) ||
      compare(a.key, b.key),
  );
}

function sortPlaces(found: Map<string, Place>, nodes: Nodes): Map<string, Place> {
  // Several may be shown by one label, as publishers who are not named are; the graph's own words still tell them apart.
  const words = ({ id }: Place): string => nodes.get(id)?.label ?? '';
  const sorted = [...found.values()].toSorted(
    (a, b) =>
      compare(a.label, b.label) ||
      compare(a.kind, b.kind) ||
      compare(words(a), words(b)) ||
      compare(a.key, b.key),
  );
  return new Map(sorted.map((place) => [place.key, place]));
}

function addEdge(arrows: Map<string, Arrow>, source: string, target: string, edge: Edge): void {
  if (source === target) return;
  const key = `${source} ${target}`;
  const { type, document, assertions, named = [], zone } = edge.attributes satisfies CitationEdge;
  const arrow = arrows.get(key);
  if (!arrow) {
    const isComment = zone === 'comment';
    arrows.set(key, {
      key,
      source,
      target,
      documents: [document],
      assertions: [...assertions],
      named: [...named],
      ways: [type],
      isComment,
      edges: [edge.key],
    });
    return;
  }
  if (!arrow.documents.includes(document)) arrow.documents.push(document);
  arrow.assertions = [...new Set([...arrow.assertions, ...assertions])];
  arrow.named.push(...named);
  if (!arrow.ways.includes(type)) arrow.ways.push(type);
  arrow.isComment &&= zone === 'comment';
  arrow.edges.push(edge.key);
}

/**
 * Where actors cite each other in a circle, the arrow that closes it ends in a second place of the one it cites,
 * among the origins: everything then runs one way, and nobody is left out.
 */
function breakCircles(arrows: Arrow[], places: Map<string, Place>, isSpine: Set<string>): Arrow[] {
  const cited = arrowsBy('source', arrows);
  const state = new Map<string, 'open' | 'done'>();
  const closing = new Set<Arrow>();
  const visit = (key: string): void => {
    state.set(key, 'open');
    for (const arrow of cited.get(key) ?? []) {
      if (state.get(arrow.target) === 'open') closing.add(arrow);
      else if (!state.has(arrow.target)) visit(arrow.target);
    }
    state.set(key, 'done');
  };
  for (const key of [...isSpine, ...places.keys()]) if (!state.has(key)) visit(key);
  return arrows.map((arrow) => {
    if (!closing.has(arrow)) return arrow;
    const target = `${arrow.target}~again`;
    const place = places.get(arrow.target);
    if (place && !places.has(target)) places.set(target, { ...place, key: target });
    return { ...arrow, key: `${arrow.source} ${target}`, target };
  });
}
