// Which spines a flow has: each document that was read, or the publisher that stands for those that it published.
import type { ActorKind, CitationGraph } from '#schema';
import { actorLabel } from '../actor-label.ts';

/** A held document, or the publisher that stands for those that it published. */
export type Spine = {
  id: string;
  kind: ActorKind | 'work';
  label: string;
  /** A document's title; a publisher has none. */
  title: string;
  /** The document's letter, or a line for each of those of a publisher. */
  siglum: string;
  date: string | null;
};

/** Letters of documents that a publisher's spine has room for. */
const MOST_SIGLA = 3;

/** @returns the spines by date, undated last, and ids of held documents to the spine that stands for each */
export function findSpines(graph: CitationGraph): { spines: Spine[]; spineOf: Map<string, string> } {
  const documents = new Map(
    graph.nodes.flatMap(({ key, attributes }) =>
      attributes.type === 'document' && attributes.held ? [[key, attributes] as const] : [],
    ),
  );
  const spineOf = new Map<string, string>();
  const spines: Spine[] = [];
  for (const { key, attributes } of graph.nodes) {
    if (attributes.type !== 'actor') continue;
    const own = (attributes.publishes ?? []).flatMap((id) => {
      const node = documents.get(id);
      return node ? [{ id, node }] : [];
    });
    if (own.length === 0) continue;
    for (const { id } of own) spineOf.set(id, key);
    const sigla = own.map(({ node }) => node.siglum ?? '').toSorted(compare);
    spines.push({
      id: key,
      kind: attributes.kind,
      label: actorLabel({ ...attributes, name: attributes.label }),
      title: '',
      siglum: (sigla.length > MOST_SIGLA ? [...sigla.slice(0, MOST_SIGLA - 1), '…'] : sigla).join('\n'),
      date: own.map(({ node }) => node.publishedAtEarliest ?? '~').toSorted(compare)[0] ?? null,
    });
  }
  for (const [id, { label, siglum, publishedAtEarliest }] of documents) {
    if (spineOf.has(id)) continue;
    spineOf.set(id, id);
    spines.push({ id, kind: 'work', label, title: label, siglum: siglum ?? '', date: publishedAtEarliest });
  }
  return {
    spineOf,
    spines: spines.toSorted(
      (a, b) =>
        compare(a.date ?? '~', b.date ?? '~') ||
        compare(a.siglum || '~', b.siglum || '~') ||
        compare(a.id, b.id),
    ),
  };
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
