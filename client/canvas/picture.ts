// One picture on one canvas, outside of React: shows a scene, follows pointer and keyboard, lights and selects.
// Sigma keeps camera, hit-testing and the graphics card; what a scene means is the view's affair.
import { MultiDirectedGraph } from 'graphology';
import { Sigma } from 'sigma';
import { type CameraPlace, getPlace, goTo, homeOf, setBounds, wholeOf } from './camera.ts';
import { type EdgeDrawing, PathProgram } from './edge-program.ts';
import { type NodeDrawing, ShapeProgram } from './node-program.ts';
import { onSchemeChange, type Palette, readPalette } from './palette.ts';
import { type Lit, litAround, type Scene, type SceneEdge, type SceneNode } from './scene.ts';
import { type Direction, stepFrom } from './steps.ts';
import { drawWords } from './words.ts';

export type PictureEvents = {
  /** The id under the pointer or the focus. */
  onHover: (id: string | null) => void;
  /** Chosen by click or Enter; null by a click beside everything or by Esc. */
  onSelect: (id: string | null) => void;
  /** What to tell whoever cannot see the picture. */
  onTell: (sentence: string) => void;
  /** What to show beside the pointer; null takes it away. */
  onTip: (tip: { text: string; x: number; y: number } | null) => void;
  /** The graphics card was taken away; nothing more is drawn. */
  onLost: () => void;
};

const DIRECTIONS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
/** How much nearer one press or click brings the picture. */
const ZOOM_STEP = 1.4;
const MOTION_MS = 180;

/** Whether this browser can draw at all. */
export function canDraw(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  // Browsers keep only so many of these; this one is not needed any more.
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

export class Picture {
  readonly #container: HTMLElement;
  readonly #events: PictureEvents;
  readonly #sigma: Sigma;
  readonly #under: HTMLCanvasElement;
  readonly #words: HTMLCanvasElement;
  readonly #undo: (() => void)[] = [];
  #palette: Palette;
  #scene: Scene = { width: 1, height: 1, scaling: 'drawing', nodes: [], edges: [], words: [], strokes: [] };
  #nodes = new Map<string, SceneNode>();
  #edges = new Map<string, SceneEdge>();
  #selected: string | null = null;
  #covered = 0;
  #hovered: string | null = null;
  #hoveredEdge: string | null = null;
  #focused: string | null = null;
  #selectedLit: Lit | null = null;
  #lit: Lit | null = null;
  #shownWords = new Set<string>();
  /** Whether the camera is where the picture put it, so that a new size or scene may put it anew. */
  #isHome = true;

  /** @param container an element with a size, position relative or absolute, and a tabindex */
  constructor(container: HTMLElement, events: PictureEvents) {
    this.#container = container;
    this.#events = events;
    this.#palette = readPalette(container);
    this.#sigma = new Sigma(new MultiDirectedGraph(), container, {
      allowInvalidContainer: true,
      renderLabels: false,
      enableEdgeEvents: true,
      enableCameraRotation: false,
      zIndex: true,
      stagePadding: 0,
      defaultNodeType: 'shape',
      defaultEdgeType: 'path',
      nodeProgramClasses: { shape: ShapeProgram },
      edgeProgramClasses: { path: PathProgram },
      defaultDrawNodeHover: () => {},
      nodeReducer: (key) => this.#drawNode(key),
      edgeReducer: (key) => this.#drawEdge(key),
      zoomToSizeRatioFunction: (ratio) => (this.#scene.scaling === 'drawing' ? ratio : Math.sqrt(ratio)),
    });
    this.#under = this.#sigma.createCanvas('under', { beforeLayer: 'edges' });
    this.#words = this.#sigma.createCanvas('words', { beforeLayer: 'mouse' });
    this.#listen();
  }

  get scene(): Scene {
    return this.#scene;
  }

  get camera(): CameraPlace {
    return getPlace(this.#sigma);
  }

  get isMoving(): boolean {
    return this.#sigma.getCamera().isAnimated();
  }

  /** px from the canvas's upper left corner */
  toScreen(point: { x: number; y: number }): { x: number; y: number } {
    return this.#sigma.graphToViewport({ x: point.x, y: -point.y });
  }

  /** Whether a node's words are drawn now. */
  showsWords(key: string): boolean {
    return this.#shownWords.has(key);
  }

  isLit(key: string): boolean {
    return [this.#selectedLit, this.#lit].some((lit) => lit?.nodes.has(key) || lit?.edges.has(key));
  }

  /** Puts another scene in the present one's place; the camera stays where somebody moved it. */
  show(scene: Scene): void {
    const before = this.#isHome ? null : getPlace(this.#sigma);
    this.#scene = scene;
    const graph = new MultiDirectedGraph();
    for (const node of scene.nodes) graph.addNode(node.key, { x: node.x, y: -node.y });
    for (const edge of scene.edges) graph.addEdgeWithKey(edge.key, edge.source, edge.target);
    this.#nodes = new Map(scene.nodes.map((node) => [node.key, node]));
    this.#edges = new Map(scene.edges.map((edge) => [edge.key, edge]));
    if (!this.#nodes.has(this.#focused ?? '')) this.#focused = null;
    this.#findLit();
    setBounds(this.#sigma, scene, this.#size());
    this.#sigma.setGraph(graph);
    goTo(this.#sigma, before ?? this.#restingPlace(), 0);
    this.#bringSelectedIntoSight();
  }

  /** @param covered the share of the picture's height, at its foot, over which something lies while an id is selected */
  select(id: string | null, covered = 0): void {
    if (id === this.#selected && covered === this.#covered) return;
    this.#selected = id;
    this.#covered = covered;
    this.#findLit();
    this.#redraw();
    if (this.#isHome && covered > 0) goTo(this.#sigma, this.#restingPlace(), motionMs());
    else this.#bringSelectedIntoSight();
  }

  /** Lights an id that is hovered here or elsewhere. */
  light(id: string | null): void {
    if (id === this.#hovered) return;
    this.#hovered = id;
    this.#findLit();
    this.#redraw();
  }

  zoomIn(): void {
    this.#zoom(ZOOM_STEP);
  }

  zoomOut(): void {
    this.#zoom(1 / ZOOM_STEP);
  }

  fit(): void {
    this.#isHome = true;
    goTo(this.#sigma, wholeOf(this.#scene, this.#size()), motionMs());
  }

  close(): void {
    for (const undo of this.#undo) undo();
    this.#sigma.kill();
  }

  #listen(): void {
    const sigma = this.#sigma;
    sigma.on('enterNode', ({ node, event }) => this.#point(node, null, event));
    sigma.on('leaveNode', () => this.#point(null, null, null));
    sigma.on('enterEdge', ({ edge, event }) => this.#point(null, edge, event));
    sigma.on('leaveEdge', () => this.#point(null, null, null));
    sigma.on('leaveStage', () => this.#point(null, null, null));
    const choose = (key: string): void => {
      this.#focused = key;
      this.#events.onSelect(this.#node(key)?.id ?? null);
    };
    sigma.on('clickNode', ({ node }) => choose(node));
    sigma.on('clickStage', () => this.#events.onSelect(null));
    // Two quick clicks are two clicks: whoever opens two folds in a row does not mean to zoom.
    sigma.on('doubleClickNode', (payload) => {
      payload.preventSigmaDefault();
      choose(payload.node);
    });
    sigma.on('afterRender', () => this.#drawLayers());
    sigma.getCamera().on('updated', () => this.#events.onTip(null));
    sigma.getMouseCaptor().on('wheel', (event) => {
      // Sigma 3.0.3 hands out a copy whose preventSigmaDefault() marks another object.
      event.sigmaDefaultPrevented = true;
      if (event.original instanceof WheelEvent) this.#wheel(event.original, event);
    });
    sigma.getMouseCaptor().on('mousedown', () => this.#leaveHomeOnMove());
    sigma.getTouchCaptor().on('touchdown', () => this.#leaveHomeOnMove());

    const onKey = (event: KeyboardEvent): void => this.#key(event);
    const onBlur = (): void => this.#focus(null);
    this.#container.addEventListener('keydown', onKey);
    this.#container.addEventListener('blur', onBlur);
    const resized = new ResizeObserver(() => this.#resize());
    resized.observe(this.#container);
    const canvases = Object.values(sigma.getCanvases());
    const onLost = (): void => this.#events.onLost();
    for (const canvas of canvases) canvas.addEventListener('webglcontextlost', onLost);
    this.#undo.push(
      onSchemeChange(() => {
        this.#palette = readPalette(this.#container);
        this.#redraw();
      }),
      () => this.#container.removeEventListener('keydown', onKey),
      () => this.#container.removeEventListener('blur', onBlur),
      () => resized.disconnect(),
      () => canvases.forEach((canvas) => canvas.removeEventListener('webglcontextlost', onLost)),
    );
    // A face that arrives late has other widths.
    document.fonts.addEventListener('loadingdone', this.repaint);
    this.#undo.push(() => document.fonts.removeEventListener('loadingdone', this.repaint));
  }

  /** Draws again what is there, for example in a face that has arrived. */
  repaint = (): void => {
    this.#sigma.scheduleRender();
  };

  #redraw(): void {
    this.#sigma.scheduleRefresh();
  }

  #size(): { width: number; height: number } {
    return { width: this.#container.offsetWidth || 1, height: this.#container.offsetHeight || 1 };
  }

  #resize(): void {
    const place = this.#isHome ? this.#restingPlace() : getPlace(this.#sigma);
    this.#sigma.resize();
    setBounds(this.#sigma, this.#scene, this.#size());
    this.#sigma.refresh();
    goTo(this.#sigma, place, 0);
  }

  #node(key: string | null): SceneNode | null {
    return (key !== null && this.#nodes.get(key)) || null;
  }

  #point(node: string | null, edge: string | null, at: { x: number; y: number } | null): void {
    this.#hoveredEdge = edge;
    this.#container.style.cursor = node === null ? '' : 'pointer';
    const id = this.#node(node)?.id ?? null;
    this.#events.onHover(id);
    this.light(id);
    this.#findLit();
    this.#redraw();
    const text =
      edge === null ? (this.#node(node)?.tip ?? this.#unseenName(node)) : this.#edges.get(edge)?.description;
    this.#events.onTip(text && at ? { text, x: at.x, y: at.y } : null);
  }

  #unseenName(key: string | null): string | null {
    const node = this.#node(key);
    return node && !this.#shownWords.has(node.key) ? node.label : null;
  }

  #focus(node: SceneNode | null): void {
    this.#focused = node?.key ?? null;
    this.#events.onHover(node?.id ?? null);
    this.light(node?.id ?? null);
    if (node) {
      this.#events.onTell(node.description);
      this.#bringIntoSight(node);
    }
    this.#redraw();
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const direction = DIRECTIONS[event.key];
    const actions: Record<string, () => void> = {
      Enter: () => {
        const node = this.#node(this.#focused);
        if (node) this.#events.onSelect(node.id);
      },
      Escape: () => this.#events.onSelect(null),
      '+': () => this.zoomIn(),
      '=': () => this.zoomIn(),
      '-': () => this.zoomOut(),
      '0': () => this.fit(),
    };
    const act = direction
      ? () => this.#focus(stepFrom(this.#scene, this.#focused, direction))
      : actions[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  /** Moves to what is selected where none of it is in sight, once the picture stands in its present size. */
  #bringSelectedIntoSight(): void {
    this.#sigma.once('afterRender', () => {
      const own = this.#scene.nodes.filter((node) => node.id === this.#selected);
      const [first] = own;
      if (first && !own.some((node) => this.#isInSight(node))) this.#bringIntoSight(first);
    });
  }

  #isInSight(node: SceneNode): boolean {
    const { x, y } = this.toScreen(node);
    const { width, height } = this.#size();
    return x > 40 && x < width - 40 && y > 24 && y < height - 24;
  }

  #bringIntoSight(node: SceneNode): void {
    if (this.#isInSight(node)) return;
    this.#isHome = false;
    goTo(this.#sigma, { x: node.x, y: node.y, zoom: this.camera.zoom }, motionMs());
  }

  /** Where the camera stands as long as nobody moved it: at home, or so that what is selected is not covered. */
  #restingPlace(): CameraPlace {
    const home = homeOf(this.#scene, this.#size());
    const node = this.#scene.nodes.find(({ id }) => id === this.#selected);
    if (!node || this.#covered === 0) return home;
    const { height } = this.#size();
    const free = (height * (1 - this.#covered)) / home.zoom;
    const top = home.y - height / 2 / home.zoom;
    if (node.y - top < free - 30) return home;
    return { ...home, y: node.y + height / 2 / home.zoom - free / 2 };
  }

  #zoom(factor: number): void {
    this.#isHome = false;
    const camera = this.#sigma.getCamera();
    const ratio = camera.getBoundedRatio(camera.getState().ratio / factor);
    void camera.animate({ ratio }, { duration: Math.max(1, motionMs()), easing: 'quadraticOut' });
  }

  /** A wheel moves a drawing that is taller than the view; with Ctrl, or where all is in sight, it zooms. */
  #wheel(event: WheelEvent, at: { x: number; y: number }): void {
    this.#isHome = false;
    const sigma = this.#sigma;
    const { zoom, x, y } = this.camera;
    const px = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
    const isTall = this.#scene.scaling === 'drawing' && this.#scene.height * zoom > this.#size().height + 1;
    if (isTall && !event.ctrlKey) {
      goTo(sigma, { x, y: y + px / zoom, zoom }, 0);
      return;
    }
    const camera = sigma.getCamera();
    const ratio = camera.getBoundedRatio(
      camera.getState().ratio * Math.exp(px * (event.ctrlKey ? 0.01 : 0.002)),
    );
    camera.setState(sigma.getViewportZoomedState(at, ratio));
  }

  #leaveHomeOnMove(): void {
    const before = this.#sigma.getCamera().getState();
    const check = (): void => {
      const { x, y, ratio } = this.#sigma.getCamera().getState();
      if (x !== before.x || y !== before.y || ratio !== before.ratio) this.#isHome = false;
    };
    window.addEventListener('pointerup', check, { once: true });
  }

  #findLit(): void {
    this.#selectedLit = this.#selected === null ? null : litAround(this.#scene, this.#selected);
    const edge = this.#edges.get(this.#hoveredEdge ?? '');
    if (edge) this.#lit = { nodes: new Set([edge.source, edge.target]), edges: new Set([edge.key]) };
    else this.#lit = this.#hovered === null ? null : litAround(this.#scene, this.#hovered);
    if (this.#lit?.nodes.size === 0) this.#lit = null;
    if (this.#selectedLit?.nodes.size === 0) this.#selectedLit = null;
  }

  /** Whether an edge is drawn now: one that is on tap only while an end of it is selected. */
  isVisible(edge: SceneEdge): boolean {
    return !edge.isOnTap || Boolean(this.#selectedLit?.edges.has(edge.key));
  }

  #drawNode(key: string): Partial<NodeDrawing> {
    const node = this.#node(key);
    // Sigma may still ask for a node of the scene before, and wants a place for it.
    if (!node) return { x: 0, y: 0, hidden: true };
    const isSelected = node.id === this.#selected;
    const isFocused = node.key === this.#focused && this.#container.matches(':focus-visible');
    const color = isSelected && node.mark === 'fill' ? '--accent' : node.tone;
    return {
      x: node.x,
      y: -node.y,
      size: 1,
      label: null,
      type: 'shape',
      zIndex: isSelected ? 1 : 0,
      color: this.#palette.color(color),
      ground: this.#palette.color('--page'),
      ring: isFocused || (isSelected && node.mark === 'ring') ? this.#palette.color('--accent') : null,
      shape: node.shape,
      width: node.width,
      height: node.height,
      isSolid: node.isSolid,
      hit: node.hit,
    };
  }

  #drawEdge(key: string): Partial<EdgeDrawing> {
    const edge = this.#edges.get(key);
    if (!edge) return { hidden: true };
    const isSelected = this.#selectedLit?.edges.has(edge.key) ?? false;
    const isLit = this.#lit?.edges.has(edge.key) ?? false;
    const isQuiet = !isSelected && !isLit && (this.#lit !== null || this.#selectedLit !== null);
    const { color, quiet } = this.#palette;
    const tone = isSelected ? '--accent' : isLit ? '--ink-2' : edge.tone;
    const headTone = isSelected ? '--accent' : isLit ? '--ink' : '--ink-3';
    return {
      type: 'path',
      size: edge.width,
      zIndex: isSelected ? 2 : isLit ? 1 : 0,
      hidden: !this.isVisible(edge),
      color: isQuiet ? quiet(tone) : color(tone),
      head: edge.hasHead ? (isQuiet ? quiet(headTone) : color(headTone)) : null,
      path: edge.path,
      isDotted: edge.isDotted,
    };
  }

  #drawLayers(): void {
    const size = this.#sigma.getDimensions();
    const [under, words] = [cleared(this.#under, size), cleared(this.#words, size)];
    if (!under || !words) return;
    const zoom = this.camera.zoom;
    this.#drawSelection(under, zoom);
    this.#shownWords = drawWords(
      words,
      this.#scene,
      {
        width: size.width,
        zoom,
        shapes: this.#sigma.scaleSize(1),
        toScreen: (point) => this.toScreen(point),
      },
      this.#palette,
      { lit: this.#lit, selected: this.#selectedLit, isVisible: (edge) => this.isVisible(edge) },
    );
  }

  /** The wash behind what is selected, framed in the accent. */
  #drawSelection(context: CanvasRenderingContext2D, zoom: number): void {
    const scale = this.#scene.scaling === 'drawing' ? zoom : 1;
    for (const node of this.#scene.nodes) {
      if (node.id !== this.#selected || node.mark !== 'box') continue;
      const { x, y } = this.toScreen(node);
      const { left, top, right, bottom } = node.hit;
      context.beginPath();
      context.roundRect(
        x + left * scale,
        y + top * scale,
        (right - left) * scale,
        (bottom - top) * scale,
        4 * scale,
      );
      context.fillStyle = this.#palette.color('--wash');
      context.fill();
      context.strokeStyle = this.#palette.color('--accent');
      context.lineWidth = 1.5;
      context.stroke();
    }
  }
}

/** An empty layer as sharp as the screen, drawn on in px of the page. */
function cleared(
  canvas: HTMLCanvasElement,
  size: { width: number; height: number },
): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio;
  canvas.width = Math.round(size.width * ratio);
  canvas.height = Math.round(size.height * ratio);
  canvas.style.width = `${size.width}px`;
  canvas.style.height = `${size.height}px`;
  const context = canvas.getContext('2d');
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}

function motionMs(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOTION_MS;
}
