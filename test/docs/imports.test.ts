// docs/imports.md: its files are written as they stand there, its commands run, and what they say is what it says.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { FIELDS } from '../../server/import/csv-mapping.ts';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/imports.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'stemma-imports-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Every block of the page with the file that the words before it name. */
const blocks = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(
  ({ index, 1: kind, 2: content = '' }) => ({
    kind,
    content,
    file: [...page.slice(0, index).matchAll(/`([\w-]+\.\w+)`:\s*$/g)].at(-1)?.[1],
  }),
);

describe('The page on imports', () => {
  test('lists every field of a mapping', () => {
    const listed = [...page.matchAll(/^\| `(\w+)` \| (.+) \|$/gm)].map(([, field = '', what = '']) => [
      field,
      what,
    ]);
    expect(Object.fromEntries(listed)).toEqual(FIELDS);
  });

  test('says of each command what it prints', { timeout: 120_000 }, async () => {
    for (const { kind, file, content } of blocks) {
      if (file !== undefined) writeFileSync(join(folder, file), content);
      if (kind !== 'console') continue;
      expect(await run(content)).toBe(content);
    }
    expect(blocks.filter(({ kind }) => kind === 'console').length).toBe(3);
    expect(blocks.filter(({ file }) => file !== undefined).length).toBe(5);
  });
});

/** Runs the commands of a block and writes them down with what they print, to stdout and stderr alike. */
async function run(block: string): Promise<string> {
  let said = '';
  for (const [, command = ''] of block.matchAll(/^\$ (.+)$/gm)) {
    const call = command.replace('npx stemma', `"${process.execPath}" "${join(root, 'bin/stemma.js')}"`);
    const printed = await new Promise<string>((ended) => {
      const env = { PATH: process.env['PATH'], STEMMA_DATA: join(folder, 'data') };
      execFile('sh', ['-c', `${call} 2>&1`], { cwd: folder, env }, (_error, stdout) => ended(stdout));
    });
    said += `$ ${command}\n${printed}`;
  }
  return said;
}
