// What one item is joined to: asked once, then counted by kind of relation.
import { ItemRef, Neighbour, type Neighbours } from '#schema';
import { StemmaError } from '../errors.ts';
import { ask, type Reader } from './ask.ts';

/**
 * @returns the item, its kinds of relation by name, and all it is joined to, by relation and id
 * @throws StemmaError not-found
 */
export async function readNeighbours(
  store: Reader,
  id: string,
): Promise<Pick<Neighbours, 'item' | 'relations' | 'items'>> {
  const [[item], items] = await Promise.all([
    ask(store, 'read/item', ItemRef, { id }),
    ask(store, 'read/neighbours', Neighbour, { id }),
  ]);
  if (item === undefined) throw new StemmaError('not-found', `Nothing to explore has the id ${id}.`);
  const counts = new Map<Neighbour['relation'], number>();
  for (const { relation } of items) counts.set(relation, (counts.get(relation) ?? 0) + 1);
  return { item, relations: [...counts].map(([relation, count]) => ({ relation, items: count })), items };
}
