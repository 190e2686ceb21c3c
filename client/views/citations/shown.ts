// What the picture shows of the whole: only it knows, because that depends on the room there is.
import { useSyncExternalStore } from 'react';

/** How many origins are folded away; how many rows there are, where a narrow screen leaves relays out. */
export type Shown = { folded: number; rows: number | null };
export const ALL: Shown = { folded: 0, rows: null };

let shown = ALL;
const listeners = new Set<() => void>();

export function setShown(next: Shown): void {
  if (next.folded === shown.folded && next.rows === shown.rows) return;
  shown = next;
  for (const listener of listeners) listener();
}

export function useShown(): Shown {
  return useSyncExternalStore(subscribe, () => shown);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
