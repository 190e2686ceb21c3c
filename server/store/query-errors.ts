// Why an analyst's statement gives no rows, in the same words on both engines.
import { StemmaError } from '../errors.ts';
import type { QueryLimits } from './store.ts';

const ALLOWED = 'A query may read the graph: MATCH, WHERE, WITH, UNWIND, RETURN and the like.';

/** Refused, or failed: `because` is a clause that says what about the statement. */
export function queryRefused(because: string, cause?: unknown): StemmaError {
  return new StemmaError('query-refused', `The query was refused: ${because}. ${ALLOWED}`, { cause });
}

export function writeRefused(cause?: unknown): StemmaError {
  return queryRefused('it would change the graph', cause);
}

export function memoryRefused(cause?: unknown): StemmaError {
  return new StemmaError(
    'query-refused',
    'The query was ended because it took too much memory. Narrow what it matches, or return less of it.',
    { cause },
  );
}

export function queryTimeout(limits: QueryLimits, cause?: unknown): StemmaError {
  return new StemmaError(
    'query-timeout',
    `The query was ended after ${limits.timeoutMs / 1000} s. Narrow what it matches, or return less of it.`,
    { cause },
  );
}
