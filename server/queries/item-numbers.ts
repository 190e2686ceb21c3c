// How much is behind each of some items.
import { z } from 'zod';
import type { ItemNumbers } from '#schema';
import { numbersOf } from '../lineage/numbers.ts';
import { ask, type Reader } from './ask.ts';
import { readEvidence } from './lineage-evidence.ts';
import { distinct, grouped } from './rows.ts';

const Row = z.object({ item: z.string(), id: z.string() });

export async function readItemNumbers(store: Reader, ids: readonly string[]): Promise<ItemNumbers> {
  const items = distinct(ids);
  const rows = await ask(store, 'read/item-assertions', Row, { ids: items });
  const evidence = await readEvidence(store, distinct(rows.map(({ id }) => id)));
  const own = grouped(rows, ({ item }) => item);
  const numbers = numbersOf(
    new Map(items.map((item) => [item, (own.get(item) ?? []).map(({ id }) => id)])),
    evidence,
  );
  return { items: [...numbers].map(([id, counts]) => ({ id, ...counts })) };
}
