// Every format of export, read back by a library that is not ours, and held against the rows: counts, and each value.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import jsonld from 'jsonld';
import { Parser, Writer } from 'n3';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { GraphRows } from '#schema';
import { FORMATS } from '../../server/export/index.ts';
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
      for (const file of format.files(rows)) {
        const target = path(format.id, file.path);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, [...file.content].join(''));
      }
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
