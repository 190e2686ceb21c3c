// `stemma export` as a user meets it: what it lists, what it writes where, and what it does not write over.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ExportFormats } from '#schema';
import { FORMATS } from '../../server/export/index.ts';
import { FAIR } from './ingest-fair.ts';
import { commandWith, expectWords } from './stemma-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'stemma-export-'));
afterAll(() => rmSync(folder, { recursive: true }));
const stemma = commandWith({ STEMMA_DATA: join(folder, 'data') });

describe('stemma export', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    expect((await stemma(['ingest', FAIR])).code).toBe(0);
  }, 120_000);

  test('without a format lists them, as words or as JSON', async () => {
    const listed = await stemma(['export']);
    expect(listed).toMatchObject({ code: 0, stderr: '' });
    for (const { id, title } of FORMATS)
      expect(listed.stdout).toMatch(new RegExp(`^${id} +${title}\\. `, 'm'));
    const { items } = ExportFormats.parse(JSON.parse((await stemma(['export', '--json'])).stdout));
    expect(items.length).toBe(FORMATS.length);
  });

  test('writes a dataset’s files to a folder, from which it is ingested unchanged', async () => {
    const out = join(folder, 'fair');
    const ended = await stemma(['export', 'yaml', '--out', out]);
    expect(ended).toMatchObject({ code: 0, stdout: '' });
    expect(ended.stderr).toMatch(/^Wrote fair as yaml to .*: 13 files\.\n$/);
    const again = await stemma(['ingest', out, '--texts', join(FAIR, 'texts')]);
    expect(again).toMatchObject({ code: 0 });
    expect(again.stdout).toMatch(/^fair: 0 new, 0 changed, 0 removed$/m);
  });

  test('writes over nothing that is there, unless it is told to', async () => {
    const out = join(folder, 'kept');
    await stemma(['export', 'yaml', '--out', out]);
    writeFileSync(join(out, 'dataset.yaml'), 'mine');
    const refused = await stemma(['export', 'yaml', '--out', out]);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(/is there already.*--force/);
    expect(readFileSync(join(out, 'dataset.yaml'), 'utf8')).toBe('mine');
    expect((await stemma(['export', 'yaml', '--out', out, '--force'])).code).toBe(0);
    expect(readFileSync(join(out, 'dataset.yaml'), 'utf8')).toContain('title: The apple fair of Lindmoor');
  });

  test.for([
    [['export', 'yaml'], 2, /several files.*--out/],
    [['export', 'docx'], 1, /no format "docx".*There are: /],
    [['export', 'yaml', '--dataset', 'none', '--out', join(folder, 'none')], 1, /no dataset none/],
  ] as const)('%o ends with %i and says what to do', async ([args, code, said]) => {
    const ended = await stemma([...args]);
    expect(ended).toMatchObject({ code, stdout: '' });
    expect(ended.stderr).toMatch(said);
    expectWords(ended);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });
});
