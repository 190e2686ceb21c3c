// Holds the folders to the way of the data: who may import whom, and that a newcomer finds what a file is for.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const sources = ['server', 'client', 'test', 'bench'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx)$/.test(name))
    .map((name) => posix.join(folder, name.split(sep).join('/'))),
);
const text = (file: string) => readFileSync(join(root, file), 'utf8');

/** Every import of a file: ours as a path from the root, a package by its name; whether only types are taken. */
function importsOf(file: string): { target: string; isType: boolean }[] {
  const pattern = /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/gm;
  return [...text(file).matchAll(pattern)].map((match) => {
    const target = match[2] ?? match[3] ?? '';
    const isType = match[1] !== undefined;
    if (!target.startsWith('.')) return { target, isType };
    return {
      target: relative(root, resolve(root, dirname(file), target))
        .split(sep)
        .join('/'),
      isType,
    };
  });
}

/** What reviews say together, which the compare step and the queries both ask. */
const REVIEW = ['server/review/in-effect.ts', 'server/review/review-of.ts'];
const QUERIES = ['ask', 'rows', 'changes'].map((name) => `server/queries/${name}.ts`);
/** Who is one origin: what rules and lineage must not come to differ on. */
const VOICES = ['server/voices/voices.ts', 'server/voices/join-same.ts'];
/** What queries give their rows to: lineage is pure, and a query answers with what it makes of them. */
const LINEAGE = sources.filter((file) => file.startsWith('server/lineage/'));

/** The same of paths: pure, and named by the query that reads what they are made of. */
const PATHS = sources.filter((file) => file.startsWith('server/paths/'));
/** How a statement spreads, which a query makes of the evidence that lineage reasons on. */
const SPREAD = sources.filter((file) => file.startsWith('server/spread/'));

/** What the files of a folder may import of ours, beside what lies in the same folder; values, and types. */
const ARROWS: Record<string, { values: string[]; types: string[] }> = {
  'server/schema/': { values: [], types: [] },
  'server/layout/': { values: ['#schema'], types: ['#schema'] },
  'server/overview/': { values: ['#schema'], types: ['#schema'] },
  'server/text/': { values: [], types: [] },
  'server/voices/': { values: ['#schema'], types: ['#schema'] },
  'server/lineage/': { values: ['#schema', ...VOICES], types: ['#schema'] },
  'server/paths/': { values: ['#schema'], types: ['#schema'] },
  'server/spread/': { values: ['#schema', ...LINEAGE], types: ['#schema'] },
  'server/review/': { values: ['#schema'], types: ['#schema'] },
  'server/coverage/': { values: ['#schema'], types: ['#schema'] },
  'server/ingest/': {
    values: ['#schema', '#text', 'server/errors.ts'],
    types: ['#schema', 'server/store/store.ts'],
  },
  'server/compare/': {
    values: ['#schema', 'server/errors.ts', ...VOICES, ...REVIEW],
    types: ['#schema', 'server/store/store.ts'],
  },
  'server/queries/': {
    values: ['#schema', 'server/errors.ts', ...VOICES, ...LINEAGE, ...PATHS, ...SPREAD, ...REVIEW],
    types: ['#schema', 'server/store/store.ts'],
  },
  'server/export/': {
    values: [
      '#schema',
      'server/errors.ts',
      'server/ingest/assemble.ts',
      'server/ingest/problem-at.ts',
      'server/ingest/quantity-range.ts',
      'server/ingest/record-of.ts',
      'server/ingest/review-entry.ts',
      ...REVIEW,
      'server/queries/ask.ts',
      'server/queries/rows.ts',
    ],
    types: ['#schema'],
  },
  'server/import/': {
    values: [
      '#schema',
      'server/export/yaml/house-yaml.ts',
      'server/export/yaml/shorthands.ts',
      ...['anchor', 'explain-issue', 'fill-starts', 'nearest-word', 'problem-at', 'read', 'yaml-source'].map(
        (name) => `server/ingest/${name}.ts`,
      ),
    ],
    types: ['#schema', 'server/ingest/dataset-folder.ts'],
  },
  'server/desk/': {
    values: ['#schema', 'server/errors.ts', 'server/store/cypher-files.ts', ...QUERIES],
    types: ['#schema', 'server/store/store.ts', ...QUERIES],
  },
  'client/': {
    values: ['#schema', '#layout', '#overview', '#text'],
    types: ['#schema', '#layout', '#overview', '#text', 'server/api/routes.ts'],
  },
};
const isOurs = (target: string) => target.startsWith('#') || /^(server|client|test|bench)\//.test(target);

describe('the way of the data', () => {
  for (const [folder, allowed] of Object.entries(ARROWS)) {
    it(`${folder} imports only what lies before it`, () => {
      const wrong = sources
        .filter((file) => file.startsWith(folder))
        .flatMap((file) =>
          importsOf(file)
            .filter(({ target }) => isOurs(target) && !target.startsWith(folder))
            .filter(
              ({ target, isType }) => ![...allowed.values, ...(isType ? allowed.types : [])].includes(target),
            )
            .map(({ target }) => `${file} imports ${target}`),
        );
      expect(wrong).toEqual([]);
    });
  }

  it('only server/store knows an engine', () => {
    const wrong = sources
      .filter((file) => file.startsWith('server/') && !file.startsWith('server/store/'))
      .filter((file) =>
        importsOf(file).some(({ target }) => target === 'neo4j-driver' || target.startsWith('@grafeo-db/')),
      );
    expect(wrong).toEqual([]);
  });

  it('nothing outside test/ and bench/ imports from them', () => {
    const wrong = sources
      .filter((file) => file.startsWith('server/') || file.startsWith('client/'))
      .filter((file) => importsOf(file).some(({ target }) => /^(test|bench)\//.test(target)));
    expect(wrong).toEqual([]);
  });
});

describe('files', () => {
  it('every source file opens with what it is for', () => {
    const silent = sources.filter((file) => !/^(#!.*\n)?(\/\/|\/\*\*?)/.test(text(file)));
    expect(silent).toEqual([]);
  });

  it('files and folders have names in kebab case, and none is a drawer for anything', () => {
    const parts = new Set(
      sources.flatMap((file) => file.replace(/(\.test|\.spec|\.d)?\.tsx?$/, '').split('/')),
    );
    expect([...parts].filter((part) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(part))).toEqual([]);
    expect(
      [...parts].filter((part) =>
        ['utils', 'helpers', 'common', 'manager', 'types', 'misc', 'lib'].includes(part),
      ),
    ).toEqual([]);
  });

  it('every query opens with its purpose and orders its rows', () => {
    const files = readdirSync(join(root, 'cypher'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.cypher'))
      .map((name) => join('cypher', name).split(sep).join('/'));
    expect(files.filter((file) => !text(file).startsWith('// '))).toEqual([]);
    const reads = files.filter((file) => /^cypher\/(read|compare|gallery)\//.test(file));
    expect(
      reads.filter((file) => !/ORDER BY/.test(text(file)) && !/\/\/ → (one row|counts)/.test(text(file))),
    ).toEqual([]);
  });
});
