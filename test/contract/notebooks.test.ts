// docs/notebooks, run cell by cell against a real Neo4j: what stands under each cell is what it prints. Where a dataset
// has changed, `vitest run --project stores test/contract/notebooks.test.ts --update` writes what is printed now.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Settings } from '#schema';
import { ingestDataset } from '../../server/ingest-dataset.ts';
import { findPython, readBy } from '../python/python.ts';
import { describeStores } from './stores.ts';

const run = promisify(execFile);
const ROOT = resolve(import.meta.dirname, '../..');
const page = (name: string) => join(ROOT, 'docs/notebooks', `${name}.md`);
/** A cell of a page, and what is said to be printed by it. */
const CELL = /^```(?:python|js)\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```$/gm;
const BETWEEN = '\u001E';

const python = await findPython('notebooks.txt');
const skipped = 'missing' in python ? ` (skipped: ${python.missing})` : '';
/** Within the project, so that the driver is found from there. */
mkdirSync(join(ROOT, 'node_modules/.cache'), { recursive: true });
const folder = mkdtempSync(join(ROOT, 'node_modules/.cache/notebooks-'));
afterAll(() => rmSync(folder, { recursive: true }));

describeStores(
  'The notebooks',
  (open, { settings }) => {
    beforeAll(async () => {
      const store = await open();
      for (const dataset of ['karabakh-2020', 'two-towns-bridge'])
        await ingestDataset(join(ROOT, 'seeds', dataset), {
          store,
          places: { folders: [], data: null },
          data: settings().STEMMA_DATA,
          now: new Date('2026-01-31'),
          isDryRun: false,
          report: () => {},
        });
    }, 300_000);

    test.skipIf(skipped !== '')(`in Python print what they say${skipped}`, { timeout: 120_000 }, async () => {
      await holds('python', async (cells) => {
        const file = join(folder, 'cells.json');
        writeFileSync(file, JSON.stringify(cells));
        const printed = await readBy(python, 'runs-cells.py', [file], environment(settings()));
        return z.array(z.string()).parse(printed);
      });
    });

    test('in JavaScript print what they say', { timeout: 120_000 }, async () => {
      await holds('javascript', async (cells) => {
        const file = join(folder, 'cells.mjs');
        writeFileSync(file, cells.join(`\nconsole.log(${JSON.stringify(BETWEEN)});\n`));
        const { stdout } = await run(process.execPath, [file], {
          env: { PATH: process.env['PATH'], ...environment(settings()) },
        });
        return stdout.split(`${BETWEEN}\n`);
      });
    });
  },
  { empty: 'once', engines: ['neo4j'] },
);

/** Holds a page to itself with what its cells print now in place of what they are said to print. */
async function holds(name: string, runCells: (cells: string[]) => Promise<string[]>): Promise<void> {
  const text = readFileSync(page(name), 'utf8');
  const cells = [...text.matchAll(CELL)].map(([, cell = '']) => cell);
  expect(cells.length).toBe(text.match(/^```(?:python|js)$/gm)?.length);
  expect(cells.length).toBeGreaterThan(5);
  const printed = (await runCells(cells)).map((shown) => shown.replaceAll(/[ \t]+$/gm, ''));
  let count = 0;
  const again = text.replaceAll(
    CELL,
    (whole: string, cell: string, said: string) =>
      whole.slice(0, whole.length - said.length - 3) + (printed[count++] ?? '') + '```',
  );
  await expect(again).toMatchFileSnapshot(page(name));
}

function environment({
  NEO4J_URI,
  NEO4J_USER,
  NEO4J_PASSWORD,
  NEO4J_DATABASE,
}: Settings): Record<string, string> {
  const given = { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE };
  return Object.fromEntries(
    Object.entries(given).filter((one): one is [string, string] => one[1] !== undefined),
  );
}
