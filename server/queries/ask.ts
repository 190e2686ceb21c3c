// Asks the store one named question and parses the rows that come back: from here on they have a type.
import { z } from 'zod';
import type { Parameters, Store } from '../store/store.ts';

/** What a query needs of the store: to read. */
export type Reader = Pick<Store, 'read'>;

/**
 * @param statement the name of a file under `cypher/`, without its ending
 * @param row       the schema of one row; a row that does not fit is a fault of ours and throws
 */
export async function ask<Row>(
  store: Reader,
  statement: string,
  row: z.ZodType<Row>,
  parameters: Parameters = {},
): Promise<Row[]> {
  return z.array(row).parse(await store.read(statement, parameters));
}
