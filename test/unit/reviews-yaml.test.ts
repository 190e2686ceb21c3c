// reviews.yaml: each entry is checked at its place, and one that was changed after it was made is refused.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDataset } from '../../server/ingest/read.ts';

const GOOD = resolve(import.meta.dirname, '../golden/ingest/good/fair');
const folder = mkdtempSync(join(tmpdir(), 'stemma-reviews-'));
const fair = join(folder, 'fair');
beforeAll(() => cpSync(GOOD, fair, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

async function problemsOf(yaml: string): Promise<string[]> {
  writeFileSync(join(fair, 'reviews.yaml'), yaml);
  const { problems } = await readDataset(fair);
  return problems
    .filter(({ file }) => file?.endsWith('reviews.yaml'))
    .map(
      ({ line, column, code, severity }) =>
        `${line}:${column} ${code}${severity === 'warning' ? ' (warning)' : ''}`,
    );
}

const HEAD = '- by: A reader\n  at: 2026-01-31T12:00:00.000Z\n';

describe('An entry of reviews.yaml', () => {
  test('by hand needs no id, and is of a comparison, of two joined or parted, or of a review', async () => {
    expect(
      await problemsOf(
        `${HEAD}  comparison: numeric/visitors-350/visitors-400\n  opinion: rejects\n  because: bound\n` +
          `${HEAD}  identity: claim\n  left: first-1891\n  right: first-1902\n  opinion: same\n` +
          `${HEAD}  undoes: 2026-01-30T12:00:00.000Z-0123456789abcdef\n`,
      ),
    ).toEqual([]);
  });

  test('that is wrong is named with its place', async () => {
    expect(
      await problemsOf(
        `${HEAD}  comparison: numeric/visitors-350/visitors-400\n  opinion: denies\n` +
          `- by: A reader\n  at: yesterday\n  comparison: numeric/a/b\n  opinion: confirms\n`,
      ),
    ).toEqual(['4:12 unknown-word', '6:7 invalid-text']);
    expect(
      await problemsOf(`${HEAD}  identity: actor\n  left: herald\n  right: herald\n  opinion: same\n`),
    ).toEqual(['5:10 names-itself']);
    expect(
      await problemsOf(`${HEAD}  comparison: numeric/visitors-350/visitors-400\n  opinion: explains\n`),
    ).toEqual(['4:12 note-missing']);
  });

  test('that speaks of what is gone is warned of, and stays', async () => {
    expect(await problemsOf(`${HEAD}  comparison: numeric/visitors-350/gone\n  opinion: rejects\n`)).toEqual([
      '3:15 review-of-none (warning)',
    ]);
  });

  test('that was changed after it was made, or is there twice, is refused', async () => {
    const entry = `${HEAD}  comparison: numeric/visitors-350/visitors-400\n  opinion: rejects\n`;
    expect(await problemsOf(entry + entry)).toEqual(['5:3 duplicate-id']);
    const changed = entry.replace('- by', '- id: 2026-01-31T12:00:00.000Z-0123456789abcdef\n  by');
    expect(await problemsOf(changed)).toEqual(['1:7 review-changed']);
  });
});
