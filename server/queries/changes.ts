// Whether anything in the graph is another than before, and what was made of it for as long as nothing is.
import { z } from 'zod';
import { ask, type Reader } from './ask.ts';

const ChangeRow = z.object({ dataset: z.string(), at: z.string(), deeds: z.number() });

/** A word that is another after each load, comparing and review, whoever made it. */
export async function readChanges(store: Reader): Promise<string> {
  const rows = await ask(store, 'read/changes', ChangeRow);
  return rows.map(({ dataset, at, deeds }) => `${dataset} ${at} ${deeds}`).join('\n');
}

/**
 * Makes something of the graph once, and gives it again until the graph changes; what could not be made is not kept.
 *
 * @param make    of one key, such as the name of a dataset
 * @param changes another word after each change that `make` hangs on
 */
export function keptUntilChanged<Made>(
  store: Reader,
  make: (key: string) => Promise<Made>,
  changes: (store: Reader) => Promise<string> = readChanges,
): (key: string) => Promise<Made> {
  let at: string | null = null;
  let kept = new Map<string, Promise<Made>>();
  return async (key) => {
    const now = await changes(store);
    if (now !== at) [at, kept] = [now, new Map()];
    const own = kept;
    const made = own.get(key) ?? make(key);
    own.set(key, made);
    try {
      return await made;
    } catch (cause) {
      if (own.get(key) === made) own.delete(key);
      throw cause;
    }
  };
}
