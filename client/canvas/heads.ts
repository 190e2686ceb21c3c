// Headings that stay in sight where a grid is moved: the strip over its columns and the one beside its rows, drawn as in
// the saved file and laid over the picture, and what of them is under the pointer. Where the grid stands at its corner
// there is nothing to lay over it.
import type { Highlight } from './highlight.ts';
import type { Palette } from './palette.ts';
import type { Scene, SceneNode } from './scene.ts';
import { shapeSvg } from './scene-svg.ts';
import { SvgBrush } from './svg-brush.ts';
import { drawWords } from './words.ts';
import styles from './canvas.module.css';

type Point = { x: number; y: number };
type Size = { width: number; height: number };

/** Where the picture's corner is on the screen, and px of screen for one of the picture. */
export type HeadsView = { corner: Point; zoom: number; size: Size };

/** The shares of the room that strips may take at most: beyond, they would leave too little of the rows in sight. */
const MOST = { width: 0.6, height: 0.5 };

const STRIPS = ['columns', 'rows', 'corner'] as const;
type Strip = (typeof STRIPS)[number];

export class Heads {
  readonly #strips: Record<Strip, SVGSVGElement>;
  readonly #container: HTMLElement;
  readonly #measure: (text: string, font: string) => number;
  #scene: Scene | null = null;
  #isStale = true;
  #moved = { x: false, y: false };
  #view: HeadsView = { corner: { x: 0, y: 0 }, zoom: 1, size: { width: 1, height: 1 } };

  /** @param measure the width of a text in a font, as CSS writes it, px */
  constructor(container: HTMLElement, measure: (text: string, font: string) => number) {
    this.#container = container;
    this.#measure = measure;
    this.#strips = { columns: newStrip('columns'), rows: newStrip('rows'), corner: newStrip('corner') };
  }

  /** What is drawn is out of date, though the camera stands. */
  forget(): void {
    this.#isStale = true;
  }

  /** @param covered the share of the height, at the foot, over which something lies */
  draw(highlight: Highlight, palette: Palette, view: HeadsView, covered: number): void {
    const { scene } = highlight;
    const { heads } = scene;
    this.#scene = scene;
    this.#view = view;
    const { corner, zoom, size } = view;
    const isSmall = heads !== undefined && {
      x: heads.right * zoom <= size.width * MOST.width,
      y: heads.bottom * zoom <= size.height * (1 - covered) * MOST.height,
    };
    // A rounding error is no move.
    this.#moved = {
      x: isSmall !== false && isSmall.x && corner.x < -0.5,
      y: isSmall !== false && isSmall.y && corner.y < -0.5,
    };
    const { x, y } = this.#moved;
    if (heads === undefined || (!x && !y)) {
      for (const name of STRIPS) this.#strips[name].style.display = 'none';
      return;
    }
    if (this.#isStale) this.#paint(highlight, palette);
    this.#isStale = false;
    const [right, bottom] = [heads.right * zoom, heads.bottom * zoom];
    this.#place('columns', y, { width: size.width, height: bottom }, { x: corner.x, y: 0 });
    this.#place('rows', x, { width: right, height: size.height }, { x: 0, y: corner.y });
    this.#place('corner', x && y, { width: right, height: bottom }, { x: 0, y: 0 });
  }

  /** Where a node is seen: a heading that is kept in sight stands elsewhere than its place in the picture. */
  placeOf(node: Point, place: Point): Point {
    const heads = this.#scene?.heads;
    if (heads === undefined) return place;
    const { corner } = this.#view;
    return {
      x: this.#moved.x && node.x < heads.right ? place.x - corner.x : place.x,
      y: this.#moved.y && node.y < heads.bottom ? place.y - corner.y : place.y,
    };
  }

  /** Whether a place on the screen is on a strip, and which heading is there; undefined where it is on none. */
  at(point: Point): SceneNode | null | undefined {
    const heads = this.#scene?.heads;
    if (heads === undefined || this.#scene === null) return undefined;
    const { corner, zoom } = this.#view;
    const isBeside = this.#moved.x && point.x < heads.right * zoom;
    const isAbove = this.#moved.y && point.y < heads.bottom * zoom;
    if (!isBeside && !isAbove) return undefined;
    const x = (isBeside ? point.x : point.x - corner.x) / zoom;
    const y = (isAbove ? point.y : point.y - corner.y) / zoom;
    const { nodes } = this.#scene;
    return (
      nodes.find(
        (node) =>
          (!isBeside || node.x < heads.right) &&
          (!isAbove || node.y < heads.bottom) &&
          x >= node.x + node.hit.left &&
          x <= node.x + node.hit.right &&
          y >= node.y + node.hit.top &&
          y <= node.y + node.hit.bottom,
      ) ?? null
    );
  }

  /** px of the screen at the left and at the top, where a strip lies over whatever is no heading of it. */
  coverOf(node: Point, zoom: number): Point {
    const heads = this.#scene?.heads;
    if (heads === undefined) return { x: 0, y: 0 };
    return {
      x: node.x < heads.right ? 0 : heads.right * zoom,
      y: node.y < heads.bottom ? 0 : heads.bottom * zoom,
    };
  }

  close(): void {
    for (const name of STRIPS) this.#strips[name].remove();
  }

  #place(name: Strip, isShown: boolean, size: Size, move: Point): void {
    const element = this.#strips[name];
    element.style.display = isShown ? '' : 'none';
    if (!isShown) return;
    if (!element.isConnected) this.#container.append(element);
    element.setAttribute('width', String(size.width));
    element.setAttribute('height', String(size.height));
    element.firstElementChild?.setAttribute(
      'transform',
      `translate(${move.x} ${move.y}) scale(${this.#view.zoom})`,
    );
  }

  /** Each strip has of the picture what lies in it; the corner, what lies in both. */
  #paint(highlight: Highlight, palette: Palette): void {
    const { scene } = highlight;
    const { right = 0, bottom = 0 } = scene.heads ?? {};
    const isIn: Record<Strip, (point: Point) => boolean> = {
      columns: ({ y }) => y < bottom,
      rows: ({ x }) => x < right,
      corner: ({ x, y }) => x < right && y < bottom,
    };
    for (const name of STRIPS) {
      const nodes = scene.nodes.filter(isIn[name]);
      const part: Scene = {
        ...scene,
        nodes,
        edges: [],
        words: scene.words.filter(isIn[name]),
        strokes: scene.strokes.filter(({ points }) => points.every(isIn[name])),
      };
      const brush = new SvgBrush(this.#measure);
      const view = { width: scene.width, zoom: 1, shapes: 1, toScreen: (point: Point) => point };
      drawWords(brush, highlight, view, palette, part);
      const shapes = nodes.map((node) => shapeSvg(node, highlight, palette, node, 1));
      this.#strips[name].innerHTML = `<g>${shapes.join('')}${brush.svg}</g>`;
    }
  }
}

function newStrip(name: Strip): SVGSVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  element.setAttribute('class', styles.heads ?? '');
  element.setAttribute('aria-hidden', 'true');
  element.dataset.heads = name;
  element.style.display = 'none';
  return element;
}
