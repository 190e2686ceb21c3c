// What the driver says of a Neo4j server that can't be reached is a paragraph; what Stemma says of it is short.
import neo4j from 'neo4j-driver';
import { expect, test } from 'vitest';
import { neo4jError } from '../../server/store/neo4j-errors.ts';

test.for(['bolt://127.0.0.1:1', 'neo4j://127.0.0.1:1'])(
  'A server that does not listen is named with the cause and with what to do: %s',
  async (uri) => {
    const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', 'a password'));
    const cause = await driver.verifyConnectivity().catch((error: unknown) => error);
    await driver.close();
    expect(neo4jError(cause, uri)).toMatchObject({
      code: 'store-unreachable',
      message: `Neo4j at ${uri} can't be reached (ECONNREFUSED). Start it, or set NEO4J_URI to where it listens.`,
    });
  },
);
