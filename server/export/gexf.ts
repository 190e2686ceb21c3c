// GEXF 1.3: what Gephi itself writes, with labels and typed attributes.
// Source: https://gexf.net/schema.html
import type { ExportFormat } from './format.ts';
import { type Attribute, propertyGraph, type Value } from './property-graph.ts';
import { xmlText } from './xml-text.ts';

const TYPES: Record<Attribute['type'], string> = {
  string: 'string',
  integer: 'long',
  double: 'double',
  boolean: 'boolean',
};

export const gexf: ExportFormat = {
  id: 'gexf',
  title: 'GEXF 1.3',
  holds: 'Every node and relationship with its properties, for Gephi and Gephi Lite.',
  mediaType: 'application/gexf+xml',
  extension: 'gexf',
  isFolder: false,
  *files(rows) {
    yield { path: 'graph.gexf', content: write(propertyGraph(rows)) };
  },
};

function* write(graph: ReturnType<typeof propertyGraph>): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" version="1.3">\n<graph defaultedgetype="directed">\n';
  yield* declared('node', [{ name: 'nodeLabel', type: 'string' }, ...graph.nodeAttributes]);
  yield* declared('edge', graph.edgeAttributes);
  yield '<nodes>\n';
  for (const { id, label, name, values } of graph.nodes()) {
    yield `<node id="${xmlText(id)}" label="${xmlText(name)}">`;
    yield* given([['nodeLabel', label], ...values]);
    yield '</node>\n';
  }
  yield '</nodes>\n<edges>\n';
  for (const { id, source, target, relationship, values } of graph.edges()) {
    yield `<edge id="${id}" source="${xmlText(source)}" target="${xmlText(target)}" label="${relationship}">`;
    yield* given(values);
    yield '</edge>\n';
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

function* declared(end: 'node' | 'edge', attributes: readonly Attribute[]): Generator<string> {
  yield `<attributes class="${end}">\n`;
  for (const { name, type } of attributes)
    yield `<attribute id="${name}" title="${name}" type="${TYPES[type]}"/>\n`;
  yield '</attributes>\n';
}

function* given(values: Iterable<[string, Value]>): Generator<string> {
  const written = [...values].map(([name, value]) => `<attvalue for="${name}" value="${xmlText(value)}"/>`);
  if (written.length > 0) yield `<attvalues>${written.join('')}</attvalues>`;
}
