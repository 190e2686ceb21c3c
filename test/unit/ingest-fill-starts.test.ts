// `stemma check --fix` adds the starts that a text gives, and changes nothing else.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkDataset } from '../../server/ingest/check.ts';
import { fillStarts, withStarts } from '../../server/ingest/fill-starts.ts';
import { FAIR } from './ingest-fair.ts';

// Enough where many tests share two cores.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'stemma-fix-')), 'fair');
  cpSync(FAIR, folder, { recursive: true });
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const check = () => checkDataset(folder, { folders: [], data: null });

describe('filling in starts', () => {
  test('leaves a dataset that has nothing left to fill in, and is the same', async () => {
    const before = await check();
    expect(before.filled.length).toBeGreaterThan(10);
    const file = join(folder, 'documents/herald-fair.yaml');
    const text = readFileSync(file, 'utf8');
    const written = await fillStarts(before.filled);
    expect([...written.values()].reduce((a, b) => a + b)).toBe(before.filled.length);
    const after = await check();
    expect(after.problems).toEqual([]);
    expect(after.filled).toEqual([]);
    expect(after.dataset.documents).toEqual(before.dataset.documents);
    const added = new Set(
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => /^ *(start|cueStart): \d+$/.test(line)),
    );
    expect(
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => !added.has(line)),
    ).toEqual(text.split('\n').filter((line) => !added.has(line)));
  });

  test.each([
    [
      'a line',
      'a:\n  - quote: words # here\n    id: x\n',
      'a:\n  - quote: words # here\n    start: 7\n    id: x\n',
    ],
    ['the last line', 'a:\n  - id: x\n    quote: words', 'a:\n  - id: x\n    quote: words\n    start: 7'],
    ['braces', 'a: [{ quote: words, id: x }]\n', 'a: [{ quote: words, start: 7, id: x }]\n'],
    [
      'folded words',
      'a:\n- quote: >-\n    many\n    words\n  id: x\n',
      'a:\n- quote: >-\n    many\n    words\n  start: 7\n  id: x\n',
    ],
    [
      'words over two lines',
      'a:\n- quote: many\n    words\n  id: x\n',
      'a:\n- quote: many\n    words\n  start: 7\n  id: x\n',
    ],
    [
      'lines that end in CRLF',
      'a:\r\n- quote: w\r\n  id: x\r\n',
      'a:\r\n- quote: w\r\n  start: 7\r\n  id: x\r\n',
    ],
  ])('adds a start after %s', (_name, text, expected) => {
    expect(withStarts(text, [{ path: ['a', 0], key: 'start', start: 7 }])).toBe(expected);
  });
});
