// Analysts' statements on the embedded engine, which can't end a statement that runs: each runs in a child process on
// a read-only snapshot of the last commit, and the child is killed at the timeout or when nobody waits any more.
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { GrafeoDB } from '@grafeo-db/js';
import { StemmaError } from '../errors.ts';
import { embeddedRow, type Ids } from './embedded-values.ts';
import { memoryRefused, queryRefused, queryTimeout, writeRefused } from './query-errors.ts';
import { aboutOf, refuseForm } from './query-form.ts';
import { QueryTurns } from './query-turns.ts';
import type { Parameters, PlanStep, QueryLimits, QueryResult } from './store.ts';

/** What the child is asked. */
export type Request = {
  snapshot: string;
  cypher: string;
  parameters: Parameters;
  limits: QueryLimits;
  isPlanAlone: boolean;
};
/** What it answers. */
export type Reply =
  | (Pick<QueryResult, 'columns' | 'truncated' | 'ends'> & { rows: Record<string, unknown>[]; ids: Ids })
  | { plan: string }
  | { refused: 'LOAD' | 'memory' | 'write' }
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
  readonly #turns = new QueryTurns(CHILDREN_AT_ONCE);
  #latest: Snapshot | undefined;

  constructor(db: GrafeoDB, dataFolder: string) {
    this.#db = db;
    this.#folder = join(resolve(dataFolder), 'snapshots');
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /**
   * Runs an analyst's statement. Waiting for a free process counts towards the timeout.
   *
   * @throws StemmaError query-refused, query-timeout or too-many-queries; the signal's reason where it aborts
   */
  async run(
    cypher: string,
    parameters: Parameters,
    limits: QueryLimits,
    signal?: AbortSignal,
  ): Promise<QueryResult> {
    const reply = await this.#reply({ cypher, parameters, limits, isPlanAlone: false }, signal);
    if (!('columns' in reply)) throw refusal(reply, cypher);
    const { columns, rows, truncated, ends, ids } = reply;
    return { columns, rows: rows.map((row) => embeddedRow(row, ids)), truncated, ends };
  }

  /** The plan of an analyst's statement, which runs nothing. @throws as `run` does */
  async explain(
    cypher: string,
    parameters: Parameters,
    limits: QueryLimits,
    signal?: AbortSignal,
  ): Promise<PlanStep[]> {
    const reply = await this.#reply({ cypher, parameters, limits, isPlanAlone: true }, signal);
    if (!('plan' in reply)) throw refusal(reply, cypher);
    return planSteps(reply.plan);
  }

  close(): void {
    for (const child of this.#children) child.kill('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #reply(request: Omit<Request, 'snapshot'>, signal: AbortSignal | undefined): Promise<Reply> {
    refuseForm(request.cypher);
    const late = AbortSignal.timeout(request.limits.timeoutMs);
    const ended = signal ? AbortSignal.any([signal, late]) : late;
    try {
      const giveBack = await this.#turns.take(ended);
      try {
        return await this.#onSnapshot(request, ended);
      } finally {
        giveBack();
      }
    } catch (error) {
      throw error === late.reason ? queryTimeout(request.limits, error) : error;
    }
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
        // Nothing that this process was told, such as a token, is within its reach.
        env: {},
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

const REFUSALS = {
  LOAD: () => queryRefused('LOAD CSV reads files of the server'),
  memory: () => memoryRefused(),
  write: () => writeRefused(),
};

function refusal(reply: Reply, cypher: string): StemmaError {
  if ('refused' in reply) {
    return REFUSALS[reply.refused]();
  }
  if (!('failed' in reply)) return queryRefused('the engine answers something else than was asked');
  return reply.status === '25G03' ? writeRefused() : failed(reply.failed, cypher);
}

/** What the engine said, on one line: it draws the place, counted with the word EXPLAIN that was put before the statement. */
function failed(message: string, cypher: string): StemmaError {
  const said = message.replace(/^.*GRAFEO-\w+: /, '');
  if (/\bSchema commands\b/.test(said))
    return queryRefused('it asks for indexes or constraints, or changes them');
  const [what = said, ...drawn] = said.split('\n');
  const [, line, column] = /--> query:(\d+):(\d+)/.exec(said) ?? [];
  const help = drawn.map((text) => /^ *help: (.*?)\.?$/.exec(text)?.[1]).find((text) => text !== undefined);
  const because = `${aboutOf(cypher) ?? what.replace('[Cypher] ', '').replace(/\.$/, '')}${help ? `. ${help}` : ''}`;
  if (line === undefined) return queryRefused(because);
  const before = line === '1' ? 'EXPLAIN '.length : 0;
  const place = { line: Number(line), column: Math.max(1, Number(column) - before) };
  return queryRefused(because, { place });
}

/** The plan's lines, each indented by two spaces a step. */
function planSteps(plan: string): PlanStep[] {
  return plan.split('\n').flatMap((line) => {
    const [, indent = '', operator, details = ''] = /^( *)(\w+)\s*(.*)$/.exec(line) ?? [];
    return operator === undefined ? [] : [{ depth: indent.length / 2, operator, details }];
  });
}
