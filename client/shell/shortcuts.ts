// The keys of the frame: one table that both listens and fills the help. The pictures' own keys stand with the views.
import { useEffect, useEffectEvent } from 'react';

export type Shortcut = {
  /** As the help shows it. */
  keys: string[];
  does: string;
  /** Values of KeyboardEvent.key that set it off, so that every keyboard layout works; none where another part listens. */
  on: string[];
  run: () => void;
};

/** Listens on the page, but not while somebody types, nor while a menu, dialog or list is open above it. */
export function useShortcuts(shortcuts: Shortcut[]): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target) || document.querySelector(ABOVE)) return;
    const shortcut = shortcuts.find((one) => one.on.includes(event.key));
    if (!shortcut) return;
    event.preventDefault();
    shortcut.run();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
}

const ABOVE = '[role="dialog"], [role="menu"], [role="listbox"]';

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isChoice = target instanceof HTMLInputElement && ['radio', 'checkbox'].includes(target.type);
  return !isChoice && target.matches('input, textarea, select, [contenteditable]');
}
