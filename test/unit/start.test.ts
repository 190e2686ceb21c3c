// What a start does on the embedded store: it reads what changed and nothing else, and a graph that had to be rebuilt
// gets its record back.
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Settings } from '#schema';
import { type Context, openContext } from '../../server/context.ts';
import { StemmaError } from '../../server/errors.ts';
import { addressOf, listen, tryAddress } from '../../server/start/listen.ts';
import { ingestSteps } from '../../server/start/ingest-seeds.ts';

const GOOD = join(import.meta.dirname, '../golden/ingest/good/fair');
const PATIENT = { timeout: 60_000 };

let folder: string;
let data: string;
let seeds: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stemma-start-'));
  data = join(folder, 'data');
  seeds = join(folder, 'seeds');
  cpSync(GOOD, join(seeds, 'fair'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Starts, does what is due, and ends. @returns what was done */
async function start(then?: (context: Context) => Promise<void>): Promise<string[]> {
  const settings = Settings.parse({ STEMMA_DATA: data, LOG_LEVEL: 'silent' });
  const context = await openContext(settings, { seeds, say: () => {} });
  try {
    const done: string[] = [];
    for (const { run } of await ingestSteps(context)) done.push(await run(() => {}));
    await then?.(context);
    return done;
  } finally {
    await context.close();
  }
}
const journal = () => readFileSync(join(data, 'journal.ndjson'), 'utf8').trimEnd().split('\n');

describe('A start', PATIENT, () => {
  test('reads each dataset once, and again when a file of it changed', async () => {
    expect(await start()).toEqual([expect.stringMatching(/^Read fair: \d+ rows new, 0 changed, 0 removed$/)]);
    expect(await start()).toEqual([]);
    const topics = join(seeds, 'fair/topics.yaml');
    writeFileSync(topics, readFileSync(topics, 'utf8').replace('How many came', 'How many were there'));
    expect(await start()).toEqual(['Read fair: 0 rows new, 1 changed, 0 removed']);
    expect(await start()).toEqual([]);
  });

  test('reads it again when a file came or went', async () => {
    await start();
    rmSync(join(seeds, 'fair/excuses.yaml'));
    expect(await start()).toHaveLength(1);
  });

  test('reads it again when a text was attached, so that its quotations are checked', async () => {
    const text = join(seeds, 'fair/texts/minutes.txt');
    const words = readFileSync(text);
    // Without its text a quotation needs its place.
    const file = join(seeds, 'fair/documents/minutes.yaml');
    const anchored = readFileSync(file, 'utf8')
      .replace(
        'quote: first held in 1902',
        `quote: first held in 1902\n    start: ${words.indexOf('first held in 1902')}`,
      )
      .replace('quote: the fair', `quote: the fair\n    start: ${words.indexOf('the fair')}`);
    writeFileSync(file, anchored);
    rmSync(text);
    await start();
    expect(await start()).toEqual([]);
    const sha256 = /sha256: (\w+)/.exec(anchored)?.[1] ?? '';
    mkdirSync(join(data, 'texts'), { recursive: true });
    writeFileSync(join(data, 'texts', sha256), words);
    expect(await start()).toEqual([expect.stringMatching(/Read fair: 0 rows new, [1-9]\d* changed/)]);
    expect(await start()).toEqual([]);
  });

  test('with a broken dataset ends with every problem', async () => {
    appendFileSync(join(seeds, 'fair/topics.yaml'), '- { id: turnout }\n');
    const cause = await start().catch((error: unknown) => error);
    expect(cause).toBeInstanceOf(StemmaError);
    expect(cause).toMatchObject({ code: 'input-invalid', exit: 1 });
    expect(cause instanceof StemmaError && cause.problems.length).toBeGreaterThan(1);
  });

  test('gives a graph that was rebuilt its record back, and goes on with it', async () => {
    await start();
    const [first] = journal();
    rmSync(join(data, 'graph.db'), { recursive: true });
    rmSync(join(data, 'graph.db.wal'), { recursive: true, force: true });
    await start(async ({ store }) => {
      const activities = await store.read('read/activities');
      expect(activities).toHaveLength(2);
      expect(activities[1]?.['previousHash']).toBe(activities[0]?.['hash']);
      expect(journal()[0]).toBe(first);
    });
    await start(async ({ store }) => {
      const used = await store.read('read/activity-documents');
      expect(used).toHaveLength(2);
      expect(used[0]?.['used']).toEqual(used[1]?.['used']);
    });
  });

  test('writes into the journal what the end of a process kept out of it', async () => {
    await start();
    const whole = journal();
    writeFileSync(join(data, 'journal.ndjson'), `${whole[0]?.slice(0, 100)}`);
    await start();
    expect(journal().map((line) => JSON.parse(line))).toEqual(whole.map((line) => JSON.parse(line)));
  });

  test('does not go on with a journal that was changed', async () => {
    await start();
    const [line = ''] = journal();
    writeFileSync(join(data, 'journal.ndjson'), `${line.replace('stemma 0', 'stemma 9')}\n`);
    await expect(start()).rejects.toThrow(/journal\.ndjson:1 is not what Stemma wrote there/);
  });
});

describe('Listening', PATIENT, () => {
  const settings = Settings.parse({ PORT: '0' });

  test('on a port that is in use is refused in one sentence that names it', async () => {
    const first = createServer();
    const close = await listen(first, settings);
    const port = Number(new URL(addressOf(first, settings)).port);
    const cause = await listen(createServer(), { ...settings, PORT: port }).catch((error: unknown) => error);
    expect(cause).toMatchObject({ code: 'port-in-use', exit: 2 });
    expect(String(cause)).toContain(`Port ${port} on 127.0.0.1 is in use`);
    await expect(tryAddress({ ...settings, PORT: port })).rejects.toMatchObject({ code: 'port-in-use' });
    await close();
    await tryAddress({ ...settings, PORT: port });
    await (
      await listen(createServer(), { ...settings, PORT: port })
    )();
  });

  test('on an address that is not of this machine names the setting', async () => {
    await expect(tryAddress({ ...settings, HOST: '192.0.2.1' })).rejects.toMatchObject({ exit: 2 });
    await expect(listen(createServer(), { ...settings, HOST: '192.0.2.1' })).rejects.toMatchObject({
      code: 'setting-invalid',
      exit: 2,
    });
  });

  test('writes an IPv6 address as a browser needs it', async () => {
    const server = createServer();
    const close = await listen(server, { ...settings, HOST: '::1' });
    expect(addressOf(server, { ...settings, HOST: '::1' })).toMatch(/^http:\/\/\[::1\]:\d+$/);
    await close();
  });
});
