// Who reviews in this browser, and the token that the server asks of whoever writes. The name is remembered; the token
// is held only while the page is open, and never stands in an address or in storage.
import { useSyncExternalStore } from 'react';

export type Reviewer = { name: string; token: string };

const NAME_KEY = 'stemma-reviewer';
let reviewer: Reviewer = { name: '', token: '' };
let isRead = false;
const listeners = new Set<() => void>();

/** The present reviewer; empty where nobody said who they are. */
export function useReviewer(): [Reviewer, (change: Partial<Reviewer>) => void] {
  return [useSyncExternalStore(subscribe, present), set];
}

function present(): Reviewer {
  if (!isRead) {
    isRead = true;
    const name = stored();
    if (name !== '') reviewer = { ...reviewer, name };
  }
  return reviewer;
}

function set(change: Partial<Reviewer>): void {
  reviewer = { ...present(), ...change };
  try {
    localStorage.setItem(NAME_KEY, reviewer.name);
  } catch {
    // A browser that keeps nothing: the name is asked for again on the next visit.
  }
  for (const listener of listeners) listener();
}

function stored(): string {
  try {
    return localStorage.getItem(NAME_KEY) ?? '';
  } catch {
    return '';
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
