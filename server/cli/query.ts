// `stemma query`: one Cypher statement, read only, as a table, JSON or CSV.
import { readSettings } from '../env.ts';
import { EXIT } from '../errors.ts';
import type { Parameters } from '../store/store.ts';
import { counted, print, say } from './output.ts';
import { type Format, FORMATS } from './table.ts';
import { withStore } from './with-store.ts';

export type QueryOptions = { param: Parameters; format: Format };

/** What an answer may take at most: enough to read, not enough to fill a machine. */
const LIMITS = { rows: 10_000, bytes: 16 * 1024 * 1024, timeoutMs: 30_000 };

export async function query(cypher: string, { param, format }: QueryOptions): Promise<number> {
  const result = await withStore(readSettings(), (store) => store.query(cypher, param, LIMITS));
  print(FORMATS[format](result));
  say(counted(result.rows.length, 'row'));
  if (result.truncated) say('The answer was cut here: narrow the question, or add LIMIT.');
  return EXIT.done;
}

/** Adds `name=value` to parameters: the value as JSON where it is JSON, else as text. */
export function withParameter(text: string, before: Parameters): Parameters | null {
  const [, name, value] = /^(\w+)=(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined) return null;
  try {
    return { ...before, [name]: JSON.parse(value) };
  } catch {
    return { ...before, [name]: value };
  }
}
