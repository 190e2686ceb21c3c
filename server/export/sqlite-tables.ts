// The tables of the SQLite file: one for each label, one for each kind of relationship, made from the registries of
// rows; what each node has at most one of is a column of its table instead.
import { z } from 'zod';
import { type GraphRows, type Label, NODES, type RelationshipKind, RELATIONSHIPS } from '#schema';

type Cell = string | number | null;
export type Table = {
  name: string;
  /** The statement that makes it, and those that make its indexes. */
  create: string[];
  columns: string[];
  rows(rows: GraphRows): Iterable<Cell[]>;
};

/** The name of each label's table. */
const TABLES: Record<Label, string> = {
  Dataset: 'datasets',
  Document: 'documents',
  Actor: 'actors',
  Place: 'places',
  Event: 'events',
  Question: 'questions',
  Claim: 'claims',
  Passage: 'passages',
  Assertion: 'assertions',
  Relay: 'relays',
  Comparison: 'comparisons',
  Activity: 'activities',
};

/** Relationships of which a node is the source of one at most, each with the column that it becomes. */
const COLUMN_OF: Partial<Record<RelationshipKind, string>> = {
  'place-within': 'within',
  'passage-in-document': 'document',
  'assertion-states': 'claim',
  'relay-relays-relay': 'toRelay',
  'relay-relays-assertion': 'toAssertion',
};

/** What only reading a dataset back needs. */
const LEFT_OUT = new Set(['kept']);

const LABELS = Object.keys(NODES) as Label[];
const KINDS = Object.keys(RELATIONSHIPS) as RelationshipKind[];

/** Every table, each after those that it names but for rows that name each other. */
export function tables(): Table[] {
  return [...LABELS.map(nodeTable), ...KINDS.filter((kind) => !(kind in COLUMN_OF)).map(linkTable)];
}

function nodeTable(label: Label): Table {
  const name = TABLES[label];
  const own = columnsOf(NODES[label]).filter((column) => column.name !== 'id');
  const joined = KINDS.filter((kind) => RELATIONSHIPS[kind].source === label).flatMap((kind) => {
    const column = COLUMN_OF[kind];
    return column === undefined
      ? []
      : [{ kind, name: column, type: referenceTo(RELATIONSHIPS[kind].target) }];
  });
  return {
    name,
    create: [
      createTable(name, ['"id" TEXT NOT NULL PRIMARY KEY', ...[...own, ...joined].map(declared)]),
      ...joined.map((column) => createIndex(name, column.name)),
    ],
    columns: ['id', ...own.map((column) => column.name), ...joined.map((column) => column.name)],
    *rows({ nodes, relationships }) {
      const targets = joined.map(
        ({ kind }) => new Map(relationships[kind].map(({ source, target }) => [source, target])),
      );
      for (const row of nodes[label])
        yield [
          row.id,
          ...own.map((column) => cellOf(row, column.name)),
          ...targets.map((target) => target.get(row.id) ?? null),
        ];
    },
  };
}

function linkTable(kind: RelationshipKind): Table {
  const relationship = RELATIONSHIPS[kind];
  const { source, target } = relationship;
  const key = 'key' in relationship ? [relationship.key] : [];
  const name = kind.replaceAll('-', '_');
  const from = columnFor(source);
  const to = source === target ? `to${target}` : columnFor(target);
  const ends = [
    { name: from, type: `${referenceTo(source)} NOT NULL` },
    { name: to, type: `${referenceTo(target)} NOT NULL` },
  ];
  const own = columnsOf(relationship.row)
    .filter((column) => !['source', 'target'].includes(column.name))
    .map((column) =>
      column.name === 'comparison' ? { ...column, type: `${referenceTo('Comparison')} NOT NULL` } : column,
    );
  const primary = [from, to, ...key].map(quoted).join(', ');
  return {
    name,
    create: [
      createTable(name, [...[...ends, ...own].map(declared), `PRIMARY KEY (${primary})`]),
      createIndex(name, to),
    ],
    columns: [from, to, ...own.map((column) => column.name)],
    *rows({ relationships }) {
      for (const row of relationships[kind])
        yield [row.source, row.target, ...own.map((column) => cellOf(row, column.name))];
    },
  };
}

/** `Claim` is `claim`: a column is named for what it points to. */
function columnFor(label: Label): string {
  return label.toLowerCase();
}

type Column = { name: string; type: string };

function columnsOf(schema: z.ZodObject): Column[] {
  return Object.entries(schema.shape)
    .filter(([name]) => !LEFT_OUT.has(name))
    .map(([name, type]) => ({ name, type: typeOf(type) }));
}

/** What a column holds: a list as JSON, true and false as 1 and 0, a number as it is. */
function typeOf(schema: unknown): string {
  if (schema instanceof z.ZodNullable) return typeOf(schema.unwrap()).replace(' NOT NULL', '');
  if (schema instanceof z.ZodNumber) return 'NUMERIC NOT NULL';
  if (schema instanceof z.ZodBoolean || schema instanceof z.ZodLiteral) return 'INTEGER NOT NULL';
  return 'TEXT NOT NULL';
}

function cellOf(row: object, name: string): Cell {
  const value: unknown = Reflect.get(row, name);
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  return Array.isArray(value) ? JSON.stringify(value) : null;
}

function createTable(name: string, lines: readonly string[]): string {
  return `CREATE TABLE ${quoted(name)} (\n  ${lines.join(',\n  ')}\n)`;
}

function createIndex(table: string, column: string): string {
  return `CREATE INDEX ${quoted(`${table}_by_${column}`)} ON ${quoted(table)} (${quoted(column)})`;
}

function referenceTo(label: Label): string {
  return `TEXT REFERENCES ${quoted(TABLES[label])} ("id")`;
}

function declared({ name, type }: Column): string {
  return `${quoted(name)} ${type}`;
}

/** A name that SQL may know as a word of its own, such as `when` and `of`. */
function quoted(name: string): string {
  return `"${name}"`;
}
