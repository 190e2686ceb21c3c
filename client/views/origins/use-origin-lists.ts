// The lists of the view, for the dataset, the grouping and the sources left out that the address names.
import { useCircles, useEchoes, useRemovals } from '../../api.ts';
import { useCurrentDataset } from '../../state/current.ts';
import { useViewState } from '../../state/view-state.ts';

export function useOriginLists() {
  const dataset = useCurrentDataset()?.id ?? null;
  const [{ grouping, without }] = useViewState();
  return {
    echoes: useEchoes(dataset, grouping),
    circles: useCircles(dataset),
    removals: useRemovals(dataset, { group: grouping, without }),
  };
}
