// What analysts get: cells and pictures made of rows, questions read from the comments of their files, parameters of the
// command read exactly.
import { describe, expect, test } from 'vitest';
import { collectParameter } from '../../server/cli/query-parameters.ts';
import { answerQuery } from '../../server/desk/answer-query.ts';
import { galleryQuestions, parametersFor, readQuestion } from '../../server/desk/gallery.ts';
import { couldName } from '../../server/store/neo4j-functions.ts';
import { refuseForm } from '../../server/store/query-form.ts';
import { QueryTurns } from '../../server/store/query-turns.ts';
import type { QueryResult } from '../../server/store/store.ts';

const claim = (name: string) => ({ _labels: ['Claim'], id: `d:claim:${name}`, text: `Claim ${name}` });
const link = { _type: 'INSTANCE_OF', _source: 'd:claim:a', _target: 'd:claim:b' };
const answered = (result: Partial<QueryResult>) =>
  answerQuery(
    { query: async () => ({ columns: [], rows: [], truncated: false, ends: [], ...result }) },
    { cypher: '', parameters: {}, limit: 10 },
    new AbortController().signal,
  );

describe("An analyst's answer", () => {
  test('says of each column what it holds', async () => {
    const row = {
      node: claim('a'),
      relationship: link,
      path: [claim('a'), link, claim('b')],
      number: 9_007_199_254_740_993n,
      text: 'x',
      list: [1],
      map: { a: 1 },
      nothing: null,
      mixed: 1,
    };
    const { columns, rows } = await answered({
      columns: Object.keys(row),
      rows: [row, { mixed: 'x' }],
    });
    expect(columns.map(({ name, holds }) => [name, holds])).toEqual(
      Object.keys(row).map((name) => [name, name]),
    );
    expect(rows[0]?.[3]).toBe('9007199254740993');
    expect(rows[1]).toEqual([null, null, null, null, null, null, null, null, 'x']);
  });

  test('draws each node and relationship once, wherever in the rows it stands', async () => {
    const rows = [{ x: [claim('a'), link, claim('b')] }, { x: { deep: [claim('a')] } }, { x: link }];
    const { picture } = await answered({ columns: ['x'], rows });
    expect(picture.nodes.map(({ key, attributes }) => [key, attributes.label])).toEqual([
      ['d:claim:a', 'Claim a'],
      ['d:claim:b', 'Claim b'],
    ]);
    expect(picture.edges).toEqual([
      {
        key: 'd:claim:a INSTANCE_OF d:claim:b',
        source: 'd:claim:a',
        target: 'd:claim:b',
        attributes: { type: 'INSTANCE_OF', properties: {} },
      },
    ]);
  });

  test('draws a relationship whose ends are only known by name, and leaves out one whose ends have no id', async () => {
    const ends = ['a', 'b'].map((name) => ({ id: `d:claim:${name}`, labels: ['Claim'], label: null }));
    const rows = [{ x: link }, { x: { ...link, _target: null } }];
    const { picture } = await answered({ columns: ['x'], rows, ends });
    expect(picture.nodes.map(({ attributes }) => attributes)).toEqual([
      { label: 'd:claim:a', labels: ['Claim'], properties: null },
      { label: 'd:claim:b', labels: ['Claim'], properties: null },
    ]);
    expect(picture.edges).toHaveLength(1);
  });

  test('names the limit at which it was cut', async () => {
    expect(await answered({ truncated: 'bytes' })).toMatchObject({
      truncated: true,
      truncatedBy: 'bytes',
      limits: { rows: 10, timeoutMs: 20_000 },
    });
  });
});

const of = (name: string) => galleryQuestions().find((one) => one.name === name) ?? expect.fail(name);

describe('The gallery', () => {
  test('has at least thirty questions, each with title, purpose, parameters and columns', () => {
    const questions = galleryQuestions();
    expect(questions.length).toBeGreaterThanOrEqual(30);
    for (const { name, title, purpose, columns, cypher, parameters } of questions) {
      expect(title, name).toMatch(/^[A-Z].*[^.]$/);
      expect(purpose, name).toMatch(/^[A-Z].*\.$/);
      expect(columns.length, name).toBeGreaterThan(0);
      const used = new Set(
        [...cypher.replaceAll(/^\/\/.*$/gm, '').matchAll(/\$(\w+)/g)].map(([, word]) => word),
      );
      expect([...used].toSorted(), name).toEqual(parameters.map((one) => one.name).toSorted());
      for (const one of parameters) expect(one.isRequired === (one.example !== null), name).toBe(true);
    }
  });

  test('a comment that is not in the form is refused, naming its file', () => {
    expect(() => readQuestion('x', '// Title\n// Purpose.\nRETURN 1')).toThrow('cypher/gallery/x.cypher');
    expect(() => readQuestion('x', '// Title\n// Purpose.\n// $a: text\n// → b: text\nRETURN 1')).toThrow(
      '$a: text',
    );
  });

  test('a question is given its defaults, and told what is missing, unknown or not to be chosen', () => {
    expect(parametersFor(of('longest-chains'), { limit: 3 })).toEqual({ dataset: null, limit: 3 });
    expect(() => parametersFor(of('what-an-actor-states'), {})).toThrow(
      /actor is missing \(actor, such as "/,
    );
    expect(() => parametersFor(of('longest-chains'), { most: 3 })).toThrow('it has no parameter most');
    expect(() => parametersFor(of('open-comparisons'), { type: 'wins' })).toThrow(
      'type is one of contradicts, updates',
    );
  });
});

describe('A parameter of the command', () => {
  test.for([
    ['x=100', 100],
    ['x=9007199254740993', 9_007_199_254_740_993n],
    ['x=-9223372036854775808', -9_223_372_036_854_775_808n],
    [
      'x=[1, 9007199254740993, {"a": 9007199254740993}]',
      [1, 9_007_199_254_740_993n, { a: 9_007_199_254_740_993n }],
    ],
    ['x="9007199254740993"', '9007199254740993'],
    ['x="a \\" 9007199254740993"', 'a " 9007199254740993'],
    ['x=1.5e300', 1.5e300],
    ['x=90071.5', 90_071.5],
    ['x=2020-11-04', '2020-11-04'],
    ['x=words = more', 'words = more'],
    ['x=', ''],
  ] as const)('%s is read exactly', ([text, value]) => {
    expect(collectParameter(text, {})).toEqual({ x: value });
  });
});

describe('A function of a plugin', () => {
  test.for([
    "RETURN apoc.load.json('x')",
    'RETURN `APOC` . /* */ load\n.json()',
    String.raw`RETURN \u0061poc.lo\uu0061d.json()`,
  ])('is found however it is written: %s', (cypher) => {
    expect(couldName(cypher, 'apoc.load.json')).toBe(true);
  });

  test('is not found in what does not name it', () => {
    expect(couldName('MATCH (n) WHERE n.load > 1 RETURN n.json', 'apoc.load.json')).toBe(false);
  });
});

describe('The form of a statement', () => {
  test('is looked at in a moment, whatever it is', () => {
    const startedAt = performance.now();
    for (const part of ['/* */ ', '// \n', '/* ', ' ', '/*/', '\\u0061', "'", '('])
      try {
        refuseForm(part.repeat(10_000 / part.length - 1));
        couldName(`apoc load ${part.repeat(5_000)}`.repeat(9), 'apoc.load.json');
      } catch (error) {
        expect(error).toMatchObject({ code: 'query-refused' });
      }
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  test.for([
    'MATCH (n) RETURN n LIMIT size([x IN range(1, 100000000000) WHERE x > 0])',
    "MATCH (n) RETURN n SKIP size(reduce(s = 'x', i IN [1, 2, 3] | s + s)) LIMIT 1",
    'MATCH (n) RETURN n limit/* 10 */(size([1]))',
    'MATCH (n) RETURN n LIMIT 10 + size(split($text, "x"))',
    'MATCH (n) RETURN n LIMIT $limit - size($list)',
    "MATCH (n) WHERE n.id <> 'it\\'s' RETURN n LIMIT size(n)",
    String.raw`MATCH (n) RETURN n \u004cIMIT size([1])`,
    String.raw`MATCH (n) WHERE n.id = \u0027' RETURN n LIMIT size([1]) //\u0027`,
  ])('may not have a number of rows worked out: %s', (cypher) => {
    expect(() => refuseForm(cypher)).toThrow(/Give a number or a parameter/u);
  });

  test.for([
    'MATCH (n) RETURN n SKIP 5 LIMIT 10',
    'MATCH (n) RETURN n LIMIT $limit // no more',
    'MATCH (n) RETURN n LIMIT toInteger($limit);',
    'CALL { MATCH (n) RETURN n LIMIT 1 } WITH n ORDER BY n.id LIMIT 5 RETURN n',
    "MATCH (c:Claim) WHERE c.text CONTAINS 'the limit (of age)' RETURN c.limit + c.skip",
    'MATCH (limit:Claim) RETURN limit, limit.id AS skip, 1 AS limit',
  ])('may say how many rows: %s', (cypher) => {
    expect(() => refuseForm(cypher)).not.toThrow();
  });
});

describe('Turns for queries', () => {
  test('are given in order, given back once, and refused where too many wait', async () => {
    const turns = new QueryTurns(1);
    const patient = new AbortController();
    const first = await turns.take(patient.signal);
    const order: number[] = [];
    const waiting = Array.from({ length: 16 }, (_, n) =>
      turns.take(patient.signal).then((back) => (order.push(n), back)),
    );
    await expect(turns.take(patient.signal)).rejects.toMatchObject({ code: 'too-many-queries', status: 503 });
    first();
    first();
    const second = await waiting[0];
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(order).toEqual([0]);
    patient.abort(new Error('gone'));
    expect((await Promise.allSettled(waiting.slice(1))).every(({ status }) => status === 'rejected')).toBe(
      true,
    );
    second?.();
    (await turns.take(new AbortController().signal))();
  });
});
