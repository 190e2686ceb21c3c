// Two plain canvases that follow sigma's camera: the wash under what is selected, and the words above everything.
import type { Sigma } from 'sigma';
import type { Highlight } from './highlight.ts';
import type { Palette } from './palette.ts';
import { BEYOND } from './stage.ts';
import { drawWords } from './words.ts';

type Size = { width: number; height: number };

type ToScreen = (point: { x: number; y: number }) => { x: number; y: number };

export class Layers {
  readonly #under: HTMLCanvasElement;
  readonly #words: HTMLCanvasElement;
  /** Keys of the nodes whose words are drawn now. */
  shown = new Set<string>();

  constructor(sigma: Sigma) {
    this.#under = sigma.createCanvas('under', { beforeLayer: 'edges' });
    this.#words = sigma.createCanvas('words', { beforeLayer: 'mouse' });
  }

  /** @param view its size, and from the picture to its px */
  draw(
    highlight: Highlight,
    palette: Palette,
    view: { size: Size; zoom: number; shapes: number; toScreen: ToScreen },
  ): void {
    const { size, zoom, shapes, toScreen } = view;
    const [under, words] = [cleared(this.#under, size), cleared(this.#words, size)];
    if (!under || !words) return;
    drawSelection(under, highlight, palette, highlight.scene.scaling === 'drawing' ? zoom : 1, toScreen);
    const drawn = { left: -BEYOND, top: -BEYOND, right: size.width + BEYOND, bottom: size.height + BEYOND };
    this.shown = drawWords(words, highlight, { width: size.width, drawn, zoom, shapes, toScreen }, palette);
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

/** An empty layer as sharp as the screen, drawn on in px of the view, beyond which it reaches. */
function cleared(canvas: HTMLCanvasElement, view: Size): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio;
  const size = { width: view.width + 2 * BEYOND, height: view.height + 2 * BEYOND };
  const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
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
  context?.setTransform(ratio, 0, 0, ratio, BEYOND * ratio, BEYOND * ratio);
  return context;
}
