// The store on a Neo4j server: what teams run. Reads go to any member of a cluster, writes to its leader; bookmarks
// see to it that what was written is read. A connection that drops is tried again for a few seconds, then reported.
import neo4j, { type Driver, type ManagedTransaction, type Session, type SessionConfig } from 'neo4j-driver';
import { GRAPH_VERSION } from '#schema';
import { StemmaError } from '../errors.ts';
import { readStatement, statement, statementsOf } from './cypher-files.ts';
import { neo4jError } from './neo4j-errors.ts';
import { type Asked, explainNeo4j, FETCH_ROWS, queryNeo4j } from './neo4j-query.ts';
import { neo4jParameters, neo4jRow } from './neo4j-values.ts';
import { QueryTurns } from './query-turns.ts';
import type { Parameters, PlanStep, QueryLimits, QueryResult, Row, Store, Transaction } from './store.ts';

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
/** Analysts' statements at once: each takes a core of the server at most. */
const QUERIES_AT_ONCE = 4;

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
  readonly #turns = new QueryTurns(QUERIES_AT_ONCE);

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

  query(
    cypher: string,
    parameters: Parameters,
    limits: QueryLimits,
    signal?: AbortSignal,
  ): Promise<QueryResult> {
    return this.#asked(queryNeo4j, { cypher, parameters, limits, signal });
  }

  explain(
    cypher: string,
    parameters: Parameters,
    limits: QueryLimits,
    signal?: AbortSignal,
  ): Promise<PlanStep[]> {
    return this.#asked(explainNeo4j, { cypher, parameters, limits, signal });
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  /** An analyst's statement in a session of its own, in read mode, in its turn. */
  async #asked<Result>(
    answer: (asked: Asked) => Promise<Result>,
    asked: Omit<Asked, 'open' | 'turns'>,
  ): Promise<Result> {
    const open = () => this.#session({ defaultAccessMode: neo4j.session.READ, fetchSize: FETCH_ROWS });
    try {
      return await answer({ ...asked, open, turns: this.#turns });
    } catch (error) {
      throw neo4jError(error, this.#server.uri);
    }
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
  return records.map((record) => neo4jRow(record));
}
