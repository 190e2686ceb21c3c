// The `stemma` command as a user meets it: what stands on stdout and on stderr, and the exit code.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../server/store/embedded.ts';
import { noteAddress } from '../../server/store/holder.ts';
import { commandWith, expectWords } from './stemma-command.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const GOLDEN = join(ROOT, 'test/golden/ingest');
const GOOD = join(GOLDEN, 'good/fair');
/** A command starts in half a second on an idle machine; this one may be busy. */
const PATIENT = 120_000;

const folder = mkdtempSync(join(tmpdir(), 'stemma-cli-'));
const data = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true }));

const stemma = commandWith({ STEMMA_DATA: data });

describe('A call that is wrong ends with 2', { timeout: PATIENT }, () => {
  test.for([
    [[], /Usage: stemma/],
    [['qery'], /Did you mean query\?/],
    [['check'], /missing required argument 'dir'/],
    [['check', '--jsn', 'x'], /Did you mean --json\?/],
    [['coverage'], /missing required argument 'dir'/],
    [['new', join(GOOD, 'texts/fair.txt'), '--id', 'a/b'], /"a\/b" is no id/],
    [['query', 'RETURN 1', '--format', 'xml'], /Allowed choices are table, json, csv/],
    [['query', 'RETURN 1', '--param', 'least'], /Expected name=value/],
    [['status', 'now'], /too many arguments/],
  ] as const)('%o', async ([args, said]) => {
    const ended = await stemma([...args]);
    expect(ended.stderr).toMatch(said);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expectWords(ended);
  });

  test('so does a setting, which is named', async () => {
    const ended = await stemma(['serve'], { PORT: 'eighty' });
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toBe('The setting PORT is wrong: expected a whole number from 0 to 65535.\n');
    for (const name of ['STEMMA_TOKEN_FILE', 'NEO4J_PASSWORD_FILE', 'STEMMA_TEXTS']) {
      const wrong = await stemma(['status'], { [name]: '/dev/null' });
      expect(wrong).toMatchObject({ code: 2, stdout: '' });
      expect(wrong.stderr).toMatch(
        new RegExp(`^The setting ${name} names /dev/null, which is (empty|no folder)`),
      );
    }
    const texts = await stemma(['check', GOOD, '--texts', '/no-such-folder']);
    expect(texts).toMatchObject({ code: 2, stdout: '' });
    expect(texts.stderr).toMatch(/--texts names \/no-such-folder, which is no folder/);
    const open = await stemma(['serve'], { HOST: '0.0.0.0' });
    expect(open.code).toBe(2);
    expect(open.stderr).toMatch(/HOST is 0\.0\.0\.0.*STEMMA_TOKEN/);
  });
});

describe('Help', { timeout: PATIENT }, () => {
  test('is there for every command, with an example', async () => {
    const { code, stdout } = await stemma(['--help']);
    expect(code).toBe(0);
    const commands = [...stdout.matchAll(/^ {2}(\w+) .*/gm)].map(([, name]) => name);
    for (const name of [
      'serve',
      'check',
      'ingest',
      'attach',
      'new',
      'coverage',
      'stats',
      'compare',
      'lineage',
      'status',
      'query',
    ]) {
      expect(commands).toContain(name);
      const help = await stemma([name, '--help']);
      expect(help).toMatchObject({ code: 0, stderr: '' });
      expect(help.stdout).toMatch(new RegExp(`Examples:\\n.*stemma ${name}`));
    }
  });
});

describe('stemma check', { timeout: PATIENT }, () => {
  test('says nothing of a good dataset but how many texts it was held against', async () => {
    const ended = await stemma(['check', GOOD]);
    expect(ended).toEqual({
      code: 0,
      stdout: '',
      stderr: `${GOOD}: 2 of 2 texts attached\nno problems\n`,
    });
  });

  test('names every problem as file:line:column, then counts them, and ends with 1', async () => {
    const dataset = join(GOLDEN, 'unknown-ids/fair');
    const ended = await stemma(['check', dataset]);
    expect(ended.code).toBe(1);
    const expected = readFileSync(join(GOLDEN, 'unknown-ids/problems.txt'), 'utf8').trimEnd().split('\n');
    const lines = ended.stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(expected.length);
    for (const line of lines) expect(line).toMatch(/\.yaml:\d+:\d+ {2}[a-z0-9-]+ {2}\S/);
    expect(ended.stderr).toMatch(/\d+ errors/);
    expectWords(ended);
  });

  test('gives the problems as JSON, of several datasets in one list', async () => {
    const ended = await stemma(['check', '--json', join(GOLDEN, 'syntax/fair'), join(GOLDEN, 'shapes/fair')]);
    expect(ended.code).toBe(1);
    const { problems } = JSON.parse(ended.stdout);
    expect(new Set(problems.map(({ file }: { file: string }) => file.includes('syntax'))).size).toBe(2);
    expect(problems[0]).toMatchObject({ severity: expect.any(String), code: expect.any(String) });
  });

  test('of a folder that is not there says so', async () => {
    const ended = await stemma(['check', join(folder, 'nowhere')]);
    expect(ended.code).toBe(1);
    expect(ended.stdout).toMatch(/folder-missing/);
  });
});

describe('stemma ingest', { timeout: PATIENT }, () => {
  test('says first what would change, then changes it, then has nothing to do', async () => {
    const rehearsed = await stemma(['ingest', '--dry-run', GOOD]);
    expect(rehearsed.code).toBe(0);
    expect(rehearsed.stdout).toMatch(/^fair: \d+ would be new, 0 would be changed, 0 would be removed\n/);
    expect(rehearsed.stderr).toMatch(/^fair: 2 of 2 texts attached$/m);
    expect(rehearsed.stderr).toMatch(/Nothing was written/);
    expect((await stemma(['status'])).stdout).toMatch(/No dataset yet/);

    const loaded = await stemma(['ingest', GOOD]);
    expect(loaded.stdout.replaceAll('would be ', '')).toBe(rehearsed.stdout.replaceAll('would be ', ''));
    const again = await stemma(['ingest', GOOD]);
    expect(again.stdout).toMatch(/^fair: 0 new, 0 changed, 0 removed\n {2}\d/);
    const journal = readFileSync(join(data, 'journal.ndjson'), 'utf8').trimEnd().split('\n');
    expect(journal.map((line) => JSON.parse(line).activity.kind)).toEqual(['ingest', 'ingest']);
  });

  test('writes nothing of a dataset with an error, prints each, and ends with 1', async () => {
    const dataset = join(folder, 'broken/fair');
    cpSync(GOOD, dataset, { recursive: true });
    writeFileSync(join(dataset, 'topics.yaml'), '- { id: turnout, titel: How many came }\n');
    const ended = await stemma(['ingest', dataset], { STEMMA_DATA: join(folder, 'empty') });
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(/topics\.yaml:1:\d+ {2}unknown-key/);
    expect(ended.stderr).toMatch(/nothing was written/);
    expectWords(ended);
    // Nor of the others that were named with it.
    const both = await stemma(['ingest', GOOD, dataset], { STEMMA_DATA: join(folder, 'empty') });
    expect(both).toMatchObject({ code: 1, stdout: '' });
    expect((await stemma(['status'], { STEMMA_DATA: join(folder, 'empty') })).stdout).toMatch(
      /No dataset yet/,
    );
  });
});

describe('What is in the store', { timeout: PATIENT }, () => {
  beforeAll(async () => {
    await stemma(['ingest', GOOD]);
  }, PATIENT);

  test('stemma status says', async () => {
    const ended = await stemma(['status']);
    expect(ended.code).toBe(0);
    expect(ended.stdout).toMatch(/Store: embedded \d/);
    expect(ended.stdout).toMatch(/fair: The apple fair of Lindmoor, version 1\.0/);
    expect(ended.stdout).toMatch(/7 assertions of 7 claims on 3 questions/);
  });

  test('stemma compare runs the rules over it again, which is on record', async () => {
    const ended = await stemma(['compare']);
    expect(ended.code).toBe(0);
    expect(ended.stdout).toMatch(/^fair: .*dispute.*\(0 new, 0 changed, 0 removed\)/);
    const journal = readFileSync(join(data, 'journal.ndjson'), 'utf8').trimEnd().split('\n');
    expect(JSON.parse(journal.at(-1) ?? '').activity.kind).toBe('compare');
  });

  test('stemma lineage says to how many known origins it goes back, and what is left without one', async () => {
    const ended = await stemma(['lineage', 'fair:claim:visitors-400']);
    expect(ended.code).toBe(0);
    expect(ended.stdout).toMatch(/known origins +1\n/);
    expect(ended.stdout).toMatch(/Origins are not grouped\./);
    const json = JSON.parse((await stemma(['lineage', 'fair:claim:visitors-400', '--json'])).stdout);
    const { id, name } = json.origins.items[0].speakers[0];
    const without = await stemma(['lineage', 'fair:claim:visitors-400', '--without', id]);
    expect(without.stdout).toContain(`Left out: ${name}. Known origins left: 0 of 1.`);
    expect(await stemma(['lineage', 'fair:claim:none'])).toMatchObject({ code: 1, stdout: '' });
    const mixed = await stemma(['lineage', 'fair:claim:visitors-400', 'fair:actor:herald']);
    expect(mixed.code).toBe(2);
    expect(mixed.stderr).toMatch(/ids of claims/);
    expectWords(mixed);
  });

  test('stemma query asks it, with parameters as JSON or as text', async () => {
    const cypher =
      'MATCH (c:Claim) WHERE c.low >= $least AND c.measure = $what RETURN c.id AS id, c.low AS low';
    const ended = await stemma([
      'query',
      cypher,
      '--param',
      'least=300',
      '--param',
      'what=visited',
      '--format',
      'json',
    ]);
    expect(ended.code).toBe(0);
    expect(JSON.parse(ended.stdout)).toEqual(
      expect.arrayContaining([
        { id: 'fair:claim:visitors-350', low: 350 },
        { id: 'fair:claim:visitors-400', low: 400 },
      ]),
    );
    const table = await stemma(['query', 'MATCH (a:Actor) RETURN a.name AS name ORDER BY name LIMIT 1']);
    expect(table).toMatchObject({
      code: 0,
      stdout: 'name\n─────────────\nA stallholder\n',
      stderr: '1 row\n',
    });
  });

  test('stemma query says on stderr where it cut the answer', async () => {
    const ended = await stemma(['query', 'UNWIND range(1, 20000) AS n RETURN n', '--format', 'csv']);
    expect(ended.code).toBe(0);
    expect(ended.stdout.trimEnd().split('\n')).toHaveLength(10_001);
    expect(ended.stderr).toMatch(/cut/);
  });

  test('stemma query ends quietly where nobody reads to the end', async () => {
    const cypher = 'UNWIND range(1, 9000) AS n RETURN n, "words and words and words and words" AS words';
    const command = `"${process.execPath}" bin/stemma.js query '${cypher}' --format csv | head -n 2`;
    const environment = { PATH: process.env['PATH'], STEMMA_DATA: data };
    const stderr = await new Promise<string>((ended) => {
      execFile('sh', ['-c', command], { env: environment, cwd: ROOT }, (_error, _stdout, said) =>
        ended(said),
      );
    });
    expect(stderr).not.toMatch(/EPIPE|^ +at /m);
  });

  test.for([
    'CREATE (x:Claim) RETURN x',
    'MATCH (c:Claim) DETACH DELETE c',
    'MATCH (c:Claim) SET c.text = ""',
    'RETURN',
    "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
  ])('stemma query refuses %s and ends with 1', async (cypher) => {
    const ended = await stemma(['query', cypher]);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(/^The query was refused: [^\n]*\n$/);
    expect(ended.stderr).not.toContain('EXPLAIN');
    expectWords(ended);
    expect((await stemma(['status'])).stdout).toMatch(/7 claims/);
  });

  test('stemma attach keeps a text that a dataset knows, and says of another what it is not', async () => {
    const known = await stemma(['attach', join(GOOD, 'texts/fair.txt')]);
    expect(known.code).toBe(0);
    const [sha256 = ''] = known.stdout.split(' ');
    expect(known.stdout).toMatch(/herald-fair/);
    expect(readFileSync(join(data, 'texts', sha256))).toEqual(readFileSync(join(GOOD, 'texts/fair.txt')));
    const other = join(folder, 'other.txt');
    writeFileSync(other, 'Words that no dataset knows.');
    const refused = await stemma(['attach', other]);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(/No document/);
    const some = await stemma(['attach', other, '/dev/zero', join(GOOD, 'texts/fair.txt')]);
    expect(some.code).toBe(1);
    expect(some.stdout).toBe(known.stdout);
    expect(some.stderr).toMatch(/No document.*\n\/dev\/zero is no file/);
  });
});

describe('A dataset under seeds/ that the store holds too', { timeout: PATIENT }, () => {
  test('has each document once: stemma attach names it once', async () => {
    const bridge = join(ROOT, 'seeds/two-towns-bridge');
    const [text = ''] = readdirSync(join(bridge, 'texts'));
    const settings = { STEMMA_DATA: join(folder, 'bridge') };
    expect((await stemma(['ingest', bridge], settings)).code).toBe(0);
    const { stdout } = await stemma(['attach', join(bridge, 'texts', text)], settings);
    expect(stdout.match(/two-towns-bridge:document:/g)).toHaveLength(1);
    expect(stdout.trimEnd().split(/ +/)).toHaveLength(3);
  });
});

describe('A store that cannot be reached ends with 3 and one clear sentence', { timeout: PATIENT }, () => {
  test('where another process holds the embedded one: which, and the way over HTTP', async () => {
    const held = join(folder, 'held');
    const store = await openEmbedded(held, { log: () => {} });
    noteAddress(held, 'http://127.0.0.1:4711');
    try {
      for (const args of [['status'], ['query', 'RETURN 1'], ['ingest', GOOD], ['compare'], ['serve']]) {
        const ended = await stemma(args, {
          STEMMA_DATA: held,
          // A server tries its port first.
          PORT: args[0] === 'serve' ? '0' : '4177',
        });
        expect(ended, args.join(' ')).toMatchObject({ code: 3, stdout: '' });
        expect(ended.stderr).toContain(`process ${process.pid}`);
        if (args[0] !== 'serve') expect(ended.stderr).toContain('http://127.0.0.1:4711/api/');
        expectWords(ended);
      }
    } finally {
      await store.close();
    }
  });

  test('where the data folder cannot be written', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const ended = await stemma(['serve'], { STEMMA_DATA: join(file, 'data') });
    expect(ended).toMatchObject({ code: 3, stdout: '' });
    expect(ended.stderr).toMatch(/STEMMA_DATA/);
    expectWords(ended);
  });

  test('where no Neo4j answers', async () => {
    const ended = await stemma(['status'], { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'x' });
    expect(ended).toMatchObject({ code: 3, stdout: '' });
    expect(ended.stderr).toMatch(/bolt:\/\/127\.0\.0\.1:1/);
    expectWords(ended);
  });
});
