// Checks every date of a dataset: that it is EDTF, that the calendar has it, and that periods run forward.
import type { Dataset, Problem } from '#schema';
import type { FileName } from './dataset-folder.ts';
import { edtfRange, readEdtf } from './edtf-range.ts';
import { problemAt } from './problem-at.ts';
import type { Sources } from './read.ts';
import { valuesAt } from './values-at.ts';
import type { Path, Source } from './yaml-source.ts';

/** Where dates stand in each file; a pair is a period, its start first. */
const DATES: { [File in FileName]?: readonly string[] } = {
  actors: ['memberOf.*.from', 'memberOf.*.to'],
  events: ['date'],
  claims: ['when', 'quantity.asOf', 'quantity.periodStart', 'quantity.periodEnd'],
  references: ['publishedAt', 'retrievedAt'],
};
const DATES_OF_DOCUMENT = ['publishedAt', 'retrievedAt', 'statements.*.chain.*.saidAt'];
const PERIODS: { [File in FileName]?: readonly (readonly [holder: string, start: string, end: string])[] } = {
  actors: [['memberOf.*', 'from', 'to']],
  claims: [
    ['quantity', 'periodStart', 'periodEnd'],
    ['quantity', 'periodStart', 'asOf'],
  ],
};

export function checkDates(dataset: Dataset, sources: Sources): Problem[] {
  const problems: Problem[] = [];
  for (const [name, patterns] of Object.entries(DATES) as [FileName, readonly string[]][]) {
    const entries = dataset[name];
    if (!Array.isArray(entries)) continue;
    for (const [row, entry] of entries.entries()) {
      problems.push(...faults(entry, patterns, sources.files[name], [row]));
      for (const [holder, start, end] of PERIODS[name] ?? [])
        problems.push(...reversed(entry, holder, start, end, sources.files[name], [row]));
    }
  }
  for (const [index, document] of dataset.documents.entries()) {
    const source = sources.documents[index];
    if (source !== undefined) problems.push(...faults(document, DATES_OF_DOCUMENT, source, []));
  }
  return problems;
}

function faults(entry: unknown, patterns: readonly string[], source: Source, path: Path): Problem[] {
  return patterns.flatMap((pattern) =>
    valuesAt(entry, pattern).flatMap(([within, text]) => {
      const read = readEdtf(String(text));
      return 'code' in read ? [problemAt(source, [...path, ...within], read)] : [];
    }),
  );
}

function reversed(
  entry: unknown,
  holder: string,
  start: string,
  end: string,
  source: Source,
  path: Path,
): Problem[] {
  return valuesAt(entry, holder).flatMap(([within, held]) => {
    const [from, to] = [start, end].map((key) => valuesAt(held, key)[0]?.[1]);
    if (typeof from !== 'string' || typeof to !== 'string') return [];
    const { earliest } = edtfRange(from);
    const { latest } = edtfRange(to);
    if (earliest === null || latest === null || earliest <= latest) return [];
    return [
      problemAt(source, [...path, ...within, end], {
        code: 'date-reversed',
        message: `"${end}" (${to}) lies before "${start}" (${from}).`,
        mend: 'Check both dates.',
      }),
    ];
  });
}
