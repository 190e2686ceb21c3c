// Builds the client where what is built is missing or older than what it is made of; Vite is loaded only then.
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Step } from '../cli/progress.ts';
import { StemmaError } from '../errors.ts';
import { ROOT } from '../project.ts';

/** Where the built client lies. */
export const CLIENT_FOLDER = join(ROOT, 'dist', 'client');

/** What the client is made of. */
const SOURCES = [
  'index.html',
  'vite.config.ts',
  'package-lock.json',
  'client',
  'server/schema',
  'server/layout',
  'server/text',
].map((path) => join(ROOT, path));

/** The step that builds the client, where that is due. */
export async function buildSteps(): Promise<Step[]> {
  if (!(await isClientStale())) return [];
  return [
    {
      title: 'Building the client',
      async run() {
        await buildClient();
        return 'Built the client';
      },
    },
  ];
}

/** Whether any source, or any folder of sources (which tells of files that were removed), is newer than the build. */
async function isClientStale(): Promise<boolean> {
  const built = await stat(join(CLIENT_FOLDER, 'index.html')).catch(() => null);
  if (built === null) return true;
  for (const source of SOURCES) if ((await newestIn(source)) > built.mtimeMs) return true;
  return false;
}

/** @throws StemmaError client-not-built */
async function buildClient(): Promise<void> {
  const { build } = await import('vite');
  // Vite takes over what it finds here, and a reader must never be given React's development build.
  process.env.NODE_ENV = 'production';
  // Built beside and then put in place: what is served is never half a build.
  const fresh = `${CLIENT_FOLDER}.new`;
  try {
    await build({
      root: ROOT,
      configFile: join(ROOT, 'vite.config.ts'),
      logLevel: 'silent',
      build: { outDir: fresh, emptyOutDir: true },
    });
    await rm(CLIENT_FOLDER, { recursive: true, force: true });
    await rename(fresh, CLIENT_FOLDER);
  } catch (cause) {
    throw new StemmaError(
      'client-not-built',
      `The client could not be built: ${cause instanceof Error ? cause.message : String(cause)}\nRun "npm run build" to see more.`,
      { cause },
    );
  }
}

/** When the newest file or folder at or below a path was changed, in milliseconds; 0 where there is none. */
async function newestIn(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (found === null) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(path);
  return Math.max(found.mtimeMs, ...(await Promise.all(names.map((name) => newestIn(join(path, name))))));
}
