// Golden folders: a dataset beside what checking it says, and for the good one the rows that it becomes.
// `npx vitest run --project plain test/golden/ingest.test.ts -u` writes what is expected anew: read the change.
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { assemble } from '../../server/ingest/assemble.ts';
import { checkDataset } from '../../server/ingest/check.ts';
import { problemLine } from '../../server/ingest/problem-at.ts';

// Enough where many tests share two cores.
vi.setConfig({ testTimeout: 60_000 });

const folder = join(import.meta.dirname, 'ingest');
const cases = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const check = (name: string) => checkDataset(join(folder, name, 'fair'), { folders: [], data: null });

/** Problems as lines, with files named from the dataset’s folder. */
function lines(name: string, problems: Parameters<typeof problemLine>[0][]): string {
  const named = problems.map((problem) => ({
    ...problem,
    file:
      problem.file === null ? null : relative(join(folder, name, 'fair'), problem.file).replaceAll('\\', '/'),
  }));
  return named
    .map((problem) => `${problem.severity === 'warning' ? 'warning  ' : ''}${problemLine(problem)}\n`)
    .join('');
}

describe('checking a dataset says all that is wrong with it, each at its place', () => {
  test.each(cases)('%s', async (name) => {
    const { problems } = await check(name);
    await expect(lines(name, problems)).toMatchFileSnapshot(join(folder, name, 'problems.txt'));
  });

  test('no message of any case speaks of the code', async () => {
    for (const name of cases) {
      const { problems } = await check(name);
      for (const { message, mend } of problems) {
        expect(message).not.toMatch(/undefined|\[object|Invalid input|\bat \//);
        expect(mend ?? '').not.toMatch(/undefined|\[object|null/);
      }
    }
  });
});

describe('a good dataset', () => {
  test('becomes the rows beside it', async () => {
    const { dataset, problems } = await check('good');
    expect(problems).toEqual([]);
    const rows = assemble(dataset);
    await expect(`${JSON.stringify(rows, null, 2)}\n`).toMatchFileSnapshot(join(folder, 'good', 'rows.json'));
  });
});
