// Runs the `stemma` command as a user does, and gives what stood on stdout and on stderr, and the exit code.
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

export type Ended = { code: number; stdout: string; stderr: string };

/** The command under these settings and no others; more may be given with a call, and the folder to work in. */
export function commandWith(
  settings: Record<string, string>,
  cwd = ROOT,
): (args: string[], more?: Record<string, string>) => Promise<Ended> {
  return (args, more = {}) =>
    new Promise((ended) => {
      execFile(
        process.execPath,
        [join(ROOT, 'bin/stemma.js'), ...args],
        { env: { PATH: process.env['PATH'], ...settings, ...more }, cwd },
        (error, stdout, stderr) =>
          ended({
            code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1,
            stdout,
            stderr,
          }),
      );
    });
}

/** No message shows a stack, whatever went wrong. */
export function expectWords({ stderr }: Ended): void {
  expect(stderr).not.toMatch(/^ +at /m);
  expect(stderr).not.toMatch(/node_modules|undefined|\[object/);
}
