// The arrows of who cites whom, with whoever stands at their ends, as panels and tables speak of them. Pure.
import { actorLabel, type ArrowSays, countOf, countPassages, findPlaces, idOfPlace } from '#layout';
import type { ActorRef, CitationGraph, CitationsBy, DocumentRef, NamedWork } from '#schema';
import { arrowId } from './selection.ts';

/** Actors; or none, and the document that is cited or opens a thread of comments. */
export type ArrowEnd = { actors: ActorRef[]; work: DocumentRef | null };

export type CitationArrow = {
  id: string;
  /** The id that the arrow comes from in the graph: an actor, or the document in whose voice it is said. */
  from: string;
  source: ArrowEnd;
  target: ArrowEnd;
  documents: DocumentRef[];
  /** Ids. */
  assertions: string[];
  /** What names the work outside any chain. */
  named: NamedWork[];
  ways: ArrowSays['ways'];
  /** It stands only in readers' comments. */
  isComment: boolean;
};

/** @param whole the graph that names are taken from: a facet may leave out a document's voice */
export function arrowsOf(
  graph: CitationGraph,
  whole: CitationGraph = graph,
  by: CitationsBy = 'actor',
): CitationArrow[] {
  const nodes = new Map(whole.nodes.map(({ key, attributes }) => [key, attributes]));
  const actorRef = (id: string): ActorRef[] => {
    const node = nodes.get(id);
    return node?.type === 'actor' ? [{ id, name: node.label, kind: node.kind, isHeld: node.isHeld }] : [];
  };
  const documentRef = (id: string): DocumentRef[] => {
    const node = nodes.get(id);
    if (node?.type !== 'document') return [];
    const { label, siglum, publishedAt, held } = node;
    return [{ id, title: label, siglum, publishedAt, held }];
  };
  return findPlaces(graph).arrows.map((arrow) => {
    const { source, target, documents, assertions, named, ways, isComment } = arrow;
    const [from, to] = [idOfPlace(source), idOfPlace(target)];
    const node = nodes.get(from);
    // A document speaks in its voice, but is no party to what its readers write under it.
    const speaks = by === 'actor' && node?.type === 'document' && node.held && !isComment;
    const voices = speaks ? node.voices : [from];
    return {
      id: arrowId(arrow, by),
      from,
      source: { actors: voices.flatMap(actorRef), work: documentRef(from)[0] ?? null },
      target: { actors: actorRef(to), work: documentRef(to)[0] ?? null },
      documents: documents.flatMap(documentRef),
      assertions,
      named,
      ways,
      isComment,
    };
  });
}

/** "IPHR, Truth Hounds", or the title of a work that stands alone. */
export function endInWords({ actors, work }: ArrowEnd): string {
  return actors.map(actorLabel).join(', ') || (work?.title ?? 'not named');
}

/** "cites", or "takes words from" where a text names nobody and has another's wording. */
export function citesInWords({ ways }: Pick<CitationArrow, 'ways'>): string {
  if (!ways.includes('takes-words')) return 'cites';
  return ways.length > 1 ? 'cites and takes words from' : 'takes words from';
}

/** "3 assertions"; not by actor "3 passages", among which are those that only name a work. */
export function passagesInWords(arrow: Pick<CitationArrow, 'assertions' | 'named'>, by: CitationsBy): string {
  return countOf(countPassages(arrow), by === 'actor' ? 'assertion' : 'passage');
}
