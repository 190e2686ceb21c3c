// Where sigma's canvases lie. They reach beyond the view on each side, so that a picture that is only moved need not be
// drawn anew: the canvases themselves are moved, until they no longer cover the view, or the picture stands again.
import type { Sigma } from 'sigma';
import type { CameraPlace } from './camera.ts';

/** px that are drawn beyond each edge of the view. */
export const BEYOND = 64;
/** For how long a picture stands until it is drawn anew, ms. */
const STANDS_MS = 120;
/** Sigma's canvases that nothing is ever drawn on. */
const EMPTY = ['edgeLabels', 'labels', 'hovers', 'hoverNodes'];
/** The one that the pointer is on, which stays. */
const POINTED = 'mouse';

/** An element for sigma within a container, which it overlaps. */
export function openStage(container: HTMLElement): HTMLElement {
  const element = document.createElement('div');
  element.style.position = 'absolute';
  element.style.inset = `${-BEYOND}px`;
  container.style.overflow = 'clip';
  container.append(element);
  return element;
}

export class Stage {
  readonly #moved: HTMLCanvasElement[];
  readonly #drawAgain: () => void;
  /** Where the camera was when the picture was drawn; null: nothing was. */
  #drawn: CameraPlace | null = null;
  #timer: number | undefined;

  /** @param sigma with all its canvases */
  constructor(sigma: Sigma) {
    this.#drawAgain = () => sigma.scheduleRender();
    const canvases = Object.entries(sigma.getCanvases());
    for (const [name, canvas] of canvases) if (EMPTY.includes(name)) canvas.style.display = 'none';
    this.#moved = canvases.flatMap(([name, canvas]) =>
      name === POINTED || EMPTY.includes(name) ? [] : [canvas],
    );
    for (const canvas of this.#moved) canvas.style.willChange = 'transform';
  }

  /** Whether what is seen was moved since it was drawn. */
  get isMoved(): boolean {
    return this.#timer !== undefined;
  }

  /** Follows the camera. @returns false where the picture must be drawn anew for that */
  follow(camera: CameraPlace): boolean {
    if (this.#drawn === null || Math.abs(this.#drawn.zoom / camera.zoom - 1) > 1e-9) return false;
    const x = (this.#drawn.x - camera.x) * camera.zoom;
    const y = (this.#drawn.y - camera.y) * camera.zoom;
    if (Math.max(Math.abs(x), Math.abs(y)) > BEYOND) return false;
    for (const canvas of this.#moved) canvas.style.transform = `translate(${x}px, ${y}px)`;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(this.#drawAgain, STANDS_MS);
    return true;
  }

  /** The picture was drawn for a place of the camera. */
  stand(camera: CameraPlace): void {
    this.#drawn = camera;
    if (this.#timer === undefined) return;
    window.clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const canvas of this.#moved) canvas.style.transform = '';
  }

  close(): void {
    window.clearTimeout(this.#timer);
  }
}

/** From px of sigma's canvases to px of the view. */
export const inView = ({ x, y }: { x: number; y: number }): { x: number; y: number } => ({
  x: x - BEYOND,
  y: y - BEYOND,
});
