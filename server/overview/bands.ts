// By which bands many items are told apart: the publishers of the documents in which they are met; where all documents
// have one publisher or none, the documents themselves. What is met in several bands is a band of its own.
import type { CitationGraph, OverviewBand } from '#schema';
import { byMost } from './order.ts';

/** Bands that stand by themselves: with their three columns as many as fit on a screen 800 px high. */
const MOST_BANDS = 14;

export type Bands = {
  groupedBy: 'publisher' | 'document';
  /** In the order of the picture. */
  bands: OverviewBand[];
  /** The id of the band of what is met in these documents. */
  bandOf(documents: ReadonlySet<string>): string;
};

export function findBands(graph: CitationGraph): Bands {
  const weights = new Map<string, number>();
  for (const { attributes } of graph.edges)
    weights.set(attributes.document, (weights.get(attributes.document) ?? 0) + attributes.count);
  const documents = graph.nodes.flatMap(({ key, attributes }) =>
    attributes.type === 'document' && attributes.held ? [{ key, ...attributes }] : [],
  );
  const groupedBy = new Set(documents.map((one) => one.publisher)).size > 1 ? 'publisher' : 'document';
  const idOf = new Map<string, string>();
  const found = new Map<string, OverviewBand & { count: number }>();
  for (const { key, label, publisher } of documents) {
    const name = groupedBy === 'publisher' ? publisher : label;
    const id = groupedBy === 'document' ? key : name === null ? 'unnamed' : `of ${name}`;
    idOf.set(key, id);
    const band = found.get(id) ?? { id, name, kind: name === null ? 'unnamed' : 'one', count: 0 };
    found.set(id, { ...band, count: band.count + (weights.get(key) ?? 0) });
  }
  const ranked = [...found.values()].toSorted(byMost((band) => `${band.name}\n${band.id}`));
  const shown = ranked.length <= MOST_BANDS ? ranked : ranked.slice(0, MOST_BANDS - 1);
  const own = new Set(shown.map(({ id }) => id));
  return {
    groupedBy,
    bands: [
      { id: 'several', name: null, kind: 'several' },
      ...shown.map(({ id, name, kind }) => ({ id, name, kind })),
      ...(shown.length < ranked.length ? [{ id: 'others', name: null, kind: 'others' as const }] : []),
    ],
    bandOf(met) {
      const ids = new Set<string>();
      for (const document of met) {
        const id = idOf.get(document) ?? 'others';
        ids.add(own.has(id) ? id : 'others');
        if (ids.size > 1) return 'several';
      }
      return [...ids][0] ?? 'others';
    },
  };
}
