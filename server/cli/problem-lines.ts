// Problems of a dataset as they are printed: a line each, then how many there are.
import type { Problem } from '#schema';
import { problemLine } from '../ingest/problem-at.ts';
import { counted } from './output.ts';

/** One line for each problem: `file:line:column  code  message`, warnings marked as such. */
export function problemLines(problems: Problem[]): string[] {
  return problems.map((problem) =>
    problemLine(
      problem.severity === 'warning' ? { ...problem, message: `(warning) ${problem.message}` } : problem,
    ),
  );
}

/** "3 errors, 1 warning", or "no problems". */
export function summaryOf(problems: Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const parts = [
    errors > 0 ? counted(errors, 'error') : null,
    warnings > 0 ? counted(warnings, 'warning') : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'no problems' : parts.join(', ');
}
