// Analysts' statements on Neo4j: explained first and refused unless they only read the graph, then run in read mode
// with a timeout, their rows streamed and cut at the limits. Functions of plugins are the server's to allow or not
// (its setting dbms.security.procedures.allowlist).
import type { Plan, Session } from 'neo4j-driver';
import { codeOf, messageOf } from './neo4j-errors.ts';
import { neo4jParameters, neo4jRow } from './neo4j-values.ts';
import { memoryRefused, queryRefused, queryTimeout, writeRefused } from './query-errors.ts';
import type { Parameters, QueryLimits, QueryResult, Row } from './store.ts';
import { bytesOf } from './values.ts';

/** Rows asked of the server at a time: of the largest, a passage of 100 kB, 20 MB. */
export const FETCH_ROWS = 200;

/** Procedures that say what the graph holds, and no more. */
const PROCEDURES = [
  'db.labels',
  'db.relationshipTypes',
  'db.propertyKeys',
  'db.schema.visualization',
  'db.schema.nodeTypeProperties',
  'db.schema.relTypeProperties',
];

/** Operators that Neo4j counts as reading, and that read or touch something other than the graph. */
const REFUSED: [RegExp, string][] = [
  [/^Load/, 'LOAD CSV reads files of the server'],
  [/^Show(?!Indexes|Constraints)/, 'SHOW tells about the server, not the graph'],
  [/^AdministrationCommand/, 'it is about users, roles or databases of the server, not the graph'],
  [/^Terminate/, 'it would end what others run'],
  [/^Transaction/, 'CALL { … } IN TRANSACTIONS is for writing'],
];

/**
 * Runs an analyst's statement in a session of its own, which must be in read mode.
 *
 * @throws StemmaError query-refused or query-timeout; the signal's reason where it aborts
 */
export async function queryNeo4j(
  session: Session,
  cypher: string,
  parameters: Parameters,
  limits: QueryLimits,
  signal?: AbortSignal,
): Promise<QueryResult> {
  const late = AbortSignal.timeout(limits.timeoutMs);
  const ended = signal ? AbortSignal.any([signal, late]) : late;
  try {
    ended.throwIfAborted();
    const aborted = new Promise<never>((_, reject) => {
      ended.addEventListener('abort', () => reject(ended.reason), { once: true });
    });
    return await Promise.race([run(session, cypher, neo4jParameters(parameters), limits), aborted]);
  } catch (error) {
    throw error === late.reason ? queryTimeout(limits, error) : queryError(error, limits);
  } finally {
    // Ends the statement on the server where it still runs.
    await session.close();
  }
}

async function run(
  session: Session,
  cypher: string,
  parameters: Parameters,
  limits: QueryLimits,
): Promise<QueryResult> {
  const { summary } = await session.run(`EXPLAIN ${cypher}`, parameters);
  // First, for procedures and SHOW may count as writing, which is not what is wrong with them.
  if (summary.plan) refuseUnlessReading(summary.plan);
  // The driver's word for a statement that only reads.
  if (summary.queryType !== 'r') throw writeRefused();

  const result = session.run(cypher, parameters, { timeout: limits.timeoutMs });
  const columns = (await result.keys()).map(String);
  const rows: Row[] = [];
  let bytes = 0;
  for await (const record of result) {
    const row = neo4jRow(record);
    bytes += bytesOf(row);
    if (rows.length === limits.rows || bytes > limits.bytes) return { columns, rows, truncated: true };
    rows.push(row);
  }
  return { columns, rows, truncated: false };
}

function refuseUnlessReading(plan: Plan): void {
  const [operator = ''] = plan.operatorType.split('@');
  if (operator === 'ProcedureCall') {
    const [procedure = ''] = String(plan.arguments['Details']).split('(');
    if (!PROCEDURES.includes(procedure)) {
      throw queryRefused(`the procedure ${procedure} is not among ${PROCEDURES.join(', ')}`);
    }
  }
  const refused = REFUSED.find(([pattern]) => pattern.test(operator));
  if (refused) throw queryRefused(refused[1]);
  for (const child of plan.children) refuseUnlessReading(child);
}

function queryError(error: unknown, limits: QueryLimits): unknown {
  const code = codeOf(error);
  if (/TransactionTimedOut/.test(code)) return queryTimeout(limits, error);
  if (/OutOfMemory/.test(code)) return memoryRefused(error);
  if (code === 'Neo.ClientError.Statement.AccessMode') return writeRefused(error);
  if (/^Neo\.ClientError\.(?!Security|Database)/.test(code))
    return queryRefused(inStatement(messageOf(error)), error);
  return error;
}

/** Its place in the statement as it was asked: the server counts the word EXPLAIN that was put before it. */
function inStatement(message: string): string {
  return message.replace(
    / ?\(line (\d+), column (\d+) \(offset: \d+\)\)\.?$/,
    (_, line: string, column: string) =>
      line === '0'
        ? ''
        : ` (line ${line}, column ${Number(column) - (line === '1' ? 'EXPLAIN '.length : 0)})`,
  );
}
