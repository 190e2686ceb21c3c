// Which engine stands behind the store: Neo4j where its address is given, else the embedded one. Only that one is
// loaded: the driver alone is a quarter of a start.
import type { Settings } from '#schema';
import type { Store } from './store.ts';

/**
 * Opens the store that the settings ask for; `log` is told what the user should know about it.
 *
 * @throws StemmaError store-held, data-folder-not-writable, store-unreachable, store-refused, store-outdated
 */
export async function openStore(
  settings: Settings,
  { log }: { log: (message: string) => void },
): Promise<Store> {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE } = settings;
  if (NEO4J_URI === undefined) {
    const { openEmbedded } = await import('./embedded.ts');
    return openEmbedded(settings.STEMMA_DATA, { log });
  }
  const { openNeo4j } = await import('./neo4j.ts');
  return openNeo4j(
    { uri: NEO4J_URI, user: NEO4J_USER ?? 'neo4j', password: NEO4J_PASSWORD ?? '', database: NEO4J_DATABASE },
    { log },
  );
}
