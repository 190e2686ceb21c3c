// Analysts' statements on Neo4j: explained first and refused unless they only read the graph, then run in read mode
// with a timeout, their rows streamed and cut at the limits.
import type { Record as DriverRecord, Session } from 'neo4j-driver';
import { z } from 'zod';
import { statement } from './cypher-files.ts';
import { codeOf, messageOf } from './neo4j-errors.ts';
import { refusePluginFunctions } from './neo4j-functions.ts';
import { planSteps, refuseUnlessReading } from './neo4j-plan.ts';
import { findElements, neo4jParameters, neo4jRow } from './neo4j-values.ts';
import { memoryRefused, queryRefused, queryTimeout, writeRefused } from './query-errors.ts';
import { refuseForm } from './query-form.ts';
import type { QueryTurns } from './query-turns.ts';
import type { End, Parameters, PlanStep, QueryLimits, QueryResult } from './store.ts';
import { bytesOf } from './values.ts';

/** Rows asked of the server at a time: of the largest, a passage of 100 kB, 20 MB. */
export const FETCH_ROWS = 200;

/** An analyst's statement and what it runs in: a session of its own, which must be in read mode. */
export type Asked = {
  open(): Session;
  turns: QueryTurns;
  cypher: string;
  parameters: Parameters;
  limits: QueryLimits;
  signal: AbortSignal | undefined;
};

/** @throws StemmaError query-refused, query-timeout or too-many-queries; the signal's reason where it aborts */
export function queryNeo4j(asked: Asked): Promise<QueryResult> {
  return within(asked, async (session) => {
    await explained(session, asked);
    return run(session, asked);
  });
}

/** @throws as `queryNeo4j` does */
export function explainNeo4j(asked: Asked): Promise<PlanStep[]> {
  return within(asked, async (session) => planSteps(await explained(session, asked)));
}

/**
 * Does the work in a session, within the time. Where the time is over or nobody waits, the caller hears of it at once;
 * the turn is given back when the server has let the session go, so that what it cannot end stays one of a few.
 */
async function within<Result>(asked: Asked, work: (session: Session) => Promise<Result>): Promise<Result> {
  const { limits, signal } = asked;
  const late = AbortSignal.timeout(limits.timeoutMs);
  const ended = signal ? AbortSignal.any([signal, late]) : late;
  try {
    refuseForm(asked.cypher);
    const giveBack = await asked.turns.take(ended);
    const session = asked.open();
    const worked = work(session);
    try {
      const aborted = new Promise<never>((_, reject) => {
        ended.addEventListener('abort', () => reject(ended.reason), { once: true });
      });
      return await Promise.race([worked, aborted]);
    } finally {
      // Ends the statement on the server where it still runs.
      const closed = session.close().then(giveBack, giveBack);
      if (!ended.aborted) await closed;
    }
  } catch (error) {
    throw error === late.reason ? queryTimeout(limits, error) : queryError(error, limits);
  }
}

/** The plan of a statement that may run. @throws StemmaError query-refused */
async function explained(session: Session, { cypher, parameters }: Asked) {
  await refusePluginFunctions(session, cypher);
  const { summary } = await session.run(`EXPLAIN ${cypher}`, neo4jParameters(parameters));
  // First, for procedures and SHOW may count as writing, which is not what is wrong with them.
  if (summary.plan) refuseUnlessReading(summary.plan, parameters);
  // The driver's word for a statement that only reads.
  if (summary.queryType !== 'r') throw writeRefused();
  if (!summary.plan) throw queryRefused('the server gives no plan for it');
  return summary.plan;
}

async function run(session: Session, { cypher, parameters, limits }: Asked): Promise<QueryResult> {
  const result = session.run(cypher, neo4jParameters(parameters), { timeout: limits.timeoutMs });
  const columns = (await result.keys()).map(String);
  const records: DriverRecord[] = [];
  let truncated: QueryResult['truncated'] = false;
  let bytes = 0;
  for await (const record of result) {
    bytes += bytesOf(neo4jRow(record));
    if (records.length === limits.rows) truncated = 'rows';
    else if (bytes > limits.bytes) truncated = 'bytes';
    if (truncated !== false) break;
    records.push(record);
  }
  const { ids, ends } = await lookUpEnds(session, records, limits);
  return { columns, rows: records.map((record) => neo4jRow(record, ids)), truncated, ends };
}

/** A node that is none of ours may have anything for a name. */
const word = z.string().nullable().catch(null);
const Found = z.object({ at: z.string(), labels: z.array(z.string()), id: word, label: word });

/** What the nodes at the ends of relationships are called, by the server's own ids, where the rows do not say it. */
async function lookUpEnds(
  session: Session,
  records: DriverRecord[],
  limits: QueryLimits,
): Promise<{ ids: Map<string, string | null>; ends: End[] }> {
  const { ids, wanted } = findElements(records);
  if (wanted.length === 0) return { ids, ends: [] };
  const { records: found } = await session.run(
    statement('read/elements'),
    { ids: wanted },
    { timeout: limits.timeoutMs },
  );
  const rows = found.map((record) => Found.parse(neo4jRow(record)));
  for (const { at, id } of rows) ids.set(at, id);
  const ends = rows.flatMap(({ id, labels, label }) =>
    id === null ? [] : [{ id, labels: labels.toSorted(), label }],
  );
  return { ids, ends };
}

function queryError(error: unknown, limits: QueryLimits): unknown {
  const code = codeOf(error);
  if (/TransactionTimedOut/.test(code)) return queryTimeout(limits, error);
  if (/OutOfMemory/.test(code) || /Java heap space|\bStackOverflowError\b/.test(messageOf(error)))
    return memoryRefused(error);
  if (code === 'Neo.ClientError.Statement.AccessMode') return writeRefused(error);
  if (/^Neo\.(ClientError\.(?!Security|Database)|DatabaseError\.Statement)/.test(code))
    return inStatement(error);
  return error;
}

/** With its place in the statement as it was asked: the server counts the word EXPLAIN that was put before it. */
function inStatement(error: unknown): unknown {
  const message = messageOf(error);
  const [found, line, column] = / ?\(line (\d+), column (\d+) \(offset: \d+\)\)\.?$/.exec(message) ?? [];
  if (found === undefined) return queryRefused(message, { cause: error });
  const because = message.slice(0, -found.length).replace(/\.$/, '');
  if (line === '0') return queryRefused(because, { cause: error });
  const before = line === '1' ? 'EXPLAIN '.length : 0;
  const place = { line: Number(line), column: Math.max(1, Number(column) - before) };
  return queryRefused(because, { cause: error, place });
}
