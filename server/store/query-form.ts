// What can be said of an analyst's statement by its form alone, before an engine sees it: that it is not too long or too
// deep to be planned, and what it is about. What it may do is for the engine to say.
import { queryRefused } from './query-errors.ts';

/** Neo4j was measured to plan 40,000 characters of one expression for half a minute, and cannot be stopped at it. */
const LONGEST = 10_000;
/** The embedded engine's own limit is 64. */
const DEEPEST = 64;

/**
 * Refuses what is too long or nested too deeply, what asks for its plan, and a number of rows that is to be worked out.
 *
 * @throws StemmaError query-refused
 */
export function refuseForm(cypher: string): void {
  if (cypher.length > LONGEST)
    throw queryRefused(
      `it has ${cypher.length} characters, and may have ${LONGEST}. Give long values as parameters`,
    );
  if (depthOf(cypher) > DEEPEST) throw queryRefused(`its brackets are nested more than ${DEEPEST} deep`);
  if (/^(?:EXPLAIN|PROFILE)\b/i.test(fromFirstWord(cypher)))
    throw queryRefused(
      'EXPLAIN and PROFILE give a plan and no rows. Ask without the word, or for the plan alone',
    );
  refuseWorkedOut(cypher);
}

/**
 * Neo4j works out what stands after LIMIT and SKIP while it plans, where no time limit ends it: a list of a hundred
 * thousand million numbers there took all memory of the server.
 */
function refuseWorkedOut(cypher: string): void {
  const [, word] =
    [cypher, unescaped(cypher)].map((text) => WORKED_OUT.exec(bare(text))).find((found) => found) ?? [];
  if (word === undefined) return;
  throw queryRefused(
    `after ${word.toUpperCase()} stands something to be worked out, which the server could not end. Give a number or a parameter, such as $limit`,
  );
}

/** LIMIT, SKIP or OFFSET, and then anything but one number or parameter; a name of that word follows a `.` or `:`. */
const WORKED_OUT =
  /(?<![.:$]\s*)\b(limit|skip|offset)\b(?!\s*(?:[.:=<>,)\]}|]|$|as\b|(?:[+-]?\d[\w.]*|\$\w+(?!\w)|tointeger\s*\(\s*\$\w+\s*\))\s*(?:[a-z;})\]]|$)))/iu;

/** A statement without its texts, comments and quoted names. */
function bare(cypher: string): string {
  return cypher.replaceAll(
    /'(?:\\[^]|[^'\\])*'|"(?:\\[^]|[^"\\])*"|`[^`]*`|\/\*[^]*?\*\/|\/\/[^\n]*/gu,
    (found) => (found.startsWith('/') ? ' ' : "''"),
  );
}

/** With letters that are written as `\u0061` read, as Neo4j reads them before anything else. */
export function unescaped(cypher: string): string {
  return cypher.replaceAll(/\\u+([0-9a-f]{4})/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The deepest nesting of brackets of any kind; those within texts and comments count too. */
function depthOf(cypher: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of cypher) {
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
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
