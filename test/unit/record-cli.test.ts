// The record as a user keeps it: audit, backup, restore, and reviews in version control.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { commandWith, expectWords } from './stemma-command.ts';

const GOOD = resolve(import.meta.dirname, '../golden/ingest/good/fair');
const PATIENT = 240_000;
const folder = mkdtempSync(join(tmpdir(), 'stemma-record-'));
afterAll(() => rmSync(folder, { recursive: true }));

const [data, other] = [join(folder, 'data'), join(folder, 'other')];
const fair = join(folder, 'fair');
const backup = join(folder, 'backup.zip');
cpSync(GOOD, fair, { recursive: true });
const stemma = commandWith({ STEMMA_DATA: data });
const elsewhere = commandWith({ STEMMA_DATA: other });
const journal = join(data, 'journal.ndjson');
const reviewsFile = join(fair, 'reviews.yaml');

describe('The record of what was done', { timeout: PATIENT }, () => {
  test('takes over reviews.yaml with an ingest, and writes it back as it was', async () => {
    writeFileSync(
      reviewsFile,
      `- by: A reader\n  at: 2026-01-01T09:00:00.000Z\n  comparison: declared/visitors-400/visitors-350\n  opinion: rejects\n  note: Not of one day.\n`,
    );
    expect(await stemma(['ingest', fair])).toMatchObject({ code: 0 });
    const written = await stemma(['reviews', fair]);
    expect(written).toMatchObject({ code: 0, stdout: '' });
    const text = readFileSync(reviewsFile, 'utf8');
    expect(text).toMatch(/- id: 2026-01-01T09:00:00\.000Z-[0-9a-f]{16}\n  by: A reader\n/);
    const again = await stemma(['ingest', fair]);
    expect(again.stdout).toMatch(/0 new, 0 changed, 0 removed/);
    await stemma(['reviews', fair]);
    expect(readFileSync(reviewsFile, 'utf8')).toBe(text);
    expect(readFileSync(journal, 'utf8').match(/"review\/rejects"/g)).toHaveLength(1);
  });

  test('is whole, which an audit says; and is backed up into one file that is not there yet', async () => {
    const audit = await stemma(['audit']);
    expect(audit.code).toBe(0);
    expect(audit.stdout).toMatch(/journal\.ndjson: 3 entries, .*\ngraph: 3 entries, /);
    expect(await stemma(['backup', backup])).toMatchObject({ code: 0 });
    const second = await stemma(['backup', backup]);
    expect(second).toMatchObject({ code: 1 });
    expect(second.stderr).toMatch(/is there already/);
  });

  test('is restored elsewhere whole, and the reviews hold there once the dataset is loaded', async () => {
    expect(await elsewhere(['restore', backup])).toMatchObject({ code: 0 });
    expect(readFileSync(join(other, 'journal.ndjson'), 'utf8')).toBe(readFileSync(journal, 'utf8'));
    rmSync(reviewsFile);
    await elsewhere(['ingest', fair]);
    const { stdout } = await elsewhere([
      'query',
      'MATCH (a:Activity)-[:REVIEWED]->(c:Comparison) RETURN c.status AS status',
      '--format',
      'csv',
    ]);
    expect(stdout).toMatch(/^status\nrejected\n/);
  });

  test('that goes on from no backup stops a restore, and is set aside where that is wished', async () => {
    const refused = await elsewhere(['restore', backup]);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.stderr).toMatch(/1 of its entries is not in the backup.*Nothing was written/s);
    expectWords(refused);
    expect(await elsewhere(['restore', backup, '--force'])).toMatchObject({ code: 0 });
    expect(readdirSync(other).some((name) => name.startsWith('journal-aside-'))).toBe(true);
    expect(readFileSync(join(other, 'journal.ndjson'), 'utf8')).toBe(readFileSync(journal, 'utf8'));
    expect(await elsewhere(['audit'])).toMatchObject({ code: 0 });
  });

  test('that was edited is named with its line, and is neither used nor written on', async () => {
    const text = readFileSync(journal, 'utf8');
    const edited = text.replace('"by":"A reader"', '"by":"B reader"');
    writeFileSync(journal, edited);
    const audit = await stemma(['audit', '--json']);
    expect(audit.code).toBe(1);
    expect(JSON.parse(audit.stdout).chains[0].broken).toMatchObject({
      line: 1,
      message: expect.stringMatching(/was changed/),
    });
    const ingest = await stemma(['ingest', fair]);
    expect(ingest.code).toBe(1);
    expect(ingest.stderr).toMatch(/journal\.ndjson:1 is not what Stemma wrote there/);
    expect(readFileSync(journal, 'utf8')).toBe(edited);
    writeFileSync(journal, text);
  });

  test('in a backup that was changed or cut short is refused before anything is written', async () => {
    const bytes = readFileSync(backup);
    const damaged = join(folder, 'damaged.zip');
    for (const wrong of [bytes.subarray(0, bytes.length - 40), Buffer.from('no zip')]) {
      writeFileSync(damaged, wrong);
      const ended = await elsewhere(['restore', damaged]);
      expect(ended).toMatchObject({ code: 1, stdout: '' });
      expectWords(ended);
    }
  });
});
