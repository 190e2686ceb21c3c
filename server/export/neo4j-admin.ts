// A CSV file for every label and kind of relationship, and the arguments with which Neo4j's own tool imports them: for
// graphs beyond what transactions load. Source: https://neo4j.com/docs/operations-manual/5/import/
import { stringify } from 'csv-stringify/sync';
import { type GraphRows, type Label, type RelationshipKind, RELATIONSHIPS } from '#schema';
import { type ExportFile, type ExportFormat, ZIPPED } from './format.ts';

/** U+001F, “unit separator”, which no text of a dataset can hold. */
const BETWEEN = '\u001F';
const ARGUMENTS = ['--array-delimiter=U+001F', '--multiline-fields=true'];

export const neo4jAdmin: ExportFormat = {
  id: 'neo4j-admin',
  title: 'Files for neo4j-admin',
  holds:
    'A CSV file for each label and kind of relationship, and import.args: in the folder, "neo4j-admin database import full neo4j @import.args", then after-import.cypher.',
  ...ZIPPED,
  *files(rows) {
    const files = [...nodeFiles(rows), ...relationshipFiles(rows)];
    const named = files.map(
      ({ path }) => `--${path.startsWith('nodes/') ? 'nodes' : 'relationships'}=${path}`,
    );
    yield { path: 'import.args', content: [[...ARGUMENTS, ...named, ''].join('\n')] };
    yield { path: 'after-import.cypher', content: emptyLists(rows) };
    yield* files;
  },
};

/** The tool has no way to write a list of nothing: it leaves the property out, which ingesting never does. */
function* emptyLists({ nodes }: GraphRows): Generator<string> {
  for (const [label, list] of Object.entries(nodes))
    for (const [name, value] of Object.entries(list[0] ?? {}))
      if (Array.isArray(value)) yield `MATCH (n:${label}) WHERE n.${name} IS NULL SET n.${name} = [];\n`;
}

function* nodeFiles({ nodes }: GraphRows): Generator<ExportFile> {
  for (const [label, list] of Object.entries(nodes)) {
    const rows = list.map(({ id, ...row }) => ({ first: [id], row, last: labelsOf(label as Label, row) }));
    if (rows.length > 0)
      yield { path: `nodes/${label}.csv`, content: table([`id:ID(${label})`], rows, ':LABEL') };
  }
}

function* relationshipFiles({ relationships }: GraphRows): Generator<ExportFile> {
  for (const [kind, list] of Object.entries(relationships)) {
    const { source: from, type, target: to } = RELATIONSHIPS[kind as RelationshipKind];
    const ends = [`:START_ID(${from})`, `:END_ID(${to})`];
    const rows = list.map(({ source, target, ...row }) => ({ first: [source, target], row, last: type }));
    if (rows.length > 0) yield { path: `relationships/${kind}.csv`, content: table(ends, rows, ':TYPE') };
  }
}

/** An actor's second label follows its kind, as `cypher/write/actor.cypher` sets it. */
function labelsOf(label: Label, row: object): string {
  const kind: unknown = label === 'Actor' && 'kind' in row ? row.kind : undefined;
  if (kind === undefined || ['group', 'collective', 'unidentified'].includes(String(kind))) return label;
  return [label, kind === 'person' ? 'Person' : 'Organisation'].join(BETWEEN);
}

type TableRow = { first: string[]; row: object; last: string };

function* table(first: string[], rows: readonly TableRow[], last: string): Generator<string> {
  const names = Object.keys(rows[0]?.row ?? {});
  const columns = names.map((name) => columnOf(name, rows));
  yield stringify([[...first, ...columns, last]]);
  // Text in quotes, even where it is empty; what is nothing is left blank.
  for (const { first: ids, row, last: end } of rows)
    yield stringify([[...ids, ...Object.values(row).map(cellOf), end]], { quoted_string: true });
}

function columnOf(name: string, rows: readonly TableRow[]): string {
  const values = rows.map(({ row }): unknown => Reflect.get(row, name)).filter((value) => value !== null);
  const [one] = values;
  if (Array.isArray(one)) return `${name}:string[]`;
  if (typeof one === 'boolean') return `${name}:boolean`;
  if (typeof one === 'number') return `${name}:${values.every(Number.isSafeInteger) ? 'long' : 'double'}`;
  return `${name}:string`;
}

function cellOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.join(BETWEEN);
  return typeof value === 'boolean' ? String(value) : value;
}
