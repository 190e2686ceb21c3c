// The settings, read once. A wrong setting stops the start with one sentence that names it.
import { existsSync, readFileSync } from 'node:fs';
import { Settings } from '#schema';
import { StemmaError } from './errors.ts';

/** Reads `.env` of the working folder, where there is one, then the environment, which comes first. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  if (environment === process.env && existsSync('.env')) process.loadEnvFile('.env');
  const named = Object.keys(Settings.shape).map((name) => [name, environment[name] || undefined]);
  const parsed = Settings.safeParse(Object.fromEntries(named));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new StemmaError(
      'setting-invalid',
      `The setting ${issue?.path.join('.')} is wrong: ${issue?.message}.`,
    );
  }
  return withSecrets(parsed.data);
}

/** Replaces each `…_FILE` setting by what its file holds. */
function withSecrets(settings: Settings): Settings {
  for (const name of ['NEO4J_PASSWORD', 'STEMMA_TOKEN'] as const) {
    const path = settings[`${name}_FILE`];
    if (path === undefined) continue;
    try {
      settings = { ...settings, [name]: readFileSync(path, 'utf8').trim() };
    } catch (cause) {
      throw new StemmaError(
        'setting-invalid',
        `The setting ${name}_FILE names ${path}, which cannot be read.`,
        { cause },
      );
    }
  }
  return settings;
}
