// Actors read back from the graph: the dataset's own, and those whom a document does not name where it speaks of them.
import type { ActorEntry, Dataset, Speaker, Unidentified } from '#schema';
import { type GraphLookup, localId, maybe } from './graph-lookup.ts';

/** Stands for a private person's name, which no graph holds; a sign is no word that could be found elsewhere. */
const WITHHELD = '—';

export function readActors(graph: GraphLookup): Dataset['actors'] {
  return graph.rows.Actor.filter(({ id }) => !isUnnamed(localId(id))).map((row) => ({
    id: localId(row.id),
    name: row.private ? WITHHELD : row.name,
    // Only those whom a text does not name have the kind "unidentified".
    kind: row.kind as ActorEntry['kind'],
    aliases: row.aliases,
    role: maybe(row.role),
    description: maybe(row.description),
    private: row.private,
    shownAs: row.private ? row.name : undefined,
    memberOf: graph.from('actor-member-of', row.id).map(({ target, role, from, to }) => ({
      actor: localId(target),
      role: maybe(role),
      from: maybe(from),
      to: maybe(to),
    })),
    ...identities(graph, 'actor', row.id),
  }));
}

/** Who is the same as whom, and who is not, as the dataset says: each pair stands with the smaller id. */
export function identities(graph: GraphLookup, kind: 'actor' | 'claim' | 'question', id: string) {
  // What the graph has between them is what reviews made of it, which reviews.yaml holds.
  const declared = (isSame: boolean) => {
    const name = isSame ? `${kind}-same-as` : `${kind}-not-same-as`;
    const pairs = [
      ...graph.kept.identities.filter((pair) => pair.of === kind && pair.isSame === isSame),
      ...graph.kept.merged.filter((one) => one.kind === name).map(({ row }) => row),
    ];
    return pairs.filter(({ source }) => source === id).map(({ target }) => localId(target));
  };
  const same = declared(true);
  const other = declared(false);
  return {
    sameAs: same.length > 0 ? same : undefined,
    notSameAs: other.length > 0 ? other : undefined,
  };
}

/** Reads ids of actors back to what stands at a place of a document: an id, or the words for one whom it does not name. */
export function speakerReader(graph: GraphLookup): (actor: string, place: string) => Speaker {
  const unnamed = new Map(
    graph.rows.Actor.filter(({ id }) => isUnnamed(localId(id))).map((row) => {
      const [of] = graph.targets('actor-member-of', row.id);
      const kind = row.kind === 'unidentified' ? undefined : row.kind;
      return [localId(row.id), { unidentified: row.name, of, kind }];
    }),
  );
  return (actor, place) => {
    const words: Omit<Unidentified, 'as'> | undefined =
      graph.kept.mentions[actor]?.[place] ?? unnamed.get(actor);
    if (words === undefined) return actor;
    const { unidentified, of, kind } = words;
    return { unidentified, as: actor.slice(actor.indexOf('/') + 1), of, kind };
  };
}

/** `<document>/<key>`: no other id of an actor has a slash. */
function isUnnamed(actor: string): boolean {
  return actor.includes('/');
}
