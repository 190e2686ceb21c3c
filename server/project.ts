// Where this project lies on disk, and what it calls itself.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { z } from 'zod';

/** The project's own folder: `seeds/`, `cypher/` and `dist/` lie in it. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The version of Stemma, as package.json gives it. */
export const VERSION = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))).version;
