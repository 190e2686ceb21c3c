// A dataset's rows as resources of RDF, in the terms of PROV-O and the Web Annotation vocabulary where these have one, of
// Dublin Core and schema.org for what is plain, and of our own where none fits. TriG and JSON-LD write the same resources.
// Sources: https://www.w3.org/TR/prov-o/ · https://www.w3.org/TR/annotation-vocab/ · docs/model.md
import { type GraphRows, type Label, type NodeRow, type RelationshipKind, RELATIONSHIPS } from '#schema';
import { grouped } from '../queries/rows.ts';

export type Term = { iri: string } | { text: string; type?: 'integer' | 'decimal' | 'boolean' | 'dateTime' };
/** Types and predicates are written with a prefix of `PREFIXES`. */
export type Resource = { iri: string; types: string[]; properties: [predicate: string, value: Term][] };

export const PREFIXES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  owl: 'http://www.w3.org/2002/07/owl#',
  dcterms: 'http://purl.org/dc/terms/',
  schema: 'https://schema.org/',
  stemma: 'urn:stemma:terms#',
};

const TYPES: Record<Label, string[]> = {
  Dataset: ['prov:Bundle', 'schema:Dataset'],
  Document: ['prov:Entity', 'schema:CreativeWork'],
  Actor: ['prov:Agent'],
  Place: ['schema:Place'],
  Event: ['schema:Event'],
  Question: ['schema:Question'],
  Claim: ['prov:Entity', 'schema:Claim'],
  Passage: ['prov:Entity', 'oa:SpecificResource'],
  Assertion: ['prov:Entity'],
  Relay: ['prov:Entity'],
  Comparison: [],
  Activity: ['prov:Activity'],
};

const PROPERTIES: Record<string, string> = {
  title: 'dcterms:title',
  description: 'dcterms:description',
  license: 'dcterms:license',
  language: 'dcterms:language',
  publishedAt: 'dcterms:issued',
  url: 'schema:url',
  name: 'schema:name',
  aliases: 'schema:alternateName',
  text: 'schema:text',
  lat: 'schema:latitude',
  lon: 'schema:longitude',
  at: 'prov:endedAtTime',
};

const RELATIONS: Record<string, string> = {
  AUTHORED_BY: 'dcterms:creator',
  PUBLISHED_BY: 'dcterms:publisher',
  IN_DOCUMENT: 'oa:hasSource',
  MADE_BY: 'prov:wasAttributedTo',
  RELAYS: 'prov:wasQuotedFrom',
  DERIVES_FROM: 'prov:wasDerivedFrom',
  USED: 'prov:used',
  MEMBER_OF: 'schema:memberOf',
  WITHIN: 'schema:containedInPlace',
  PART_OF: 'dcterms:isPartOf',
  ABOUT: 'schema:about',
  SAME_AS: 'owl:sameAs',
  NOT_SAME_AS: 'owl:differentFrom',
};

/** Properties that stand elsewhere, or that only reading the dataset back needs. */
const ELSEWHERE = new Set(['id', 'source', 'target', 'kept', 'exact', 'start', 'end']);
/** Properties that hold ids of nodes. */
const IDS = new Set(['assertions', 'documents', 'comparison']);

/** The dataset itself, which is the bundle that holds all the others. */
export function bundleOf({ nodes }: GraphRows): Resource[] {
  return nodes.Dataset.map((row) => nodeResource('Dataset', row, []));
}

/** What the bundle holds: each node with its relationships, then what relationships say beside their ends. */
export function* resourcesOf(rows: GraphRows): Generator<Resource> {
  const links = linksOf(rows);
  for (const [label, list] of Object.entries(rows.nodes)) {
    if (label === 'Dataset') continue;
    for (const row of list) {
      yield nodeResource(label as Label, row, links.get(row.id) ?? []);
      if ('exact' in row) yield* selectors(row);
    }
  }
  for (const { id } of rows.nodes.Assertion) {
    const passages = (links.get(id) ?? []).filter(({ type }) => type === 'QUOTED_IN');
    yield {
      iri: `${iriOf(id)}/annotation`,
      types: ['oa:Annotation'],
      properties: [
        ['oa:motivatedBy', { iri: 'http://www.w3.org/ns/oa#describing' }],
        ['oa:hasBody', { iri: iriOf(id) }],
        ...passages.map(({ row }): [string, Term] => ['oa:hasTarget', { iri: iriOf(row.target) }]),
      ],
    };
  }
  let count = 0;
  for (const { type, row } of [...links.values()].flat()) {
    count += 1;
    const properties = propertiesOf(row);
    if (properties.length === 0) continue;
    yield {
      iri: `${iriOf(row.source)}/relation/${count}`,
      types: ['rdf:Statement'],
      properties: [
        ['rdf:subject', { iri: iriOf(row.source) }],
        ['rdf:predicate', { iri: expanded(predicateOf(type)) }],
        ['rdf:object', { iri: iriOf(row.target) }],
        ...properties,
      ],
    };
  }
}

type Link = { type: string; row: { source: string; target: string } };

function linksOf({ relationships }: GraphRows): Map<string, Link[]> {
  const all = Object.entries(relationships).flatMap(([kind, list]) =>
    list.map((row): Link => ({ type: RELATIONSHIPS[kind as RelationshipKind].type, row })),
  );
  return grouped(all, ({ row }) => row.source);
}

function nodeResource(label: Label, row: { id: string }, links: readonly Link[]): Resource {
  const iri = iriOf(row.id);
  const kind = label === 'Actor' ? kindOfAgent(row as NodeRow<'Actor'>) : [];
  return {
    iri,
    types: [`stemma:${label}`, ...TYPES[label], ...kind],
    properties: [
      ...propertiesOf(row),
      ...links.map(({ type, row: { target } }): [string, Term] => [
        predicateOf(type),
        { iri: iriOf(target) },
      ]),
      ...('exact' in row
        ? (['quote', 'position'] as const).map((one): [string, Term] => [
            'oa:hasSelector',
            { iri: `${iri}/${one}` },
          ])
        : []),
    ],
  };
}

function kindOfAgent({ kind }: NodeRow<'Actor'>): string[] {
  if (kind === 'person') return ['prov:Person'];
  return ['group', 'collective', 'unidentified'].includes(kind) ? [] : ['prov:Organization'];
}

/** Offsets count code points of the UTF-8 text, from 0; the end is exclusive. */
function selectors({ id, exact, start, end }: NodeRow<'Passage'>): Resource[] {
  return [
    {
      iri: `${iriOf(id)}/quote`,
      types: ['oa:TextQuoteSelector'],
      properties: [['oa:exact', { text: exact }]],
    },
    {
      iri: `${iriOf(id)}/position`,
      types: ['oa:TextPositionSelector'],
      properties: [
        ['oa:start', { text: String(start), type: 'integer' }],
        ['oa:end', { text: String(end), type: 'integer' }],
      ],
    },
  ];
}

function propertiesOf(row: object): [string, Term][] {
  return Object.entries(row).flatMap(([name, value]: [string, unknown]) => {
    if (ELSEWHERE.has(name)) return [];
    const predicate = PROPERTIES[name] ?? `stemma:${name}`;
    return (Array.isArray(value) ? value : [value]).flatMap((one): [string, Term][] => {
      const term = termOf(name, one);
      return term === null ? [] : [[predicate, term]];
    });
  });
}

function termOf(name: string, value: unknown): Term | null {
  if (typeof value === 'string') {
    if (IDS.has(name)) return { iri: iriOf(value) };
    return name === 'at' ? { text: value, type: 'dateTime' } : { text: value };
  }
  if (typeof value === 'boolean') return { text: String(value), type: 'boolean' };
  if (typeof value !== 'number') return null;
  if (Number.isSafeInteger(value)) return { text: String(value), type: 'integer' };
  // A decimal has no exponent; figures beyond 2^53 there are none.
  return { text: Math.abs(value) < 1e-6 ? value.toFixed(20) : String(value), type: 'decimal' };
}

function predicateOf(type: string): string {
  const own = type.toLowerCase().replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());
  return RELATIONS[type] ?? `stemma:${own}`;
}

/** A name with its prefix, as an IRI. */
function expanded(name: string): string {
  const [prefix = '', local = ''] = name.split(':');
  return `${PREFIXES[prefix as keyof typeof PREFIXES]}${local}`;
}

/** Ids hold letters of any script; what an IRI may not hold is encoded. */
function iriOf(id: string): string {
  return `urn:stemma:${encodeURI(id)}`;
}
