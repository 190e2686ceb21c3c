// TriG: the dataset as a bundle, its nodes and relationships in a graph of that name.
// Source: https://www.w3.org/TR/trig/
import type { GraphRows } from '#schema';
import type { ExportFormat } from './format.ts';
import { bundleOf, PREFIXES, type Resource, resourcesOf, type Term } from './rdf-resources.ts';

export const trig: ExportFormat = {
  id: 'trig',
  title: 'RDF in TriG',
  holds: 'Everything in terms of PROV-O and Web Annotation, in one named graph, for RDF stores.',
  mediaType: 'application/trig',
  extension: 'trig',
  isFolder: false,
  *files(rows) {
    yield { path: 'dataset.trig', content: write(rows) };
  },
};

function* write(rows: GraphRows): Generator<string> {
  for (const [prefix, iri] of Object.entries(PREFIXES)) yield `@prefix ${prefix}: <${iri}> .\n`;
  for (const bundle of bundleOf(rows)) {
    yield `\n${block(bundle)}\n<${bundle.iri}> {\n`;
    for (const resource of resourcesOf(rows)) yield block(resource);
    yield '}\n';
  }
}

function block({ iri, types, properties }: Resource): string {
  const lines = properties.map(([predicate, value]) => `  ${predicate} ${written(value)}`);
  return `<${iri}> ${[`a ${types.join(', ')}`, ...lines].join(' ;\n')} .\n`;
}

function written(value: Term): string {
  if ('iri' in value) return `<${value.iri}>`;
  const text = `"${value.text.replaceAll(/["\\\n\r\t\f]/g, (sign) => ESCAPES[sign] ?? sign)}"`;
  return value.type === undefined ? text : `${text}^^xsd:${value.type}`;
}

const ESCAPES: Record<string, string> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\f': '\\f',
};
