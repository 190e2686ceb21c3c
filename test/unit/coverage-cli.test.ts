// `stemma coverage`, `stats` and `new` as a user meets them.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { commandWith, expectWords } from './stemma-command.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const GOOD = join(ROOT, 'test/golden/ingest/good/fair');
/** A command starts in half a second on an idle machine; this one may be busy. */
const PATIENT = 120_000;

const folder = mkdtempSync(join(tmpdir(), 'stemma-coverage-'));
const data = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true }));
const stemma = commandWith({ STEMMA_DATA: data });

/** A text whose first line is hostile to YAML and to a terminal. */
const NOTICE = '\n"Notice": # the \u001B[31mbridge\n\nThe bridge cost 40,000. It is closed.\n- One.\n';
const notice = join(folder, 'Brückenbau Notice (1).txt');
writeFileSync(notice, NOTICE);

describe('stemma coverage', { timeout: PATIENT }, () => {
  test('counts the sentences of each document, then lists those that are open, the likeliest first', async () => {
    const ended = await stemma(['coverage', GOOD]);
    expect(ended).toEqual({
      code: 0,
      stderr: '',
      stdout: [
        'document     annotated  excused  open',
        'herald-fair          7        0     3',
        'minutes              1        1     1',
        'herald-fair:139  line 3  (report)  Later the council said that it was pleased.',
        'herald-fair:0  line 1  (headline)  Lindmoor Apple Fair draws a crowd 🍎',
        'herald-fair:414  line 8  Comments',
        'minutes:0  line 1  (figure, date)  Minutes of the council, 7 September 2021',
        '',
      ].join('\n'),
    });
  });

  test('gives the counts as JSON, and on request the open sentences with the hash that would excuse them', async () => {
    const counts = JSON.parse((await stemma(['coverage', '--json', GOOD])).stdout);
    expect(counts).toEqual({
      documents: [
        { id: 'herald-fair', annotated: 7, excused: 0, open: 3 },
        { id: 'minutes', annotated: 1, excused: 1, open: 1 },
      ],
      notAttached: [],
    });
    const { documents } = JSON.parse((await stemma(['coverage', '--json', '--open', GOOD])).stdout);
    const [{ start, end, sha256 }] = documents[1].sentences;
    const excused = join(folder, 'excused/fair');
    cpSync(GOOD, excused, { recursive: true });
    const excuses = join(excused, 'excuses.yaml');
    const excuse = `- { document: minutes, start: ${start}, end: ${end}, sha256: '${sha256}', reason: title }\n`;
    writeFileSync(excuses, readFileSync(excuses, 'utf8') + excuse);
    const after = await stemma(['coverage', '--open', excused]);
    expect(after.code).toBe(0);
    expect(after.stdout).not.toMatch(/minutes|annotated/);
  });

  test('says of a document without its text that it cannot be counted', async () => {
    const bare = join(folder, 'bare/fair');
    cpSync(GOOD, bare, { recursive: true });
    rmSync(join(bare, 'texts/minutes.txt'));
    const ended = await stemma(['coverage', '--json', bare]);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/minutes\.yaml:\d+:\d+ {2}start-missing/);
    expect(ended.stderr).toMatch(/^minutes: its text is not attached/m);
    expect(JSON.parse(ended.stdout)).toMatchObject({
      documents: [{ id: 'herald-fair' }],
      notAttached: ['minutes'],
    });
    expectWords(ended);
  });
});

describe('stemma stats', { timeout: PATIENT }, () => {
  test('counts what each document and the whole dataset hold', async () => {
    const ended = await stemma(['stats', '--json', GOOD]);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const [fair] = JSON.parse(ended.stdout).datasets;
    expect(fair).toMatchObject({
      id: 'fair',
      statements: 7,
      citations: 1,
      claims: 7,
      questions: 3,
      chains: { '1': 2, '2': 3, '3': 2 },
      polarity: { affirms: 6, negates: 1 },
      attributions: { explicit: 6, agentless: 1 },
      certainty: { certain: 6, open: 1 },
      comparisons: 1,
    });
    expect(fair.documents.map(({ id }: { id: string }) => id)).toEqual(['herald-fair', 'minutes']);
    expect(fair.documents[1]).toMatchObject({
      statements: 1,
      claims: 1,
      actors: { person: 1 },
      acts: { states: 1 },
    });
    expect(fair.documents[1].quoted).toBeCloseTo('first held in 1902'.length / 160, 2);
  });

  test('prints them as tables', async () => {
    const { code, stdout } = await stemma(['stats', GOOD]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^fair: The apple fair of Lindmoor, 1 declared comparison\n/);
    expect(stdout).toMatch(/^ +statements {2}citations {2}claims {2}questions {2}actors {2}quoted$/m);
    expect(stdout).toMatch(/^all +7 +1 +7 +3 +\d+ +\d+ %$/m);
    expect(stdout).toMatch(
      /statements by polarity\n +affirms {2}negates\nherald-fair +5 +1\nminutes +1 +0\nall +6 +1\n/,
    );
  });
});

describe('stemma new', { timeout: PATIENT }, () => {
  test('makes a dataset and a document in it, keeps the text, and leaves every sentence open', async () => {
    const dataset = join(folder, 'seeds/bridge');
    const made = await stemma(['new', notice, '--dataset', dataset]);
    const file = join(dataset, 'documents/brückenbau-notice-1.yaml');
    expect(made).toMatchObject({ code: 0, stdout: `${file}\n` });
    expect(made.stderr).toMatch(/Next:\n- In .*dataset\.yaml: title, license and naming policy\.\n/);
    const written = readFileSync(file, 'utf8');
    expect(written).toContain('# 4 sentences');
    expect(written).toMatch(/^# {2}1 {2}"Notice": # the \[31mbridge\n# 30 {2}The bridge cost 40,000\.\n/m);
    expect(written).not.toContain('\u001B');

    const checked = await stemma(['check', dataset]);
    expect(checked).toEqual({
      code: 0,
      stdout: '',
      stderr: `${dataset}: 1 of 1 text attached\nno problems\n`,
    });
    const covered = await stemma(['coverage', '--json', dataset]);
    expect(JSON.parse(covered.stdout).documents).toEqual([
      { id: 'brückenbau-notice-1', annotated: 0, excused: 0, open: 4 },
    ]);
  });

  test('takes an id and a title, and without a dataset writes to the working folder', async () => {
    const here = join(folder, 'here');
    mkdirSync(here);
    const made = await commandWith(
      { STEMMA_DATA: data },
      here,
    )(['new', notice, '--id', 'notice', '--title', 'A notice']);
    expect(made).toMatchObject({ code: 0, stdout: 'notice.yaml\n' });
    expect(made.stderr).toMatch(/Move notice\.yaml to/);
    expect(readFileSync(join(here, 'notice.yaml'), 'utf8')).toMatch(
      /^id: notice\ntitle: A notice\nsha256: [0-9a-f]{64}\n/,
    );
  });

  test('overwrites nothing, and takes no text and no id twice', async () => {
    const dataset = join(folder, 'twice/fair');
    cpSync(GOOD, dataset, { recursive: true });
    const cases: [string[], RegExp][] = [
      [[join(GOOD, 'texts/fair.txt')], /holds this text already, as the document "herald-fair"/],
      [[notice, '--id', 'minutes'], /has a document "minutes" already/],
    ];
    for (const [args, said] of cases) {
      const ended = await stemma(['new', ...args, '--dataset', dataset]);
      expect(ended).toMatchObject({ code: 1, stdout: '' });
      expect(ended.stderr).toMatch(said);
      expectWords(ended);
    }
    writeFileSync(join(dataset, 'documents/other.yaml'), '# mine\n');
    const there = await stemma(['new', notice, '--id', 'other', '--dataset', dataset]);
    expect(there).toMatchObject({ code: 1, stdout: '' });
    expect(there.stderr).toMatch(/is there already and is not overwritten/);
    expect(readFileSync(join(dataset, 'documents/other.yaml'), 'utf8')).toBe('# mine\n');
  });

  test('refuses what is no text, and a folder that holds other things', async () => {
    const latin = join(folder, 'latin.txt');
    writeFileSync(latin, Buffer.from('Br\xFCcke', 'latin1'));
    const blank = join(folder, 'blank.txt');
    writeFileSync(blank, '\n * \n');
    const cases: [string[], RegExp][] = [
      [[latin], /not UTF-8/],
      [[blank], /holds no words/],
      [[join(folder, 'nowhere.txt')], /cannot be read/],
      [[notice, '--dataset', ROOT], /no dataset\.yaml/],
    ];
    for (const [args, said] of cases) {
      const ended = await stemma(['new', ...args]);
      expect(ended).toMatchObject({ code: 1, stdout: '' });
      expect(ended.stderr).toMatch(said);
      expectWords(ended);
    }
    expect(existsSync(join(ROOT, 'documents'))).toBe(false);
  });
});
