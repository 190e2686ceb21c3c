// Every format of export, read back by a library that is not ours, and held against the rows: counts, and each value.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { Parser, Writer } from 'n3';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { type GraphRows, type Label, NODES, type RelationshipKind, RELATIONSHIPS } from '#schema';
import { writeFiles } from '../../server/cli/write-files.ts';
import { findFormat, FORMATS } from '../../server/export/index.ts';
import { type GraphEdge, type GraphNode, propertyGraph } from '../../server/export/property-graph.ts';
import { assemble } from '../../server/ingest/assemble.ts';
import { canonicalJson } from '../../server/ingest/canonical-json.ts';
import { checkDataset } from '../../server/ingest/check.ts';
import { findPython, readBy } from '../python/python.ts';
import { anchorFair } from './ingest-fair.ts';

vi.setConfig({ testTimeout: 300_000 });

const root = join(import.meta.dirname, '../..');
const python = await findPython('requirements.txt');
const skipped = 'missing' in python ? ` (skipped: ${python.missing})` : '';
const folder = mkdtempSync(join(tmpdir(), 'stemma-formats-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Words that each format would have to write in another way. */
const HOSTILE = 'a <b> & "c" \\ \'d\', {e}: 1;\n\tf\u00A0g \u2028 =1+1 \u{1F34E} | h';

describe.each(['fair', 'two-towns-bridge'])('%s, exported', (name) => {
  let rows: GraphRows;
  let nodes: GraphNode[];
  let edges: GraphEdge[];
  const path = (format: string, file: string) => join(folder, name, format, file);

  beforeAll(async () => {
    rows = name === 'fair' ? await hostileFair() : await seed(name);
    const graph = propertyGraph(rows);
    nodes = [...graph.nodes()];
    edges = [...graph.edges()];
    for (const format of FORMATS)
      await writeFiles(path(format.id, ''), format.files(rows), { isFolder: true, force: false });
  }, 60_000);

  test.skipIf(skipped !== '').for([['graphml'], ['gexf']] as const)(
    `as %s is to networkx the same nodes and edges with the same values${skipped}`,
    async ([format]) => {
      const read = NetworkX.parse(
        await readBy(python, 'networkx-reads.py', [format, path(format, `graph.${format}`)]),
      );
      expect(read.nodes).toEqual(
        Object.fromEntries(
          nodes.map(({ id, label, name: shown, values }) => [
            id,
            { ...Object.fromEntries(values), nodeLabel: label, label: shown },
          ]),
        ),
      );
      const expected = edges.map(({ id, source, target, relationship, values }) => [
        source,
        target,
        format === 'gexf'
          ? { ...Object.fromEntries(values), id, label: relationship }
          : { ...Object.fromEntries(values), relationship },
      ]);
      // Where no two edges join the same nodes, networkx gives each its id as one value more.
      const found = read.edges.map(([source, target, { id, ...values }]) => [
        source,
        target,
        format === 'gexf' ? { ...values, id } : values,
      ]);
      expect(inOrder(found)).toEqual(inOrder(expected));
    },
  );

  test.skipIf(skipped !== '')(
    `as tables is to Python a row for each node and each edge${skipped}`,
    async () => {
      const files = ['nodes.csv', 'edges.csv'].map((file) => path('gephi-csv', file));
      const tables = z.array(z.array(z.record(z.string(), z.string())));
      const [ofNodes, ofEdges] = tables.parse(await readBy(python, 'csv-reads.py', files));
      expect(ofNodes?.map(filled)).toEqual(
        nodes.map(({ id, name: shown, label, values }) => ({
          Id: id,
          Label: shown,
          nodeLabel: label,
          ...texts(values),
        })),
      );
      expect(ofEdges?.map(filled)).toEqual(
        edges.map(({ id, source, target, relationship, values }) => ({
          Source: source,
          Target: target,
          Type: 'Directed',
          Id: id,
          Label: relationship,
          ...texts(values),
        })),
      );
    },
  );

  test.skipIf(skipped !== '')(
    `as TriG and JSON-LD is to rdflib the same triples, and holds to the shapes${skipped}`,
    async () => {
      const read = Rdf.parse(
        await readBy(python, 'rdflib-reads.py', [
          path('trig', 'dataset.trig'),
          path('jsonld', 'dataset.jsonld'),
          join(root, 'docs/exports.shapes.ttl'),
        ]),
      );
      expect(read.report).toContain('Conforms: True');
      expect(read).toMatchObject({ same: true, conforms: true });
      for (const label of ['Document', 'Actor', 'Claim', 'Passage', 'Assertion', 'Relay'] as const)
        expect(read.types[`urn:stemma:terms#${label}`]).toBe(rows.nodes[label].length);
      expect(read.types['http://www.w3.org/ns/oa#Annotation']).toBe(rows.nodes.Assertion.length);
    },
  );

  test('as TriG is to n3 what JSON-LD is to jsonld, quad by quad', async () => {
    const writer = new Writer({ format: 'N-Quads' });
    const trig = new Parser({ format: 'application/trig' })
      .parse(readFileSync(path('trig', 'dataset.trig'), 'utf8'))
      .map((quad) => writer.quadToString(quad.subject, quad.predicate, quad.object, quad.graph).trim());
    const json: unknown = await jsonld.toRDF(
      JSON.parse(readFileSync(path('jsonld', 'dataset.jsonld'), 'utf8')),
      {
        format: 'application/n-quads',
      },
    );
    expect(new Set(String(json).trim().split('\n'))).toEqual(new Set(trig));
    const claims = trig.filter((quad) => quad.includes('#type> <https://schema.org/Claim>'));
    expect(new Set(claims).size).toBe(rows.nodes.Claim.length);
    for (const { exact } of rows.nodes.Passage.slice(0, 20))
      expect(trig.some((quad) => quad.includes(`oa#exact> ${JSON.stringify(exact)} `))).toBe(true);
  });

  test.skipIf(skipped !== '')(
    `as SQLite is to Python a table for each kind of node and relationship, whole and with every key met${skipped}`,
    async () => {
      const file = path('sqlite', 'dataset.db');
      const read = Sqlite.parse(await readBy(python, 'sqlite-reads.py', [file]));
      expect(read).toMatchObject({ integrity: 'ok', astray: [] });
      for (const label of Object.keys(NODES) as Label[]) {
        const table = label === 'Activity' ? 'activities' : `${label.toLowerCase()}s`;
        const found = read.tables[table] ?? [];
        expect(found.length, table).toBe(rows.nodes[label].length);
        for (const [index, row] of rows.nodes[label].entries()) {
          const { kept: _kept, ...cells } = inCells(row);
          expect(found[index]).toMatchObject(cells);
        }
      }
      for (const kind of Object.keys(RELATIONSHIPS) as RelationshipKind[]) {
        const [table, column] = COLUMNS[kind] ?? [];
        const found =
          table === undefined || column === undefined
            ? (read.tables[kind.replaceAll('-', '_')] ?? []).map((row) => Object.values(row))
            : (read.tables[table] ?? []).flatMap(({ id, [column]: to }) => (to === null ? [] : [[id, to]]));
        const expected = rows.relationships[kind].map((row) => {
          const { source, target, ...own } = inCells(row);
          return [source, target, ...(column === undefined ? Object.values(own) : [])];
        });
        expect(inOrder(found), kind).toEqual(inOrder(expected));
      }
    },
  );

  test.skipIf(skipped !== '')(`as SQLite has views with words in place of ids${skipped}`, async () => {
    const { views } = Sqlite.parse(await readBy(python, 'sqlite-reads.py', [path('sqlite', 'dataset.db')]));
    const page = readFileSync(join(root, 'docs/exports.md'), 'utf8');
    const listed = page.slice(page.indexOf('| View |')).matchAll(/^\| `([a-z_]+)` \| [^|]+ \|$/gm);
    expect(Object.keys(views)).toEqual([...listed].map(([, name]) => name).toSorted());
    const { nodes: nodeRows, relationships } = rows;
    expect(views['statements']?.length).toBe(nodeRows.Assertion.length);
    expect(views['chains']?.length).toBe(nodeRows.Assertion.length + nodeRows.Relay.length);
    expect(views['comparisons_in_words']?.length).toBe(nodeRows.Comparison.length);
    expect(views['who_cites_whom']?.length).toBe(relationships['actor-cites-actor'].length);
    for (const { assertion, claim, states, quote, origin } of views['statements'] ?? []) {
      expect(relationships['assertion-states']).toContainEqual(
        expect.objectContaining({ source: assertion, target: claim }),
      );
      expect(nodeRows.Claim.find(({ id }) => id === claim)?.text).toBe(states);
      expect(nodeRows.Passage.some(({ exact }) => exact === quote)).toBe(true);
      const speakers = relationships['assertion-made-by'].filter(({ source }) => source === assertion);
      for (const { target } of speakers)
        expect(origin).toContain(nodeRows.Actor.find(({ id }) => id === target)?.name);
    }
    const figures = nodeRows.Claim.filter(({ measure }) => measure !== null).map(({ id }) => id);
    expect(new Set(views['figures']?.map(({ claim }) => claim))).toEqual(
      new Set(
        relationships['assertion-states'].map(({ target }) => target).filter((id) => figures.includes(id)),
      ),
    );
  });

  test.skipIf(skipped !== '')(
    `as SQLite has one row for two relationships that are alike${skipped}`,
    async () => {
      const file = join(folder, name, 'twice.db');
      const [one] = rows.relationships['assertion-made-by'];
      if (one === undefined) throw new Error('The dataset has no assertion.');
      const made = [...rows.relationships['assertion-made-by'], { ...one }];
      const twice = { ...rows, relationships: { ...rows.relationships, 'assertion-made-by': made } };
      const sqlite = findFormat('sqlite');
      await writeFiles(file, sqlite.files(twice), { isFolder: false, force: false });
      const { tables } = Sqlite.parse(await readBy(python, 'sqlite-reads.py', [file]));
      expect(tables['assertion_made_by']?.length).toBe(made.length - 1);
    },
  );

  test.skipIf(skipped !== '')(`as CSL-JSON is to citeproc an entry for each document${skipped}`, async () => {
    const file = path('csl-json', 'bibliography.json');
    const entries = z.array(z.string()).parse(await readBy(python, 'citeproc-reads.py', [file]));
    expect(entries.length).toBe(rows.nodes.Document.length);
    const items = z
      .array(z.looseObject({ id: z.string(), title: z.string() }))
      .parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(items.map(({ id, title }) => [id, title])).toEqual(
      rows.nodes.Document.map(({ id, title }) => [id, title]),
    );
  });
});

const Sqlite = z.object({
  integrity: z.string(),
  astray: z.array(z.unknown()),
  tables: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  views: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
});
/** Relationships that are a column of the table of their source. */
const COLUMNS: Partial<Record<RelationshipKind, [table: string, column: string]>> = {
  'place-within': ['places', 'within'],
  'passage-in-document': ['passages', 'document'],
  'assertion-states': ['assertions', 'claim'],
  'relay-relays-relay': ['relays', 'toRelay'],
  'relay-relays-assertion': ['relays', 'toAssertion'],
};
const NetworkX = z.object({
  nodes: z.record(z.string(), z.unknown()),
  edges: z.array(z.tuple([z.string(), z.string(), z.record(z.string(), z.unknown())])),
});
const Rdf = z.object({
  same: z.boolean(),
  types: z.record(z.string(), z.number()),
  conforms: z.boolean(),
  report: z.string(),
});

const filled = (row: Record<string, string>) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''));
const texts = (values: GraphNode['values']) =>
  Object.fromEntries([...values].map(([name, value]) => [name, String(value)]));

/** Values as SQLite holds them. */
function inCells(row: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]: [string, unknown]) => {
      if (Array.isArray(value)) return [name, JSON.stringify(value)];
      return [name, typeof value === 'boolean' ? Number(value) : value];
    }),
  );
}

/** Edges as JSON, their values by name, in one order. */
function inOrder(edges: readonly unknown[]): string[] {
  return edges.map((edge) => canonicalJson(edge)).toSorted();
}

async function seed(name: string): Promise<GraphRows> {
  const { dataset } = await checkDataset(join(root, 'seeds', name), { folders: [], data: null });
  return assemble(dataset);
}

async function hostileFair(): Promise<GraphRows> {
  const { dataset } = await anchorFair();
  return assemble({
    ...dataset,
    claims: dataset.claims.map((claim) => ({ ...claim, text: HOSTILE, whenBasis: HOSTILE })),
    actors: dataset.actors.map((actor) => ({
      ...actor,
      description: HOSTILE,
      aliases: [...actor.aliases, HOSTILE],
    })),
  });
}
