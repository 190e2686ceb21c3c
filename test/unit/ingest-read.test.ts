// Reading survives whatever a folder may hold, and says what is wrong with it.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readDataset } from '../../server/ingest/read.ts';
import { anchorFair } from './ingest-fair.ts';

// Enough where many tests share two cores.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
const HEAD = 'format: 1\ntitle: T\nversion: "1"\nlicense: L\nnamingPolicy: N\n';

const QUANTITY = '- id: a\n  text: A.\n  quantity: { measure: killed, of: people, unit: persons,';

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'stemma-read-')), 'fair');
  mkdirSync(join(folder, 'documents'), { recursive: true });
  writeFileSync(join(folder, 'dataset.yaml'), HEAD);
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const claims = (count: number) =>
  stringify(
    Array.from({ length: count }, (_, index) => ({
      id: `c${index}`,
      text: `Claim number ${index}.`,
      when: '2020-10',
    })),
  );
/** Microseconds of the processor that reading so many claims takes. */
const timed = async (count: number) => {
  writeFileSync(join(folder, 'claims.yaml'), claims(count));
  const started = process.cpuUsage();
  const { problems } = await readDataset(folder);
  expect(problems).toEqual([]);
  return process.cpuUsage(started).user;
};
const codes = async () => (await readDataset(folder)).problems.map(({ code }) => code);

describe('reading a dataset', () => {
  test('takes the folder’s name as its id, and a file that is not there as an empty list', async () => {
    const { dataset, problems } = await readDataset(folder);
    expect(problems).toEqual([]);
    expect(dataset).toMatchObject({ id: 'fair', actors: [], documents: [], dataset: { title: 'T' } });
  });

  test('says where a folder is missing, and that nothing is known of it', async () => {
    const { problems } = await readDataset(join(folder, 'no-such'));
    expect(problems.map(({ code }) => code)).toEqual(['folder-missing']);
    expect(problems[0]?.file).toBe(join(folder, 'no-such'));
  });

  test('asks for a folder’s name that can be an id', async () => {
    const odd = join(folder, '..', 'my fair: 2021');
    mkdirSync(odd);
    writeFileSync(join(odd, 'dataset.yaml'), HEAD);
    expect((await readDataset(odd)).problems).toMatchObject([{ code: 'folder-name' }]);
  });

  test('does not read a file beyond 20 MB, and says so', async () => {
    const file = join(folder, 'claims.yaml');
    writeFileSync(file, '');
    truncateSync(file, 20 * 1024 * 1024 + 1);
    expect((await readDataset(folder)).problems).toMatchObject([{ file, code: 'file-too-large' }]);
  });

  test('does not read a device, which may never end', async () => {
    symlinkSync('/dev/zero', join(folder, 'claims.yaml'));
    expect(await codes()).toEqual(['file-unreadable']);
  });

  test('does not take documents that cannot be read for a dataset without documents', async () => {
    rmSync(join(folder, 'documents'), { recursive: true });
    expect(await codes()).toEqual([]);
    writeFileSync(join(folder, 'documents'), '');
    expect(await codes()).toEqual(['folder-unreadable']);
  });

  test.for([
    ['a second document in a file', '[]\n---\n- id: lost\n  text: Lost.\n', 'yaml-syntax'],
    ['bytes', '- id: a\n  text: !!binary aGk=\n', 'yaml-syntax'],
    ['lists nested too deeply', '['.repeat(20_000), 'yaml-syntax'],
    ['an escape sequence for a terminal', '- id: a\n  text: "\\e[2J"\n', 'invalid-value'],
    ['half a character', '- id: a\n  text: "\\ud83d"\n', 'invalid-value'],
    [
      'a figure that no number tells from its neighbour',
      `${QUANTITY} value: 9007199254740993 }\n`,
      'out-of-range',
    ],
    [
      'a date of any length',
      `- id: a\n  text: A.\n  when: "{${'2020,'.repeat(9000)}2020}"\n`,
      'wrong-length',
    ],
  ] as const)('refuses %s, and says so once', async ([, text, code]) => {
    writeFileSync(join(folder, 'claims.yaml'), text);
    expect(await codes()).toEqual([code]);
  });

  test('finds the name of a private person wherever else it stands', async () => {
    const actor = (more: string) =>
      writeFileSync(
        join(folder, 'actors.yaml'),
        `- id: witness\n  name: Ánna Petrosyan\n  kind: person\n  private: true\n  shownAs: a witness\n  aliases: [Anush]\n${more}`,
      );
    actor('  role: resident of the town\n');
    expect(await codes()).toEqual([]);
    actor('- id: anna-petrosyan-fund\n  name: The Fund\n  kind: ngo\n  description: founded by Anush\n');
    writeFileSync(join(folder, 'claims.yaml'), '- id: a\n  text: ANNA PETROSYAN was there.\n');
    const { problems } = await readDataset(folder);
    expect(problems.map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ['private-name-shown', 'error', 7],
      ['private-name-shown', 'warning', 10],
      ['private-name-shown', 'error', 2],
    ]);
    for (const { message, mend } of problems) expect(`${message} ${mend}`).not.toMatch(/petrosyan|anush/i);
  });

  test('takes no address but one of the web', async () => {
    writeFileSync(join(folder, 'references.yaml'), '- id: a\n  title: A\n  url: "javascript:alert(1)"\n');
    expect(await codes()).toEqual(['invalid-url']);
  });

  test('takes a folder where a file should be for a file that cannot be read', async () => {
    mkdirSync(join(folder, 'claims.yaml'));
    expect(await codes()).toEqual(['file-unreadable']);
  });

  test('calls nothing unknown that a file which cannot be read may give', async () => {
    writeFileSync(join(folder, 'actors.yaml'), '- id: herald\n  name: "The Herald\n');
    writeFileSync(join(folder, 'claims.yaml'), '- id: a\n  text: A.\n  subject: { actor: herald }\n');
    expect(await codes()).toEqual(['yaml-syntax']);
  });

  test('calls nothing unknown that an entry gives which is wrong in itself', async () => {
    writeFileSync(join(folder, 'actors.yaml'), '- id: herald\n  name: The Herald\n  kind: 12\n');
    writeFileSync(join(folder, 'claims.yaml'), '- id: a\n  text: A.\n  subject: { actor: herald }\n');
    expect(await codes()).toEqual(['unknown-word']);
  });

  test('names the place of a problem as the path to the folder was given', async () => {
    writeFileSync(join(folder, 'events.yaml'), '- id: e\n  title: E\n  date: 2020-02-30\n');
    const [problem] = (await readDataset(folder)).problems;
    expect(problem).toMatchObject({ file: join(folder, 'events.yaml'), line: 3, column: 9 });
  });

  test('survives lists that are nested without end', async () => {
    writeFileSync(join(folder, 'topics.yaml'), '['.repeat(50_000));
    const found = await codes();
    expect(found.every((code) => code === 'yaml-syntax')).toBe(true);
    expect(found.length).toBeGreaterThan(0);
  });

  test('survives keys that mean something to JavaScript', async () => {
    writeFileSync(
      join(folder, 'topics.yaml'),
      '- id: t\n  title: T\n  __proto__: { polluted: yes }\n  constructor: 1\n',
    );
    expect(await codes()).toEqual(['unknown-key', 'unknown-key']);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('never throws, whatever text a file holds', async () => {
    const scrap = fc.constantFrom(
      '- ',
      ': ',
      'id',
      '\n',
      '  ',
      '{',
      '}',
      '[',
      ']',
      "'",
      '"',
      '&a ',
      '*a',
      '!',
      '#',
      '|',
      '>',
      '?',
      ',',
      'x',
      '1',
      '\t',
      '---\n',
      '🍎',
      '\u0000',
    );
    const text = fc.array(scrap, { maxLength: 40 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.constantFrom('claims', 'dataset', 'documents/d', 'comparisons'),
        async (content, name) => {
          writeFileSync(join(folder, `${name}.yaml`), content);
          const { problems } = await readDataset(folder);
          for (const { file, message } of problems) {
            expect(file?.startsWith(folder)).toBe(true);
            expect(message.length).toBeLessThan(500);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('never throws, whatever values stand where others are expected', async () => {
    const json = fc.jsonValue({ maxDepth: 3 });
    await fc.assert(
      fc.asyncProperty(
        json,
        fc.constantFrom(
          'id',
          'text',
          'chain',
          'statements',
          'quote',
          'zones',
          'by',
          'publishedAt',
          'quantity',
          'claims',
        ),
        async (value, key) => {
          const change = (held: unknown): unknown => {
            if (Array.isArray(held)) return held.map(change);
            if (typeof held !== 'object' || held === null) return held;
            return Object.fromEntries(
              Object.entries(held).map(([name, inner]) => [name, name === key ? value : change(inner)]),
            );
          };
          const { problems } = await anchorFair((_file, held) => change(held));
          for (const { message } of problems) expect(message).not.toMatch(/undefined|\[object|Invalid/);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('reads 8,000 claims in time that grows with their number, not with its square', async () => {
    await timed(500);
    const [few, many] = [await timed(800), await timed(8_000)];
    // Ten times as many: some ten times as long; a hundred times where each is compared with each.
    expect(many / few).toBeLessThan(40);
  });
});
