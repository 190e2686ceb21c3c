// Reads the rows of a dataset back into the dataset that they were assembled from. Pure: what the graph has no place for,
// the Dataset node keeps; entries come in the order of their ids, and statements in the order of the text.
import type { Dataset, GraphRows } from '#schema';
import { entryOf } from '../../ingest/review-entry.ts';
import { inOrder } from '../../review/in-effect.ts';
import { reviewsOf } from '../../review/review-of.ts';
import { readActors } from './actors.ts';
import { readClaims, readEvents, readPlaces, readQuestions } from './claims.ts';
import { readDocuments } from './documents.ts';
import { graphLookup, maybe } from './graph-lookup.ts';

/** @param rows those of one dataset, as `assemble` makes them or a store holds them */
export function readBack(rows: GraphRows): Dataset {
  const graph = graphLookup(rows);
  const { dataset, kept } = graph;
  return {
    id: dataset.dataset,
    dataset: {
      format: 1,
      title: dataset.title,
      description: maybe(dataset.description),
      language: maybe(dataset.language),
      version: dataset.version,
      license: dataset.license,
      namingPolicy: dataset.namingPolicy,
      contentNote: maybe(dataset.contentNote),
    },
    actors: readActors(graph),
    places: readPlaces(graph),
    events: readEvents(graph),
    topics: kept.topics,
    predicates: kept.predicates,
    questions: readQuestions(graph),
    claims: readClaims(graph),
    ...readDocuments(graph),
    comparisons: kept.comparisons,
    stories: kept.stories,
    judged: [],
    reviews: inOrder(reviewsOf(graph.rows.Activity)).map(entryOf),
    excuses: kept.excuses.toSorted(
      (a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : 0) || a.start - b.start,
    ),
  };
}
