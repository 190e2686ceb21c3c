// Opening the reader at a passage: it joins the address, and asking for the same passage twice leads there again.
import { useCallback } from 'react';
import { useViewState } from './view-state.ts';

const listeners = new Set<() => void>();

/** Opens the reader on a document; with an assertion, at its words, which become what is selected. Null closes it. */
export function useRead(): (document: string | null, assertion?: string) => void {
  const [, change] = useViewState();
  return useCallback(
    (document, assertion) => {
      change({ reading: document, ...(assertion === undefined ? {} : { selected: assertion }) });
      for (const listener of listeners) listener();
    },
    [change],
  );
}

/** Calls the listener whenever somebody asks to read, also for what is read already; returns how to stop that. */
export function onAskedToRead(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
