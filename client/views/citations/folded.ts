// How many origins the picture has folded away: only the picture knows, because it depends on the room there is.
import { useSyncExternalStore } from 'react';

let folded = 0;
const listeners = new Set<() => void>();

export function setFolded(count: number): void {
  if (count === folded) return;
  folded = count;
  for (const listener of listeners) listener();
}

export function useFolded(): number {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => folded,
  );
}
