// How large the items of the explorer's canvas are drawn: all alike, or by what is counted of each.
import { useQueries } from '@tanstack/react-query';
import { itemNumbersQuery } from '../../api.ts';
import { type SizeBy, useViewState } from '../../state/view-state.ts';
import type { Exploration } from './use-exploration.ts';

export const SIZE_WORDS: Record<SizeBy, string> = {
  alike: 'one size',
  assertions: 'assertions',
  documents: 'documents',
  origins: 'known origins',
  lines: 'lines drawn',
};

export type Sizes = {
  by: SizeBy;
  /** What is counted of an item; undefined where all are alike, where it is not known yet, and of a group. */
  countOf: (id: string) => number | undefined;
  most: number;
  isWaiting: boolean;
  failed: boolean;
  retry: () => void;
};

/** As many items as are asked about at once. */
const AT_ONCE = 50;

export function useSizes({ canvas, joins }: Pick<Exploration, 'canvas' | 'joins'>): Sizes {
  const [{ sizedBy: by }] = useViewState();
  const isAsked = by !== 'alike' && by !== 'lines';
  // In the order in which they came, so that what was asked before is not asked again when more come.
  const answers = useQueries({
    queries: (isAsked ? chunksOf([...canvas.items.keys()]) : []).map((ids) => itemNumbersQuery(ids)),
  });
  const counts = new Map<string, number>();
  if (isAsked)
    for (const { id, ...numbers } of answers.flatMap(({ data }) => data?.items ?? []))
      counts.set(id, numbers[by]);
  if (by === 'lines') {
    for (const id of canvas.items.keys()) counts.set(id, 0);
    for (const id of joins.flatMap(({ source, target }) => [source, target]))
      if (counts.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return {
    by,
    countOf: (id) => counts.get(id),
    most: Math.max(0, ...counts.values()),
    isWaiting: answers.some(({ isLoading }) => isLoading),
    failed: answers.some(({ isError }) => isError),
    retry: () => {
      for (const answer of answers) if (answer.isError) void answer.refetch();
    },
  };
}

function chunksOf(ids: readonly string[]): string[][] {
  const starts = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, index) => index * AT_ONCE);
  return starts.map((start) => ids.slice(start, start + AT_ONCE));
}

/** The smallest and the largest that an item is drawn, of its usual size; areas stand to each other as the numbers do. */
const LEAST = 0.6;
const MOST = 2.4;

/** How much larger than usual a shape is drawn that stands for a number. */
export function growthOf(count: number | undefined, most: number): number {
  if (count === undefined || most === 0) return 1;
  return Math.max(LEAST, MOST * Math.sqrt(count / most));
}
