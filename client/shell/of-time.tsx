// What stands where a time is chosen and it is not known what is dated when, or not yet: nothing else may be taken for it.
import type { ReactNode } from 'react';
import type { ViewId } from '#schema';
import { useCurrentDataset } from '../state/current.ts';
import { useDates } from '../state/during.ts';
import { useViewState } from '../state/view-state.ts';
import { findView } from '../views/index.ts';
import { Answer, LoadingLines } from './answer-state.tsx';

/** Views that ask of what stands in them alone, and say so themselves where they cannot learn it. */
const ASKS_ITSELF: ReadonlySet<ViewId> = new Set(['explore', 'console']);

export function OfTime({ children }: { children: ReactNode }) {
  const [{ view }] = useViewState();
  const dataset = useCurrentDataset()?.id ?? null;
  const dates = useDates(ASKS_ITSELF.has(findView(view).id) ? null : dataset);
  if (!dates.isError && !dates.isLoading) return children;
  return (
    <Answer query={dates} loading={<LoadingLines lines={9} label="What is dated when is on its way." />}>
      {() => children}
    </Answer>
  );
}
