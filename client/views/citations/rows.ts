// The table's rows: one for each link between two, in one document. Pure.
import type { ActorKind, CitationGraph, CitationNode } from '#schema';
import type { Telling } from './descriptions.ts';

/** One side of a row; a work that stands without a maker has no kind of actor. */
export type End = { id: string; name: string; kind: ActorKind | null; isHeld: boolean };
export type CitationRow = {
  key: string;
  citing: End;
  cited: End;
  document: { id: string; siglum: string; title: string };
  assertions: number;
  isComment: boolean;
};
export type SortKey = 'citing' | 'cited' | 'document' | 'assertions';
export type Sort = { by: SortKey; isDescending: boolean };

export function citationRows(graph: CitationGraph, telling: Telling): CitationRow[] {
  return graph.edges.map(({ key, source, target, attributes }) => ({
    key,
    citing: endOf(source, telling),
    cited: endOf(target, telling),
    document: {
      id: attributes.document,
      siglum: telling.siglumOf(attributes.document),
      title: telling.nameOf(attributes.document),
    },
    assertions: attributes.count,
    isComment: attributes.zone === 'comment',
  }));
}

/** Sorted by one column, then by the names of the cited and the citing, so that the order is total. */
export function sortRows(rows: CitationRow[], { by, isDescending }: Sort): CitationRow[] {
  const direction = isDescending ? -1 : 1;
  const names = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true });
  const byColumn: Record<SortKey, (a: CitationRow, b: CitationRow) => number> = {
    citing: (a, b) => names.compare(a.citing.name, b.citing.name),
    cited: (a, b) => names.compare(a.cited.name, b.cited.name),
    document: (a, b) => names.compare(a.document.siglum, b.document.siglum),
    assertions: (a, b) => a.assertions - b.assertions,
  };
  return rows.toSorted(
    (a, b) =>
      direction * byColumn[by](a, b) ||
      byColumn.cited(a, b) ||
      byColumn.citing(a, b) ||
      (a.key < b.key ? -1 : 1),
  );
}

/** Rows in which a name or title holds the words. */
export function rowsWith(rows: CitationRow[], words: string): CitationRow[] {
  const wanted = words.trim().toLocaleLowerCase();
  if (wanted === '') return rows;
  return rows.filter(({ citing, cited, document }) =>
    [citing.name, cited.name, document.title].some((text) => text.toLocaleLowerCase().includes(wanted)),
  );
}

function endOf(id: string, { nodes, nameOf }: Telling): End {
  const node: CitationNode | undefined = nodes.get(id);
  const isActor = node?.type === 'actor';
  return {
    id,
    name: nameOf(id),
    kind: isActor ? node.kind : null,
    isHeld: isActor ? node.isHeld : node?.held === true,
  };
}
