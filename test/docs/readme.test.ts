// Holds the README to the code: its commands, its settings, its links.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Settings } from '#schema';

const root = resolve(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts as Record<
  string,
  string
>;

/** A row of the table of settings, as the schema gives it. */
function settingRow(name: string, type: (typeof Settings.shape)[keyof typeof Settings.shape]): string {
  const fallback = type.safeParse(undefined);
  const value = fallback.success && fallback.data !== undefined ? `\`${fallback.data}\`` : '';
  return `| \`${name}\` | ${value} | ${type.description} |`;
}

describe('README', () => {
  it('the table of settings is the schema, row by row', () => {
    const rows = Object.entries(Settings.shape).map(([name, type]) => settingRow(name, type));
    const table = readme.split('\n').filter((line) => /^\| `[A-Z0-9_]+` \|/.test(line));
    expect(table).toEqual(rows);
  });

  it('every npm command that it names is there', () => {
    const named = [...readme.matchAll(/npm (?:run )?(start|test|run [a-z]+|[a-z]+)\b/g)].map(
      (match) => match[1] ?? '',
    );
    const missing = named.filter((name) => name !== 'ci' && !(name in scripts));
    expect(missing).toEqual([]);
    expect(named).toContain('start');
    expect(named).toContain('test');
  });

  it('every link to a file of the project leads to one', () => {
    for (const file of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md']) {
      const links = [...readFileSync(join(root, file), 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)];
      for (const [, target = ''] of links)
        expect(existsSync(join(root, target)), `${file}: ${target}`).toBe(true);
    }
  });
});
