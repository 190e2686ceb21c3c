// What stands where a time is chosen and it is not known what is dated when, or not yet: nothing else may be taken for it.
import type { ReactNode } from 'react';
import { useCurrentDataset } from '../state/current.ts';
import { useDates } from '../state/during.ts';
import { Answer, LoadingLines } from './answer-state.tsx';

export function OfTime({ children }: { children: ReactNode }) {
  const dates = useDates(useCurrentDataset()?.id ?? null);
  if (!dates.isError && !dates.isLoading) return children;
  return (
    <Answer query={dates} loading={<LoadingLines lines={9} label="What is dated when is on its way." />}>
      {() => children}
    </Answer>
  );
}
