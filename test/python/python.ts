// Python with the libraries that read exports, in an environment of its own: what it finds is not what we think we wrote.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const HERE = fileURLToPath(new URL('.', import.meta.url));
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/python/', import.meta.url));
/** Some 20 MB come the first time. */
const INSTALL_MS = 240_000;

export type Python = { program: string } | { missing: string };

/**
 * Makes the environment, once for each version of what it needs.
 *
 * @param requirements the file beside this that lists what it needs
 * @throws Error where there is none and CI is true: there nothing is left out
 */
export async function findPython(requirements: string): Promise<Python> {
  const list = join(HERE, requirements);
  const version = createHash('sha256').update(readFileSync(list)).digest('hex').slice(0, 12);
  const folder = join(CACHE, version);
  const program = join(folder, 'bin/python');
  if (existsSync(program)) return { program };
  try {
    mkdirSync(CACHE, { recursive: true });
    // Several runs may be at it at once: each makes its own, and the first to be whole is kept.
    const own = join(CACHE, `${version}-${process.pid}`);
    await run('python3', ['-m', 'venv', own], { timeout: INSTALL_MS });
    await run(join(own, 'bin/python'), ['-m', 'pip', 'install', '--quiet', '-r', list], {
      timeout: INSTALL_MS,
    });
    if (!existsSync(folder)) renameSync(own, folder);
    return { program };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    if (process.env['CI'] === 'true') throw new Error(`Python for the tests is missing: ${why}`, { cause });
    return { missing: `python3 with venv and pip is not to be had: ${why.slice(0, 120)}` };
  }
}

/**
 * What one of the programs beside this prints, read as JSON.
 *
 * @param settings added to the environment
 */
export async function readBy(
  python: Python,
  program: string,
  args: string[],
  settings: Record<string, string> = {},
): Promise<unknown> {
  if ('missing' in python) throw new Error(python.missing);
  const { stdout } = await run(python.program, [join(HERE, program), ...args], {
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, ...settings },
  });
  return JSON.parse(stdout);
}
