// The lists of a dataset that take a walk over all of it: each is made once, and kept until the graph changes, so that its
// next page, or the next reader, does not wait for it again.
import type { CircleView, EchoView, LineageGroup, Suggestion } from '#schema';
import { readSuggestions } from './compare-datasets.ts';
import type { Store } from './store/store.ts';
import { keptUntilChanged } from './queries/changes.ts';
import { readCircles } from './queries/circles.ts';
import { readEchoes } from './queries/echoes.ts';

export type Lists = {
  circles(dataset: string): Promise<CircleView[]>;
  echoes(dataset: string, group: LineageGroup): Promise<EchoView[]>;
  suggestions(dataset: string): Promise<Suggestion[]>;
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
  };
}
