// `stemma query`: one Cypher statement, read only, as a table, JSON or CSV.
import { readSettings } from '../env.ts';
import { EXIT } from '../errors.ts';
import type { Parameters } from '../store/store.ts';
import { counted, print, say } from './output.ts';
import { type Format, FORMATS } from './table.ts';
import { OVER_HTTP, withStore } from './with-store.ts';

export type QueryOptions = { param: Parameters; format: Format };

/** What an answer may take at most: enough to read, not enough to fill a machine. */
const LIMITS = { rows: 10_000, bytes: 16 * 1024 * 1024, timeoutMs: 30_000 };

export async function query(cypher: string, { param, format }: QueryOptions): Promise<number> {
  const result = await withStore(
    readSettings(),
    (store) => store.query(cypher, param, LIMITS),
    OVER_HTTP.query,
  );
  print(FORMATS[format](result));
  say(counted(result.rows.length, 'row'));
  if (result.truncated) say('The answer was cut here: narrow the question, or add LIMIT.');
  return EXIT.done;
}
