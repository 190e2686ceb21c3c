// JSON-LD 1.1: the same statements as TriG, for whoever reads JSON.
// Source: https://www.w3.org/TR/json-ld11/
import type { GraphRows } from '#schema';
import { grouped } from '../queries/rows.ts';
import type { ExportFormat } from './format.ts';
import { bundleOf, PREFIXES, type Resource, resourcesOf, type Term } from './rdf-resources.ts';

export const jsonLd: ExportFormat = {
  id: 'jsonld',
  title: 'RDF in JSON-LD',
  holds: 'The same as TriG, as JSON: everything in terms of PROV-O and Web Annotation.',
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  isFolder: false,
  *files(rows) {
    yield { path: 'dataset.jsonld', content: write(rows) };
  },
};

function* write(rows: GraphRows): Generator<string> {
  const [bundle] = bundleOf(rows);
  const head = JSON.stringify({ '@context': PREFIXES, ...(bundle === undefined ? {} : objectOf(bundle)) });
  yield `${head.slice(0, -1)},"@graph":[`;
  let separator = '\n';
  for (const resource of resourcesOf(rows)) {
    yield separator + JSON.stringify(objectOf(resource));
    separator = ',\n';
  }
  yield '\n]}\n';
}

function objectOf({ iri, types, properties }: Resource): object {
  const byPredicate = grouped(properties, ([predicate]) => predicate);
  return {
    '@id': iri,
    '@type': types,
    ...Object.fromEntries(
      [...byPredicate].map(([predicate, all]) => [predicate, all.map(([, value]) => valueOf(value))]),
    ),
  };
}

function valueOf(value: Term): object | string {
  if ('iri' in value) return { '@id': value.iri };
  return value.type === undefined ? value.text : { '@value': value.text, '@type': `xsd:${value.type}` };
}
