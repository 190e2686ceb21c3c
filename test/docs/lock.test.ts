// Holds the lock file to what a clean install needs: `npm ci` refuses a lock that leaves out an optional package, even
// one for another platform, which an install on this platform may never have seen.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

type Locked = { version: string; optionalDependencies?: Record<string, string> };

it('the lock file names every platform’s build of every package', () => {
  const path = join(resolve(import.meta.dirname, '../..'), 'package-lock.json');
  const { packages } = JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, Locked> };
  const missing = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !(`node_modules/${name}` in packages) && !(`${at}/node_modules/${name}` in packages))
      .map((name) => `${name}, which ${at} names`),
  );
  expect(missing).toEqual([]);
});
