// What takes a walk over all of a dataset: its lists, and what its pictures are made of. Each is made once, and kept until
// the graph changes, so that its next page, or the next reader, does not wait for it again.
import type {
  CircleView,
  CitationGraph,
  ClaimGraph,
  EchoView,
  LineageGroup,
  Suggestion,
  Timeline,
} from '#schema';
import { readSuggestions } from './compare-datasets.ts';
import type { Store } from './store/store.ts';
import { keptUntilChanged } from './queries/changes.ts';
import { readCitationGraph } from './queries/citation-graph.ts';
import { readClaimGraph } from './queries/claim-graph.ts';
import { readCircles } from './queries/circles.ts';
import { readEchoes } from './queries/echoes.ts';
import { readDatasetTimeline } from './queries/timeline.ts';

export type Lists = {
  circles(dataset: string): Promise<CircleView[]>;
  echoes(dataset: string, group: LineageGroup): Promise<EchoView[]>;
  suggestions(dataset: string): Promise<Suggestion[]>;
  /** Who cites whom, with every item. */
  citations(dataset: string): Promise<CitationGraph>;
  /** Which claims stand against each other, with every question and claim. */
  claims(dataset: string): Promise<ClaimGraph>;
  timeline(dataset: string): Promise<Timeline>;
};

export function openLists(store: Store): Lists {
  const echoesBy = (group: LineageGroup) =>
    keptUntilChanged(store, (dataset) => readEchoes(store, dataset, group));
  const echoes = {
    none: echoesBy('none'),
    publisher: echoesBy('publisher'),
    membership: echoesBy('membership'),
  };
  return {
    circles: keptUntilChanged(store, (dataset) => readCircles(store, dataset)),
    echoes: (dataset, group) => echoes[group](dataset),
    suggestions: keptUntilChanged(store, (dataset) => readSuggestions(store, dataset)),
    citations: keptUntilChanged(store, (dataset) => readCitationGraph(store, dataset)),
    claims: keptUntilChanged(store, (dataset) => readClaimGraph(store, dataset)),
    timeline: keptUntilChanged(store, (dataset) => readDatasetTimeline(store, dataset, [])),
  };
}
