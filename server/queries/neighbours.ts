// What one item is joined to: asked once, then counted by kind of relation; and what items belong to.
import { z } from 'zod';
import { Belonging, ItemRef, Neighbour, type Neighbours } from '#schema';
import { StemmaError } from '../errors.ts';
import { ask, type Reader } from './ask.ts';
import { grouped } from './rows.ts';

/**
 * @returns the item, its kinds of relation by name, and all it is joined to, by relation and id
 * @throws StemmaError not-found
 */
export async function readNeighbours(
  store: Reader,
  id: string,
): Promise<{
  item: ItemRef;
  relations: Omit<Neighbours['relations'][number], 'within'>[];
  items: Neighbour[];
}> {
  const [[item], items] = await Promise.all([
    ask(store, 'read/item', ItemRef, { id }),
    ask(store, 'read/neighbours', Neighbour, { id }),
  ]);
  if (item === undefined) throw new StemmaError('not-found', `Nothing to explore has the id ${id}.`);
  const counts = new Map<Neighbour['relation'], number>();
  for (const { relation } of items) counts.set(relation, (counts.get(relation) ?? 0) + 1);
  return { item, relations: [...counts].map(([relation, count]) => ({ relation, items: count })), items };
}

const BelongingRow = Belonging.extend({ item: z.string() });

/** What each of some items belongs to, by kind and id; nothing where it belongs to nothing. */
export async function readBelongings(
  store: Reader,
  ids: readonly string[],
): Promise<(id: string) => Belonging[]> {
  const rows = await ask(store, 'read/belongings', BelongingRow, { ids: [...new Set(ids)] });
  const belongs = grouped(rows, (row) => row.item);
  return (id) => (belongs.get(id) ?? []).map(({ by, id: group, name }) => ({ by, id: group, name }));
}
