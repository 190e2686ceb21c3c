// The store on a Neo4j server: what teams run. Reads go to any member of a cluster, writes to its leader; bookmarks
// see to it that what was written is read. A connection that drops is tried again for a few seconds, then reported.
import neo4j, { type Driver, type ManagedTransaction, type Session, type SessionConfig } from 'neo4j-driver';
import { GRAPH_VERSION } from '#schema';
import { StemmaError } from '../errors.ts';
import { readStatement, statement, statementsOf } from './cypher-files.ts';
import { neo4jError } from './neo4j-errors.ts';
import { FETCH_ROWS, queryNeo4j } from './neo4j-query.ts';
import { neo4jParameters, neo4jRow } from './neo4j-values.ts';
import type { Parameters, QueryLimits, QueryResult, Row, Store, Transaction } from './store.ts';

export type Server = {
  uri: string;
  user: string;
  password: string;
  /** The server's default where not given. */
  database?: string | undefined;
};

/** How long a read or write is tried again; a cluster has chosen a new leader by then. */
const RETRY_MS = 10_000;
const CONNECT_MS = 5_000;

/**
 * Connects, checks the version of what is there, and sets the constraints. An older graph is opened, since ingesting
 * again is what mends it; `log` is told so.
 *
 * @throws StemmaError store-unreachable, store-refused or store-outdated
 */
export async function openNeo4j(server: Server, { log }: { log: (message: string) => void }): Promise<Store> {
  const store = new Neo4jStore(server);
  try {
    await store.version();
    await checkVersion(store, server.uri, log);
    await store.constrain();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function checkVersion(store: Store, uri: string, log: (message: string) => void): Promise<void> {
  const versions = (await store.read('read/graph-versions')).map((row) => Number(row['version']));
  if (versions.some((version) => version > GRAPH_VERSION)) {
    throw new StemmaError(
      'store-outdated',
      `The graph at ${uri} was written by a newer Stemma (shape ${Math.max(...versions)}, this one knows ${GRAPH_VERSION}). ` +
        'Update Stemma, or name another database in NEO4J_DATABASE.',
    );
  }
  if (versions.some((version) => version < GRAPH_VERSION)) {
    log(
      `The graph at ${uri} was written by an older Stemma (shape ${Math.min(...versions)}, this one writes ${GRAPH_VERSION}). ` +
        'Ingest its datasets again: stemma ingest seeds/<dataset>.',
    );
  }
}

class Neo4jStore implements Store {
  readonly engine = 'neo4j';
  readonly #driver: Driver;
  readonly #server: Server;
  readonly #bookmarkManager = neo4j.bookmarkManager();

  constructor(server: Server) {
    this.#server = server;
    this.#driver = connect(server);
  }

  async version(): Promise<string> {
    try {
      const { agent } = await this.#driver.getServerInfo(
        this.#server.database ? { database: this.#server.database } : {},
      );
      return agent?.replace('Neo4j/', '') ?? '';
    } catch (error) {
      throw neo4jError(error, this.#server.uri);
    }
  }

  /** Each statement is idempotent; together they are one change of the schema. */
  async constrain(): Promise<void> {
    await this.#inSession((session) =>
      session.executeWrite(async (transaction) => {
        for (const constraint of statementsOf('constraints/neo4j')) await transaction.run(constraint);
      }),
    );
  }

  read(name: string, parameters: Parameters = {}): Promise<Row[]> {
    return this.#inSession((session) =>
      session.executeRead((transaction) => rowsOf(transaction, readStatement(name), parameters)),
    );
  }

  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return this.#inSession((session) =>
      session.executeWrite((transaction) =>
        work({ run: (name, parameters = {}) => rowsOf(transaction, statement(name), parameters) }),
      ),
    );
  }

  async query(
    cypher: string,
    parameters: Parameters,
    limits: QueryLimits,
    signal?: AbortSignal,
  ): Promise<QueryResult> {
    try {
      const session = this.#session({ defaultAccessMode: neo4j.session.READ, fetchSize: FETCH_ROWS });
      return await queryNeo4j(session, cypher, parameters, limits, signal);
    } catch (error) {
      throw neo4jError(error, this.#server.uri);
    }
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  async #inSession<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
    const session = this.#session();
    try {
      return await work(session);
    } catch (error) {
      throw neo4jError(error, this.#server.uri);
    } finally {
      await session.close();
    }
  }

  #session(config: SessionConfig = {}): Session {
    return this.#driver.session({
      ...config,
      bookmarkManager: this.#bookmarkManager,
      ...(this.#server.database ? { database: this.#server.database } : {}),
    });
  }
}

function connect({ uri, user, password }: Server): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      useBigInt: true,
      connectionTimeout: CONNECT_MS,
      connectionAcquisitionTimeout: RETRY_MS,
      maxTransactionRetryTime: RETRY_MS,
    });
  } catch (cause) {
    throw new StemmaError(
      'setting-invalid',
      `The setting NEO4J_URI is wrong: ${cause instanceof Error ? cause.message : String(cause)}. ` +
        'Expected an address such as neo4j://localhost:7687 or bolt://localhost:7687.',
      { cause },
    );
  }
}

async function rowsOf(
  transaction: ManagedTransaction,
  cypher: string,
  parameters: Parameters,
): Promise<Row[]> {
  const { records } = await transaction.run(cypher, neo4jParameters(parameters));
  return records.map(neo4jRow);
}
