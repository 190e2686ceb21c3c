// Every statement under cypher/: that each kind of node and relationship has its own, that each does on both engines
// what its registry says, and that each runs, those that are added later too.
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { NODES, RELATIONSHIPS, type RelationshipKind } from '#schema';
import { statement, statementNames } from '../../server/store/cypher-files.ts';
import type { Row, Store } from '../../server/store/store.ts';
import { describeStores } from './stores.ts';

const kebab = (label: string) => label.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
const kinds = Object.entries(RELATIONSHIPS);
const labels = Object.entries(NODES);

/** A value of every property of a row; those in `keep` are as given. */
function sample(schema: z.ZodObject, keep: Row): Row {
  const candidates = [
    'words',
    7,
    true,
    ['one', 'two'],
    ...Object.values(z.toJSONSchema(schema).properties ?? {}),
  ];
  return Object.fromEntries(
    Object.entries(schema.shape).map(([name, field]) => {
      if (name in keep) return [name, keep[name] ?? null];
      const words = candidates.flatMap((one) => (isEnum(one) ? one.enum : [one]));
      return [name, words.find((one) => z.safeParse(field, one).success) as Row[string]];
    }),
  );
}
const isEnum = (one: unknown): one is { enum: unknown[] } =>
  typeof one === 'object' && one !== null && 'enum' in one && Array.isArray(one.enum);

/** The same row with null wherever its schema allows it. */
const bare = (schema: z.ZodObject, row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      schema.shape[name] && z.safeParse(schema.shape[name], null).success ? null : value,
    ]),
  );
const present = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

const twoNodes = (label: string): Row[] =>
  ['x', 'y'].map((name) => ({ id: `d:${label}:${name}`, dataset: 'd' }));

/** What a statement's opening comment says of its parameters: name and type. */
function described(text: string): Map<string, string> {
  const comment = text
    .split('\n')
    .filter((line) => line.startsWith('//'))
    .join(' ');
  return new Map(
    [...comment.matchAll(/\$(\w+): *([^·→$]*)/g)].map(([, name = '', type = '']) => [name, type]),
  );
}
const used = (text: string) =>
  new Set([...text.replace(/^\/\/.*$/gm, '').matchAll(/\$(\w+)/g)].map(([, name = '']) => name));
function sampleParameter(type: string): unknown {
  if (/^(list|ids|rows)/.test(type)) return [];
  if (/^(integer|number|count)/.test(type)) return 1;
  return type.startsWith('boolean') ? false : 'd:none:none';
}

describe('The statements under cypher/', () => {
  test('there is one to write and one to delete each kind of node and relationship, and none besides', () => {
    const expected = [...labels.map(([label]) => kebab(label)), ...kinds.map(([kind]) => kind)].toSorted();
    for (const folder of ['write', 'delete']) {
      const there = statementNames().filter((name) => name.startsWith(`${folder}/`));
      expect(there).toEqual(expected.map((name) => `${folder}/${name}`));
    }
  });

  test('both engines keep ids unique and find datasets by an index, for every label', () => {
    for (const engine of ['neo4j', 'embedded']) {
      const text = statement(`constraints/${engine}`);
      for (const [label] of labels) {
        expect(text).toContain(`FOR (n:${label}) REQUIRE n.id IS UNIQUE`);
        expect(text).toContain(`FOR (n:${label}) ON (n.dataset)`);
      }
    }
  });

  test.for(statementNames())('%s opens with a comment that names every parameter it has', (name) => {
    const text = statement(name);
    expect(text).toMatch(/^\/\/ \S/);
    expect([...used(text)].filter((parameter) => !described(text).has(parameter))).toEqual([]);
  });
});

/** The statement of that name, run and taken back. */
async function tried(store: Store, name: string): Promise<void> {
  const types = described(statement(name));
  const parameters = Object.fromEntries([...types].map(([key, type]) => [key, sampleParameter(type)]));
  const takenBack = new Error('taken back');
  await store
    .write(async (transaction) => {
      await transaction.run(name, parameters);
      throw takenBack;
    })
    .catch((error) => {
      if (error !== takenBack) throw error;
    });
}

/** A cold server plans each statement for a tenth of a second on an idle core. */
const PLANNING_MS = 300_000;

describeStores('Every statement', (open) => {
  test('runs', { timeout: PLANNING_MS }, async () => {
    const store = await open();
    const failed: string[] = [];
    for (const name of statementNames().filter((one) => !one.startsWith('constraints/'))) {
      await tried(store, name).catch((error) => failed.push(`${name}: ${error.message}`));
    }
    expect(failed).toEqual([]);
  });

  test('of a node writes every property of its row, drops what is null, and deletes', async () => {
    const store = await open();
    const found = async () =>
      (await store.read('read/dataset-nodes', { dataset: 'd' })).map(({ properties }) => properties);
    for (const [label, schema] of labels) {
      const row = sample(schema, { id: `d:${kebab(label)}:x`, dataset: 'd' });
      const write = (rows: Row[]) =>
        store.write((transaction) => transaction.run(`write/${kebab(label)}`, { rows }));
      expect(await write([row])).toEqual([{ written: 1 }]);
      expect(await found(), label).toEqual([row]);
      await write([bare(schema, row)]);
      expect(await found(), label).toEqual([present(bare(schema, row))]);
      const ids = [row['id']];
      await store.write((transaction) => transaction.run(`delete/${kebab(label)}`, { ids }));
      expect(await found(), label).toEqual([]);
    }
  });

  test(
    'of a relationship writes every property of its row, drops what is null, and deletes',
    { timeout: PLANNING_MS },
    async () => {
      const store = await open();
      const run = (name: string, rows: Row[]) =>
        store.write((transaction) => transaction.run(name, { rows }));
      for (const [label] of labels) {
        await run(`write/${kebab(label)}`, twoNodes(kebab(label)));
      }
      for (const [kind, { type, source, target, row: schema }] of kinds) {
        const ends = { source: `d:${kebab(source)}:x`, target: `d:${kebab(target)}:y` };
        const found = async () => await store.read('read/dataset-relationships', { dataset: 'd' });
        const asFound = (row: Row) => {
          const { source: from = null, target: to = null, ...properties } = present(row);
          return [{ type, sourceLabel: source, source: from, targetLabel: target, target: to, properties }];
        };
        const row = sample(schema, ends);
        expect(await run(`write/${kind}`, [row, row])).toEqual([{ written: 2 }]);
        expect(await found(), kind).toEqual(asFound(row));
        await run(`write/${kind}`, [bare(schema, row)]);
        expect(await found(), kind).toEqual(asFound(bare(schema, row)));
        expect(await run(`write/${kind}`, [{ ...row, target: 'd:none:none' }])).toEqual([{ written: 0 }]);
        expect(await run(`delete/${kind}`, [{ ...row, target: 'd:none:none' }, row])).toEqual([
          { removed: 1 },
        ]);
        expect(await found(), kind).toEqual([]);
      }
    },
  );

  test('of a relationship with a key keeps two between the same ends apart', async () => {
    const store = await open();
    const keyed: RelationshipKind[] = [
      'document-cites-document',
      'claim-contradicts',
      'claim-updates',
      'claim-differs-from',
    ];
    expect(kinds.filter(([, kind]) => 'key' in kind).map(([kind]) => kind)).toEqual(keyed);
    await store.write(async (transaction) => {
      await transaction.run('write/document', { rows: twoNodes('document') });
      await transaction.run('write/claim', { rows: twoNodes('claim') });
    });
    for (const kind of keyed) {
      const { source, target, row: schema, ...rest } = RELATIONSHIPS[kind];
      const key = 'key' in rest ? rest.key : '';
      const row = sample(schema, { source: `d:${kebab(source)}:x`, target: `d:${kebab(target)}:y` });
      const keys = async () =>
        (await store.read('read/dataset-relationships', { dataset: 'd' })).map(
          ({ properties }) => Object(properties)[key],
        );
      await store.write((transaction) =>
        transaction.run(`write/${kind}`, {
          rows: [
            { ...row, [key]: 'two' },
            { ...row, [key]: 'one' },
          ],
        }),
      );
      expect(await keys()).toEqual(['one', 'two']);
      await store.write((transaction) =>
        transaction.run(`delete/${kind}`, {
          rows: [{ source: row['source'], target: row['target'], [key]: 'one' }],
        }),
      );
      expect(await keys()).toEqual(['two']);
      await store.write((transaction) =>
        transaction.run(`delete/${kind}`, { rows: [{ ...row, [key]: 'two' }] }),
      );
    }
  });
});
