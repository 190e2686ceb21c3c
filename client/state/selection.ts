// Choosing one thing: its panel opens, and the history gains an entry.
import { useCallback } from 'react';
import { CitationsBy } from '#schema';
import { useViewState } from './view-state.ts';

/** What has a panel: the second part of `<dataset>:<kind>:<local id>`. */
const KINDS = [
  'dataset',
  'actor',
  'document',
  'arrow',
  'question',
  'claim',
  'assertion',
  'comparison',
  'path',
  'place',
  'event',
  'group',
  'sum',
] as const;
export type SelectedKind = (typeof KINDS)[number];

/** The kind that an id names; null where it names nothing that has a panel. */
export function kindOfId(id: string): SelectedKind | null {
  const kind = id.split(':')[1];
  return KINDS.find((known) => known === kind) ?? null;
}

/** Opens the panel of an id; null closes it. */
export function useSelect(): (id: string | null) => void {
  const [, change] = useViewState();
  return useCallback((id) => change({ selected: id }), [change]);
}

/**
 * The id of an arrow of who cites whom, which the graph has no node for: "karabakh-2020:arrow:actor:trend>actor:tass".
 *
 * By document and by publisher it says so: "karabakh-2020:arrow:by-document:document:a>document:b".
 *
 * @param arrow the keys of its ends
 */
export function arrowId(
  { source, target }: { source: string; target: string },
  by: CitationsBy = 'actor',
): string {
  const [dataset = ''] = source.split(':');
  const ends = `${withoutDataset(source)}>${withoutDataset(target)}`;
  return `${dataset}:arrow:${by === 'actor' ? '' : `by-${by}:`}${ends}`;
}

/** What the arrow of such an id joins. */
export function arrowBy(id: string): CitationsBy {
  const [, , kind = ''] = id.split(':');
  return CitationsBy.options.find((by) => kind === `by-${by}`) ?? 'actor';
}

/**
 * The id of how two things are connected: "karabakh-2020:path:actor:trend>claim:ganja-13-killed".
 *
 * @param from the id of an actor, document, claim or question
 * @param to another of the same dataset
 */
export function pathId(from: string, to: string): string {
  const [dataset = ''] = from.split(':');
  return `${dataset}:path:${withoutDataset(from)}>${withoutDataset(to)}`;
}

/** The two ids that the id of a path, or of a sum, is made of. */
export function endsOf(id: string): [from: string, to: string] {
  const [dataset = ''] = id.split(':');
  const [from = '', to = ''] = withoutDataset(withoutDataset(id)).split('>');
  return [`${dataset}:${from}`, `${dataset}:${to}`];
}

/** The id of the line into which the explorer sums comparisons between two of what stands there: "d:sum:group:a>claim:b". */
export function sumId(one: string, other: string): string {
  const [dataset = ''] = one.split(':');
  return `${dataset}:sum:${withoutDataset(one)}>${withoutDataset(other)}`;
}

const withoutDataset = (key: string): string => key.slice(key.indexOf(':') + 1);

/** The id of the node that stands for a whole dataset. */
export function datasetNodeId(dataset: string): string {
  return `${dataset}:dataset:${dataset}`;
}
