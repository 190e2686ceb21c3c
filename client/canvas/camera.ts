// The camera in the picture's own terms: which place is in the middle, and how many px of screen a px of picture takes.
// It stays where somebody moved it; until then each new size or scene finds it at home.
import type { Sigma } from 'sigma';
import type { Highlight } from './highlight.ts';
import type { Scene } from './scene.ts';
import { BEYOND } from './stage.ts';

export type CameraPlace = { x: number; y: number; zoom: number };
type Size = { width: number; height: number };
type Point = { x: number; y: number };
type State = { x: number; y: number; ratio: number };

/** Room left around a map, px. */
const MARGIN = 28;
/** The furthest and the nearest zoom, beside what the whole picture needs; the least at which names can be read. */
const ZOOM = { least: 0.5, readable: 0.8, most: 8 };
/** How much nearer one press or click brings the picture. */
const STEP = 1.4;
const MOTION_MS = 180;

/** The zoom and place at which the whole of a picture is in sight. */
function wholeOf(scene: Pick<Scene, 'width' | 'height' | 'scaling'>, size: Size): CameraPlace {
  const margin = scene.scaling === 'map' ? MARGIN : 0;
  // A canvas that is about to go has no room left.
  const room = (side: number): number => Math.max(1, side - 2 * margin);
  const fits = Math.min(room(size.width) / scene.width, room(size.height) / scene.height);
  const zoom = scene.scaling === 'map' ? Math.min(fits, ZOOM.most) : Math.min(1, fits);
  return { x: scene.width / 2, y: scene.height / 2, zoom };
}

/** How long what moves may take: nothing for whoever asked for less motion. */
function motionMs(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOTION_MS;
}

export class Camera {
  readonly #sigma: Sigma;
  readonly #container: HTMLElement;
  readonly #highlight: Highlight;
  /** The share of the picture's height, at its foot, over which something lies while an id is selected. */
  #covered = 0;
  /** px at the left and at the top over which something lies that is kept in sight there, for a place in the picture. */
  readonly #coverOf: (place: { x: number; y: number }, zoom: number) => { x: number; y: number };
  #isMoved = false;

  constructor(
    sigma: Sigma,
    container: HTMLElement,
    highlight: Highlight,
    coverOf: (place: { x: number; y: number }, zoom: number) => { x: number; y: number },
  ) {
    this.#coverOf = coverOf;
    this.#sigma = sigma;
    this.#container = container;
    this.#highlight = highlight;
  }

  get place(): CameraPlace {
    return this.#placeOf(this.#sigma.getCamera().getState());
  }

  /** From the picture as it is seen now to px of the view. */
  get toScreen(): (point: Point) => Point {
    const { x, y, zoom } = this.place;
    const { width, height } = this.#view;
    return (point) => ({ x: width / 2 + (point.x - x) * zoom, y: height / 2 + (point.y - y) * zoom });
  }

  /** From px of the view to the picture. */
  fromScreen(at: Point): Point {
    const { x, y, zoom } = this.place;
    const { width, height } = this.#view;
    return { x: x + (at.x - width / 2) / zoom, y: y + (at.y - height / 2) / zoom };
  }

  get covered(): number {
    return this.#covered;
  }

  /** Whether somebody moved it, or sent it to a place. */
  get isMoved(): boolean {
    return this.#isMoved;
  }

  /** Goes to a place and stays there. */
  look(place: CameraPlace): void {
    this.#isMoved = true;
    this.#goTo(place, 0);
  }

  get size(): Size {
    return { width: this.#container.offsetWidth || 1, height: this.#container.offsetHeight || 1 };
  }

  /** Keeps its place while `change` gives the picture another size or scene. */
  keepDuring(change: () => void): void {
    const before = this.#isMoved ? this.place : null;
    this.#setBounds();
    change();
    this.#goTo(this.#withSelected(before ?? homeOf(this.#highlight.scene, this.size)), 0);
  }

  /** What is selected comes into sight where it is not, above whatever covers the foot of the picture. */
  cover(share: number): void {
    this.#covered = share;
    const place = this.#withSelected(this.place);
    if (place.x !== this.place.x || place.y !== this.place.y) this.#goTo(place, motionMs());
  }

  fit(): void {
    this.#isMoved = false;
    this.#goTo(wholeOf(this.#highlight.scene, this.size), motionMs());
  }

  zoomIn(): void {
    this.#zoomBy(STEP);
  }

  zoomOut(): void {
    this.#zoomBy(1 / STEP);
  }

  bringIntoSight(point: Point, onScreen: Point): void {
    const { width, height } = this.size;
    const { x, y } = onScreen;
    const cover = this.#coverOf(point, this.place.zoom);
    if (x > cover.x + 40 && x < width - 40 && y > cover.y + 24 && y < height - 24) return;
    this.#isMoved = true;
    this.#goTo({ ...point, zoom: this.place.zoom }, motionMs());
  }

  /**
   * A wheel moves a drawing that is taller than the view; with Ctrl, or where all is in sight, it zooms.
   *
   * @param at px of sigma's canvases
   */
  wheel(event: WheelEvent, at: Point): void {
    this.#isMoved = true;
    const { zoom, x, y } = this.place;
    const { scaling, height } = this.#highlight.scene;
    const px = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
    if (scaling === 'drawing' && height * zoom > this.size.height + 1 && !event.ctrlKey) {
      this.#goTo({ x, y: y + px / zoom, zoom }, 0);
      return;
    }
    const camera = this.#sigma.getCamera();
    // A pinch on a trackpad comes as a wheel with Ctrl, in far smaller steps.
    const factor = Math.exp(px * (event.ctrlKey ? 0.01 : 0.002));
    camera.setState(
      this.#sigma.getViewportZoomedState(at, camera.getBoundedRatio(camera.getState().ratio * factor)),
    );
  }

  /** Notices, once the pointer is let go, whether it moved the picture. */
  watchDrag(): void {
    const before = this.place;
    const check = (): void => {
      const { x, y, zoom } = this.place;
      if (x !== before.x || y !== before.y || zoom !== before.zoom) this.#isMoved = true;
    };
    window.addEventListener('pointerup', check, { once: true });
  }

  /** The place itself where what is selected is in sight from it; else moved no further than it takes. */
  #withSelected(place: CameraPlace): CameraPlace {
    const node = this.#highlight.selectedNode;
    if (!node) return place;
    const { width, height } = this.size;
    const free = height * (1 - this.#covered);
    const x = width / 2 + (node.x - place.x) * place.zoom;
    const y = height / 2 + (node.y - place.y) * place.zoom;
    const cover = this.#coverOf(node, place.zoom);
    return {
      ...place,
      x: x > cover.x + 20 && x < width - 20 ? place.x : node.x,
      y:
        y > Math.min(cover.y, free / 2) + 20 && y < free - 30
          ? place.y
          : node.y + (height - free) / 2 / place.zoom,
    };
  }

  #zoomBy(factor: number): void {
    this.#isMoved = true;
    const camera = this.#sigma.getCamera();
    const ratio = camera.getBoundedRatio(camera.getState().ratio / factor);
    if (motionMs() === 0) camera.setState({ ratio });
    else void camera.animate({ ratio }, { duration: motionMs(), easing: 'quadraticOut' });
  }

  /** Tells sigma the size of its canvases and how far the camera may go. */
  #setBounds(): void {
    const { scene } = this.#highlight;
    const { size } = this;
    this.#sigma.setCustomBBox({ x: [0, size.width + 2 * BEYOND], y: [-size.height - 2 * BEYOND, 0] });
    this.#sigma.setSettings({
      minCameraRatio: 1 / ZOOM.most,
      maxCameraRatio: 1 / Math.min(ZOOM.least, wholeOf(scene, size).zoom * 0.8),
      inertiaDuration: motionMs(),
      doubleClickZoomingDuration: motionMs(),
    });
    // Sigma knows bounds as well, but of its canvases, which reach beyond the view.
    this.#sigma.getCamera().clean = (state) => ({
      ...state,
      ...this.#stateOf(this.#within(this.#placeOf(state))),
    });
  }

  /** The place itself, or the nearest from which enough of the picture is seen. */
  #within({ x, y, zoom }: CameraPlace): CameraPlace {
    const { scene } = this.#highlight;
    const { width, height } = this.#view;
    // Far enough to bring the lowest row above a sheet that covers half of the picture.
    const tolerance = height * 0.6;
    const along = (middle: number, length: number, room: number): number => {
      const slack = room - length * zoom;
      const start = room / 2 - middle * zoom;
      const kept = Math.min(tolerance + Math.max(0, slack), Math.max(-tolerance + Math.min(0, slack), start));
      return kept === start ? middle : (room / 2 - kept) / zoom;
    };
    return { x: along(x, scene.width, width), y: along(y, scene.height, height), zoom };
  }

  /** The size of the view as sigma's canvases have it. */
  get #view(): Size {
    const { width, height } = this.#sigma.getDimensions();
    return { width: width - 2 * BEYOND, height: height - 2 * BEYOND };
  }

  #placeOf({ x, y, ratio }: State): CameraPlace {
    const { width, height } = this.#sigma.getDimensions();
    const span = Math.max(width, height);
    return { x: (x - 0.5) * span + width / 2, y: height / 2 - (y - 0.5) * span, zoom: 1 / ratio };
  }

  #stateOf({ x, y, zoom }: CameraPlace): State {
    const { width, height } = this.#sigma.getDimensions();
    const span = Math.max(width, height);
    return { x: 0.5 + (x - width / 2) / span, y: 0.5 + (height / 2 - y) / span, ratio: 1 / zoom };
  }

  /** @param durationMs 0 jumps */
  #goTo(place: CameraPlace, durationMs: number): void {
    const state = { ...this.#stateOf(place), angle: 0 };
    if (durationMs === 0) this.#sigma.getCamera().setState(state);
    else void this.#sigma.getCamera().animate(state, { duration: durationMs, easing: 'quadraticInOut' });
  }
}

/** What is seen first: a drawing in its whole width from its top, as far as it stays readable; a map as a whole. */
function homeOf(scene: Scene, size: Size): CameraPlace {
  if (scene.scaling === 'map') return wholeOf(scene, size);
  const zoom = Math.max(ZOOM.readable, Math.min(1, size.width / scene.width));
  const [width, height] = [size.width / zoom, size.height / zoom];
  // Where it is too wide even so, its right side: the arrows lead from there. A grid is read from its left.
  const aside = scene.isGrid ? width / 2 : scene.width - width / 2;
  const x = scene.width > width ? aside : scene.width / 2;
  return { x, y: height / 2, zoom };
}
