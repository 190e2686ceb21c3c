// Documents as rows: those that were read, those that are only named, who made them, and what they cite.
import type { Dataset, DocumentFile, NodeRow, RelationshipRow } from '#schema';
import type { AnchoredDataset } from './anchor.ts';
import { codePointLength } from './code-points.ts';
import { dated } from './dated.ts';
import { nodeId, speakerId } from './node-id.ts';
import { compareText } from './problem-at.ts';

type Metadata = Dataset['references'][number] &
  Partial<Pick<DocumentFile, 'sha256' | 'bytes' | 'extractedBy'>>;

export function assembleDocuments(dataset: AnchoredDataset) {
  const all: (Metadata & { held: boolean })[] = [
    ...dataset.documents.map((document) => ({ ...document, held: true })),
    ...dataset.references.map((reference) => ({ ...reference, held: false })),
  ];
  const id = (local: string) => nodeId(dataset.id, 'document', local);
  const rows = all.map((document): NodeRow<'Document'> => ({
    id: id(document.id),
    dataset: dataset.id,
    title: document.title,
    genre: document.genre ?? null,
    ...dated('publishedAt', document.publishedAt),
    publishedAtBasis: document.publishedAtBasis ?? null,
    retrievedAt: document.retrievedAt ?? null,
    url: document.url ?? null,
    archiveUrl: document.archiveUrl ?? null,
    language: document.language ?? null,
    sha256: document.sha256 ?? null,
    bytes: document.bytes ?? null,
    extractedBy: document.extractedBy ?? null,
    held: document.held,
    siglum: null,
  }));
  return {
    nodes: { Document: withSigla(rows) },
    relationships: {
      'document-authored-by': all.flatMap(({ id: local, authors }) =>
        authors.map((author) => ({ source: id(local), target: speakerId(dataset.id, local, author) })),
      ),
      'document-published-by': all.flatMap(({ id: local, publisher }) =>
        publisher === undefined
          ? []
          : [{ source: id(local), target: speakerId(dataset.id, local, publisher) }],
      ),
      'document-cites-document': dataset.documents.flatMap(({ id: local, citations }) =>
        citations.map((citation): RelationshipRow<'document-cites-document'> => ({
          source: id(local),
          target: id(citation.to),
          id: `${local}/${citation.id}`,
          intent: citation.intent ?? null,
          quote: citation.quote,
          start: citation.start,
          end: citation.start + codePointLength(citation.quote),
          locator: citation.locator ?? null,
        })),
      ),
    },
  };
}

/** Names the documents that were read A, B, C …, the earliest first, undated ones last. */
function withSigla(rows: NodeRow<'Document'>[]): NodeRow<'Document'>[] {
  const order = rows
    .filter(({ held }) => held)
    .sort(
      (a, b) =>
        compareText(a.publishedAtEarliest ?? UNDATED, b.publishedAtEarliest ?? UNDATED) ||
        compareText(a.id, b.id),
    )
    .map(({ id }) => id);
  return rows.map((row) => (row.held ? { ...row, siglum: siglumAt(order.indexOf(row.id)) } : row));
}

/** After every ISO day. */
const UNDATED = '\uFFFF';

/** A to Z, then AA, AB …: columns of a spreadsheet. */
function siglumAt(index: number): string {
  const letter = String.fromCodePoint('A'.charCodeAt(0) + (index % 26));
  return index < 26 ? letter : siglumAt(Math.floor(index / 26) - 1) + letter;
}
