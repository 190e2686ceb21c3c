// The actors that names stand for: those of the dataset, by id, name or alias, and new ones where their kind is given.
import type { Dataset } from '#schema';
import { problemIn } from '../ingest/problem-at.ts';
import type { Draft, Place } from './draft.ts';
import { newId } from './new-ids.ts';

export type Named = {
  name: string;
  /** What the actor is, should it be a new one. */
  kind: string | undefined;
  place: Place;
  kindPlace?: Place | undefined;
  /** How to say the kind. */
  mend: string;
};

/** @returns the id for a name; of a name without a kind, which is a problem of the draft, one that it would have */
export function actorFinder(dataset: Dataset, draft: Draft): (named: Named) => string {
  const taken = new Set(dataset.actors.map(({ id }) => id));
  const known = new Map(
    dataset.actors.flatMap(({ id, name, aliases }) => [id, name, ...aliases].map((word) => [word, id])),
  );
  return ({ name, kind, place, kindPlace, mend }) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const id = newId(name, taken);
    known.set(name, id);
    if (kind === undefined)
      draft.problems.push(
        problemIn(draft.file, place, {
          code: 'unknown-actor',
          message: `The dataset has no actor "${name}", and nothing says of which kind a new one is.`,
          mend,
        }),
      );
    (draft.lists.actors ??= []).push({
      // Something has to stand there for the rest to be checked; with the problem above nothing is written.
      value: { id, name, kind: kind ?? 'group' },
      origin: { at: place, keys: { name: place, kind: kindPlace ?? place } },
    });
    return id;
  };
}
