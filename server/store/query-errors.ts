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
  return new StemmaError('query-timeout', `The query was ended after ${limits.timeoutMs / 1000} s. ${NARROW}`, {
    cause,
  });
}

/** A statement from its first word on. Comments are passed over one by one: a pattern over them all can take years. */
function fromFirstWord(cypher: string): string {
  let at = 0;
  for (;;) {
    while (/\s/.test(cypher.charAt(at))) at += 1;
    const ending = { '//': '\n', '/*': '*/' }[cypher.slice(at, at + 2)];
    if (ending === undefined) return cypher.slice(at);
    const end = cypher.indexOf(ending, at + 2);
    if (end < 0) return '';
    at = end + ending.length;
  }
}

/** What a statement that an engine does not know at all is about, by its first word: better said than "syntax error". */
const ABOUT: [RegExp, string][] = [
  [
    /^(?:SHOW|TERMINATE|GRANT|DENY|REVOKE|ALTER|RENAME|STOP|START|ENABLE|DEALLOCATE|USE)\b/i,
    'it is about users, databases or settings of a server, not the graph',
  ],
  [
    /^(?:CREATE|DROP)\s+(?:OR\s+REPLACE\s+)?(?:USER|ROLE|DATABASE|COMPOSITE|ALIAS)\b/i,
    'it is about users, databases or settings of a server, not the graph',
  ],
  [/^(?:BEGIN|COMMIT|ROLLBACK|SESSION)\b/i, 'a query is a transaction of its own'],
  [/^(?:LOAD|IMPORT|EXPORT|COPY|ATTACH|INSTALL)\b/i, 'it asks for files, which a query does not reach'],
];

/** @returns a clause, or undefined where the first word says nothing */
export function aboutOf(cypher: string): string | undefined {
  const opening = fromFirstWord(cypher).slice(0, 200);
  return ABOUT.find(([words]) => words.test(opening))?.[1];
}

/**
 * Refuses a statement that asks for its plan: `explain` gives it. Only a matter of form: whatever an engine makes of
 * such a statement, it is held to what any other may do.
 */
export function refusePlanWord(cypher: string): void {
  if (/^(?:EXPLAIN|PROFILE)\b/i.test(fromFirstWord(cypher)))
    throw queryRefused('EXPLAIN and PROFILE give a plan and no rows. Ask without the word, or for the plan alone');
}
