// The settings, read once. A wrong setting stops the start with one sentence that names it.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { Settings } from '#schema';
import { StemmaError } from './errors.ts';

/** Reads `.env` of the working folder, where there is one, then the environment, which comes first. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  if (environment === process.env && existsSync('.env')) loadEnvFile();
  const named = Object.keys(Settings.shape).map((name) => [name, environment[name] || undefined]);
  const parsed = Settings.safeParse(Object.fromEntries(named));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new StemmaError(
      'setting-invalid',
      `The setting ${issue?.path.join('.')} is wrong: ${issue?.message.replace(/^Invalid \w+: /, '')}.`,
    );
  }
  const { STEMMA_TEXTS } = parsed.data;
  if (STEMMA_TEXTS !== undefined) requireFolder(STEMMA_TEXTS, 'The setting STEMMA_TEXTS');
  return withSecrets(parsed.data);
}

/**
 * Texts are optional, so that a folder which is not there would otherwise pass for one without texts.
 *
 * @param named what names the folder, in words
 * @throws StemmaError setting-invalid
 */
export function requireFolder(path: string, named: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
  throw new StemmaError('setting-invalid', `${named} names ${path}, which is no folder.`);
}

function loadEnvFile(): void {
  try {
    process.loadEnvFile('.env');
  } catch (cause) {
    throw new StemmaError('setting-invalid', 'The file .env of this folder cannot be read.', { cause });
  }
}

/** Replaces each `…_FILE` setting by what its file holds. */
function withSecrets(settings: Settings): Settings {
  for (const name of ['NEO4J_PASSWORD', 'STEMMA_TOKEN'] as const) {
    const path = settings[`${name}_FILE`];
    if (path === undefined) continue;
    let secret: string;
    try {
      secret = readFileSync(path, 'utf8').trim();
    } catch (cause) {
      throw new StemmaError(
        'setting-invalid',
        `The setting ${name}_FILE names ${path}, which cannot be read.`,
        { cause },
      );
    }
    if (secret === '')
      throw new StemmaError('setting-invalid', `The setting ${name}_FILE names ${path}, which is empty.`);
    settings = { ...settings, [name]: secret };
  }
  return settings;
}
