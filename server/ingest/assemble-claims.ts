// Questions, claims, and the places and events that they speak of, as rows.
import type { ClaimEntry, NodeRow, Quantity, RelationshipKind, Term } from '#schema';
import type { AnchoredDataset } from './anchor.ts';
import { dated } from './dated.ts';
import { nodeId, type NodeKind } from './node-id.ts';
import { quantityRange } from './quantity-range.ts';
import { samePairs } from './same-pairs.ts';

type Ends = { source: string; target: string };

export function assembleClaims(dataset: AnchoredDataset) {
  const { id: name, claims, questions, places, events } = dataset;
  const named = (kind: NodeKind) => (local: string) => nodeId(name, kind, local);
  const joined = <E extends { id: string }>(
    entries: readonly E[],
    kind: NodeKind,
    others: (entry: E) => readonly string[],
    otherKind: NodeKind,
  ): Ends[] =>
    entries.flatMap((entry) =>
      others(entry).map((other) => ({
        source: nodeId(name, kind, entry.id),
        target: nodeId(name, otherKind, other),
      })),
    );
  const termed = (end: 'subject' | 'object', kind: 'actor' | 'place' | 'event'): Ends[] =>
    joined(claims, 'claim', (claim) => termIds(claim[end], kind), kind);
  return {
    nodes: {
      Question: questions.map((question): NodeRow<'Question'> => ({
        id: nodeId(name, 'question', question.id),
        dataset: name,
        text: question.text,
        topic: question.topic ?? null,
        key: question.key ?? null,
      })),
      Claim: claims.map((claim) => claimRow(name, claim)),
      Place: places.map((place): NodeRow<'Place'> => ({
        id: nodeId(name, 'place', place.id),
        dataset: name,
        name: place.name,
        kind: place.kind ?? null,
        aliases: place.aliases,
        lat: place.lat ?? null,
        lon: place.lon ?? null,
      })),
      Event: events.map((event): NodeRow<'Event'> => ({
        id: nodeId(name, 'event', event.id),
        dataset: name,
        title: event.title,
        kind: event.kind ?? null,
        ...dated('date', event.date),
        aliases: event.aliases,
      })),
    },
    relationships: {
      'claim-answers': joined(claims, 'claim', ({ question }) => question, 'question'),
      'claim-about': joined(claims, 'claim', ({ about }) => about, 'event'),
      'claim-located-in': joined(claims, 'claim', ({ place }) => place, 'place'),
      'claim-instance-of': joined(claims, 'claim', ({ instanceOf }) => instanceOf, 'claim'),
      'claim-subject-actor': termed('subject', 'actor'),
      'claim-subject-place': termed('subject', 'place'),
      'claim-subject-event': termed('subject', 'event'),
      'claim-object-actor': termed('object', 'actor'),
      'claim-object-place': termed('object', 'place'),
      'claim-object-event': termed('object', 'event'),
      'claim-same-as': samePairs(claims, 'sameAs', named('claim')),
      'claim-not-same-as': samePairs(claims, 'notSameAs', named('claim')),
      'question-part-of': joined(questions, 'question', ({ partOf }) => partOf, 'question'),
      'question-same-as': samePairs(questions, 'sameAs', named('question')),
      'question-not-same-as': samePairs(questions, 'notSameAs', named('question')),
      'event-located-in': joined(events, 'event', ({ place }) => place, 'place'),
      'event-part-of': joined(events, 'event', ({ partOf }) => partOf, 'event'),
      'place-within': joined(
        places,
        'place',
        ({ within }) => (within === undefined ? [] : [within]),
        'place',
      ),
    } satisfies { [Kind in RelationshipKind]?: Ends[] },
  };
}

function claimRow(dataset: string, claim: ClaimEntry): NodeRow<'Claim'> {
  return {
    id: nodeId(dataset, 'claim', claim.id),
    dataset,
    text: claim.text,
    topic: claim.topic ?? null,
    predicate: claim.predicate ?? null,
    subjectText: termText(claim.subject),
    objectText: termText(claim.object),
    instrument: claim.instrument ?? null,
    ...dated('when', claim.when),
    whenBasis: claim.whenBasis ?? null,
    ...quantityFields(claim.quantity),
  };
}

function quantityFields(quantity: Quantity | undefined) {
  const range = quantity === undefined ? { low: null, high: null, bound: null } : quantityRange(quantity);
  return {
    measure: quantity?.measure ?? null,
    of: quantity?.of ?? null,
    unit: quantity?.unit ?? null,
    ...range,
    words: quantity?.words ?? null,
    ...dated('asOf', quantity?.asOf),
    ...dated('periodStart', quantity?.periodStart),
    ...dated('periodEnd', quantity?.periodEnd),
    cumulative: quantity?.cumulative ?? null,
  };
}

function termText(term: Term | undefined): string | null {
  return term !== undefined && 'text' in term ? term.text : null;
}

function termIds(term: Term | undefined, kind: 'actor' | 'place' | 'event'): string[] {
  const id: unknown = term === undefined ? undefined : Reflect.get(term, kind);
  return typeof id === 'string' ? [id] : [];
}
