// How the menu of a node is asked for: by the right button, by a long press, by the keys that systems have for it.
import type { Sigma } from 'sigma';

type Point = { x: number; y: number };

/** The key of the node, what it stands for, and where the menu is to stand, px from the canvas's upper left corner. */
export type MenuCall = { key: string; id: string; at: Point };

/** How long a finger rests before it asks for the menu, as systems have it; and how far it may slip meanwhile, px. */
const PRESS_MS = 500;
const SLIP = 10;

/** The menu key, or Shift F10. */
export function isMenuKey({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey);
}

export class MenuCalls {
  #pressed: { timer: ReturnType<typeof setTimeout>; at: Point } | null = null;
  #isTapTaken = false;

  /** @param call is given the key of a node and where it was pointed at */
  constructor(sigma: Sigma, call: (pointed: { key: string; at: Point }) => void) {
    sigma.on('rightClickNode', ({ node, event }) => {
      event.original.preventDefault();
      call({ key: node, at: { x: event.x, y: event.y } });
    });
    sigma.on('downNode', ({ node, event }) => {
      if (!event.original.type.startsWith('touch')) return;
      const at = { x: event.x, y: event.y };
      const timer = setTimeout(() => {
        this.#pressed = null;
        this.#isTapTaken = true;
        call({ key: node, at });
      }, PRESS_MS);
      this.#pressed = { timer, at };
    });
    const touch = sigma.getTouchCaptor();
    touch.on('touchdown', ({ touches }) => {
      this.#isTapTaken = false;
      if (touches.length > 1) this.#letGo();
    });
    touch.on('touchmove', ({ touches: [finger] }) => {
      const from = this.#pressed?.at;
      if (from && finger && Math.hypot(finger.x - from.x, finger.y - from.y) > SLIP) this.#letGo();
    });
    touch.on('touchup', () => this.#letGo());
    sigma.on('kill', () => this.#letGo());
  }

  /** Whether the tap that ends now was the press that called. */
  tookTap(): boolean {
    const isTaken = this.#isTapTaken;
    this.#isTapTaken = false;
    return isTaken;
  }

  #letGo(): void {
    if (this.#pressed) clearTimeout(this.#pressed.timer);
    this.#pressed = null;
  }
}
