// Completions as a shell takes them: each is read by the shell that it is for, in a terminal, and Tab is pressed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { bashCompletion } from '../../server/cli/completion-bash.ts';
import { fishCompletion } from '../../server/cli/completion-fish.ts';
import { specOf } from '../../server/cli/completion-spec.ts';
import { zshCompletion } from '../../server/cli/completion-zsh.ts';
import { makeProgram } from '../../server/cli/program.ts';
import { findPython, readBy } from '../python/python.ts';
import { commandWith } from './stemma-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'stemma-tab-'));
afterAll(() => rmSync(folder, { recursive: true }));
const python = await findPython('requirements.txt');
const spec = specOf(makeProgram());

const SHELLS = [
  {
    shell: 'bash',
    call: 'bash --norc --noprofile -i',
    script: bashCompletion(spec),
    setup: 'stemma() { echo "GOT:$*"; }',
  },
  {
    shell: 'zsh',
    call: 'zsh -f -i',
    script: zshCompletion(spec),
    setup: 'autoload -Uz compinit; compinit -u -D; stemma() { print -r -- "GOT:$*" }',
  },
  {
    shell: 'fish',
    call: 'fish --no-config -i',
    script: fishCompletion(spec),
    setup: 'function fish_prompt; end; function stemma; echo "GOT:$argv"; end',
  },
];

/** What is typed, and what the command is called with. */
const TYPED = [
  ['stemma qu\\t', 'query'],
  ['stemma query --fo\\tcs\\t', 'query --format csv'],
  ['stemma query @claims-that-rest\\t', 'query @claims-that-rest-on-one-origin'],
  ['stemma export grap\\t', 'export graphml'],
  ['stemma import bib\\t', 'import bibtex'],
  ['stemma import csv --ma\\t', 'import csv --mapping'],
  ['stemma lineage x --group pub\\t', 'lineage x --group publisher'],
] as const;

describe.each(SHELLS)('The completion for $shell', ({ shell, call, script, setup }) => {
  const isThere = hasProgram(shell);
  const skipped =
    isThere && 'program' in python ? '' : ` (skipped: there is no ${isThere ? 'python3' : shell} here)`;

  test.skipIf(skipped !== '')(`completes what is typed${skipped}`, { timeout: 120_000 }, async () => {
    const [own, file] = [join(folder, `stemma.${shell}`), join(folder, `setup.${shell}`)];
    writeFileSync(own, script);
    writeFileSync(file, `${setup}\n. ${own}\n`);
    const typed = TYPED.map(([keys]) => keys);
    const called = z
      .array(z.string())
      .parse(await readBy(python, 'tab-completes.py', [call, file, ...typed]));
    expect(called).toEqual(TYPED.map(([, words]) => words));
  });

  test('is what the command prints', { timeout: 60_000 }, async () => {
    const printed = await commandWith({})(['completion', shell]);
    expect(printed).toEqual({ code: 0, stdout: script, stderr: '' });
  });
});

test('Bash, without which nothing of this is tried, is there', () => {
  expect(hasProgram('bash')).toBe(true);
});

function hasProgram(name: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`]);
    return true;
  } catch {
    return false;
  }
}
