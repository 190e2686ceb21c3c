// Answers an analyst's statement: its rows as cells, what its columns hold, its picture, and what it was limited to.
import { performance } from 'node:perf_hooks';
import { QUERY_LIMITS, type QueryAnswer } from '#schema';
import type { Parameters, Store } from '../store/store.ts';
import { columnKind, toJson } from './cells.ts';
import { pictureOf } from './picture.ts';

/**
 * @param limit how many rows at most
 * @throws StemmaError query-refused, query-timeout or too-many-queries; the signal's reason where it aborts
 */
export async function answerQuery(
  store: Pick<Store, 'query'>,
  { cypher, parameters, limit }: { cypher: string; parameters: Parameters; limit: number },
  signal: AbortSignal,
): Promise<QueryAnswer> {
  const limits = { ...QUERY_LIMITS, rows: limit };
  const startedAt = performance.now();
  const result = await store.query(cypher, parameters, limits, signal);
  const { columns, rows, truncated } = result;
  return {
    columns: columns.map((name) => ({ name, holds: columnKind(rows.map((row) => row[name] ?? null)) })),
    rows: rows.map((row) => columns.map((name) => toJson(row[name] ?? null))),
    rowCount: rows.length,
    truncated: truncated !== false,
    truncatedBy: truncated === false ? null : truncated,
    limits,
    elapsedMs: Math.round(performance.now() - startedAt),
    picture: pictureOf(result),
  };
}
