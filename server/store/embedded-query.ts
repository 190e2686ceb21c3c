// Analysts' statements on the embedded engine, which can't end a statement that runs: each runs in a child process on
// a read-only snapshot of the last commit, and the child is killed at the timeout or when nobody waits any more.
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { GrafeoDB } from '@grafeo-db/js';
import { StemmaError } from '../errors.ts';
import { embeddedRow } from './embedded-values.ts';
import { memoryRefused, queryRefused, queryTimeout, writeRefused } from './query-errors.ts';
import type { Parameters, QueryLimits, QueryResult } from './store.ts';

/** What the child is asked. */
export type Request = { snapshot: string; cypher: string; parameters: Parameters; limits: QueryLimits };
/** What it answers. */
export type Reply =
  | { columns: string[]; rows: Record<string, unknown>[]; truncated: boolean }
  | { refused: 'LOAD' | 'memory' }
  | { failed: string; status?: string };

/** Each takes a core and its own copy of the graph in memory. */
const CHILDREN_AT_ONCE = 2;
/** Megabytes of JavaScript heap for a child: the rows within the byte limit, and little else. */
const CHILD_HEAP = 256;
const CHILD = new URL('./query-child.mjs', import.meta.url);

type Snapshot = { path: string; epoch: bigint; readers: number };

export class EmbeddedQueries {
  readonly #db: GrafeoDB;
  readonly #folder: string;
  readonly #children = new Set<ChildProcess>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  #latest: Snapshot | undefined;

  constructor(db: GrafeoDB, dataFolder: string) {
    this.#db = db;
    this.#folder = join(resolve(dataFolder), 'snapshots');
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /**
   * Runs an analyst's statement. Waiting for a free process counts towards the timeout.
   *
   * @throws StemmaError query-refused or query-timeout; the signal's reason where it aborts
   */
  async run(
    cypher: string,
    parameters: Parameters,
    limits: QueryLimits,
    signal?: AbortSignal,
  ): Promise<QueryResult> {
    const late = AbortSignal.timeout(limits.timeoutMs);
    const ended = signal ? AbortSignal.any([signal, late]) : late;
    try {
      await this.#turn(ended);
      try {
        return toResult(await this.#onSnapshot({ cypher, parameters, limits }, ended));
      } finally {
        this.#next();
      }
    } catch (error) {
      throw error === late.reason ? queryTimeout(limits, error) : error;
    }
  }

  close(): void {
    for (const child of this.#children) child.kill('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Resolves when one of the few processes is free for the caller, who gives it back by `#next`. */
  async #turn(ended: AbortSignal): Promise<void> {
    ended.throwIfAborted();
    if (this.#running < CHILDREN_AT_ONCE) {
      this.#running += 1;
      return;
    }
    await new Promise<void>((resolveTurn, reject) => {
      const begin = () => {
        ended.removeEventListener('abort', leave);
        resolveTurn();
      };
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(begin), 1);
        reject(ended.reason);
      };
      this.#waiting.push(begin);
      ended.addEventListener('abort', leave, { once: true });
    });
  }

  #next(): void {
    const begin = this.#waiting.shift();
    if (begin) begin();
    else this.#running -= 1;
  }

  async #onSnapshot(request: Omit<Request, 'snapshot'>, ended: AbortSignal): Promise<Reply> {
    const snapshot = this.#take();
    try {
      return await this.#ask({ ...request, snapshot: snapshot.path }, ended);
    } finally {
      snapshot.readers -= 1;
      this.#dropUnread(snapshot);
    }
  }

  /** The snapshot of the last commit, made if there is none yet. */
  #take(): Snapshot {
    const epoch = this.#db.currentEpoch();
    if (this.#latest?.epoch !== epoch) {
      mkdirSync(this.#folder, { recursive: true });
      const path = join(this.#folder, `${epoch}-${performance.now()}.db`);
      this.#db.save(path);
      const outdated = this.#latest;
      this.#latest = { path, epoch, readers: 0 };
      if (outdated) this.#dropUnread(outdated);
    }
    this.#latest.readers += 1;
    return this.#latest;
  }

  #dropUnread(snapshot: Snapshot): void {
    if (snapshot === this.#latest || snapshot.readers > 0) return;
    rmSync(snapshot.path, { recursive: true, force: true });
  }

  #ask(request: Request, ended: AbortSignal): Promise<Reply> {
    return new Promise((resolveReply, reject) => {
      const child = fork(CHILD, {
        execArgv: [`--max-old-space-size=${CHILD_HEAP}`],
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      this.#children.add(child);
      const kill = () => {
        child.kill('SIGKILL');
        reject(ended.reason);
      };
      ended.addEventListener('abort', kill, { once: true });
      if (ended.aborted) kill();
      child.once('message', (reply: Reply) => resolveReply(reply));
      child.once('error', reject);
      child.once('exit', () => this.#children.delete(child));
      // Comes after the last message, so this rejects only where the child ended without one.
      child.once('disconnect', () => {
        ended.removeEventListener('abort', kill);
        reject(memoryRefused());
      });
      child.send(request, (error) => {
        if (error) reject(error);
      });
    });
  }
}

function toResult(reply: Reply): QueryResult {
  if ('refused' in reply) {
    throw reply.refused === 'memory' ? memoryRefused() : queryRefused('LOAD CSV reads files of the server');
  }
  if ('failed' in reply) throw reply.status === '25G03' ? writeRefused() : failed(reply.failed);
  return { columns: reply.columns, rows: reply.rows.map(embeddedRow), truncated: reply.truncated };
}

/** What the engine said, on one line: it draws the place, counted with the word EXPLAIN that was put before the statement. */
function failed(message: string): StemmaError {
  const said = message.replace(/^.*GRAFEO-\w+: /, '');
  if (/\bSchema commands\b/.test(said))
    return queryRefused('it asks for indexes or constraints, or changes them');
  const [, what, line, column] = /^(.*)\n\s*--> query:(\d+):(\d+)/.exec(said) ?? [];
  if (what === undefined) return queryRefused(said);
  const before = line === '1' ? 'EXPLAIN '.length : 0;
  return queryRefused(`${what} (line ${line}, column ${Number(column) - before})`);
}
