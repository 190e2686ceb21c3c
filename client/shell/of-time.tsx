// What stands where a time is chosen and it could not be learned what is dated when: nothing else may be taken for it.
import type { ReactNode } from 'react';
import { useCurrentDataset } from '../state/current.ts';
import { useDates } from '../state/during.ts';
import { Answer } from './answer-state.tsx';

export function OfTime({ children }: { children: ReactNode }) {
  const dates = useDates(useCurrentDataset()?.id ?? null);
  if (!dates.isError) return children;
  return (
    <Answer query={dates} loading={null}>
      {() => children}
    </Answer>
  );
}
