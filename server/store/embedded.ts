// The store on the embedded engine: one file, held by one process, so that a newcomer needs no server.
// Reads see what is committed; writes go one at a time, each a transaction.
import type { GrafeoDB, Transaction as EngineTransaction } from '@grafeo-db/js';
import { GRAPH_VERSION } from '#schema';
import { readStatement, statement, statementsOf } from './cypher-files.ts';
import { type GraphFile, type Log, openGraphFile, setAside } from './embedded-file.ts';
import { EmbeddedQueries } from './embedded-query.ts';
import { embeddedRow } from './embedded-values.ts';
import type { Parameters, PlanStep, QueryLimits, QueryResult, Row, Store, Transaction } from './store.ts';

/**
 * Opens the graph in a folder, making both where they are not there. A graph of another shape is set aside and begun
 * anew, which `log` is told.
 *
 * @throws StemmaError data-folder-not-writable or store-held
 */
export async function openEmbedded(folder: string, { log }: { log: Log }): Promise<Store> {
  let file = openGraphFile(folder, log);
  const outdated = await otherVersions(file.db);
  if (outdated.length > 0) {
    file.close();
    setAside(
      folder,
      `its shape is version ${outdated.join(', ')}, and this is version ${GRAPH_VERSION}`,
      log,
    );
    file = openGraphFile(folder, log);
  }
  for (const constraint of statementsOf('constraints/embedded')) await file.db.executeCypher(constraint);
  return new EmbeddedStore(file, folder);
}

async function otherVersions(db: GrafeoDB): Promise<number[]> {
  const rows = await rowsOf(db.executeCypher(statement('read/graph-versions')));
  return rows.map((row) => Number(row['version'])).filter((version) => version !== GRAPH_VERSION);
}

class EmbeddedStore implements Store {
  readonly engine = 'embedded';
  readonly #file: GraphFile;
  readonly #queries: EmbeddedQueries;
  readonly #reading = new Set<Promise<unknown>>();
  #lastWrite: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(file: GraphFile, folder: string) {
    this.#file = file;
    this.#queries = new EmbeddedQueries(file.db, folder);
  }

  async version(): Promise<string> {
    return this.#db.version();
  }

  async read(name: string, parameters: Parameters = {}): Promise<Row[]> {
    const rows = rowsOf(this.#db.executeCypher(readStatement(name), parameters));
    this.#reading.add(rows);
    return rows.finally(() => this.#reading.delete(rows));
  }

  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    const written = this.#lastWrite.then(() => transact(this.#db, work));
    this.#lastWrite = written.catch(() => {});
    return written;
  }

  async query(
    cypher: string,
    parameters: Parameters,
    limits: QueryLimits,
    signal?: AbortSignal,
  ): Promise<QueryResult> {
    if (this.#closed) throw new Error('The store is closed.');
    return this.#queries.run(cypher, parameters, limits, signal);
  }

  async explain(
    cypher: string,
    parameters: Parameters,
    limits: QueryLimits,
    signal?: AbortSignal,
  ): Promise<PlanStep[]> {
    if (this.#closed) throw new Error('The store is closed.');
    return this.#queries.explain(cypher, parameters, limits, signal);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#queries.close();
    await Promise.allSettled([this.#lastWrite, ...this.#reading]);
    this.#file.close();
  }

  get #db(): GrafeoDB {
    if (this.#closed) throw new Error('The store is closed.');
    return this.#file.db;
  }
}

async function transact<Result>(
  db: GrafeoDB,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const transaction = new EmbeddedTransaction(db.beginTransaction());
  try {
    const result = await work(transaction);
    await transaction.settled();
    transaction.engine.commit();
    return result;
  } catch (error) {
    await transaction.settled();
    if (transaction.engine.isActive) transaction.engine.rollback();
    throw error;
  }
}

/** Statements of one transaction run one after another, in the order in which they were asked. */
class EmbeddedTransaction implements Transaction {
  readonly engine: EngineTransaction;
  #last: Promise<unknown> = Promise.resolve();

  constructor(engine: EngineTransaction) {
    this.engine = engine;
  }

  run(name: string, parameters: Parameters = {}): Promise<Row[]> {
    const rows = this.#last.then(() => rowsOf(this.engine.executeCypher(statement(name), parameters)));
    this.#last = rows.catch(() => {});
    return rows;
  }

  /** The engine refuses to end a transaction of which a statement still runs. */
  async settled(): Promise<void> {
    await this.#last;
  }
}

async function rowsOf(answer: ReturnType<GrafeoDB['executeCypher']>): Promise<Row[]> {
  return (await answer).toArray().map((row) => embeddedRow(row));
}
