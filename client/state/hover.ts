// The id under the pointer or the keyboard's focus, shared by picture, table and panel so that they follow each other.
// It lives outside React, and only what shows it draws again; it is never in the address.
import { useCallback, useSyncExternalStore } from 'react';

let hovered: string | null = null;
const listeners = new Set<() => void>();

/** The hovered id, outside of React: what a canvas reads while it draws. */
export const hover = {
  get: (): string | null => hovered,
  set: (id: string | null): void => {
    if (id === hovered) return;
    hovered = id;
    for (const listener of listeners) listener();
  },
  /** Calls the listener after each change; returns how to stop that. */
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** The hovered id and its setter; draws the component again whenever another id is hovered. */
export function useHover(): [string | null, (id: string | null) => void] {
  return [useSyncExternalStore(hover.subscribe, hover.get), hover.set];
}

/** Whether this id is hovered; draws the component again only when the answer changes. */
export function useIsHovered(id: string): boolean {
  return useSyncExternalStore(
    hover.subscribe,
    useCallback(() => hovered === id, [id]),
  );
}

/** Handlers that make an element light its id up everywhere, for pointer and keyboard alike. */
export function hoverHandlers(id: string) {
  return {
    onMouseEnter: () => hover.set(id),
    onMouseLeave: () => hover.set(null),
    onFocus: () => hover.set(id),
    onBlur: () => hover.set(null),
  };
}
