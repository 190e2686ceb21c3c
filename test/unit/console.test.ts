// The console's pure parts: parameters between form, address and request; completion; charts; files; history.
import { EditorState } from '@codemirror/state';
import { assert, jsonValue, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GalleryParameter, GraphSchema } from '#schema';
import { answerWithin, datedIdsOf } from '../../client/views/console/answer-in-time.ts';
import { chartOf } from '../../client/views/console/chart-bars.ts';
import { completeCypher } from '../../client/views/console/complete-cypher.ts';
import { asCsv, asJson } from '../../client/views/console/export.tsx';
import { remembered, type Past } from '../../client/views/console/history.ts';
import {
  askedOf,
  describeParameter,
  fieldsFrom,
  fieldValue,
  parameterNames,
  readParameters,
  withTime,
  writeParameter,
} from '../../client/views/console/parameters.ts';

const parameter = (over: Partial<GalleryParameter>): GalleryParameter => ({
  name: 'dataset',
  type: 'dataset',
  choices: null,
  isRequired: false,
  default: null,
  example: null,
  description: 'Only this dataset.',
  ...over,
});

const question = (title: string, description: string) => ({
  name: title,
  title,
  purpose: '',
  parameters: [parameter({ name: 'limit', description })],
  columns: [],
});

describe('the parameters of a query', () => {
  it('are the names after $, each once, and none that stands in a text or a comment', () => {
    const cypher =
      '// $no\nMATCH (a {id: $b, name: "$no"}) /* $no */ WHERE a.x = $a AND a.`$no` = $b RETURN a';
    expect(parameterNames(cypher)).toEqual(['b', 'a']);
  });

  it('mean the same values once an address has held them', () => {
    assert(
      property(jsonValue(), (value) => {
        const before = JSON.parse(JSON.stringify(value)) as unknown;
        expect(readParameters([writeParameter('name', before)])).toEqual({ name: before });
      }),
    );
  });

  it('of a question of the gallery are its defaults, of the dataset that is open', () => {
    const limit = parameter({ name: 'limit', type: 'integer', default: 50 });
    const asked = { ...question('Any', ''), parameters: [parameter({}), limit], cypher: 'RETURN $limit\n' };
    expect(askedOf(asked, 'two-towns-bridge', null)).toEqual({
      query: 'RETURN $limit',
      parameters: ['dataset=two-towns-bridge', 'limit=50'],
    });
    expect(askedOf(asked, null, null).parameters).toEqual(['dataset=null', 'limit=50']);
  });

  it('that are left blank for the time that is chosen follow it, and what is written goes before', () => {
    const cypher = 'RETURN $from, $to, $dated, $limit';
    const time = { during: '2020-10-01/2020-11-04', dated: 'said' } as const;
    expect(withTime(cypher, ['to=2020-12-31', 'limit=5'], time)).toEqual([
      'to=2020-12-31',
      'limit=5',
      'from=2020-10-01',
      'dated=said',
    ]);
    expect(withTime(cypher, [], null)).toEqual(['from=null', 'to=null', 'dated=null']);
    expect(withTime('RETURN 1', [], time)).toEqual([]);
    const dated = parameter({ name: 'dated', type: 'text', default: 'said' });
    const asked = { ...question('Any', ''), parameters: [dated], cypher };
    expect(askedOf(asked, null, time).parameters).toEqual([]);
    expect(askedOf(asked, null, null).parameters).toEqual(['dated=said']);
  });

  it('stand in the address as they would on the command line', () => {
    expect(writeParameter('dataset', 'two-towns-bridge')).toBe('dataset=two-towns-bridge');
    expect(writeParameter('least', 2)).toBe('least=2');
    expect(writeParameter('year', '2020')).toBe('year="2020"');
    expect(writeParameter('dataset', null)).toBe('dataset=null');
  });

  it('are of the type that the gallery says; a blank field is null', () => {
    expect(fieldValue('3', parameter({ type: 'integer' }))).toBe(3);
    expect(fieldValue('3', parameter({ type: 'text' }))).toBe('3');
    expect(fieldValue('', parameter({ type: 'text' }))).toBe(null);
    expect(fieldValue('[1, 2]', null)).toEqual([1, 2]);
    expect(fieldsFrom(['dataset=null', 'least=3', 'year="2020"'])).toEqual({
      dataset: '',
      least: '3',
      year: '2020',
    });
  });

  it('are described by the question that the query is of, before any other that has the name', () => {
    const gallery = [question('One', 'Of one.'), question('Two', 'Of two.')];
    expect(describeParameter('limit', '// Two\nRETURN $limit', gallery)?.description).toBe('Of two.');
    expect(describeParameter('limit', 'RETURN $limit', gallery)?.description).toBe('Of one.');
    expect(describeParameter('other', 'RETURN $other', gallery)).toBe(null);
  });
});

describe('completion', () => {
  const schema: GraphSchema = {
    labels: [{ label: 'Actor', count: 3, properties: [{ name: 'kind', count: 3 }] }],
    relationships: [{ type: 'MADE_BY', count: 2, ends: [], properties: [] }],
    parameters: [{ name: 'dataset', type: 'dataset', description: 'Only this one.' }],
  };
  const offered = (text: string, explicit = false) =>
    completeCypher(
      { state: EditorState.create({ doc: text }), pos: text.length, explicit },
      schema,
    )?.options.map(({ label }) => label) ?? [];

  it('offers what the graph holds where it can stand', () => {
    expect(offered('MATCH (a:')).toEqual(['Actor']);
    expect(offered('MATCH (a)-[r:')).toEqual(['MADE_BY']);
    expect(offered('MATCH (a)-[r:MADE_BY]->(b:Ac')).toEqual(['Actor']);
    expect(offered('MATCH (a:Actor) RETURN a.')).toEqual(['kind']);
    expect(offered('WHERE a.dataset = $d')).toEqual(['$dataset']);
  });

  it('offers only words that read, and nothing where nobody asked', () => {
    expect(offered('M')).toContain('MATCH');
    expect(offered('C')).not.toContain('CREATE');
    expect(offered('RETURN a ')).toEqual([]);
    expect(offered('', true)).toContain('MATCH');
  });
});

describe('an answer', () => {
  it('makes a chart of one number for each category, from nothing to the largest', () => {
    const columns = [
      { name: 'act', holds: 'text' as const },
      { name: 'count', holds: 'number' as const },
    ];
    expect(
      chartOf({
        columns,
        rows: [
          ['states', 5],
          [null, -1],
        ],
      }),
    ).toEqual({
      category: 'act',
      number: 'count',
      bars: [
        { name: 'states', value: 5 },
        { name: 'not stated', value: -1 },
      ],
      from: -1,
      to: 5,
    });
    expect(
      chartOf({
        columns,
        rows: [
          ['states', 5],
          ['states', 6],
        ],
      }),
    ).toBe(null);
    expect(chartOf({ columns: columns.slice(0, 1), rows: [] })).toBe(null);
  });

  it('is a file of CSV in which no text of a document is a formula, and of JSON', () => {
    const columns = [
      { name: 'a', holds: 'text' as const },
      { name: 'b', holds: 'mixed' as const },
    ];
    const rows = [
      ['=1+1', -2],
      ['say "so", they', { id: 'x' }],
      [null, null],
    ];
    expect(asCsv({ columns, rows })).toBe(`a,b\n'=1+1,-2\n"say ""so"", they","{""id"":""x""}"\n,\n`);
    expect(JSON.parse(asJson({ columns, rows }))[1]).toEqual({ a: 'say "so", they', b: { id: 'x' } });
  });
});

describe('the history', () => {
  it('keeps the last fifty, each once, the latest first', () => {
    let past: Past = [];
    for (let index = 0; index < 60; index++)
      past = remembered(past, { query: `RETURN ${index}`, parameters: [], rows: 100 }, new Date(index));
    past = remembered(past, { query: 'RETURN 40', parameters: [], rows: 100 }, new Date(60));
    expect(past).toHaveLength(50);
    expect(past.map(({ query }) => query).slice(0, 2)).toEqual(['RETURN 40', 'RETURN 59']);
    expect(past.filter(({ query }) => query === 'RETURN 40')).toHaveLength(1);
  });
});

const node = (id: string) => ({ _labels: ['Claim'], id });

describe('an answer in a time', () => {
  const [early, late] = ['d:claim:early', 'd:claim:late'];
  const relationship = { _type: 'CONTRADICTS', _source: early, _target: late };
  const rows = [
    ['one', node(early)],
    ['two', [node(early), relationship, node(late)]],
    ['three', { claim: late }],
    ['four', 4],
    ['d:comparison:x', early],
  ];
  const picture = {
    nodes: [early, late].map((key) => ({
      key,
      attributes: { label: key, labels: ['Claim'], properties: {} },
    })),
    edges: [
      {
        key: 'any',
        source: early,
        target: late,
        attributes: { type: 'CONTRADICTS', properties: {} },
      },
    ],
  };
  const within = new Map([
    [early, 'within'],
    [late, 'undated'],
  ] as const);

  it('asks when each thing of its rows is dated once, and what has no date at all not', () => {
    expect(datedIdsOf({ rows })).toEqual([early, late]);
  });

  it('leaves out the rows that hold anything without a part in it, counts them, and keeps what cannot be dated', () => {
    const { answer, counts } = answerWithin({ rows, rowCount: 5, picture }, within);
    expect(answer.rows).toEqual([rows[0], rows[3], rows[4]]);
    expect(answer.rowCount).toBe(3);
    expect(counts).toEqual({ shown: 3, leftOut: 2, undatable: 1 });
    expect(answer.picture.nodes.map(({ key }) => key)).toEqual([early]);
    expect(answer.picture.edges).toEqual([]);
  });

  it('is the whole where everything has a part in it', () => {
    const all = new Map([early, late].map((id) => [id, 'within'] as const));
    const whole = { rows, rowCount: 5, picture };
    expect(answerWithin(whole, all).answer).toEqual(whole);
  });
});
