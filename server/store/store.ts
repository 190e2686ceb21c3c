// The port: what Stemma asks of a graph store, whichever engine stands behind it.
// Stemma's own statements are named by their file under cypher/, without its ending ("read/actor"): nothing is put
// together from pieces, and whoever holds a store needs no files of its own.

/** What a store takes and gives: numbers (bigint past 2^53), text, booleans, null, lists, and maps. */
export type Value = null | boolean | number | bigint | string | Value[] | { [key: string]: Value };
export type Row = Record<string, Value>;
export type Parameters = Record<string, unknown>;

export interface Transaction {
  /** Runs the statement of that name and gives its rows. What the transaction wrote before, it reads. */
  run(statement: string, parameters?: Parameters): Promise<Row[]>;
}

/** The bounds within which an analyst's statement runs. */
export type QueryLimits = { rows: number; bytes: number; timeoutMs: number };

export type QueryResult = {
  columns: string[];
  rows: Row[];
  /** True where rows or bytes were cut at the limit. */
  truncated: boolean;
};

export interface Store {
  readonly engine: 'neo4j' | 'embedded';
  /** The engine's own version. */
  version(): Promise<string>;
  /** The statement of that name, read only. */
  read(statement: string, parameters?: Parameters): Promise<Row[]>;
  /** One transaction: all of it, or nothing where `work` throws. May call `work` again after a passing fault. */
  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /** An analyst's statement: untrusted, never writes, ends within its limits. */
  query(
    cypher: string,
    parameters: Parameters,
    limits: QueryLimits,
    signal?: AbortSignal,
  ): Promise<QueryResult>;
  close(): Promise<void>;
}
