// The picture in sentences: what is told of a place, a document or an arrow, aloud or beside the pointer.
import {
  actorLabel,
  type ArrowSays,
  type ChainArrow,
  type ChainPlace,
  type FlowPlace,
  idOfPlace,
} from '#layout';
import type { CitationGraph, CitationNode, CitationsBy } from '#schema';
import { citesInWords, passagesInWords } from '../../state/arrows.ts';
import { KIND_NAMES } from '../../theme/actor-shape.tsx';
import { countOf, formatDate, formatNumber } from '../../theme/number-and-date.ts';

/** What sentences about a graph are made from. */
export type Telling = {
  by: CitationsBy;
  nodes: Map<string, CitationNode>;
  nameOf: (key: string) => string;
  siglumOf: (document: string) => string;
};

/** @param named the graph by actor, which names voices that do not stand in the other */
export function tellingOf(
  graph: CitationGraph,
  by: CitationsBy = 'actor',
  named: CitationGraph = graph,
): Telling {
  const nodes = new Map([...named.nodes, ...graph.nodes].map(({ key, attributes }) => [key, attributes]));
  const nameOf = (key: string): string => {
    const node = nodes.get(idOfPlace(key));
    if (!node) return key;
    return node.type === 'actor' ? actorLabel({ ...node, name: node.label }) : node.label;
  };
  const siglumOf = (document: string): string => {
    const node = nodes.get(document);
    return node?.type === 'document' ? (node.siglum ?? node.label) : document;
  };
  return { by, nodes, nameOf, siglumOf };
}

export function describePlace(place: FlowPlace, telling: Telling): string {
  if (place.kind !== 'fold') return describeActor(place.id, place.label, telling);
  const names = place.folded.map(telling.nameOf).join(', ');
  return `${place.label}: ${names}. Enter ${place.isOpen ? 'folds' : 'opens'} them.`;
}

/** Most names that a tip beside the pointer lists. */
const MOST_NAMES = 8;

/** Who is folded away, the first few by name. */
export function listFolded(place: FlowPlace, { nameOf }: Telling): string {
  const names = place.folded.map(nameOf);
  const rest = names.length - MOST_NAMES;
  return rest > 1 ? `${names.slice(0, MOST_NAMES).join(', ')} and ${rest} more` : names.join(', ');
}

export function describeActor(id: string, label: string, { nodes, siglumOf }: Telling): string {
  const node = nodes.get(id);
  if (node?.type === 'document' && node.held)
    return `${node.label}, document ${node.siglum ?? ''}, read here, is cited.`;
  if (node?.type === 'document') return `${label}, a work that is cited.`;
  if (!node) return label;
  const known = node.isHeld ? 'read here' : 'known here by report only';
  const counts = [
    `${countOf(node.states, 'assertion')} of its own`,
    `passes on ${node.passesOn}`,
    `cited ${countOf(node.timesCited, 'time')}`,
  ].join(', ');
  const documents = node.documents.map(siglumOf).join(', ');
  return `${label}, ${KIND_NAMES[node.kind].one.toLowerCase()}, ${known}: ${counts}, in ${documents}.`;
}

export function describeChainPlace(place: ChainPlace, { nodes, siglumOf }: Telling): string {
  const node = nodes.get(place.id);
  const kind = node?.type === 'actor' ? KIND_NAMES[node.kind].one.toLowerCase() : 'a work that is cited';
  const ends = place.ends === 0 ? '' : `, ${formatNumber(place.ends)} of which it states itself`;
  return `${place.label}, ${kind}: link ${place.depth} in ${siglumOf(place.document)}, in ${countOf(place.assertions, 'assertion')}${ends}.`;
}

export function describeChainStart(
  { to, document, assertions }: Pick<ChainArrow, 'to' | 'document' | 'assertions'>,
  { nameOf, siglumOf }: Telling,
): string {
  return `${nameOf(to)} speaks first in ${siglumOf(document)} · ${countOf(assertions.length, 'assertion')}`;
}

export function describeSpine(id: string, { nodes, nameOf, siglumOf }: Telling): string {
  const node = nodes.get(id);
  if (!node) return id;
  if (node.type === 'actor')
    return `${nameOf(id)}, published ${countOf(node.publishes?.length ?? 0, 'document')}: ${(node.publishes ?? []).map(siglumOf).join(', ')}.`;
  const voices = node.voices.map(nameOf).join(', ');
  return `Document ${node.siglum ?? ''}: ${node.label}, by ${voices}, ${formatDate(node.publishedAt)}, ${countOf(node.assertions, 'assertion')}.`;
}

export function describeArrow(
  arrow: Pick<ArrowSays, 'source' | 'target' | 'documents' | 'assertions' | 'named' | 'ways'>,
  telling: Telling,
): string {
  const { by, nameOf, siglumOf } = telling;
  const citing = by === 'actor' ? citingIn(arrow.source, telling) : nameOf(arrow.source);
  const documents = arrow.documents.map(siglumOf).join(', ');
  return `${citing} ${citesInWords(arrow)} ${nameOf(arrow.target)} · ${passagesInWords(arrow, by)}, in ${documents}`;
}

/** An arrow is dotted where it stands in readers' comments alone, or where the wording alone shows it. */
export function isDotted({ isComment, ways }: Pick<ArrowSays, 'isComment' | 'ways'>): boolean {
  return isComment || ways.every((way) => way === 'takes-words');
}

export function describeCell(
  { source, target, assertions }: Pick<ArrowSays, 'source' | 'target' | 'assertions'>,
  telling: Telling,
): string {
  return `${citingIn(source, telling)} cites ${telling.nameOf(target)}, ${countOf(assertions.length, 'assertion')}`;
}

/** Whoever cites; a document does so in its voice. */
function citingIn(source: string, { nodes, nameOf }: Telling): string {
  const node = nodes.get(source);
  return node?.type === 'document' ? node.voices.map(nameOf).join(', ') : nameOf(source);
}

/** What stands over a document's title, and under it: who speaks in it; who published it, unless that is its voice, and when. */
export function spineSays(
  id: string,
  { nodes, nameOf, siglumOf }: Telling,
): { voices: string; note: string } {
  const node = nodes.get(id);
  if (node?.type === 'actor') {
    const own = (node.publishes ?? []).map(siglumOf).toSorted();
    return { voices: nameOf(id), note: `${own.length === 1 ? 'document' : 'documents'} ${own.join(', ')}` };
  }
  if (node?.type !== 'document') return { voices: '', note: '' };
  const voices = node.voices.flatMap((voice) => nodes.get(voice) ?? []);
  const names = voices.flatMap((voice) =>
    voice.type === 'actor' ? [actorLabel({ ...voice, name: voice.label })] : [],
  );
  const isVoice = voices.some(({ label }) => label === node.publisher);
  const place = node.publisher && !isVoice ? node.publisher : node.genre?.replaceAll('-', ' ');
  return {
    voices: names.join(', '),
    note: [place, formatDate(node.publishedAt)].filter(Boolean).join(', '),
  };
}
