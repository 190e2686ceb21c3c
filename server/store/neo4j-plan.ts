// What a plan of Neo4j tells about an analyst's statement before it runs: that it does nothing but read the graph, and
// nothing that the server could not end. Neo4j looks whether it should stop between rows, never within an expression.
import type { Plan } from 'neo4j-driver';
import { queryRefused } from './query-errors.ts';
import type { Parameters, PlanStep } from './store.ts';

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

/** @throws StemmaError query-refused */
export function refuseUnlessReading(plan: Plan, parameters: Parameters): void {
  const operator = operatorOf(plan);
  if (operator === 'ProcedureCall') {
    const [procedure = ''] = detailsOf(plan).split('(');
    if (!PROCEDURES.includes(procedure)) {
      throw queryRefused(`the procedure ${procedure} is not among ${PROCEDURES.join(', ')}`);
    }
  }
  const refused = REFUSED.find(([pattern]) => pattern.test(operator));
  if (refused) throw queryRefused(refused[1]);
  refuseEndless(operator, detailsOf(plan));
  refuseSlowPatterns(detailsOf(plan), parameters);
  for (const child of plan.children) refuseUnlessReading(child, parameters);
}

/** The plan from its first step, each child one deeper. */
export function planSteps(plan: Plan, depth = 0): PlanStep[] {
  const step = { depth, operator: operatorOf(plan), details: detailsOf(plan) };
  return [step, ...plan.children.flatMap((child) => planSteps(child, depth + 1))];
}

const operatorOf = (plan: Plan) => plan.operatorType.split('@')[0] ?? '';
const detailsOf = (plan: Plan) => String(plan.arguments['Details'] ?? '');

/**
 * A range is as long as its numbers say and costs nothing to write: whatever goes along it within an expression runs on
 * after the timeout, on a core of the server. Unwound it gives rows, between which the server can end it. The plan
 * writes names as they are called, and never the words of a text.
 */
function refuseEndless(operator: string, details: string): void {
  const ranges = details.match(/\brange`?\s*\(/giu)?.length ?? 0;
  if (ranges === 0 || (ranges === 1 && operator === 'Unwind' && isRangeAlone(details))) return;
  throw queryRefused(
    'range(…) stands within an expression, which the server could not end. UNWIND range(…) AS n first, and go on with n',
  );
}

/** Whether what is unwound is one range and nothing around it: `range(…) AS n`. */
function isRangeAlone(details: string): boolean {
  const opening = /^`?range`?\s*\(/iu.exec(details);
  if (!opening) return false;
  let depth = 1;
  let at = opening[0].length;
  for (; depth > 0 && at < details.length; at += 1) {
    if (details[at] === '(') depth += 1;
    if (details[at] === ')') depth -= 1;
  }
  return /^ AS (?:\w+|`[^`]*`)$/u.test(details.slice(at));
}

/**
 * A pattern that tries the same characters in many ways can take years. One that a parameter gives can be read here
 * beforehand; one in the statement itself cannot, since the plan does not show it.
 */
function refuseSlowPatterns(details: string, parameters: Parameters): void {
  for (const [, name] of details.matchAll(/=~ (?:\$(?!auto)`?(\w+)`?(?=\W|$))?/gu)) {
    const pattern = name === undefined ? undefined : parameters[name];
    if (typeof pattern === 'string' && !isSlow(pattern)) continue;
    throw queryRefused(
      '=~ takes its pattern from a parameter here, $pattern, with at most two of * + {…} and none after a bracket, ' +
        'since the server could not end others. CONTAINS, STARTS WITH and ENDS WITH need no pattern',
    );
  }
}

/** Repeats a group, or repeats more than twice: time then grows faster than the square of the text. */
function isSlow(pattern: string): boolean {
  const repeats = pattern.replaceAll(/\\./gsu, '').match(/[*+{]/gu)?.length ?? 0;
  return repeats > 2 || /\)[*+{?]/u.test(pattern) || /\\\d|\\k/u.test(pattern);
}
