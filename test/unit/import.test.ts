// Imports in their parts: entries added to files that have some, places of cells, a bibliography there and back.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { heldDataset } from '../../server/cli/held-dataset.ts';
import { writeFiles } from '../../server/cli/write-files.ts';
import { cslJson } from '../../server/export/csl-json.ts';
import { appendEntries } from '../../server/import/append-entries.ts';
import { applyDraft } from '../../server/import/apply-draft.ts';
import { readBibtex } from '../../server/import/bibtex.ts';
import { FIELDS } from '../../server/import/csv-mapping.ts';
import { draftStatements } from '../../server/import/csv-statements.ts';
import { readCsv } from '../../server/import/csv-table.ts';
import { assemble } from '../../server/ingest/assemble.ts';
import { anchorFair, FAIR } from './ingest-fair.ts';
import { commandWith, expectWords } from './stemma-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'stemma-import-'));
afterAll(() => rmSync(folder, { recursive: true }));
const stemma = commandWith({ STEMMA_DATA: join(folder, 'data') });

describe('Entries added to a file', () => {
  test.for([
    ['no file yet', '', null, '- id: b\n'],
    ['an empty list', '# Who.\n[]\n', null, '# Who.\n- id: b\n'],
    ['a list', '- id: a # first\n\n# end\n', null, '- id: a # first\n\n# end\n- id: b\n'],
    ['a list without a line end', '- id: a', null, '- id: a\n- id: b\n'],
    ['an indented list', '  - id: a\n', null, '  - id: a\n  - id: b\n'],
    ['no such key', 'id: d\n', 'statements', 'id: d\nstatements:\n  - id: b\n'],
    [
      'an empty list at a key',
      'statements: []\ncitations: []\n',
      'statements',
      'statements:\n  - id: b\ncitations: []\n',
    ],
    ['a key alone', 'statements:\ncitations: []\n', 'statements', 'statements:\n  - id: b\ncitations: []\n'],
    [
      'a list at a key',
      'statements:\n- id: a\n# c\ncitations: []\n',
      'statements',
      'statements:\n- id: a\n- id: b\n# c\ncitations: []\n',
    ],
  ] as const)('stand after what is there: %s', ([, text, key, expected]) => {
    expect(appendEntries(text, key, [{ id: 'b' }])?.text).toBe(expected);
  });

  test('are not put into a list in one line', () => {
    expect(appendEntries('[{ id: a }]\n', null, [{ id: 'b' }])).toBeNull();
  });

  test('leave what stood there as it is, and are read as they were given', () => {
    const word = fc
      .stringMatching(/^[a-zA-Z0-9é:#'" ,-]{1,20}$/)
      .map((text) => text.trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.array(word, { minLength: 1 }), (old, added) => {
        const first =
          appendEntries(
            '',
            null,
            old.map((text) => ({ text })),
          )?.text ?? '';
        const both = appendEntries(
          first,
          null,
          added.map((text) => ({ text })),
        );
        expect(both?.text.startsWith(first)).toBe(true);
        expect(parse(both?.text ?? '')).toEqual([...old, ...added].map((text) => ({ text })));
        for (const [index, [start]] of (both?.spans ?? []).entries())
          expect(parse(both?.text.split('\n')[start - 1] ?? '')).toEqual([{ text: added[index] }]);
      }),
    );
  });
});

describe('A table', () => {
  test('has each cell at its line and column, quoted ones over several lines too', () => {
    const text = '\uFEFFa;b\r\n"x;\r\n""y""";2\r\n\r\n3;"4"\r\n';
    const { header, rows, problems } = readCsv('t.csv', text, ';');
    expect(problems).toEqual([]);
    expect(header.map((cell) => cell.text)).toEqual(['a', 'b']);
    expect(rows.map((row) => row.map((cell) => [cell.text, cell.place.line, cell.place.column]))).toEqual([
      [
        ['x;\r\n"y"', 2, 1],
        ['2', 3, 8],
      ],
      [
        ['3', 5, 1],
        ['4', 5, 3],
      ],
    ]);
  });

  test('that is none is said to be none, at its line', () => {
    expect(readCsv('t.csv', 'a,b\n1,"x"y\n', ',').problems).toMatchObject([{ code: 'csv-syntax', line: 2 }]);
  });
});

describe('Any table', () => {
  const text = 'Twelve were hurt. The council said that 12 were hurt, and later 15.';
  const known = { sha256: createHash('sha256').update(text).digest('hex'), bytes: Buffer.byteLength(text) };
  const mapping = {
    delimiter: ',',
    separator: ';',
    columns: Object.fromEntries(Object.keys(FIELDS).map((field) => [field, field])),
    values: {},
  };
  /** Words that fit somewhere, and words that fit nowhere. */
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      'a',
      'a.txt',
      '12 were hurt',
      'later 15',
      'council',
      'outlet',
      'person',
      '12',
      '2020-10-28',
    ),
    fc.constantFrom(
      'true',
      'exact',
      'affirms',
      'explicit',
      'states',
      '\u0000',
      '[]',
      '{a: b}',
      '- x',
      '# y',
      "it's: so",
      '1e400',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  /** Most cells of a table are as they should be, or empty. */
  const SOUND: Record<string, string[]> = {
    document: ['a', 'b'],
    text: ['a.txt'],
    author: ['council'],
    authorKind: ['state-body'],
    originKind: ['person'],
    relayKind: ['outlet'],
    quote: ['12 were hurt', 'later 15', 'Twelve were hurt'],
    claim: ['12 were hurt.', '15 were hurt.'],
    cue: ['The council said'],
  };
  const row = fc.record(
    Object.fromEntries(
      Object.keys(FIELDS).map((field) => {
        const sound = fc.constantFrom(...(SOUND[field] ?? ['']));
        return [field, fc.oneof({ weight: 12, arbitrary: sound }, { weight: 1, arbitrary: cell })];
      }),
    ),
  );

  test('becomes entries that the check accepts, or problems at its own lines', async () => {
    const { held, dataset } = await heldDataset(join(folder, 'free'));
    const texts = new Map([[known.sha256, text]]);
    let sound = 0;
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 3 }), (rows) => {
        const table = readCsv('t.csv', stringify([Object.keys(FIELDS), ...rows.map(Object.values)]), ',');
        const draft = draftStatements({ file: 't.csv', ...table }, mapping, dataset, (path) =>
          path === 'a.txt' ? known : null,
        );
        const { changes, problems } = applyDraft(draft, held, texts);
        for (const { file, line } of problems)
          expect([file, line !== null && line > 1]).toEqual(['t.csv', true]);
        if (problems.every(({ severity }) => severity === 'warning')) sound += 1;
        for (const change of changes) expect(() => parse(change.text)).not.toThrow();
      }),
      { numRuns: 300 },
    );
    // Nor is everything refused.
    expect(sound).toBeGreaterThan(3);
  });
});

describe('A row', () => {
  test('says what its claim speaks of, of what it is a case, and which further words give its place', async () => {
    const { dataset } = await heldDataset(join(folder, 'free'));
    const known = {
      ...dataset,
      places: [{ id: 'quay', name: 'The quay', aliases: ['Kai'] }],
      predicates: [
        { id: 'closed', functional: false, alternatives: false, disjointWith: [], distinctFrom: [] },
      ],
    };
    const header = [
      'document',
      'text',
      'author',
      'authorKind',
      'quote',
      'scope',
      'claim',
      'predicate',
      'subject',
      'object',
      'instanceOf',
    ];
    const rows = [
      ['a', 'a.txt', 'Herald', 'outlet', 'it is shut', '', 'The town is shut.', '', '', '', ''],
      [
        'a',
        'a.txt',
        'Herald',
        'outlet',
        'closed',
        'on the quay; today',
        'The quay is closed.',
        'closed',
        'Kai',
        'to walkers',
        'The town is shut.',
      ],
    ];
    const table = readCsv('t.csv', stringify([header, ...rows]), ',');
    const columns = Object.fromEntries(header.map((field) => [field, field]));
    const draft = draftStatements(
      { file: 't.csv', ...table },
      { delimiter: ',', separator: ';', columns, values: {} },
      known,
      () => ({ sha256: 'a'.repeat(64), bytes: 1 }),
    );
    expect(draft.problems).toEqual([]);
    expect(draft.lists.claims?.[1]?.value).toMatchObject({
      predicate: 'closed',
      subject: { place: 'quay' },
      object: { text: 'to walkers' },
      instanceOf: ['the-town-is-shut'],
    });
    expect(draft.statements.get('a')?.[1]?.value).toMatchObject({
      scope: [{ quote: 'on the quay' }, { quote: 'today' }],
    });
  });
});

describe('A bibliography', () => {
  test('in BibTeX is read entry by entry, so that a broken one hides no other', () => {
    const text =
      '@string{p = "Press"}\n@book{a, title={A}, publisher=p}\n@book{b, title={B}\n@book{c, title={C}, date={2020~}}\n';
    const { source, problems } = readBibtex('l.bib', text);
    expect(source.items).toMatchObject([
      { id: 'a', publisher: 'Press' },
      { id: 'c', issued: { literal: '2020~' } },
    ]);
    expect(problems).toMatchObject([{ code: 'bibtex-syntax', line: 3, column: 1 }]);
    expect(source.place(1, 'issued')).toEqual({ line: 4, column: 21 });
  });

  test('that was exported comes back as the same documents', { timeout: 60_000 }, async () => {
    const { dataset } = await anchorFair();
    const file = join(folder, 'fair.json');
    await writeFiles(file, cslJson.files(assemble(dataset)), { isFolder: false, force: false });
    const target = join(folder, 'again');
    expect(await stemma(['import', 'csl', file, '--dataset', target])).toMatchObject({ code: 0 });
    const found = parse(readFileSync(join(target, 'references.yaml'), 'utf8')) as {
      id: string;
      title: string;
    }[];
    const documents = [...dataset.documents, ...dataset.references];
    expect(Object.fromEntries(found.map(({ id, title }) => [id, title]))).toEqual(
      Object.fromEntries(documents.map(({ id, title }) => [id, title])),
    );
    expect((await stemma(['check', target])).code).toBe(0);
  });
});

describe('stemma import csv', { timeout: 60_000 }, () => {
  test('adds to a document that is there, and changes nothing else in its files', async () => {
    const dataset = join(folder, 'fair');
    await cp(FAIR, dataset, { recursive: true });
    const path = join(dataset, 'documents/herald-fair.yaml');
    const before = readFileSync(path, 'utf8');
    const { documents } = parse(`documents: ${JSON.stringify([parse(before)])}`) as {
      documents: { statements: { quote: string; claim: string }[] }[];
    };
    const [first] = documents[0]?.statements ?? [];
    const table = join(folder, 'fair.csv');
    const mapping = join(folder, 'fair.yaml');
    writeFileSync(table, `id,quote,claim\nherald-fair,"${first?.quote}",The fair was held.\n`);
    writeFileSync(mapping, 'columns: { document: id, quote: quote, claim: claim }\n');
    const call = ['import', 'csv', table, '--mapping', mapping, '--dataset', dataset];
    const rehearsed = await stemma([...call, '--dry-run', '--json']);
    expect(JSON.parse(rehearsed.stdout)).toMatchObject({ isWritten: false, changes: [{ added: {} }, {}] });
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(await stemma(call)).toMatchObject({ code: 0 });
    const after = readFileSync(path, 'utf8');
    const isAdded = (line: string) => !before.split('\n').includes(line);
    expect(after.split('\n').filter(isAdded)).toContain('  - id: the-fair-was-held');
    expect(before.split('\n').every((line) => after.includes(line))).toBe(true);
    expect((await stemma(['check', dataset])).code).toBe(0);
  });

  test.for([
    [
      'columns: { document: idd, quote: quote }\n',
      /field-missing[\s\S]*m\.yaml:1:22 {2}unknown-column .*Did you mean "id"\?/,
    ],
    ['colums: {}\n', /m\.yaml:1:1 {2}unknown-key .*columns/],
  ] as const)('refuses a mapping that maps nothing there: %s', async ([mapping, said]) => {
    const [table, file] = [join(folder, 'm.csv'), join(folder, 'm.yaml')];
    writeFileSync(table, 'id,quote,claim\n');
    writeFileSync(file, mapping);
    const ended = await stemma([
      'import',
      'csv',
      table,
      '--mapping',
      file,
      '--dataset',
      join(folder, 'none'),
    ]);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(said);
    expectWords(ended);
  });
});
