// Where the focus goes when a panel opens, changes or closes. Whoever points keeps it where it is; whoever uses the
// keyboard, or is inside the panel already, is taken to the panel's heading, and on closing back to where they were.

export const PANEL_ID = 'panel';

let isKeyboard = false;
let isInPanel = false;
let opener: HTMLElement | null = null;

/** Follows keys, pointer and focus while the page is there; returns how to stop. */
export function followFocus(): () => void {
  const stop = new AbortController();
  const listen = { capture: true, signal: stop.signal };
  addEventListener('keydown', () => (isKeyboard = true), listen);
  addEventListener('pointerdown', () => (isKeyboard = false), listen);
  document.addEventListener(
    'focusin',
    ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      isInPanel = target.closest(`#${PANEL_ID}`) !== null;
      if (!isInPanel) opener = target;
    },
    listen,
  );
  return () => stop.abort();
}

/** Called by a panel's heading once it is there. Whoever is writing in a field meanwhile is not interrupted. */
export function takeFocus(heading: HTMLElement): void {
  if (document.activeElement?.matches('input:not([type=radio], [type=checkbox])')) return;
  if (isKeyboard || isInPanel) heading.focus({ preventScroll: true });
}

/** Called when the panel closes. */
export function giveFocusBack(): void {
  if (!isInPanel && !isKeyboard) return;
  const target = opener?.isConnected ? opener : document.querySelector<HTMLElement>('#content');
  target?.focus({ preventScroll: true });
}
