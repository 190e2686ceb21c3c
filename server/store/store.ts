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
  /** A relationship in them has the ids of the nodes at its ends, as `_source` and `_target`. */
  rows: Row[];
  /** The limit at which the answer was cut; false where it is whole. */
  truncated: false | 'rows' | 'bytes';
  /** Nodes at the ends of relationships in the rows that the rows do not hold themselves. */
  ends: End[];
};

/** A node by what it is called: `label` is its name, title or text. */
export type End = { id: string; labels: string[]; label: string | null };

/** A step of the plan by which an engine would run a statement, `depth` steps within the plan's first. */
export type PlanStep = { depth: number; operator: string; details: string };

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
  /** How the engine would run an analyst's statement, which is refused as `query` refuses it. Nothing is run. */
  explain(
    cypher: string,
    parameters: Parameters,
    limits: QueryLimits,
    signal?: AbortSignal,
  ): Promise<PlanStep[]>;
  close(): Promise<void>;
}
