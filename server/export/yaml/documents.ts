// Documents read back from the graph: those that were read, with their statements, and those that are named only.
import type { Dataset, DocumentFile, NodeRow } from '#schema';
import { speakerReader } from './actors.ts';
import { type GraphLookup, localId, maybe } from './graph-lookup.ts';
import { statementReader } from './statements.ts';

export function readDocuments(graph: GraphLookup): Pick<Dataset, 'documents' | 'references'> {
  const speaker = speakerReader(graph);
  const statementsOf = statementReader(graph, speaker);
  const metadata = (row: NodeRow<'Document'>) => {
    const id = localId(row.id);
    const authors = graph.kept.authors[id]?.map(localId) ?? graph.targets('document-authored-by', row.id);
    const [publisher] = graph.targets('document-published-by', row.id);
    return {
      id,
      title: row.title,
      genre: maybe(row.genre),
      authors: authors.map((author, index) => speaker(author, `authors/${index}`)),
      publisher: publisher === undefined ? undefined : speaker(publisher, 'publisher/0'),
      publishedAt: maybe(row.publishedAt),
      publishedAtBasis: maybe(row.publishedAtBasis),
      retrievedAt: maybe(row.retrievedAt),
      url: maybe(row.url),
      archiveUrl: maybe(row.archiveUrl),
      language: maybe(row.language),
    };
  };
  return {
    documents: graph.rows.Document.filter(({ held }) => held).map((row) => ({
      ...metadata(row),
      sha256: row.sha256 ?? '',
      bytes: row.bytes ?? 0,
      extractedBy: maybe(row.extractedBy),
      zones: graph.kept.zones[localId(row.id)] ?? [],
      statements: statementsOf(localId(row.id)),
      citations: citationsOf(graph, row),
    })),
    references: graph.rows.Document.filter(({ held }) => !held).map((row) => ({
      ...metadata(row),
      note: graph.kept.notes[localId(row.id)],
    })),
  };
}

function citationsOf(graph: GraphLookup, document: NodeRow<'Document'>): DocumentFile['citations'] {
  return graph
    .from('document-cites-document', document.id)
    .toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
    .map(({ id, target, quote, start, intent, locator }) => ({
      id: id.slice(id.indexOf('/') + 1),
      to: localId(target),
      quote,
      start,
      intent: maybe(intent),
      locator: maybe(locator),
    }));
}
