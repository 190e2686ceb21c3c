// Two plain canvases that follow sigma's camera: the wash under what is selected, and the words above everything.
import type { Sigma } from 'sigma';
import type { Highlight } from './highlight.ts';
import type { Palette } from './palette.ts';
import { drawWords } from './words.ts';

type Size = { width: number; height: number };
/** From so many nodes on the layers are moved while the picture is, and drawn again once it stands. */
const MANY = 1_000;
/** As far as they are moved before they are drawn again, px; and for how long nothing moves until they are, ms. */
const FURTHEST = 240;
const STANDS_MS = 120;

type ToScreen = (point: { x: number; y: number }) => { x: number; y: number };

export class Layers {
  readonly #under: HTMLCanvasElement;
  readonly #words: HTMLCanvasElement;
  readonly #sigma: Sigma;
  /** Where the picture's corner was, and how large it was drawn, when the layers were drawn; null: they are out of date. */
  #drawn: { corner: { x: number; y: number }; look: string } | null = null;
  #timer: number | undefined;
  /** Keys of the nodes whose words are drawn now. */
  shown = new Set<string>();

  constructor(sigma: Sigma) {
    this.#sigma = sigma;
    this.#under = sigma.createCanvas('under', { beforeLayer: 'edges' });
    this.#words = sigma.createCanvas('words', { beforeLayer: 'mouse' });
  }

  draw(
    highlight: Highlight,
    palette: Palette,
    view: { size: Size; zoom: number; shapes: number; toScreen: ToScreen },
  ): void {
    const { size, zoom, shapes, toScreen } = view;
    const corner = toScreen({ x: 0, y: 0 });
    const look = [size.width, size.height, zoom, shapes, window.devicePixelRatio].join(' ');
    if (highlight.scene.nodes.length >= MANY && this.#isMovedTo(corner, look)) return;
    window.clearTimeout(this.#timer);
    this.#drawn = { corner, look };
    const [under, words] = [cleared(this.#under, size), cleared(this.#words, size)];
    if (!under || !words) return;
    drawSelection(under, highlight, palette, highlight.scene.scaling === 'drawing' ? zoom : 1, toScreen);
    this.shown = drawWords(words, highlight, { width: size.width, zoom, shapes, toScreen }, palette);
  }

  /** What was drawn is out of date, though the camera stands. */
  forget(): void {
    this.#drawn = null;
  }

  close(): void {
    window.clearTimeout(this.#timer);
  }

  /** Moves what is drawn with the picture, where nothing but its place is another; drawing it again can wait. */
  #isMovedTo(corner: { x: number; y: number }, look: string): boolean {
    if (this.#drawn === null || this.#drawn.look !== look) return false;
    const [x, y] = [corner.x - this.#drawn.corner.x, corner.y - this.#drawn.corner.y];
    if (Math.max(Math.abs(x), Math.abs(y)) > FURTHEST) return false;
    for (const canvas of [this.#under, this.#words]) canvas.style.transform = `translate(${x}px, ${y}px)`;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.forget();
      this.#sigma.scheduleRender();
    }, STANDS_MS);
    return true;
  }
}

/** The wash behind what is selected, framed in the accent. */
function drawSelection(
  context: CanvasRenderingContext2D,
  highlight: Highlight,
  palette: Palette,
  scale: number,
  toScreen: ToScreen,
): void {
  for (const node of highlight.scene.nodes) {
    if (node.mark !== 'box' || !highlight.isSelected(node)) continue;
    const { x, y } = toScreen(node);
    const { left, top, right, bottom } = node.hit;
    const [width, height] = [(right - left) * scale, (bottom - top) * scale];
    context.beginPath();
    context.roundRect(x + left * scale, y + top * scale, width, height, 4 * scale);
    context.fillStyle = palette.color('--wash');
    context.fill();
    context.strokeStyle = palette.color('--accent');
    context.lineWidth = 1.5;
    context.stroke();
  }
}

/** An empty layer as sharp as the screen, drawn on in px of the page. */
function cleared(canvas: HTMLCanvasElement, size: Size): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio;
  const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
  canvas.style.transform = '';
  const context = canvas.getContext('2d');
  // A canvas that is given its size is made anew, even if it is the size that it has.
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
    canvas.style.width = `${size.width}px`;
    canvas.style.height = `${size.height}px`;
  } else {
    context?.setTransform(1, 0, 0, 1, 0, 0);
    context?.clearRect(0, 0, width, height);
  }
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}
