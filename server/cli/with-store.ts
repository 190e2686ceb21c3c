// Opens the store for one command, and closes it whatever comes of it.
import type { Settings } from '#schema';
import { StemmaError } from '../errors.ts';
import { readHolder } from '../store/holder.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { say } from './output.ts';

/** What to ask of a running server instead of each command; {api} is its address. */
export const OVER_HTTP = {
  status: 'curl {api}/health',
  reviews: 'curl {api}/reviews?dataset=NAME',
  query: `curl -X POST -H 'Content-Type: application/json' -d '{"cypher": "…"}' {api}/query`,
  export: 'curl -OJ "{api}/export/FORMAT?dataset=NAME"',
  lineage: 'curl {api}/claims/ID/lineage',
  ingest: `curl -X POST -H 'Content-Type: application/json' -d '{"dataset": "NAME"}' {api}/ingest`,
};

/**
 * @param overHttp what to ask of the running server instead, where one holds the embedded store
 * @throws StemmaError of the store, and whatever `work` throws
 */
export async function withStore<Result>(
  settings: Settings,
  work: (store: Store) => Promise<Result>,
  overHttp: string,
): Promise<Result> {
  let store: Store;
  try {
    store = await openStore(settings, { log: say });
  } catch (cause) {
    if (!(cause instanceof StemmaError) || cause.code !== 'store-held') throw cause;
    const address = readHolder(settings.STEMMA_DATA)?.address;
    if (address === undefined) throw cause;
    throw new StemmaError(
      'store-held',
      `${cause.message}\nOver HTTP: ${overHttp.replaceAll('{api}', `${address}/api`)}`,
      { cause },
    );
  }
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Where the store is, in words. */
export function placeOf({ NEO4J_URI, STEMMA_DATA }: Settings): string {
  return NEO4J_URI === undefined ? `in ${STEMMA_DATA}` : `at ${NEO4J_URI}`;
}
