// Runs one suite on both engines: what a store promises, it promises on each. Every test begins with an empty graph;
// on Neo4j it takes its turn for the one database there is.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, afterEach, beforeAll, beforeEach, describe, inject } from 'vitest';
import { Settings } from '#schema';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { MARK, type Neo4jForTests } from '../neo4j/global-setup.ts';
import { takeTurn } from '../neo4j/turns.ts';

export type Engine = Store['engine'];
export type Place = {
  engine: Engine;
  /** The settings under which the whole server, too, would open this graph. */
  settings(): Settings;
  /** What the stores logged since the graph was emptied. */
  logged: string[];
};
/** A turn comes when every suite before has had its own. */
const TURN_MS = 900_000;
/** Opens the test's graph; it is closed after the test. */
export type Open = () => Promise<Store>;

/**
 * Describes `suite` once for each engine.
 *
 * @param empty when the graph is emptied: before each test, or once before all for a suite that only reads what it
 *              loads first
 * @param engines where only one is meant
 */
export function describeStores(
  title: string,
  suite: (open: Open, place: Place) => void,
  {
    empty = 'each',
    engines = ['embedded', 'neo4j'],
  }: { empty?: 'each' | 'once'; engines?: readonly Engine[] } = {},
): void {
  const [before, after] = empty === 'each' ? [beforeEach, afterEach] : [beforeAll, afterAll];
  for (const engine of engines) {
    const server: Neo4jForTests = inject('neo4j') ?? { missing: 'this group of tests has no global set-up' };
    if (engine === 'neo4j' && 'missing' in server) {
      describe.skip(`${title}, on neo4j (skipped: ${server.missing.slice(0, 120)})`, () =>
        suite(notThere, { engine, settings: notThere, logged: [] }));
      continue;
    }
    describe(`${title}, on ${engine}`, () => {
      const opened = new Set<Store>();
      const logged: string[] = [];
      let graph: EmptyGraph | undefined;
      const settings = () => graph?.settings ?? notThere();

      before(async () => {
        logged.length = 0;
        graph = await (engine === 'neo4j' && 'uri' in server ? emptyNeo4j(server) : emptyFolder());
      }, TURN_MS);
      after(async () => {
        for (const store of opened) await store.close();
        opened.clear();
        graph?.end();
      });

      const open = async () => {
        const store = await openStore(settings(), { log: (message) => logged.push(message) });
        opened.add(store);
        return store;
      };
      suite(open, { engine, settings, logged });
    });
  }
}

type EmptyGraph = { settings: Settings; end(): void };

function notThere(): never {
  throw new Error('The graph is there only while a test runs.');
}

function emptyFolder(): EmptyGraph {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-store-'));
  return {
    settings: Settings.parse({ STEMMA_DATA: folder }),
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function emptyNeo4j(server: Exclude<Neo4jForTests, { missing: string }>): Promise<EmptyGraph> {
  const giveBack = await takeTurn(server.turns);
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  try {
    await driver
      .session(server.database ? { database: server.database } : {})
      .run(`MATCH (n) WHERE NOT n:${MARK} CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS`);
  } catch (error) {
    giveBack();
    throw error;
  } finally {
    await driver.close();
  }
  const folder = emptyFolder();
  return {
    settings: Settings.parse({
      STEMMA_DATA: folder.settings.STEMMA_DATA,
      NEO4J_URI: server.uri,
      NEO4J_USER: server.user,
      NEO4J_PASSWORD: server.password,
      NEO4J_DATABASE: server.database,
    }),
    end() {
      folder.end();
      giveBack();
    },
  };
}
