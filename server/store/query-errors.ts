// Why an analyst's statement gives no rows, in the same words on both engines.
import type { Problem } from '#schema';
import { StemmaError } from '../errors.ts';
import type { QueryLimits } from './store.ts';

const ALLOWED = 'A query may read the graph: MATCH, WHERE, WITH, UNWIND, RETURN and the like.';
const NARROW = 'Narrow what it matches, or return less of it.';

export type Place = { line: number; column: number };

/**
 * Refused, or failed.
 *
 * @param because a clause that says what about the statement
 * @param place   where in the statement, in lines and columns from 1
 */
export function queryRefused(
  because: string,
  { cause, place }: { cause?: unknown; place?: Place } = {},
): StemmaError {
  const at = place ? ` (line ${place.line}, column ${place.column})` : '';
  return new StemmaError('query-refused', `The query was refused: ${because}${at}. ${ALLOWED}`, {
    cause,
    problems: place ? [problem(because, place)] : [],
  });
}

function problem(because: string, place: Place): Problem {
  const message = `${because.charAt(0).toUpperCase()}${because.slice(1)}.`;
  return { file: null, ...place, code: 'query-refused', message, mend: ALLOWED, severity: 'error' };
}

export function writeRefused(cause?: unknown): StemmaError {
  return queryRefused('it would change the graph', { cause });
}

export function memoryRefused(cause?: unknown): StemmaError {
  return new StemmaError('query-refused', `The query was ended because it took too much memory. ${NARROW}`, {
    cause,
  });
}

export function queryTimeout(limits: QueryLimits, cause?: unknown): StemmaError {
  return new StemmaError(
    'query-timeout',
    `The query was ended after ${limits.timeoutMs / 1000} s. ${NARROW}`,
    {
      cause,
    },
  );
}
