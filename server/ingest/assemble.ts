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
import { keptBeside, type MergedRow } from './kept-beside.ts';
import { nodeId } from './node-id.ts';
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
  const { rows: declared, merged } = inTotalOrder({
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
  const row = datasetRow(dataset, { merged, identities: identitiesOf(declared) });
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

function identitiesOf({ relationships }: GraphRows): Kept['identities'] {
  return IdentityKind.options.flatMap((of) => [
    ...relationships[`${of}-same-as`].map((pair) => ({ of, ...pair, isSame: true })),
    ...relationships[`${of}-not-same-as`].map((pair) => ({ of, ...pair, isSame: false })),
  ]);
}

function datasetRow(
  anchored: AnchoredDataset,
  beside: Pick<Kept, 'merged' | 'identities'>,
): Omit<NodeRow<'Dataset'>, 'inputHash'> {
  const { id, dataset } = anchored;
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
    kept: canonicalJson(keptBeside(anchored, beside)),
  };
}

/** Every list in its total order, and of rows that are one node or one relationship only one; with those left out. */
function inTotalOrder({ nodes, relationships }: GraphRows): { rows: GraphRows; merged: MergedRow[] } {
  const merged: MergedRow[] = [];
  // The keys are those of the registries, and each list keeps its own rows.
  const rows = {
    nodes: Object.fromEntries(
      Object.keys(NODES).map((label) => [
        label,
        ordered<{ id: string }>(nodes[label as Label], ({ id }) => id).rows,
      ]),
    ),
    relationships: Object.fromEntries(
      Object.keys(RELATIONSHIPS).map((name) => {
        const kind = name as RelationshipKind;
        const one = ordered(relationships[kind], (row) => relationshipKey(kind, row));
        merged.push(...one.merged.map((row) => ({ kind, row })));
        return [kind, one.rows];
      }),
    ),
  } as GraphRows;
  return { rows, merged };
}

/** The rows by key, the first of those with one key; `merged` are the others that differ from it. */
function ordered<T>(rows: readonly T[], key: (row: T) => string): { rows: T[]; merged: T[] } {
  const keyed = rows.map((row) => ({ row, key: key(row), json: canonicalJson(row) }));
  keyed.sort((a, b) => compareText(a.key, b.key) || compareText(a.json, b.json));
  const isNew = keyed.map(({ json, key: own }, index) => {
    const before = keyed[index - 1];
    return before?.key !== own ? 'kept' : before.json === json ? 'same' : 'merged';
  });
  const those = (which: string) => keyed.filter((_, index) => isNew[index] === which).map(({ row }) => row);
  return { rows: those('kept'), merged: those('merged') };
}

/** What makes two rows of a kind the same relationship. U+0000 sorts before every character of an id. */
export function relationshipKey(kind: RelationshipKind, row: { source: string; target: string }): string {
  const { key } = RELATIONSHIPS[kind] as { key?: string };
  return [row.source, row.target, ...(key === undefined ? [] : [String(Reflect.get(row, key))])].join('\0');
}
