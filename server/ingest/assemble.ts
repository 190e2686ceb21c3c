// Assembles an anchored dataset into the rows of the graph. Pure, and independent of the order of files and entries:
// the same dataset gives the same rows, in the same order, with the same hash.
import {
  GRAPH_VERSION,
  type GraphRows,
  IdentityKind,
  type Kept,
  type Label,
  type NodeRow,
  NODES,
  type RelationshipKind,
  RELATIONSHIPS,
} from '#schema';
import type { AnchoredDataset } from './anchor.ts';
import { assembleActors } from './assemble-actors.ts';
import { assembleChains } from './assemble-chains.ts';
import { assembleClaims } from './assemble-claims.ts';
import { assembleDocuments } from './assemble-documents.ts';
import { canonicalHash, canonicalJson } from './canonical-json.ts';
import { deriveCitations } from './derive-citations.ts';
import { nodeId, speakerId } from './node-id.ts';
import { compareText } from './problem-at.ts';

/** @param dataset one that was read and anchored without an error */
export function assemble(dataset: AnchoredDataset): GraphRows {
  const parts = [
    assembleDocuments(dataset),
    assembleActors(dataset),
    assembleClaims(dataset),
    assembleChains(dataset),
  ] as const;
  const [documents, actors, claims, chains] = parts;
  const declared = inTotalOrder({
    nodes: {
      Dataset: [],
      ...documents.nodes,
      ...actors.nodes,
      ...claims.nodes,
      ...chains.nodes,
      Comparison: [],
      Activity: [],
    },
    relationships: {
      ...documents.relationships,
      ...actors.relationships,
      ...claims.relationships,
      ...chains.relationships,
      ...deriveCitations(dataset),
      'comparison-compares': [],
      'comparison-via': [],
      'comparison-judged-on': [],
      'claim-contradicts': [],
      'claim-updates': [],
      'claim-differs-from': [],
      'activity-used': [],
      'activity-reviewed': [],
    },
  });
  // The compare step writes who is the same as whom: reviews decide over what the dataset says.
  const rows = { ...declared, relationships: { ...declared.relationships, ...NOT_LOADED } };
  const row = datasetRow(dataset, declared);
  rows.nodes.Dataset = [{ ...row, inputHash: canonicalHash({ row, rows }) }];
  return rows;
}

const NOT_LOADED = {
  'actor-same-as': [],
  'actor-not-same-as': [],
  'claim-same-as': [],
  'claim-not-same-as': [],
  'question-same-as': [],
  'question-not-same-as': [],
};

function datasetRow(
  { id, dataset, ...rest }: AnchoredDataset,
  { relationships }: GraphRows,
): Omit<NodeRow<'Dataset'>, 'inputHash'> {
  return {
    id: nodeId(id, 'dataset', id),
    dataset: id,
    title: dataset.title,
    description: dataset.description ?? null,
    language: dataset.language ?? null,
    version: dataset.version,
    format: dataset.format,
    license: dataset.license,
    namingPolicy: dataset.namingPolicy,
    contentNote: dataset.contentNote ?? null,
    schemaVersion: GRAPH_VERSION,
    kept: canonicalJson(keptOf({ id, dataset, ...rest }, relationships)),
  };
}

/** What the graph has no place for. */
function keptOf(dataset: AnchoredDataset, relationships: GraphRows['relationships']): Kept {
  const authored = [...dataset.documents, ...dataset.references].filter(({ authors }) => authors.length > 0);
  return {
    predicates: byJson(dataset.predicates),
    topics: byJson(dataset.topics),
    comparisons: byJson(dataset.comparisons),
    excuses: byJson(dataset.excuses),
    zones: Object.fromEntries(
      dataset.documents
        .filter(({ zones }) => zones.length > 0)
        .map(({ id, zones }) => [id, zones.toSorted((a, b) => a.start - b.start)]),
    ),
    identities: IdentityKind.options.flatMap((of) => [
      ...relationships[`${of}-same-as`].map((pair) => ({ of, ...pair, isSame: true })),
      ...relationships[`${of}-not-same-as`].map((pair) => ({ of, ...pair, isSame: false })),
    ]),
    authors: Object.fromEntries(
      authored.map(({ id, authors }) => [id, authors.map((author) => speakerId(dataset.id, id, author))]),
    ),
  };
}

function byJson<T>(entries: readonly T[]): T[] {
  return entries.toSorted((a, b) => compareText(canonicalJson(a), canonicalJson(b)));
}

/** Every list in its total order, and of rows that are one node or one relationship only one. */
function inTotalOrder({ nodes, relationships }: GraphRows): GraphRows {
  // The keys are those of the registries, and each list keeps its own rows.
  return {
    nodes: Object.fromEntries(
      Object.keys(NODES).map((label) => [
        label,
        ordered<{ id: string }>(nodes[label as Label], ({ id }) => id),
      ]),
    ),
    relationships: Object.fromEntries(
      Object.keys(RELATIONSHIPS).map((kind) => [
        kind,
        ordered(relationships[kind as RelationshipKind], (row) =>
          relationshipKey(kind as RelationshipKind, row),
        ),
      ]),
    ),
  } as GraphRows;
}

function ordered<T>(rows: readonly T[], key: (row: T) => string): T[] {
  const keyed = rows.map((row) => ({ row, key: key(row) }));
  keyed.sort((a, b) => compareText(a.key, b.key) || compareText(canonicalJson(a.row), canonicalJson(b.row)));
  return keyed.filter((one, index) => one.key !== keyed[index - 1]?.key).map(({ row }) => row);
}

/** What makes two rows of a kind the same relationship. U+0000 sorts before every character of an id. */
export function relationshipKey(kind: RelationshipKind, row: { source: string; target: string }): string {
  const { key } = RELATIONSHIPS[kind] as { key?: string };
  return [row.source, row.target, ...(key === undefined ? [] : [String(Reflect.get(row, key))])].join('\0');
}
