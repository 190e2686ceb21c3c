// Questions, claims, places and events read back from the graph.
import type { Dataset, NodeRow, Term } from '#schema';
import { identities } from './actors.ts';
import { type GraphLookup, localId, maybe } from './graph-lookup.ts';
import { quantityOf } from './quantity.ts';

export function readPlaces(graph: GraphLookup): Dataset['places'] {
  return graph.rows.Place.map((row) => ({
    id: localId(row.id),
    name: row.name,
    kind: maybe(row.kind),
    aliases: row.aliases,
    within: graph.targets('place-within', row.id)[0],
    lat: maybe(row.lat),
    lon: maybe(row.lon),
  }));
}

export function readEvents(graph: GraphLookup): Dataset['events'] {
  return graph.rows.Event.map((row) => ({
    id: localId(row.id),
    title: row.title,
    kind: maybe(row.kind),
    date: maybe(row.date),
    aliases: row.aliases,
    place: graph.targets('event-located-in', row.id),
    partOf: graph.targets('event-part-of', row.id),
  }));
}

export function readQuestions(graph: GraphLookup): Dataset['questions'] {
  return graph.rows.Question.map((row) => ({
    id: localId(row.id),
    text: row.text,
    topic: maybe(row.topic),
    key: maybe(row.key),
    partOf: graph.targets('question-part-of', row.id),
    ...identities(graph, 'question', row.id),
  }));
}

export function readClaims(graph: GraphLookup): Dataset['claims'] {
  return graph.rows.Claim.map((row) => ({
    id: localId(row.id),
    text: row.text,
    topic: maybe(row.topic),
    question: graph.targets('claim-answers', row.id),
    about: graph.targets('claim-about', row.id),
    place: graph.targets('claim-located-in', row.id),
    predicate: maybe(row.predicate),
    subject: termOf(graph, 'subject', row),
    object: termOf(graph, 'object', row),
    instrument: maybe(row.instrument),
    instanceOf: graph.targets('claim-instance-of', row.id),
    when: maybe(row.when),
    whenBasis: maybe(row.whenBasis),
    quantity: quantityOf(row),
    ...identities(graph, 'claim', row.id),
  }));
}

function termOf(graph: GraphLookup, end: 'subject' | 'object', row: NodeRow<'Claim'>): Term | undefined {
  const text = row[`${end}Text`];
  if (text !== null) return { text };
  const [actor] = graph.targets(`claim-${end}-actor`, row.id);
  if (actor !== undefined) return { actor };
  const [place] = graph.targets(`claim-${end}-place`, row.id);
  if (place !== undefined) return { place };
  const [event] = graph.targets(`claim-${end}-event`, row.id);
  return event === undefined ? undefined : { event };
}
