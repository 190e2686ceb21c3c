// What stands where a time is chosen and it could not be learned what is dated when: nothing else may be taken for it.
import type { ReactNode } from 'react';
import type { ViewId } from '#schema';
import { useCurrentDataset } from '../state/current.ts';
import { useDates } from '../state/during.ts';
import { useViewState } from '../state/view-state.ts';
import { findView } from '../views/index.ts';
import { Answer } from './answer-state.tsx';

/** Views that ask of what stands in them alone, and say so themselves where they cannot learn it. */
const ASKS_ITSELF: ReadonlySet<ViewId> = new Set(['explore', 'console']);

export function OfTime({ children }: { children: ReactNode }) {
  const [{ view }] = useViewState();
  const dataset = useCurrentDataset()?.id ?? null;
  const dates = useDates(ASKS_ITSELF.has(findView(view).id) ? null : dataset);
  if (!dates.isError) return children;
  return (
    <Answer query={dates} loading={null}>
      {() => children}
    </Answer>
  );
}
