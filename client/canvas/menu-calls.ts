// How the menu of a node is asked for: by the right button, by a long press, by the keys that systems have for it.
import type { Sigma } from 'sigma';
import { type Point, placeOf } from './pointer.ts';

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

  /**
   * @param nodeAt the key of the node at a place on sigma's canvases
   * @param call is given the key of a node and where it was pointed at
   */
  constructor(
    sigma: Sigma,
    nodeAt: (at: Point) => string | null,
    call: (pointed: { key: string; at: Point }) => void,
  ) {
    sigma.getMouseCaptor().on('rightClick', ({ x, y, original }) => {
      const key = nodeAt({ x, y });
      if (key === null) return;
      original.preventDefault();
      call({ key, at: { x, y } });
    });
    const touch = sigma.getTouchCaptor();
    touch.on('touchdown', (event) => {
      this.#isTapTaken = false;
      this.#letGo();
      const at = placeOf(event);
      const key = event.touches.length === 1 ? nodeAt(at) : null;
      if (key === null) return;
      const timer = setTimeout(() => {
        this.#pressed = null;
        this.#isTapTaken = true;
        call({ key, at });
      }, PRESS_MS);
      this.#pressed = { timer, at };
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
