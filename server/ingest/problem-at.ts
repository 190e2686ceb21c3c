// Makes problems: values that are collected, never thrown, each at its place in a file.
import type { Problem } from '#schema';
import type { Path, Source } from './yaml-source.ts';

export type Finding = {
  code: string;
  message: string;
  mend?: string | null;
  severity?: Problem['severity'];
};

/** A finding as a problem at the value that stands at `path` of a file. */
export function problemAt(source: Source, path: Path, finding: Finding): Problem {
  return problemIn(source.file, source.place(path), finding);
}

/** A finding about a file, at a place in it or as a whole. */
export function problemIn(
  file: string,
  place: { line: number; column: number } | null,
  { code, message, mend = null, severity = 'error' }: Finding,
): Problem {
  return { file, line: place?.line ?? null, column: place?.column ?? null, code, message, mend, severity };
}

/** By file, line and column, then code and message, so that the order never depends on how they were found. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.file ?? '', b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
}

/** A problem as one line: `file:line:column  code  message`. */
export function problemLine({ file, line, column, code, message, mend }: Problem): string {
  const place = [file, line, column].filter((part) => part !== null).join(':');
  return [place, code, mend === null ? message : `${message} ${mend}`]
    .filter((part) => part !== '')
    .join('  ');
}

/** The order of UTF-16 code units: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
