// The process in which one analyst's statement runs on the embedded engine: it opens a snapshot read-only, runs the
// statement, answers once and ends. Its parent kills it where it takes too long. Plain JavaScript, so that it starts
// in 0.1 s whatever its parent runs under.
import { constants, setPriority } from 'node:os';
import grafeo from '@grafeo-db/js';

/** Memory that a statement may take beyond the graph itself, in bytes. */
const MEMORY_BYTES = 1024 * 1024 * 1024;
const MEMORY_CHECK_MS = 20;

/**
 * The engine's operators that read files: the plan has each at the start of a line, or drawn within an expression.
 * Words of the statement stand further in, and the plan writes a line's end within them as \n.
 */
const LOADS = /^\s*Load[A-Z]|\bLoad\w+Op \{/m;

/** The operators that write. What runs needs no such look: the snapshot is opened read-only. */
const WRITES = /^ *(?:Create|Merge|Set|Remove|Delete|Detach)(?!\w*Join)/m;

// Whoever reads pages comes first: the engine's threads take every core that is free.
setPriority(constants.priority.PRIORITY_LOW);
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.once('message', (/** @type {import('./embedded-query.ts').Request} */ request) => {
  answer(request).then(reply, (error) => reply({ failed: error.message, status: error.gqlStatus }));
});

/**
 * @param {import('./embedded-query.ts').Request} request
 * @returns {Promise<import('./embedded-query.ts').Reply>}
 */
async function answer({ snapshot, cypher, parameters, limits, isPlanAlone }) {
  const db = grafeo.GrafeoDB.openReadOnly(snapshot);
  watchMemory();
  const plan = String((await db.executeCypher(`EXPLAIN ${cypher}`, parameters)).scalar());
  if (LOADS.test(plan)) return { refused: 'LOAD' };
  if (isPlanAlone) return WRITES.test(plan) ? { refused: 'write' } : { plan };
  const result = await db.executeCypher(cypher, parameters);
  const rows = [];
  /** @type {false | 'rows' | 'bytes'} */
  let truncated = false;
  let bytes = 0;
  for (let index = 0; index < result.length && truncated === false; index += 1) {
    const row = result.get(index);
    bytes += Buffer.byteLength(
      JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? `${value}` : value)),
    );
    if (rows.length === limits.rows) truncated = 'rows';
    else if (bytes > limits.bytes) truncated = 'bytes';
    else rows.push(row);
  }
  return { columns: result.columns, rows, truncated, ...lookUpEnds(db, rows) };
}

/**
 * The ids of all nodes in the rows and at the ends of their relationships, and what the latter are called.
 *
 * @param {import('@grafeo-db/js').GrafeoDB} db
 * @param {unknown[]} rows
 */
function lookUpEnds(db, rows) {
  /** @type {Map<number, string | null>} */
  const ids = new Map();
  /** @type {Set<number>} */
  const wanted = new Set();
  /** @param {any} value */
  const visit = (value) => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) return value.forEach(visit);
    const { _id, _labels, _type, _source, _target } = value;
    if (Array.isArray(_labels)) ids.set(_id, text(value.id));
    else if (typeof _type === 'string') wanted.add(_source).add(_target);
    else Object.values(value).forEach(visit);
  };
  rows.forEach(visit);
  const ends = [];
  for (const at of wanted) {
    const node = ids.has(at) || !Number.isSafeInteger(at) ? null : db.getNode(at);
    const id = text(node?.get('id'));
    if (node === null || id === null) continue;
    ids.set(at, id);
    const label = ['name', 'title', 'text'].map((key) => text(node.get(key))).find((words) => words !== null);
    ends.push({ id, labels: node.labels.toSorted(), label: label ?? null });
  }
  return { ids, ends };
}

/** @param {unknown} value */
function text(value) {
  return typeof value === 'string' ? value : null;
}

/** The engine works off this thread, so a timer can watch what it takes. */
function watchMemory() {
  const most = process.memoryUsage.rss() + MEMORY_BYTES;
  setInterval(() => {
    if (process.memoryUsage.rss() > most) reply({ refused: 'memory' });
  }, MEMORY_CHECK_MS);
}

/** Answers and ends at once: a statement that still runs would hold up an orderly exit. */
function reply(/** @type {import('./embedded-query.ts').Reply} */ message) {
  process.send?.(message, () => process.kill(process.pid, 'SIGKILL'));
}
