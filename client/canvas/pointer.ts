// What the pointer and the finger do to a picture: what they are over and what they choose. Sigma's captors tell a click
// from a drag; what is under it is asked of the scene (hits.ts).
import type { Sigma } from 'sigma';
import type { MouseCoords, TouchCoords } from 'sigma/types';
import { type Hit, NOTHING } from './hits.ts';

export type Point = { x: number; y: number };

export type PointerEvents = {
  /** What is at a place on sigma's canvases. */
  find: (at: Point) => Hit;
  /** It is over something else than before; null where it left the picture. */
  onOver: (hit: Hit, at: Point | null) => void;
  onClick: (hit: Hit) => void;
};

export class Pointer {
  readonly #events: PointerEvents;
  #over = NOTHING;

  constructor(sigma: Sigma, events: PointerEvents) {
    this.#events = events;
    const [mouse, touch] = [sigma.getMouseCaptor(), sigma.getTouchCaptor()];
    mouse.on('mousemove', (at) => {
      // What is dragged stays under the pointer.
      if (!mouse.isMouseDown) this.#move(at);
    });
    mouse.on('mouseleave', () => this.#goOver(NOTHING, null));
    mouse.on('click', (at) => events.onClick(events.find(at)));
    mouse.on('doubleClick', (at) => this.#clickTwice(at, at));
    touch.on('touchdown', (event) => this.#move(placeOf(event)));
    touch.on('tap', (event) => events.onClick(events.find(placeOf(event))));
    touch.on('doubletap', (event) => this.#clickTwice(placeOf(event), event));
  }

  /** What it was over is gone. */
  forget(): void {
    this.#over = NOTHING;
  }

  #move(at: Point): void {
    this.#goOver(this.#events.find(at), at);
  }

  #goOver(hit: Hit, at: Point | null): void {
    const isSame = hit.node === this.#over.node && hit.edge === this.#over.edge;
    this.#over = hit;
    if (!isSame || at === null) this.#events.onOver(hit, at);
  }

  /** Two quick clicks are two clicks: whoever opens two folds in a row does not mean to zoom. */
  #clickTwice(at: Point, event: MouseCoords | TouchCoords): void {
    const hit = this.#events.find(at);
    if (hit.node === null && hit.edge === null) return;
    event.preventSigmaDefault();
    this.#events.onClick(hit);
  }
}

/** Where a finger is, or was when it was lifted. */
export const placeOf = ({ touches, previousTouches }: TouchCoords): Point =>
  touches[0] ?? previousTouches[0] ?? { x: 0, y: 0 };
