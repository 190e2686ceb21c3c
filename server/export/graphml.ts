// GraphML: nodes, directed edges and typed attributes, for networkx, igraph, yEd, Gephi and others.
// Source: http://graphml.graphdrawing.org/specification.html
import type { ExportFormat } from './format.ts';
import { type Attribute, propertyGraph } from './property-graph.ts';
import { xmlText } from './xml-text.ts';

const TYPES: Record<Attribute['type'], string> = {
  string: 'string',
  integer: 'long',
  double: 'double',
  boolean: 'boolean',
};

export const graphml: ExportFormat = {
  id: 'graphml',
  title: 'GraphML',
  holds: 'Every node and relationship with its properties, for networkx, igraph, yEd and Gephi.',
  mediaType: 'application/graphml+xml',
  extension: 'graphml',
  isFolder: false,
  *files(rows) {
    yield { path: 'graph.graphml', content: write(propertyGraph(rows)) };
  },
};

function* write(graph: ReturnType<typeof propertyGraph>): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  const nodeKeys = keys('n', [...OF_NODES, ...graph.nodeAttributes]);
  const edgeKeys = keys('e', [...OF_EDGES, ...graph.edgeAttributes]);
  for (const [name, { key, type }] of nodeKeys) yield declaration(key, 'node', name, type);
  for (const [name, { key, type }] of edgeKeys) yield declaration(key, 'edge', name, type);
  yield '<graph id="dataset" edgedefault="directed">\n';
  for (const { id, label, name, values } of graph.nodes()) {
    yield `<node id="${xmlText(id)}">`;
    yield* data(nodeKeys, [['nodeLabel', label], ['label', name], ...values]);
    yield '</node>\n';
  }
  for (const { id, source, target, relationship, values } of graph.edges()) {
    yield `<edge id="${id}" source="${xmlText(source)}" target="${xmlText(target)}">`;
    yield* data(edgeKeys, [['relationship', relationship], ...values]);
    yield '</edge>\n';
  }
  yield '</graph>\n</graphml>\n';
}

/** What a node or an edge has beside its properties. */
const OF_NODES: Attribute[] = [
  { name: 'nodeLabel', type: 'string' },
  { name: 'label', type: 'string' },
];
const OF_EDGES: Attribute[] = [{ name: 'relationship', type: 'string' }];

type Keys = Map<string, { key: string; type: Attribute['type'] }>;

function keys(prefix: string, attributes: readonly Attribute[]): Keys {
  return new Map(attributes.map(({ name, type }, index) => [name, { key: `${prefix}${index}`, type }]));
}

function declaration(key: string, end: 'node' | 'edge', name: string, type: Attribute['type']): string {
  return `<key id="${key}" for="${end}" attr.name="${xmlText(name)}" attr.type="${TYPES[type]}"/>\n`;
}

function* data(known: Keys, values: Iterable<[string, string | number | boolean]>): Generator<string> {
  for (const [name, value] of values) yield `<data key="${known.get(name)?.key}">${xmlText(value)}</data>`;
}
