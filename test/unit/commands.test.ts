// Every command of the registry: its help answers, --json gives JSON and nothing else on stdout, and it ends with the
// code for what happened. A command that is added is met here without being listed.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { specOf, withAllUnder } from '../../server/cli/completion-spec.ts';
import { makeProgram } from '../../server/cli/program.ts';
import { findPython, readBy } from '../python/python.ts';
import { FAIR } from './ingest-fair.ts';
import { commandWith, expectWords } from './stemma-command.ts';

const PATIENT = 120_000;
const folder = mkdtempSync(join(tmpdir(), 'stemma-commands-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const data = at('data');
const stemma = commandWith({ STEMMA_DATA: data });
const python = await findPython('requirements.txt');

/** Commands that do something, by their words. */
const commands = withAllUnder(specOf(makeProgram()))
  .filter((one) => one.commands.length === 0)
  .map((spec) => [spec.path.slice(1).join(' '), spec] as const);

type Calls = {
  /** What it is called with, and ends well. */
  good: string[];
  /** What it is called with, and ends with which code. */
  wrong: [number, string[]];
};
const ID = 'fair:claim:visitors-400';
const NO_STORE = 'no-store';
/** One call that is answered and one that cannot be, for each; `NO_STORE` stands for a store that is out of reach. */
const CALLS: Record<string, Calls> = {
  completion: { good: ['bash'], wrong: [2, ['tcsh']] },
  check: { good: [FAIR], wrong: [1, [at('none')]] },
  new: { good: [at('text.txt'), '--dataset', at('new')], wrong: [1, [at('none.txt')]] },
  'import csv': {
    good: [at('s.csv'), '--mapping', at('m.yaml'), '--dataset', at('fair'), '--dry-run'],
    wrong: [1, [at('s.csv'), '--mapping', at('none.yaml'), '--dataset', at('fair')]],
  },
  'import csl': {
    good: [at('l.json'), '--dataset', at('bib')],
    wrong: [1, [at('text.txt'), '--dataset', at('bib-2')]],
  },
  'import bibtex': {
    good: [at('l.bib'), '--dataset', at('bib')],
    wrong: [2, [at('l.bib')]],
  },
  coverage: { good: [FAIR], wrong: [1, [at('none')]] },
  stats: { good: [FAIR], wrong: [1, [at('none')]] },
  ingest: { good: [FAIR], wrong: [1, [at('none')]] },
  attach: { good: [join(FAIR, 'texts/fair.txt')], wrong: [1, [at('text.txt')]] },
  compare: { good: [], wrong: [3, [NO_STORE]] },
  reviews: { good: [at('fair')], wrong: [3, [NO_STORE, at('fair')]] },
  audit: { good: [], wrong: [3, [NO_STORE]] },
  backup: { good: [at('b.zip')], wrong: [1, [at('text.txt')]] },
  restore: { good: [at('b.zip')], wrong: [1, [at('text.txt')]] },
  lineage: { good: [ID], wrong: [1, ['fair:claim:none']] },
  status: { good: [], wrong: [3, [NO_STORE]] },
  query: { good: ['MATCH (c:Claim) RETURN count(c) AS claims'], wrong: [1, ['CREATE (c:Claim)']] },
  export: { good: ['graphml', '--out', at('g.graphml')], wrong: [2, ['graphml']] },
};
/** What runs until it is ended, and is tried by test/api/serve.test.ts. */
const RUNS_ON = ['serve'];

beforeAll(async () => {
  writeFileSync(at('text.txt'), 'A bridge\n\nThe bridge is closed.\n');
  writeFileSync(at('s.csv'), `id,quote,claim\nherald-fair,draws a crowd,The fair drew a crowd.\n`);
  writeFileSync(at('m.yaml'), 'columns: { document: id, quote: quote, claim: claim }\n');
  writeFileSync(at('l.json'), '[{ "id": "a", "type": "book", "title": "A" }]');
  writeFileSync(at('l.bib'), '@book{b, title={B}}\n');
  await cp(FAIR, at('fair'), { recursive: true });
  expect((await stemma(['ingest', FAIR])).code).toBe(0);
}, PATIENT);

describe.each(commands)('stemma %s', (words, spec) => {
  let said = '';
  const command = spec.path
    .slice(1)
    .reduce((above, word) => above.commands.find((one) => one.name() === word) ?? above, makeProgram());
  command.configureOutput({ writeOut: (text) => (said += text), writeErr: (text) => (said += text) });

  test('says in its help what it does, how it is called, and that it can print JSON', () => {
    command.outputHelp();
    expect(said).toContain(`Usage: ${spec.path.join(' ')}`);
    expect(said.replaceAll(/\s+/g, ' ')).toContain(spec.description);
    expect(said).toMatch(new RegExp(`Examples:\\n.*stemma ${words}`));
    expect(said).toMatch(/^ +--json +\S/m);
    for (const { flags, description } of spec.options) expect(description, flags.join()).not.toBe('');
  });

  test('has a call here that is answered, and one that is not', () => {
    expect(words in CALLS || RUNS_ON.includes(words)).toBe(true);
  });

  const calls = CALLS[words];
  if (calls === undefined) return;

  test('prints JSON, and words on stderr alone', { timeout: PATIENT }, async () => {
    const ended = await stemma([...words.split(' '), ...calls.good, '--json']);
    expect(ended).toMatchObject({ code: 0 });
    expect(JSON.parse(ended.stdout)).toBeTypeOf('object');
    expectWords(ended);
  });

  test(`ends with ${calls.wrong[0]} where it cannot, and says so in JSON`, { timeout: PATIENT }, async () => {
    const [code, args] = calls.wrong;
    const settings: Record<string, string> =
      args[0] === NO_STORE ? { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'x' } : {};
    const given = args.filter((one) => one !== NO_STORE);
    const ended = await stemma([...words.split(' '), ...given, '--json'], settings);
    expect(ended.code).toBe(code);
    expect(JSON.parse(ended.stdout)).toBeTypeOf('object');
    expect(ended.stderr).not.toBe('');
    expectWords(ended);
  });

  test('does not know an option that is not in its help', async () => {
    const call = command.parseAsync([...calls.good, '--colour'], { from: 'user' });
    await expect(call).rejects.toMatchObject({ code: 'commander.unknownOption' });
  });
});

test.skipIf('missing' in python)(
  'Progress is shown on a terminal, and leaves nothing behind on it',
  { timeout: PATIENT },
  async () => {
    const shown = z.string().parse(
      await readBy(python, 'on-terminal.py', [process.execPath, 'bin/stemma.js', 'check', FAIR], {
        STEMMA_DATA: data,
      }),
    );
    expect(shown).toContain(`Checking ${FAIR} …\r\u001B[K`);
    expect(shown).toMatch(/no problems\r\n$/);
    expect((await stemma(['check', FAIR])).stderr).not.toContain('Checking');
  },
);
