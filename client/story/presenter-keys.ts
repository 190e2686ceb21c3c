// A presenter's keys: arrows and the keys of a clicker go from step to step, Enter reveals the answer, Escape ends it.
// They are taken before any picture has them.
import { useEffect, useEffectEvent } from 'react';
import { useViewState } from '../state/view-state.ts';
import { useTelling } from './story-state.ts';

export const STORY_KEYS = [
  { keys: ['.'], does: 'the next step' },
  { keys: [','], does: 'one step back' },
  { keys: ['→', '←', 'Page up', 'Page down'], does: 'the same, while presenting' },
  { keys: ['Enter'], does: 'show or hide the answer, while presenting' },
  { keys: ['Esc'], does: 'stop presenting' },
];

const TYPES = 'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]';

/** What Enter does something with already. */
const ACTS = 'a, button, summary, [role="application"]';

const isOn = (what: string, target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(what) !== null;

export function useStoryKeys(): void {
  const [{ present }, change] = useViewState();
  const { telling } = useTelling();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!telling || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isOn(TYPES, event.target)) return;
    const by = stepOf(event.key, present);
    if (by !== null) telling.go(telling.at + by);
    else if (present && event.key === 'Escape') change({ present: false });
    else if (present && event.key === 'Enter' && !isOn(ACTS, event.target))
      document.querySelector<HTMLElement>('[data-reveals]')?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listener, { capture: true });
    return () => removeEventListener('keydown', listener, { capture: true });
  }, []);
}

/** How many steps on a key leads; null where it leads nowhere. */
export function stepOf(key: string, isPresenting: boolean): 1 | -1 | null {
  if (key === '.' || (isPresenting && ['ArrowRight', 'PageDown'].includes(key))) return 1;
  if (key === ',' || (isPresenting && ['ArrowLeft', 'PageUp'].includes(key))) return -1;
  return null;
}
