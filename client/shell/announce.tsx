// What a screen reader is told when the screen changes without the focus moving.
import { useSyncExternalStore } from 'react';

let message = '';
const listeners = new Set<() => void>();

/** Says a short sentence, politely: after whatever is being read. */
export function announce(sentence: string): void {
  // The same sentence twice in a row is heard twice only if the text changes.
  message = sentence === message ? `${sentence}\u00a0` : sentence;
  for (const listener of listeners) listener();
}

export function Announcer() {
  const sentence = useSyncExternalStore(subscribe, () => message);
  return (
    <div className="unseen" aria-live="polite" aria-atomic="true" data-testid="announcer">
      {sentence}
    </div>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
