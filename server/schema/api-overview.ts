// What the API answers where a dataset is too large to be drawn one by one: who cites whom, in groups.
import { z } from 'zod';
import { CitationGraph } from './api.ts';
import { ActorKind } from './vocabulary.ts';

const text = z.string();
const count = z.int().min(0);

export const OverviewColumn = z.enum(['origins', 'relays', 'documents']);
export type OverviewColumn = z.infer<typeof OverviewColumn>;

/** Actors have their kind; a work that is cited stands without a maker. */
const ItemKind = z.enum([...ActorKind.options, 'work', 'document']);
export type OverviewKind = z.infer<typeof ItemKind>;

const KindCount = z.object({ kind: ItemKind, count });

const OverviewBand = z.object({
  id: text,
  name: text.nullable().describe('The publisher, or the title of the document; null where it is not one.'),
  kind: z
    .enum(['one', 'unnamed', 'others', 'several'])
    .describe(
      'one: of one publisher or document; unnamed: of documents without a publisher; others: of the smaller ones together; several: met in more than one of these.',
    ),
});
export type OverviewBand = z.infer<typeof OverviewBand>;

const place = {
  column: OverviewColumn.describe(
    'origins: cited and passing nothing on; relays: those who pass on; documents: those that were read.',
  ),
  band: text.describe('The id of its band.'),
  citations: count.describe('How often it cites, for a document, else how often it is met in a citation.'),
};

const OverviewNode = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('group'),
    ...place,
    kind: ItemKind.nullable().describe('The one kind of its items; null where they are of any.'),
    items: count,
    shown: count.describe('How many of its items stand in the picture, where it is open; the largest first.'),
    among: count.describe('Citations within it, which are no edge.'),
    kinds: z.array(KindCount).describe('Its items by kind, the most first.'),
    isOpen: z.boolean(),
    within: text.nullable().describe('The key of the open group that it is a part of.'),
  }),
  z.object({
    type: z.literal('item'),
    ...place,
    kind: ItemKind,
    label: text,
    isHeld: z.boolean(),
    siglum: text.nullable(),
    within: text.nullable().describe('The key of the open group that it is one of.'),
  }),
]);
export type OverviewNode = z.infer<typeof OverviewNode>;

export const Facet = z.object({ id: text, count });
export const DocumentFacet = Facet.extend({
  title: text,
  siglum: text.nullable(),
  publishedAt: text.nullable(),
});

const CitationFacetCounts = z
  .object({
    kinds: z.array(Facet),
    known: z.array(Facet),
    documents: z.object({
      total: count,
      items: z.array(DocumentFacet),
    }),
  })
  .describe('What each value of a facet would leave in, under the choices in the others and in the time.');
export type CitationFacetCounts = z.infer<typeof CitationFacetCounts>;

export const CitationOverview = z
  .object({
    groupedBy: z.enum(['publisher', 'document']),
    totals: z.object({ actors: count, documents: count, arrows: count }).describe('What of all there is.'),
    bands: z.array(OverviewBand),
    nodes: z
      .array(z.object({ key: text, attributes: OverviewNode }))
      .describe('In the order of the picture.'),
    edges: z
      .array(
        z.object({
          key: text,
          source: text,
          target: text,
          attributes: z.object({ arrows: count, citations: count }),
        }),
      )
      .describe('Between groups and items, summed; the most citations first.'),
    edgesLeftOut: count.describe('How many edges more there are, each of fewer citations.'),
    facets: CitationFacetCounts,
    mostCited: z.array(
      z.object({ id: text, name: text, kind: ActorKind, isHeld: z.boolean(), timesCited: count }),
    ),
  })
  .describe('Who cites whom, in groups: given where a dataset is too large to be drawn one by one.');
export type CitationOverview = z.infer<typeof CitationOverview>;

/** What facets leave in of who cites whom where the whole is too large to be drawn, with what others would leave. */
export const CountedCitations = CitationGraph.extend({ facets: CitationFacetCounts });

/** The picture of who cites whom: whole where it can be drawn, else in groups. */
export const CitationPicture = z.union([CitationOverview, CountedCitations, CitationGraph]);
export type CitationPicture = z.infer<typeof CitationPicture>;
