// Actors as rows: those of the dataset, and for each document those whom its text does not name.
import type { NodeRow, RelationshipRow, Speaker, Unidentified } from '#schema';
import type { AnchoredDataset } from './anchor.ts';
import { nodeId, speakerId } from './node-id.ts';
import { compareText } from './problem-at.ts';
import { samePairs } from './same-pairs.ts';

export function assembleActors(dataset: AnchoredDataset) {
  const id = (local: string) => nodeId(dataset.id, 'actor', local);
  const unidentified = unidentifiedActors(dataset);
  const named = dataset.actors.map((actor): NodeRow<'Actor'> => ({
    id: id(actor.id),
    dataset: dataset.id,
    name: actor.private ? (actor.shownAs ?? WITHHELD) : actor.name,
    kind: actor.kind,
    aliases: actor.private ? [] : actor.aliases,
    role: actor.role ?? null,
    description: actor.description ?? null,
    private: actor.private,
  }));
  return {
    nodes: { Actor: [...named, ...unidentified.map(({ row }) => row)] },
    relationships: {
      'actor-member-of': [
        ...dataset.actors.flatMap(({ id: local, memberOf }) =>
          memberOf.map(({ actor, role, from, to }) => ({
            ...membership(id(local), id(actor)),
            role: role ?? null,
            from: from ?? null,
            to: to ?? null,
          })),
        ),
        ...unidentified.flatMap(({ row, of }) => of.map((actor) => membership(row.id, id(actor)))),
      ],
      'actor-same-as': samePairs(dataset.actors, 'sameAs', id),
      'actor-not-same-as': samePairs(dataset.actors, 'notSameAs', id),
    },
  };
}

function membership(source: string, target: string): RelationshipRow<'actor-member-of'> {
  return { source, target, role: null, from: null, to: null };
}

/** Shown of a private person for whom the dataset gives no other words; checking asks for them. */
const WITHHELD = '(name withheld)';

/** An unnamed speaker where it is spoken of; `place` names that within the document. */
export type Mention = { id: string; speaker: Unidentified; place: string; order: (number | string)[] };

/** One actor for each key of a document: named by the words that come first, the others as aliases. */
function unidentifiedActors(dataset: AnchoredDataset): { row: NodeRow<'Actor'>; of: string[] }[] {
  const byId = new Map<string, Mention[]>();
  for (const mention of mentionsIn(dataset)) byId.set(mention.id, [...(byId.get(mention.id) ?? []), mention]);
  return [...byId].map(([id, all]) => {
    const inOrder = all.toSorted((a, b) => compareOrder(a.order, b.order)).map(({ speaker }) => speaker);
    const [name = '', ...aliases] = new Set(inOrder.map((speaker) => speaker.unidentified));
    return {
      row: {
        id,
        dataset: dataset.id,
        name,
        kind: inOrder.find((speaker) => speaker.kind !== undefined)?.kind ?? 'unidentified',
        aliases,
        role: null,
        description: null,
        private: false,
      },
      of: [...new Set(inOrder.flatMap(({ of }) => (of === undefined ? [] : [of])))],
    };
  });
}

/** Every unidentified speaker where it is spoken of: a document’s own voice first, then by place in the text. */
export function mentionsIn(dataset: AnchoredDataset): Mention[] {
  const found: Mention[] = [];
  const mention = (
    document: string,
    place: string,
    speakers: readonly Speaker[],
    ...order: Mention['order']
  ) => {
    for (const [index, speaker] of speakers.entries())
      if (typeof speaker !== 'string')
        found.push({
          id: speakerId(dataset.id, document, speaker),
          speaker,
          place: `${place}/${index}`,
          order: [...order, index],
        });
  };
  for (const { id, authors, publisher } of [...dataset.documents, ...dataset.references]) {
    mention(id, 'authors', authors, -2);
    if (publisher !== undefined) mention(id, 'publisher', [publisher], -1);
  }
  for (const { id: document, statements } of dataset.documents)
    for (const { id, start, chain } of statements)
      for (const [position, { by }] of chain.entries())
        mention(document, `${id}~${position}`, by ?? [], start, id, position);
  return found;
}

function compareOrder(a: Mention['order'], b: Mention['order']): number {
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (part === other || other === undefined) continue;
    return typeof part === 'number' && typeof other === 'number'
      ? part - other
      : compareText(String(part), String(other));
  }
  return 0;
}
