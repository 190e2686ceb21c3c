// Gives the tests a real Neo4j, or the reason why there is none: the one of NEO4J_URI where that is set, else one that
// is booted here and ended with the run. Several groups of tests share it within one run.
import neo4j from 'neo4j-driver';
import type { TestProject } from 'vitest/node';
import { bootNeo4j } from './boot.ts';
import { keepTurns } from './turns.ts';

export type Neo4jForTests =
  | { uri: string; user: string; password: string; database?: string; turns: number }
  | { missing: string };

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: Neo4jForTests;
  }
}

type Shared = { users: number; found: Promise<{ given: Neo4jForTests; stop(): Promise<void> }> };
/** Each group loads this module anew, so what they share hangs on the process. */
const SHARED = Symbol.for('stemma.neo4j-for-tests');
const here: typeof globalThis & { [SHARED]?: Shared } = globalThis;

/** A database that holds this node and nothing else before a run is one that these tests made and may empty. */
export const MARK = 'StemmaTestDatabase';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = (here[SHARED] ??= { users: 0, found: find() });
  shared.users += 1;
  const { given, stop } = await shared.found;
  project.provide('neo4j', given);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    delete here[SHARED];
    await stop();
  };
}

async function find(): Promise<{ given: Neo4jForTests; stop(): Promise<void> }> {
  const { NEO4J_URI, NEO4J_USER = 'neo4j', NEO4J_PASSWORD = '', NEO4J_DATABASE } = process.env;
  if (NEO4J_URI) {
    const server = { uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD, database: NEO4J_DATABASE };
    await markAsOurs(server);
    const turns = await keepTurns();
    return { given: { ...server, turns: turns.port }, stop: async () => turns.stop() };
  }
  try {
    const { stop, pid: _pid, ...server } = await bootNeo4j();
    const turns = await keepTurns();
    return {
      given: { ...server, turns: turns.port },
      async stop() {
        turns.stop();
        await stop();
      },
    };
  } catch (error) {
    const missing = error instanceof Error ? error.message : String(error);
    if (process.env['CI']) throw error;
    console.warn(`Tests on Neo4j are skipped: ${missing}`);
    return { given: { missing }, stop: async () => {} };
  }
}

/** Marks an empty database; refuses one that holds anything that these tests did not put there. */
async function markAsOurs(server: {
  uri: string;
  user: string;
  password: string;
  database?: string | undefined;
}) {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  try {
    const { records } = await driver.executeQuery(
      `OPTIONAL MATCH (mark:${MARK}) WITH count(mark) AS marks
       OPTIONAL MATCH (n) RETURN marks, count(n) AS nodes`,
      {},
      { database: server.database },
    );
    const [marks, nodes] = [Number(records[0]?.get('marks')), Number(records[0]?.get('nodes'))];
    if (marks === 0 && nodes > 0) {
      throw new Error(
        `The database at ${server.uri} holds ${nodes} nodes that these tests did not make. ` +
          'They empty the database they use: name an empty one in NEO4J_URI and NEO4J_DATABASE.',
      );
    }
    await driver.executeQuery(`MERGE (:${MARK})`, {}, { database: server.database });
  } finally {
    await driver.close();
  }
}
